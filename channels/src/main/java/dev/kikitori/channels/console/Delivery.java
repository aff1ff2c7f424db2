package dev.kikitori.channels.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes what was made into a folder. */
final class Delivery {
    private Delivery() {}

    /** Writes the files of the newest artifact, over those of earlier ones. */
    static void write(Interview interview, Path folder) throws Interview.Refused, IOException {
        List<Map<String, Object>> artifacts = interview.artifacts();
        if (artifacts.isEmpty()) {
            return;
        }
        Map<String, Object> newest = artifacts.getFirst();
        Path whole = folder.toAbsolutePath().normalize();
        for (Object path : newest.get("files") instanceof List<?> files ? files : List.of()) {
            Path file = whole.resolve(String.valueOf(path)).normalize();
            if (!file.startsWith(whole)) {
                throw new IOException("\"" + path + "\" leads out of " + folder);
            }
            Files.createDirectories(
                    whole.resolve(String.valueOf(path)).resolve("..").normalize());
            Files.write(file, interview.file(String.valueOf(newest.get("id")), String.valueOf(path)));
        }
    }
}

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
        for (Object path : newest.get("files") instanceof List<?> files ? files : List.of()) {
            write(folder, String.valueOf(path), interview.file(String.valueOf(newest.get("id")), String.valueOf(path)));
        }
    }

    /** Writes a first version into the folder {@code preview} in this one, over an earlier one; gives that folder. */
    static Path preview(Interview interview, Path folder) throws Interview.Refused, IOException {
        Path beside = folder.resolve("preview");
        for (Map.Entry<String, byte[]> file : interview.preview().entrySet()) {
            write(beside, file.getKey(), file.getValue());
        }
        return beside.toAbsolutePath().normalize();
    }

    private static void write(Path folder, String path, byte[] content) throws IOException {
        Path whole = folder.toAbsolutePath().normalize();
        Path file = whole.resolve(path).normalize();
        if (!file.startsWith(whole)) {
            throw new IOException("\"" + path + "\" leads out of " + folder);
        }
        Files.createDirectories(whole.resolve(path).resolve("..").normalize());
        Files.write(file, content);
    }
}

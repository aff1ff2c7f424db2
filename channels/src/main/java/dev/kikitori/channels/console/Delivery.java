package dev.kikitori.channels.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the files of what was made are written. */
public final class Delivery {
    private static final Path MADE = Path.of("kikitori-made");

    private final Optional<Path> folder;
    private final boolean sits;

    private Delivery(Optional<Path> folder, boolean sits) {
        this.folder = folder;
        this.sits = sits;
    }

    /** Into this folder, over the files of what was made before. */
    public static Delivery into(Path folder) {
        return new Delivery(Optional.of(folder), false);
    }

    /** For a person at a terminal: a folder of its own for each thing, beside where the person works. */
    public static Delivery here() {
        return new Delivery(Optional.empty(), true);
    }

    /** Only what is asked for on the way is written, into a temporary folder that outlives the conversation. */
    public static Delivery none() {
        return new Delivery(Optional.empty(), false);
    }

    /** What was written: the folder, and in it the file to look at first. */
    record Written(Path folder, String first) {}

    /** Writes the files of the newest artifact; empty if there is none, or nothing is to be written. */
    Optional<Written> write(Interview interview) throws Interview.Refused, IOException {
        List<Map<String, Object>> artifacts = folder.isPresent() || sits ? interview.artifacts() : List.of();
        if (artifacts.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> newest = artifacts.getFirst();
        String id = String.valueOf(newest.get("id"));
        Path whole = folder.orElseGet(() -> MADE.resolve(id.replaceAll("[^A-Za-z0-9_-]", "-")));
        for (Object path : newest.get("files") instanceof List<?> files ? files : List.of()) {
            write(whole, String.valueOf(path), interview.file(id, String.valueOf(path)));
        }
        return Optional.of(new Written(whole.toAbsolutePath().normalize(), String.valueOf(newest.get("first"))));
    }

    /** Writes a first version into a folder {@code preview}, over an earlier one; gives that folder. */
    Path preview(Interview interview) throws Interview.Refused, IOException {
        Path above = folder.isPresent() ? folder.get() : sits ? MADE : Files.createTempDirectory("kikitori-");
        Path beside = above.resolve("preview");
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

package dev.kikitori.store.sqlite;

import dev.kikitori.store.StoreRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A data folder, and what lies in it. */
final class Home {
    private Home() {}

    static DataFolder open(Path home) throws StoreRefused {
        return DataFolder.open(home, () -> UUID.randomUUID().toString());
    }

    static List<Path> files(Path home) throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** The files whose bytes or names hold this text. */
    static List<Path> holding(Path home, String text) throws IOException {
        List<Path> found = new java.util.ArrayList<>();
        for (Path file : files(home)) {
            String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            String wanted = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            if (content.contains(wanted) || file.toString().contains(text)) {
                found.add(file);
            }
        }
        return found;
    }
}

package dev.kikitori.store.backup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Backups that were taken before something was deleted, and still hold it. */
public final class OldBackups {
    private static final ObjectMapper JSON = new ObjectMapper();

    private OldBackups() {}

    /**
     * Those files among these, and among what lies in those that are folders, that are backups and hold one of these
     * conversations. What is no backup, or can't be read, holds nothing.
     */
    public static List<Path> holding(Collection<Path> places, Set<String> conversations) throws IOException {
        Set<Path> files = new TreeSet<>();
        for (Path place : places) {
            if (Files.isDirectory(place)) {
                try (Stream<Path> inside = Files.list(place)) {
                    inside.filter(Files::isRegularFile)
                            .filter(file -> file.toString().endsWith(".zip"))
                            .forEach(file -> files.add(file.toAbsolutePath().normalize()));
                }
            } else if (Files.isRegularFile(place)) {
                files.add(place.toAbsolutePath().normalize());
            }
        }
        List<Path> holding = new ArrayList<>();
        for (Path file : files) {
            if (holds(file, conversations)) {
                holding.add(file);
            }
        }
        return holding;
    }

    private static boolean holds(Path file, Set<String> conversations) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry rows = zip.getEntry(Table.CONVERSATION.entry());
            if (rows == null || zip.getEntry(Backup.MANIFEST) == null) {
                return false;
            }
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(zip.getInputStream(rows), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    JsonNode row = JSON.readTree(line);
                    if (conversations.contains(row.path(0).asText())) {
                        return true;
                    }
                }
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }
}

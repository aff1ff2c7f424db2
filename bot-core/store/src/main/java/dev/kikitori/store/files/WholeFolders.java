package dev.kikitori.store.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Folders of files that appear whole or not at all: written under a temporary name beside their place, synced, renamed.
 * What begins with a dot is temporary and is removed at the next start. Thread-safe, as long as two threads do not work on
 * one name at once.
 */
public final class WholeFolders {
    private static final String TEMPORARY = ".";

    private final Path root;
    private final AtomicLong count = new AtomicLong();

    private WholeFolders(Path root) {
        this.root = root;
    }

    /** Makes the root if need be, and removes what an interrupted writer left. */
    public static WholeFolders in(Path root) throws IOException {
        Disk.createFolder(root);
        Disk.closeToOthers(root);
        WholeFolders folders = new WholeFolders(root);
        for (String name : folders.entries()) {
            if (name.startsWith(TEMPORARY)) {
                Disk.remove(root.resolve(name));
            }
        }
        return folders;
    }

    /**
     * Puts a folder of files in its place, durably, and instead of what is there under this name.
     *
     * @param name one plain path segment
     * @param files contents by relative path
     * @throws IOException if it could not be written; nothing of it is left
     */
    public void put(String name, Map<String, byte[]> files) throws IOException {
        Path temporary = temporary(name);
        try {
            fill(temporary, files);
            Path place = root.resolve(name);
            Optional<Path> before = moveAway(place);
            Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE);
            Disk.sync(root);
            if (before.isPresent()) {
                Disk.remove(before.get());
            }
        } catch (IOException | RuntimeException e) {
            removeQuietly(temporary, e);
            throw e;
        }
    }

    private static void fill(Path folder, Map<String, byte[]> files) throws IOException {
        Disk.createFolder(folder);
        Set<Path> folders = new LinkedHashSet<>(List.of(folder));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            if (!path.normalize().equals(path) || !path.startsWith(folder)) {
                throw new IllegalArgumentException("\"" + file.getKey() + "\" leads out of its folder");
            }
            for (Path one = path.getParent(); one != null && !one.equals(folder); one = one.getParent()) {
                Disk.createFolder(one);
                folders.add(one);
            }
            Disk.write(path, file.getValue());
        }
        for (Path one : folders) {
            Disk.sync(one);
        }
    }

    private Optional<Path> moveAway(Path place) throws IOException {
        if (!Files.exists(place)) {
            return Optional.empty();
        }
        Path away = temporary(place.getFileName().toString());
        Files.move(place, away, StandardCopyOption.ATOMIC_MOVE);
        return Optional.of(away);
    }

    private Path temporary(String name) {
        return root.resolve(TEMPORARY + name + "-" + count.incrementAndGet());
    }

    private static void removeQuietly(Path path, Exception problem) {
        try {
            Disk.remove(path);
        } catch (IOException e) {
            problem.addSuppressed(e);
        }
    }

    /** The content of one file; empty if there is none. The path must be one that was put. */
    public Optional<byte[]> read(String name, String path) throws IOException {
        Path file = root.resolve(name).resolve(path);
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    /** Removes a folder; nothing there is fine. */
    public void remove(String name) throws IOException {
        Path place = root.resolve(name);
        if (Files.exists(place)) {
            Disk.remove(place);
            Disk.sync(root);
        }
    }

    /** Removes all folders but these. */
    public void keepOnly(Collection<String> names) throws IOException {
        for (String name : entries()) {
            if (!names.contains(name)) {
                Disk.remove(root.resolve(name));
            }
        }
    }

    private List<String> entries() throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            return new ArrayList<>(
                    entries.map(path -> path.getFileName().toString()).toList());
        }
    }
}

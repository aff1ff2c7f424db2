package dev.kikitori.tests.simulation;

import dev.kikitori.store.StoreRefused;
import dev.kikitori.store.Stores;
import dev.kikitori.store.sqlite.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One server over a data folder. When it dies, the next one finds the files as they are at that moment, the write-ahead
 * log included, and not what the dead one would have written when it closed them.
 */
final class Folder implements History.Ground, AutoCloseable {
    private final Path parent;
    private DataFolder open;
    private Path home;
    private int deaths;

    Folder(Path parent) {
        this.parent = parent;
        this.home = parent.resolve("home-0");
        this.open = opened(home);
    }

    private static DataFolder opened(Path home) {
        try {
            return DataFolder.open(home, () -> "upload");
        } catch (StoreRefused e) {
            throw new IllegalStateException("a folder can't be opened after a crash", e);
        }
    }

    @Override
    public Stores stores() {
        return open;
    }

    @Override
    public int servers() {
        return 1;
    }

    @Override
    public Optional<Stores> reopened() {
        Path next = parent.resolve("home-" + ++deaths);
        try (Stream<Path> all = Files.walk(home)) {
            for (Path file : all.toList()) {
                Path copy = next.resolve(home.relativize(file).toString());
                boolean left = file.endsWith("kikitori.lock") || file.toString().endsWith("-shm");
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else if (!left) {
                    Files.copy(file, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open.close();
        home = next;
        open = opened(next);
        return Optional.of(open);
    }

    @Override
    public void close() {
        open.close();
    }
}

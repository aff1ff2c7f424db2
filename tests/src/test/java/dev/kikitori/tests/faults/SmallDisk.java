package dev.kikitori.tests.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A disk of a few megabytes in memory, that can be filled to the last byte. Mounting needs the rights of root. */
public final class SmallDisk implements AutoCloseable {
    private static final int MOST_BLOCKS = 1 << 20;
    private static final byte[] BLOCK = new byte[4_096];

    private final Path root;
    private final Path filler;

    private SmallDisk(Path root) {
        this.root = root;
        this.filler = root.resolve("filler");
    }

    /** Mounts one on this folder, which is made. */
    public static SmallDisk on(Path folder, int megabytes) throws IOException {
        Files.createDirectories(folder);
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
        return new SmallDisk(folder);
    }

    /** Why there can be none here; empty if there can. */
    public static Optional<String> fault() {
        try {
            Path folder = Files.createTempDirectory("small-disk");
            try (SmallDisk disk = on(folder, 1)) {
                return Files.isDirectory(disk.root) ? Optional.empty() : Optional.of("it went away");
            } finally {
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static void run(String... command) throws IOException {
        Process process =
                new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    public Path root() {
        return root;
    }

    /** Takes all the room that is left. */
    public void fill() {
        try (OutputStream out = Files.newOutputStream(
                filler, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND)) {
            for (int i = 0; i < MOST_BLOCKS; i++) {
                out.write(BLOCK);
            }
        } catch (IOException e) {
            return; // it is full
        }
        throw new IllegalStateException("the disk is not as small as it should be");
    }

    /** Gives it back. */
    public void free() {
        try {
            Files.deleteIfExists(filler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        run("umount", "-l", root.toString());
    }
}

package dev.kikitori.store.files;

import dev.kikitori.store.StoreRefused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Says that a data folder is in use, as long as it is open: a lock of the operating system on {@code kikitori.lock}, which
 * goes away with the process however that ends. The file holds the number of the process.
 */
public final class HomeLock implements AutoCloseable {
    private static final int LONGEST_PID = 20;

    /** What may lie in a folder before it is first used. */
    private static final Set<String> OURS = Set.of(
            "kikitori.db", "kikitori.lock", "link.key", "server.url", "artifacts", "uploads", "jobs", "lost+found");

    /**
     * The folders that this process holds: when a process closes a lock file a second time open, POSIX takes the first
     * lock away with it.
     */
    private static final Set<Path> HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private HomeLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes the folder, making it if there is none. One that holds nothing but what belongs there is closed to everybody
     * but its owner; any other keeps its permissions.
     *
     * @throws StoreRefused if somebody else has it
     * @throws IOException if the folder or its lock file can't be written
     */
    public static HomeLock take(Path home) throws IOException, StoreRefused {
        Path parent = home.toAbsolutePath().getParent();
        boolean isNew = !Files.exists(home);
        Disk.createFolder(home);
        if (isNew && parent != null) {
            Disk.sync(parent);
        }
        if (holdsOnlyOurs(home)) {
            Disk.closeToOthers(home);
        }
        Path folder = home.toRealPath();
        if (!HERE.add(folder)) {
            throw StoreRefused.inUse(
                    home, OptionalLong.of(ProcessHandle.current().pid()));
        }
        try {
            return lock(home, folder);
        } catch (IOException | StoreRefused | RuntimeException e) {
            HERE.remove(folder);
            throw e;
        }
    }

    private static boolean holdsOnlyOurs(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(path -> path.getFileName().toString())
                    .allMatch(name -> OURS.contains(name) || name.startsWith("kikitori.db-"));
        }
    }

    private static HomeLock lock(Path home, Path folder) throws IOException, StoreRefused {
        Path file = folder.resolve("kikitori.lock");
        if (!Files.exists(file)) {
            try {
                Disk.createFile(file);
            } catch (FileAlreadyExistsException e) {
                // another process was quicker; the lock tells which of us has it
            }
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw StoreRefused.inUse(home, holder(channel));
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new HomeLock(folder, channel);
        } catch (IOException | StoreRefused e) {
            channel.close();
            throw e;
        }
    }

    private static OptionalLong holder(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST_PID);
        channel.read(bytes, 0);
        String pid = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
        return pid.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(pid)) : OptionalLong.empty();
    }

    /** Lets the folder go; a second call does nothing. */
    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            channel.close();
            HERE.remove(folder);
        }
    }
}

package dev.kikitori.tests.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

/**
 * One place of a server that dies again and again: whoever comes after is started at once, on the same folder and
 * database. Remembers how long each took until it served. Used by one thread; {@link #address} by any.
 */
public final class Deaths implements AutoCloseable {
    private static final int TRIES = 5;
    private static final Duration ENOUGH = Duration.ofMinutes(2);

    private final Path home;
    private final Map<String, String> environment;
    private final Wire wire = new Wire();
    private final List<Duration> back = new ArrayList<>();
    private ServerProcess server;
    private volatile URI address;

    /** @param database the address of the database; empty: it is in the folder */
    public Deaths(Path home, String database) throws IOException {
        this.home = home;
        this.environment = database.isEmpty()
                ? Map.of("KIKITORI_EMBEDDINGS", "off")
                : Map.of("KIKITORI_EMBEDDINGS", "off", "KIKITORI_DATABASE_URL", database);
        layJob(home);
        server = started();
        address = server.address();
    }

    /** A machine that is overrun may not reach its database at the first try. */
    private ServerProcess started() throws IOException {
        for (int tried = 1; ; tried++) {
            try {
                return ServerProcess.on(home, environment);
            } catch (UncheckedIOException e) {
                if (tried == TRIES) {
                    throw e;
                }
            }
        }
    }

    /** Lays the job type that the crowd talks about into a folder. */
    static void layJob(Path home) throws IOException {
        try (var in = Objects.requireNonNull(Deaths.class.getResourceAsStream("/faults/jobs/note.yaml"))) {
            Files.createDirectories(home.resolve("jobs"));
            Files.write(home.resolve("jobs/note.yaml"), in.readAllBytes());
        }
    }

    /** Where the present one is. */
    public URI address() {
        return address;
    }

    /** Kills it and starts the next; on return that serves. */
    public void kill() throws InterruptedException {
        server.kill();
        long began = System.nanoTime();
        try {
            server = started();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        address = server.address();
        untilReady(began);
    }

    /** Waits until it says that it is ready, as the database behind it was killed at this moment, and is there again. */
    public void untilReady(long began) throws InterruptedException {
        while (!wire.ready(address).orElse(false)) {
            if (System.nanoTime() - began > ENOUGH.toNanos()) {
                throw new IllegalStateException("it does not serve again within " + ENOUGH);
            }
            LockSupport.parkNanos(5_000_000);
        }
        back.add(Duration.ofNanos(System.nanoTime() - began));
    }

    public void freeze() {
        server.freeze();
    }

    public void thaw() {
        server.thaw();
    }

    /** How long it took each time to serve again. */
    public List<Duration> back() {
        return List.copyOf(back);
    }

    @Override
    public void close() {
        server.thaw();
        server.close();
        wire.close();
    }
}

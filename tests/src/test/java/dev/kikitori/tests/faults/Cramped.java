package dev.kikitori.tests.faults;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * A real server whose data folder is on a disk that gets full again and again. Remembers what it found: a message that was
 * refused otherwise than with "not saved, please send again", a damaged database. Used by one thread.
 */
public final class Cramped implements AutoCloseable {
    private static final int MEGABYTES = 128;
    private static final long ENOUGH_NANOS = Duration.ofMinutes(2).toNanos();

    private final SmallDisk disk;
    private final Path home;
    private final Deaths server;
    private final Wire wire = new Wire();
    private final List<String> faults = new ArrayList<>();
    private final String path;
    private final String token;
    private int messages;
    private int refused;

    /** @param folder the disk is mounted there */
    public Cramped(Path folder) throws IOException, InterruptedException {
        disk = SmallDisk.on(folder, MEGABYTES);
        home = folder.resolve("home");
        server = served();
        Wire.Answer opened = wire.post(server.address(), "conversations", "", "{\"job\":\"note\",\"lang\":\"en\"}");
        path = "conversations/" + opened.body().path("id").asText();
        token = opened.body().path("token").asText();
    }

    private Deaths served() throws IOException {
        try {
            return new Deaths(home, "");
        } catch (IOException | RuntimeException e) {
            disk.close();
            throw e;
        }
    }

    public URI address() {
        return server.address();
    }

    /** One moment: the disk is full until a message was refused, and then a message is taken again. */
    public void moment() throws InterruptedException {
        long end = System.nanoTime() + ENOUGH_NANOS;
        disk.fill();
        while (isTaken()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("messages are taken on a full disk");
            }
            disk.fill();
        }
        disk.free();
        server.untilReady(System.nanoTime());
        while (!isTaken()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("no message is taken although there is room again");
            }
            LockSupport.parkNanos(10_000_000);
        }
        look();
    }

    /** Says something new, or what was not taken before under the same id. */
    private boolean isTaken() throws InterruptedException {
        String message =
                "{\"id\":\"m" + messages + "\",\"answer\":{\"question\":\"note\",\"value\":\"" + messages + "\"}}";
        try {
            Wire.Answer answer = wire.post(server.address(), path + "/messages", token, message);
            if (answer.status() == 200) {
                messages++;
                return true;
            }
            refused++;
            if (answer.status() != 503 || !answer.text().contains("send it again")) {
                faults.add("refused with " + answer.status() + " " + answer.text());
            }
        } catch (IOException e) {
            faults.add("not answered: " + e);
        }
        return false;
    }

    /** Looks through the whole database, as it is. */
    private void look() {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("kikitori.db"));
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("PRAGMA integrity_check")) {
            while (found.next()) {
                if (!found.getString(1).equals("ok")) {
                    faults.add("the database: " + found.getString(1));
                }
            }
        } catch (SQLException e) {
            faults.add("the database: " + e);
        }
    }

    /** How many messages were refused. */
    public int refused() {
        return refused;
    }

    /** How long it took each time until the server was ready. */
    public List<Duration> back() {
        return server.back();
    }

    /** What was wrong; nothing should be. */
    public List<String> faults() throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(faults);
        int kept = 0;
        for (var event :
                wire.get(server.address(), path + "/events?after=0", token).body()) {
            kept += event.path("type").asText().equals("message") ? 1 : 0;
        }
        if (kept != messages) {
            all.add(kept + " messages are kept of " + messages + " that were acknowledged");
        }
        return all;
    }

    @Override
    public void close() throws IOException {
        server.close();
        wire.close();
        disk.close();
        Files.deleteIfExists(disk.root());
    }
}

package dev.kikitori.store.postgresql;

import dev.kikitori.engine.turn.ConversationStore.StoreUnavailable;
import dev.kikitori.store.sql.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Tells the other servers which conversations changed: by NOTIFY, in transactions of its own, because one that notifies
 * holds up the commits of all others; and those that came in meanwhile together. What is lost here, others find when they
 * look by themselves.
 */
final class Announcer implements AutoCloseable {
    /** Bytes. A notification of PostgreSQL is shorter than 8,000. */
    private static final int LONGEST = 7_500;

    private static final int MOST_WAITING = 10_000;

    private final Database database;
    private final String sender;
    private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Thread thread;

    /** @param sender names this server among the others */
    Announcer(Database database, String sender) {
        this.database = database;
        this.sender = sender;
        this.thread =
                Thread.ofPlatform().daemon().name("kikitori-store-announcer").start(this::run);
    }

    /** Returns at once. Ids of another form than the server makes are left to those who look. */
    void changed(String conversation) {
        if (conversation.matches("[A-Za-z0-9_-]{1,100}")) {
            waiting.offer(conversation);
        }
    }

    private void run() {
        List<String> batch = new ArrayList<>();
        try {
            while (true) {
                batch.clear();
                batch.add(waiting.take());
                waiting.drainTo(batch);
                tell(batch);
            }
        } catch (InterruptedException e) {
            // closed
        }
    }

    private void tell(List<String> conversations) {
        StringBuilder text = new StringBuilder(sender);
        for (String conversation : conversations.stream().distinct().toList()) {
            if (text.length() + conversation.length() >= LONGEST) {
                send(text.toString());
                text = new StringBuilder(sender);
            }
            text.append(' ').append(conversation);
        }
        send(text.toString());
    }

    private void send(String text) {
        try {
            database.read(handle ->
                    handle.createQuery("""
                            SELECT set_config('synchronous_commit', 'off', true), pg_notify(current_schema(), :text)""").bind("text", text).mapToMap().list());
        } catch (StoreUnavailable e) {
            // The database is away; the others look by themselves when it is back.
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}

package dev.kikitori.store.postgresql;

import dev.kikitori.engine.turn.ConversationStore.StoreUnavailable;
import dev.kikitori.engine.turn.Watch;
import dev.kikitori.store.sql.StoredEvents;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what other servers announce (LISTEN), over a connection of its own, and looks every two seconds at the versions of
 * the conversations that somebody watches, so that nothing depends on what was heard.
 */
final class Listener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
    private static final int LOOK_MILLIS = 2_000;
    private static final int AGAIN_MILLIS = 500;
    private static final int SILENCE_SECONDS = 10;
    private static final int TOGETHER = 1_000;

    private final Connecting source;
    private final StoredEvents events;
    private final String self;
    private final List<Watching> watches = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** Who watches what; the versions are as they were last seen, and only the listener's thread touches them. */
    private static final class Watching {
        private final Supplier<Set<String>> watched;
        private final Consumer<String> changed;
        private Map<String, Long> seen = Map.of();

        Watching(Supplier<Set<String>> watched, Consumer<String> changed) {
            this.watched = watched;
            this.changed = changed;
        }

        void look(StoredEvents events) {
            List<String> ids = new ArrayList<>(watched.get());
            Map<String, Long> now = new HashMap<>();
            for (int from = 0; from < ids.size(); from += TOGETHER) {
                now.putAll(events.versions(ids.subList(from, Math.min(ids.size(), from + TOGETHER))));
            }
            Map<String, Long> before = seen;
            Map<String, Long> all = new HashMap<>();
            for (String id : ids) {
                long version = now.getOrDefault(id, 0L);
                all.put(id, version);
                if (!Long.valueOf(version).equals(before.get(id))) {
                    changed.accept(id);
                }
            }
            seen = all;
        }
    }

    /** @param self what this server is called in its own announcements */
    Listener(PostgresAddress address, StoredEvents events, String self) {
        this.source = new Connecting(address, SILENCE_SECONDS);
        this.events = events;
        this.self = self;
        Thread.ofPlatform().daemon().name("kikitori-store-listener").start(this::run);
    }

    Watch add(Supplier<Set<String>> watched, Consumer<String> changed) {
        Watching watching = new Watching(watched, changed);
        watches.add(watching);
        return () -> watches.remove(watching);
    }

    private void run() {
        try {
            while (!closed.await(AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
                listen();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Listens until the connection breaks. */
    private void listen() {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DO 'BEGIN EXECUTE format(''LISTEN %I'', current_schema()); END'");
            PGConnection notifying = connection.unwrap(PGConnection.class);
            long looked = System.nanoTime() - LOOK_MILLIS * 1_000_000L;
            while (closed.getCount() > 0) {
                long sinceLook = (System.nanoTime() - looked) / 1_000_000L;
                if (sinceLook >= LOOK_MILLIS) {
                    looked = System.nanoTime();
                    statement.execute("");
                    watches.forEach(watching -> watching.look(events));
                } else {
                    heard(notifying.getNotifications((int) (LOOK_MILLIS - sinceLook)));
                }
            }
        } catch (SQLException | StoreUnavailable e) {
            if (closed.getCount() > 0) {
                LOG.debug("Other servers can't be heard just now", e);
            }
        }
    }

    private void heard(PGNotification @Nullable [] notifications) {
        Set<String> conversations = new HashSet<>();
        for (PGNotification notification : notifications == null ? new PGNotification[0] : notifications) {
            List<String> words = Arrays.asList(notification.getParameter().split(" "));
            if (!words.getFirst().equals(self)) {
                conversations.addAll(words.subList(1, words.size()));
            }
        }
        conversations.forEach(id -> watches.forEach(watching -> watching.changed.accept(id)));
    }

    @Override
    public void close() {
        closed.countDown();
    }
}

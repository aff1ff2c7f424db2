package dev.kikitori.store.sql;

import dev.kikitori.engine.conversation.Recorded;
import dev.kikitori.engine.delivery.Binding;
import dev.kikitori.engine.delivery.Delivery;
import dev.kikitori.engine.delivery.DeliveryQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Bindings in the table {@code binding}, their cursor beside them; a binding has something to deliver as long as its
 * conversation's version is beyond the cursor, so that a turn does nothing for it. What was buried lies in {@code
 * dead_delivery}.
 */
public final class StoredDeliveries implements DeliveryQueue {
    private static final LeasedRows ROWS = new LeasedRows("binding", "channel");
    private static final String BEHIND =
            "FROM binding b JOIN conversation c ON c.id = b.conversation WHERE c.version > b.delivered";
    private static final String NEXT = """
            SELECT b.conversation, b.channel, b.address, b.delivered, b.attempt, b.failures %s
            AND b.due_at <= :now AND b.held_until <= :now
            ORDER BY c.last_at, b.conversation, b.channel LIMIT 1""".formatted(BEHIND);

    private final Database database;

    public StoredDeliveries(Database database) {
        this.database = database;
    }

    private record Row(Binding binding, long delivered, int attempt, int failures) {
        LeasedRows.Row leased() {
            return new LeasedRows.Row(binding.conversation(), binding.channel(), attempt);
        }
    }

    private static LeasedRows.Row row(Delivery delivery) {
        return new LeasedRows.Row(
                delivery.binding().conversation(), delivery.binding().channel(), delivery.attempt());
    }

    @Override
    public boolean bind(Binding binding, long after) {
        return database.<Boolean, RuntimeException>write(handle -> handle.createUpdate("""
                                INSERT INTO binding
                                    (conversation, channel, address, delivered, attempt, failures, due_at, held_until)
                                SELECT id, :channel, :address, :after, 0, 0, :always, :always
                                FROM conversation WHERE id = :conversation
                                ON CONFLICT (conversation, channel) DO UPDATE SET address = excluded.address""")
                        .bind("conversation", binding.conversation())
                        .bind("channel", binding.channel())
                        .bind("address", binding.address())
                        .bind("after", after)
                        .bind("always", LeasedRows.ALWAYS)
                        .execute()
                == 1);
    }

    @Override
    public boolean unbind(String conversation, String channel) {
        return database.<Boolean, RuntimeException>write(handle ->
                handle.execute("DELETE FROM binding WHERE conversation = ? AND channel = ?", conversation, channel)
                        == 1);
    }

    @Override
    public List<Binding> of(String conversation) {
        return database.read(handle -> handle.createQuery(
                        "SELECT conversation, channel, address FROM binding WHERE conversation = :id ORDER BY channel")
                .bind("id", conversation)
                .map((row, context) -> new Binding(row.getString(1), row.getString(2), row.getString(3)))
                .list());
    }

    @Override
    public Optional<Delivery> claim(Instant now, Duration lease, int most) {
        while (true) {
            Optional<Row> due = database.<Optional<Row>, RuntimeException>read(handle -> next(handle, now));
            if (due.isEmpty()) {
                return Optional.empty();
            }
            Row row = due.get();
            if (database.<Boolean, RuntimeException>write(handle -> ROWS.take(handle, row.leased(), now.plus(lease)))) {
                List<Recorded> events = StoredEvents.some(database, row.binding.conversation(), row.delivered, most);
                if (!events.isEmpty()) {
                    return Optional.of(new Delivery(row.binding, events, row.attempt, row.failures));
                }
            }
        }
    }

    private static Optional<Row> next(Handle handle, Instant now) {
        return handle.createQuery(NEXT)
                .bind("now", Moments.nanos(now))
                .map((row, context) -> new Row(
                        new Binding(row.getString(1), row.getString(2), row.getString(3)),
                        row.getLong(4),
                        row.getInt(5),
                        row.getInt(6)))
                .findOne();
    }

    @Override
    public boolean hold(Delivery delivery, Instant until) {
        return database.<Boolean, RuntimeException>write(handle -> ROWS.hold(handle, row(delivery), until));
    }

    @Override
    public boolean acknowledge(Delivery delivery, long seq) {
        if (seq < delivery.first() || seq > delivery.last()) {
            throw new IllegalArgumentException("event " + seq + " is not in this delivery");
        }
        boolean all = seq == delivery.last();
        return database.<Boolean, RuntimeException>write(handle -> passed(handle, delivery, seq, all));
    }

    /** Moves the cursor of who holds it; never back. */
    private static boolean passed(Handle handle, Delivery delivery, long seq, boolean free) {
        String columns = "delivered = :seq, failures = 0" + (free ? ", due_at = :free, held_until = :free" : "");
        var update = ROWS.set(handle, columns, row(delivery)).bind("seq", seq);
        return (free ? update.bind("free", LeasedRows.ALWAYS) : update).execute() == 1;
    }

    @Override
    public boolean retry(Delivery delivery, Instant at) {
        return database.<Boolean, RuntimeException>write(
                handle -> ROWS.retry(handle, row(delivery), at, delivery.failures()));
    }

    @Override
    public boolean bury(Delivery delivery, String reason, Instant at) {
        return database.<Boolean, RuntimeException>write(handle -> passed(handle, delivery, delivery.first(), true)
                && handle.createUpdate("""
                                INSERT INTO dead_delivery (conversation, channel, seq, attempt, reason, buried_at)
                                VALUES (:conversation, :channel, :seq, :attempt, :reason, :at)
                                ON CONFLICT (conversation, channel, seq) DO NOTHING""")
                                .bind("conversation", delivery.binding().conversation())
                                .bind("channel", delivery.binding().channel())
                                .bind("seq", delivery.first())
                                .bind("attempt", delivery.attempt() + 1)
                                .bind("reason", reason)
                                .bind("at", Moments.nanos(at))
                                .execute()
                        <= 1);
    }

    @Override
    public int waiting() {
        return database.<Integer, RuntimeException>read(handle -> handle.createQuery("SELECT count(*) " + BEHIND)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public List<DeadDelivery> dead(Instant since) {
        return database.read(handle -> handle.createQuery("""
                        SELECT conversation, channel, seq, attempt, reason, buried_at FROM dead_delivery
                        WHERE buried_at >= :since ORDER BY buried_at DESC, conversation, channel, seq""")
                .bind("since", Moments.nanos(since))
                .map((row, context) -> new DeadDelivery(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getInt(4),
                        row.getString(5),
                        Moments.instant(row.getLong(6))))
                .list());
    }

    /** Lets go of everything that is held. Only for a database that nobody else uses. */
    public void release() {
        database.<Boolean, RuntimeException>write(handle -> {
            ROWS.release(handle);
            return true;
        });
    }
}

package dev.kikitori.store.sql;

import dev.kikitori.store.AuditEntry;
import dev.kikitori.store.AuditTrail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;

/** The audit trail in the table {@code audit}. What a newer version noted and this one has no name for is left out. */
public final class StoredAudit implements AuditTrail {
    private static final String ENTRIES = "SELECT at, who, action, things, detail FROM audit ";

    private final Database database;

    public StoredAudit(Database database) {
        this.database = database;
    }

    @Override
    public void record(AuditEntry entry) {
        database.<Integer, RuntimeException>write(handle -> handle.createUpdate("""
                        INSERT INTO audit (id, at, who, action, things, detail)
                        VALUES (:id, :at, :who, :action, :things, :detail)""")
                .bind("id", UUID.randomUUID().toString())
                .bind("at", Moments.nanos(entry.at()))
                .bind("who", entry.who())
                .bind("action", entry.action().word())
                .bind("things", entry.things())
                .bind("detail", entry.detail())
                .execute());
    }

    @Override
    public List<AuditEntry> since(Instant moment) {
        return database.read(handle -> entries(handle.createQuery(ENTRIES + "WHERE at >= :since ORDER BY at, id")
                .bind("since", Moments.nanos(moment))));
    }

    @Override
    public Optional<AuditEntry> latest(AuditEntry.Action action) {
        return database.read(handle -> entries(
                        handle.createQuery(ENTRIES + "WHERE action = :action ORDER BY at DESC, id DESC LIMIT 1")
                                .bind("action", action.word()))
                .stream()
                .findFirst());
    }

    private static List<AuditEntry> entries(Query query) {
        return query.map((row, context) -> entry(row)).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<AuditEntry> entry(ResultSet row) throws SQLException {
        Optional<AuditEntry.Action> action = AuditEntry.Action.of(row.getString(3));
        return action.isEmpty()
                ? Optional.empty()
                : Optional.of(new AuditEntry(
                        Moments.instant(row.getLong(1)),
                        row.getString(2),
                        action.get(),
                        row.getLong(4),
                        row.getString(5)));
    }

    @Override
    public long count() {
        return database.<Long, RuntimeException>read(handle -> handle.createQuery("SELECT count(*) FROM audit")
                .mapTo(Long.class)
                .one());
    }
}

package dev.kikitori.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What those did who look after it. Entries are added and never changed; they outlive the conversations that they are
 * about. Thread-safe; every method may throw {@link
 * dev.kikitori.engine.turn.ConversationStore.StoreUnavailable}.
 */
public interface AuditTrail {
    /** Adds an entry durably. */
    void record(AuditEntry entry);

    /** The entries from this moment on, the oldest first. */
    List<AuditEntry> since(Instant moment);

    /** The latest entry of this kind. */
    Optional<AuditEntry> latest(AuditEntry.Action action);

    /** How many entries there are. */
    long count();
}

package dev.kikitori.store;

import dev.kikitori.engine.delivery.DeliveryQueue;
import dev.kikitori.engine.generation.ArtifactStore;
import dev.kikitori.engine.generation.UploadStore;
import dev.kikitori.engine.generation.WorkQueue;
import dev.kikitori.engine.turn.ConversationStore;
import dev.kikitori.engine.turn.JobSources;
import java.time.Instant;
import java.util.Optional;

/**
 * Everything that is kept, in one place. {@link ConversationStore#delete} takes the artifacts and uploads of the
 * conversation with it, and nothing is kept for a deleted conversation afterwards. Thread-safe.
 */
public interface Stores extends AutoCloseable {
    ConversationStore conversations();

    WorkQueue work();

    DeliveryQueue deliveries();

    JobSources jobSources();

    ArtifactStore artifacts();

    UploadStore uploads();

    /**
     * 32 random bytes that all servers on these stores know and nobody else; made at the first call.
     *
     * @param name small letters and hyphens
     * @throws ConversationStore.StoreUnavailable if they can't be read or kept just now
     */
    byte[] secret(String name);

    /**
     * How much is kept of a site, or of all. What lies in the database is looked through, so don't ask for each message.
     *
     * @param site what {@code Started} says; empty: all
     */
    Usage usage(Optional<String> site);

    /**
     * How many things were confirmed, to be made, after a moment and not after another, of those that are still there.
     *
     * @param site what {@code Started} says; empty: all
     */
    long ordered(Optional<String> site, Instant after, Instant until);

    /** What those did who look after it. */
    AuditTrail audit();

    /** Where everything is kept, for a person, such as {@code PostgreSQL 15.14 at localhost:5432/kikitori}. */
    String place();

    /** Whether something can be written just now; tries it, for at most two seconds. Never throws. */
    boolean writable();

    /** How hard it works, for whoever watches. */
    Load load();

    /**
     * How hard a store works.
     *
     * @param waiting what was handed in and is not begun
     * @param writes what was written durably since it was opened
     * @param commits how many commits that took; each is one sync of the disk
     */
    record Load(int waiting, long writes, long commits) {}

    /** Writes what was accepted and lets go of everything; a second call does nothing. */
    @Override
    void close();
}

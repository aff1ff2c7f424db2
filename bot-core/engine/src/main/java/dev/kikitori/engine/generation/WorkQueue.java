package dev.kikitori.engine.generation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Durable work. Work comes in with the event that confirms a spec, in the same transaction. Thread-safe. */
public interface WorkQueue {
    /** Takes the oldest work that is due and nobody holds, for this long; after that others may take it. */
    Optional<Work> claim(Instant now, Duration lease);

    /**
     * Holds work that was taken until this moment instead.
     *
     * @return false if the lease ran out and others took it, or it is finished
     */
    boolean hold(Work work, Instant until);

    /** The work is done, or will never be. */
    void finish(Work work);

    /** The work could not be done now and is due again at this moment. */
    void retry(Work work, Instant at);
}

package dev.kikitori.engine.generation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Durable work. Work comes in with the event that confirms a spec and goes with the event that stops it or with its
 * conversation, in the same transaction. Whoever took it last holds it; what anybody does who held it earlier changes
 * nothing and returns false, however late that is. Thread-safe.
 */
public interface WorkQueue {
    /** Takes the oldest work that is due and nobody holds, for this long; after that others may take it. */
    Optional<Work> claim(Instant now, Duration lease);

    /**
     * Holds work that was taken until this moment instead.
     *
     * @return false if others took it, or it is finished, stopped or deleted
     */
    boolean hold(Work work, Instant until);

    /** The work is done. */
    boolean finish(Work work);

    /** The work could not be done and is due again at this moment; its failures are kept as they are counted here. */
    boolean retry(Work work, Instant at);

    /**
     * The work will never be done, and nobody shall try it again: the reason becomes its verdict. It stays with its holder,
     * and is taken up again if that dies, until it is buried.
     *
     * @param reason in a few words, for those who look after the server; holds no answer's text
     */
    boolean giveUp(Work work, String reason);

    /** Work that was given up, and of which the person knows, becomes a dead letter. */
    boolean bury(Work work, Instant at);

    /** How much there is to do, held or not. */
    int waiting();

    /** What was given up since this moment, the latest first; it goes with its conversation. */
    List<DeadWork> dead(Instant since);

    /**
     * A dead letter.
     *
     * @param job the id of the job type
     * @param attempts how many times it was begun
     */
    record DeadWork(String conversation, int version, String job, int attempts, String reason, Instant at) {}
}

package dev.kikitori.store;

import dev.kikitori.engine.conversation.Recorded;
import java.util.List;

/** The order of events in a conversation, the same for every store. */
public final class Numbering {
    private Numbering() {}

    /** @throws IllegalArgumentException if there are no events, or they are not numbered from the next without a gap */
    public static void check(long expectedVersion, List<Recorded> events) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to append");
        }
        long seq = expectedVersion;
        for (Recorded recorded : events) {
            seq++;
            if (recorded.seq() != seq) {
                throw new IllegalArgumentException("event " + recorded.seq() + " stands where " + seq + " belongs");
            }
        }
    }
}

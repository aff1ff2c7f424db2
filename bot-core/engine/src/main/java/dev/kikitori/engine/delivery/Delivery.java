package dev.kikitori.engine.delivery;

import dev.kikitori.engine.conversation.Recorded;
import java.util.List;

/**
 * Events that a binding waits for.
 *
 * @param events in order, without a gap, the first that was not acknowledged first
 * @param attempt how many times the binding was taken before; rises each time, so that it tells its holder from all who
 *     held it earlier
 * @param failures how many times in a row the first event could not be delivered
 */
public record Delivery(Binding binding, List<Recorded> events, int attempt, int failures) {
    public Delivery {
        events = List.copyOf(events);
        if (events.isEmpty() || attempt < 0 || failures < 0) {
            throw new IllegalArgumentException(
                    events.size() + " events, attempt " + attempt + ", failures " + failures);
        }
    }

    /** The number of the first event. */
    public long first() {
        return events.getFirst().seq();
    }

    /** The number of the last event. */
    public long last() {
        return events.getLast().seq();
    }

    /** The same, failed once more. */
    public Delivery failedAgain() {
        return new Delivery(binding, events, attempt, failures + 1);
    }
}

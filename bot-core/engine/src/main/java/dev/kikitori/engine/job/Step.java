package dev.kikitori.engine.job;

import java.util.Optional;

/**
 * Something said between questions: {@code SAY} needs no answer, {@code CONSENT} must be agreed to or the interview ends
 * and nothing is kept, {@code STOP} ends it with a sentence, such as a referral elsewhere.
 *
 * @param before the id of the question it comes before; empty: before the summary
 */
public record Step(String id, Optional<String> before, Kind kind, LocalText say, Optional<Condition> when) {
    /** What a step does. */
    public enum Kind {
        SAY,
        CONSENT,
        STOP
    }
}

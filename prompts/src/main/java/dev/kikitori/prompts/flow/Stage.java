package dev.kikitori.prompts.flow;

import java.util.List;
import java.util.Optional;

/**
 * One thing on the way through an interview.
 *
 * @param head what it is, such as a question with its number
 * @param text the words that the person reads; may be empty
 * @param details what else there is to know, a line each
 * @param condition when it comes, as a sentence; empty: always
 */
record Stage(Sort sort, String head, String text, List<String> details, Optional<String> condition) {
    Stage {
        details = List.copyOf(details);
    }

    /** What is drawn differently. */
    enum Sort {
        START,
        ROUND,
        QUESTION,
        SAY,
        CONSENT,
        STOP,
        SUMMARY,
        END
    }
}

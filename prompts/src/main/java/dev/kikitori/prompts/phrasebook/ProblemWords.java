package dev.kikitori.prompts.phrasebook;

import dev.kikitori.engine.job.Problem;
import dev.kikitori.engine.job.ValueText;
import java.util.List;
import java.util.Locale;

/** The sentence for a problem. */
final class ProblemWords {
    private static final int QUOTED = 40;

    private final Phrases phrases;

    ProblemWords(Phrases phrases) {
        this.phrases = phrases;
    }

    /** @param notFound what is said where nothing was found */
    String say(Problem problem, String notFound) {
        List<String> details = problem.details().stream()
                .map(detail -> Talk.cut(ValueText.clean(detail), QUOTED))
                .toList();
        String first = details.isEmpty() ? "" : details.getFirst();
        return switch (problem.code()) {
            case NOT_FOUND -> notFound;
            case NOT_WHOLE, REVERSED -> phrases.say(key(problem));
            case AMBIGUOUS -> sayOrUnclear(problem, "readings", phrases.listOr(details));
            case IMPOSSIBLE, NOT_OFFERED, MALFORMED, NO_SUCH_POSTAL_CODE -> sayOrUnclear(problem, "said", first);
            case TOO_SMALL, TOO_LARGE, TOO_FEW, TOO_MANY, TOO_LONG -> sayOrUnclear(problem, "limit", first);
            case NO_SUCH_FILE, UNREADABLE_FILE -> sayOrUnclear(problem, "file", first);
        };
    }

    private String sayOrUnclear(Problem problem, String gap, String filling) {
        return filling.isEmpty() ? phrases.say("problem.unclear") : phrases.say(key(problem), gap, filling);
    }

    private static String key(Problem problem) {
        return "problem." + problem.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

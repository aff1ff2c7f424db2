package dev.kikitori.understanding;

import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import java.util.List;
import java.util.Optional;

/** A yes or no that is said by naming what was asked for: "no microchip", "helmets too", 「夕食はいりません」. */
final class Polarity {
    private static final double LIKELY = .85;

    private Polarity() {}

    /**
     * What a part that names the question says to it; empty if it names something else, or says neither.
     *
     * @param plainly whether what is named without a word more is wanted
     */
    static Optional<Readings.Found> of(Question question, Folded part, Cues cues, Language language, boolean plainly) {
        boolean no = says(part, language, "negates");
        boolean told = no || says(part, language, "affirms");
        if (!(told || plainly) || !cues.names(question, part)) {
            return Optional.empty();
        }
        return Optional.of(new Readings.Found(new Value.YesNo(!no), LIKELY, List.of()));
    }

    static boolean negates(Folded part, Language language) {
        return says(part, language, "negates");
    }

    /** "We've got our own helmets" says neither, unless that was asked. */
    static boolean isEvaded(Question question, Folded part, Language language) {
        return says(part, language, "own")
                && !says(part, language, "negates")
                && !says(question.ask().in(language.code()), language, "own");
    }

    private static boolean says(String part, Language language, String group) {
        return says(Folded.of(part), language, group);
    }

    private static boolean says(Folded part, Language language, String group) {
        if (language.manner("script").equals("Jpan")) {
            return language.phrases(group).stream().anyMatch(part.plain()::contains);
        }
        return language.lexicon().tokens(part.plain()).stream().anyMatch(token -> language.has(group, token.text()))
                || language.phrases(group).stream()
                        .anyMatch(word -> (" " + part.plain() + " ").contains(" " + word + " "));
    }
}

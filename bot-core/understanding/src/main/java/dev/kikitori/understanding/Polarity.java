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

    /** What a part that names the question says to it; empty if it names something else, or says neither. */
    static Optional<Readings.Found> of(Question question, Folded part, Cues cues, Language language) {
        boolean no = says(part, language, "negates");
        if (!(no || says(part, language, "affirms")) || !cues.names(question, part)) {
            return Optional.empty();
        }
        return Optional.of(new Readings.Found(new Value.YesNo(!no), LIKELY, List.of()));
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

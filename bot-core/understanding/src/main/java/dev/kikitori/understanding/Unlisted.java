package dev.kikitori.understanding;

import dev.kikitori.engine.conversation.Form;
import dev.kikitori.engine.conversation.Interpretation;
import dev.kikitori.engine.conversation.Reading;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.reading.ValueReader;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * Sentences among things and their prices that are no things: what readers should do ("they should book by phone"), and
 * facts that a question for a long text asks for ("we take cards", 「支払いは現金だけです」).
 */
final class Unlisted {
    private static final int LONGEST = 120;
    private static final double SURE = .8;

    private final ValueReader values;

    Unlisted(ValueReader values) {
        this.values = values;
    }

    /** What a part of a list that has no figures says instead. */
    Optional<Interpretation> heed(Heeding.Moment part, Form form, Language language) {
        String plain = part.folded().plain();
        if (plain.length() > LONGEST) {
            return Optional.empty();
        }
        if (plain.chars().anyMatch(Character::isDigit)) {
            return number(part, form, language);
        }
        return ofReaders(part, form, language).or(() -> fact(part, form, language));
    }

    /** "Tax is 20 percent": a number that its question's label names. */
    private Optional<Interpretation> number(Heeding.Moment part, Form form, Language language) {
        return form.untouched().stream()
                .filter(question -> question.kind() == Kind.NUMBER)
                .filter(question -> Names.of(List.of(question), part.languages()).stream()
                        .anyMatch(name -> !name.noun()
                                && language.beginning(part.folded().plain(), "determiner") <= 0
                                && part.folded().plain().startsWith(name.plain())))
                .flatMap(question -> read(question, part).stream())
                .findFirst()
                .map(reading -> new Interpretation.Answers(List.of(reading)));
    }

    private Optional<Interpretation> ofReaders(Heeding.Moment part, Form form, Language language) {
        return form.untouched().stream()
                .filter(question -> question.kind() == Kind.CHOICES || question.kind() == Kind.CHOICE)
                .filter(question -> Cues.isOfReaders(question, part.folded().plain(), language))
                .flatMap(question -> read(question, part).stream())
                .findFirst()
                .map(reading -> new Interpretation.Answers(List.of(reading)));
    }

    private Optional<Reading> read(Question question, Heeding.Moment part) {
        return values.read(question, part.text(), part.context()) instanceof Readings.Found found
                        && found.confidence() >= SURE
                ? Optional.of(Corrections.reading(question, found))
                : Optional.empty();
    }

    private static Optional<Interpretation> fact(Heeding.Moment part, Form form, Language language) {
        String plain = part.folded().plain();
        boolean states = language.beginning(plain, "fact-before") > 0 || language.ending(plain, "fact-after") > 0;
        if (!states) {
            return Optional.empty();
        }
        List<String> said = language.namings(plain).stream().map(Span::sense).toList();
        return form.applying().stream()
                .filter(question -> question.kind() == Kind.LONG_TEXT && !question.wishes())
                .filter(question -> Names.senses(question, language).stream().anyMatch(said::contains))
                .findFirst()
                .map(question -> {
                    Value all = Beside.told(question, part, language);
                    return new Interpretation.Answers(List.of(new Reading(question.id(), all, 1, List.of())));
                });
    }
}

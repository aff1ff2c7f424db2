package dev.kikitori.understanding;

import dev.kikitori.engine.job.AnswerRules;
import dev.kikitori.engine.job.Problem;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.understanding.choice.ChoiceReader;
import dev.kikitori.understanding.choice.ChoicesReader;
import dev.kikitori.understanding.choice.YesNoReader;
import dev.kikitori.understanding.number.NumberReader;
import dev.kikitori.understanding.reading.KindReader;
import dev.kikitori.understanding.reading.ReadingContext;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.reading.ValueReader;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Languages;
import dev.kikitori.understanding.text.Phrase;
import dev.kikitori.understanding.words.NameReader;
import dev.kikitori.understanding.words.TextReader;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads values of every kind: each kind by its own reader, in the languages the text may be in, one after the other
 * until one reads it. What is read is checked by the question's rules.
 */
final class AnyKind implements ValueReader {
    /** Longer texts hold no short value; one that is looked for is not found. */
    private static final int LONGEST_SHORT = 1_500;

    private static final int LONGEST = AnswerRules.LONGEST_TEXT + 1;

    private final Languages languages;
    private final Map<Kind, KindReader> readers = new EnumMap<>(Kind.class);

    AnyKind(Languages languages) {
        this.languages = languages;
        readers.put(Kind.TEXT, new TextReader());
        readers.put(Kind.LONG_TEXT, new TextReader());
        readers.put(Kind.NAME, new NameReader());
        readers.put(Kind.NUMBER, new NumberReader());
        readers.put(Kind.YES_NO, new YesNoReader());
        readers.put(Kind.CHOICE, new ChoiceReader());
        readers.put(Kind.CHOICES, new ChoicesReader());
    }

    @Override
    public Readings read(Question question, String text, ReadingContext context) {
        if (text.length() > (isLong(question.kind()) ? LONGEST : LONGEST_SHORT)) {
            return isLong(question.kind())
                    ? Readings.not(Problem.Code.TOO_LONG, Integer.toString(AnswerRules.LONGEST_TEXT))
                    : Readings.none();
        }
        Folded folded = Folded.of(text);
        KindReader reader = readers.get(question.kind());
        if (folded.isEmpty() || reader == null) {
            return Readings.none();
        }
        Optional<Readings> better = Optional.empty();
        for (Language language : languages.toTry(folded.plain(), context.lang())) {
            Readings one = checked(question, reader.read(question, Phrase.of(folded, language), context));
            if (one instanceof Readings.Found) {
                return one;
            }
            if (better.isEmpty()
                    || (says(better.get(), Problem.Code.NOT_FOUND) && !says(one, Problem.Code.NOT_FOUND))) {
                better = Optional.of(one);
            }
        }
        return better.orElseGet(Readings::none);
    }

    private static boolean isLong(Kind kind) {
        return kind == Kind.LONG_TEXT || kind == Kind.TEXT || kind == Kind.ITEMS || kind == Kind.GROUP_LIST;
    }

    private static boolean says(Readings readings, Problem.Code code) {
        return readings instanceof Readings.NotRead not && not.problem().code() == code;
    }

    private static Readings checked(Question question, Readings readings) {
        if (!(readings instanceof Readings.Found found)) {
            return readings;
        }
        Optional<Problem> problem = AnswerRules.check(question, found.value());
        if (problem.isPresent()) {
            return new Readings.NotRead(problem.get());
        }
        return new Readings.Found(
                found.value(),
                found.confidence(),
                found.alternatives().stream()
                        .filter(other -> !other.equals(found.value()))
                        .filter(other -> AnswerRules.check(question, other).isEmpty())
                        .toList());
    }
}

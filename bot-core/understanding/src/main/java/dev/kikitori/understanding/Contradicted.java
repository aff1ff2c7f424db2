package dev.kikitori.understanding;

import dev.kikitori.engine.conversation.Form;
import dev.kikitori.engine.conversation.Reading;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.reading.ValueReader;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Lexicon;
import java.util.List;
import java.util.Optional;

/**
 * "It's a patisserie, not a bakery", 「パン屋じゃなくてケーキ屋です」: what is refused is the answer that stands, so the other
 * corrects it, whichever question that was.
 */
final class Contradicted {
    private static final int LONGEST = 120;

    private final ValueReader values;

    Contradicted(ValueReader values) {
        this.values = values;
    }

    /** What counts, and what it takes the place of. */
    private record Told(Folded instead, Folded refused) {}

    Optional<Reading> heed(Heeding.Moment part, Form form, Language language) {
        if (part.folded().length() > LONGEST) {
            return Optional.empty();
        }
        Optional<Told> told = told(part.folded(), language, "in-place-of", false)
                .or(() -> told(part.folded(), language, "but-rather", true));
        return told.flatMap(one -> form.listed().stream()
                .filter(question -> part.open().filter(question::equals).isEmpty())
                .filter(question -> stands(question, one.refused(), part, form, language))
                .findFirst()
                .flatMap(question -> corrected(question, one.instead(), part)));
    }

    /** "V, not W"; 「WじゃなくてV」 the other way round. */
    private static Optional<Told> told(Folded text, Language language, String group, boolean refusedFirst) {
        String plain = text.plain();
        for (String mark : language.phrases(group)) {
            int at = plain.indexOf(mark);
            int end = at + mark.length();
            boolean sentence = plain.chars().limit(Math.max(at, 0)).noneMatch(c -> "。;!?".indexOf(c) >= 0)
                    && !plain.substring(0, Math.max(at, 0)).contains(". ");
            if (sentence && at > 0 && end < plain.length() && Lexicon.isWhole(plain, at, end)) {
                Folded first = language.trimmed(text.part(0, at), "amended-before", "amended-after");
                Folded second = language.trimmed(text.part(end, plain.length()), "amended-before", "amended-after");
                return first.isEmpty() || second.isEmpty()
                        ? Optional.empty()
                        : Optional.of(refusedFirst ? new Told(second, first) : new Told(first, second));
            }
        }
        return Optional.empty();
    }

    private boolean stands(Question question, Folded refused, Heeding.Moment part, Form form, Language language) {
        return form.standing(question.id())
                .filter(value -> switch (value) {
                    case Value.Text text ->
                        called(text.text(), refused, language) || isRead(question, refused, value, part);
                    case Value.Name name -> called(name.name(), refused, language);
                    default -> isRead(question, refused, value, part);
                })
                .isPresent();
    }

    private static boolean called(String standing, Folded refused, Language language) {
        return language.trimmed(Folded.of(standing), "amended-before", "amended-after")
                .plain()
                .equals(refused.plain());
    }

    private boolean isRead(Question question, Folded words, Value value, Heeding.Moment part) {
        return !question.kind().takesAnyWords()
                && values.read(question, words.given(), part.context()) instanceof Readings.Found found
                && found.value().equals(value);
    }

    private Optional<Reading> corrected(Question question, Folded instead, Heeding.Moment part) {
        return values.read(question, Corrections.unquoted(instead.given()), part.context())
                        instanceof Readings.Found found
                ? Optional.of(new Reading(question.id(), found.value(), found.confidence(), List.of()))
                : Optional.empty();
    }
}

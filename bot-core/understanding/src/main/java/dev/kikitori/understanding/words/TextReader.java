package dev.kikitori.understanding.words;

import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.reading.Asked;
import dev.kikitori.understanding.reading.KindReader;
import dev.kikitori.understanding.reading.ReadingContext;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Kana;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Phrase;
import java.util.Optional;

/**
 * Takes a text as it was given, trimmed and without control characters. Of a few words that only name a thing, the words
 * are taken that name it: パン屋 of 「パン屋です」.
 */
public final class TextReader implements KindReader {
    private static final int A_FEW_WORDS = 30;
    private static final int A_CLAUSE = 60;

    @Override
    public Readings read(Question question, Phrase phrase, ReadingContext context) {
        String text = question.kind() == Kind.TEXT
                ? named(phrase).or(() -> ofKind(question, phrase)).orElseGet(phrase::whole)
                : phrase.whole();
        return text.isEmpty() ? Readings.none() : Readings.sure(new Value.Text(text));
    }

    /** "It's a supper for the village", 「行政書士をしております」: the thing, where it is asked what it is or what one does. */
    private static Optional<String> ofKind(Question question, Phrase phrase) {
        Language language = phrase.language();
        Asked asked = Asked.of(question, language);
        Folded said = phrase.folded();
        if (said.length() > A_CLAUSE || !(asked.has("asks-kind") || asked.has("asks-doing"))) {
            return Optional.empty();
        }
        int begin = Math.max(0, language.beginning(said.plain(), "thing-before"));
        int end = language.ending(said.plain(), "doing-end");
        Folded thing = end > begin ? said.part(begin, end) : said.part(begin, said.length());
        return thing.length() < said.length() && !thing.isEmpty() ? Optional.of(thing.given()) : Optional.empty();
    }

    /** What stands before a copula that follows a noun, if that is all there is. */
    private static Optional<String> named(Phrase phrase) {
        Folded bare = phrase.folded();
        int end = bare.length() > A_FEW_WORDS ? -1 : phrase.language().ending(bare.plain(), "copula-end");
        boolean noun = end > 0
                && !Kana.isHiragana(bare.plain().charAt(end - 1))
                && "。、,.!?".chars().noneMatch(mark -> bare.plain().indexOf(mark) >= 0);
        return noun ? Optional.of(bare.part(0, end).given()) : Optional.empty();
    }
}

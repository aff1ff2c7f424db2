package dev.kikitori.understanding.words;

import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.reading.KindReader;
import dev.kikitori.understanding.reading.ReadingContext;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Phrase;
import java.util.Optional;

/**
 * Takes a name exactly as it was given, without the sentence around it. How it is read may stand behind it: kana in
 * parentheses, kana after a word for "read as", or kana after a space where the name itself has kanji.
 */
public final class NameReader implements KindReader {
    private static final String OPENING = "(（[［「〔";
    private static final String CLOSING = ")）]］」〕";

    @Override
    public Readings read(Question question, Phrase phrase, ReadingContext context) {
        Folded name = phrase.language()
                .trimmed(phrase.folded(), isTitle(phrase) ? "no such group" : "name-before", "name-after");
        String given = quoted(name.isEmpty() ? phrase.given() : name.given());
        return given.isEmpty() ? Readings.none() : Readings.sure(named(given, phrase.language()));
    }

    /** Whether every longer word is capitalised, so that "This Is It" is a name and no sentence. */
    private static boolean isTitle(Phrase phrase) {
        String[] words = phrase.given().split(" ", 12);
        boolean capitals = words.length > 2;
        for (String word : words) {
            capitals &= !word.isEmpty() && Character.isUpperCase(word.charAt(0));
        }
        return capitals && phrase.given().chars().anyMatch(Character::isLowerCase);
    }

    /** A name that stands in quotation marks as a whole is what stands between them. */
    private static String quoted(String given) {
        boolean whole = given.length() > 2
                && "\"“「『".indexOf(given.charAt(0)) >= 0
                && "\"”」』".indexOf(given.charAt(given.length() - 1)) >= 0
                && "\"“「『".indexOf(given.charAt(0)) == "\"”」』".indexOf(given.charAt(given.length() - 1));
        return whole ? given.substring(1, given.length() - 1).strip() : given;
    }

    private static Value.Name named(String given, Language language) {
        return inParentheses(given)
                .or(() -> afterWord(given, language))
                .or(() -> afterSpace(given))
                .orElseGet(() -> Value.Name.of(given));
    }

    private static Optional<Value.Name> inParentheses(String given) {
        int close = given.length() - 1;
        int open = CLOSING.indexOf(given.charAt(close)) < 0 ? -1 : lastOpening(given);
        return open <= 0 ? Optional.empty() : name(given.substring(0, open), given.substring(open + 1, close));
    }

    private static int lastOpening(String given) {
        for (int i = given.length() - 2; i > 0; i--) {
            if (OPENING.indexOf(given.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<Value.Name> afterWord(String given, Language language) {
        for (String word : language.phrases("read-as")) {
            int at = given.indexOf(word);
            if (at > 0) {
                String name = given.substring(0, at).replaceAll("[\\s、,]{1,9}$", "");
                return name(name, given.substring(at + word.length()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Value.Name> afterSpace(String given) {
        int begin = given.length();
        while (begin > 0 && (isKana(given.charAt(begin - 1)) || Character.isWhitespace(given.charAt(begin - 1)))) {
            begin--;
        }
        if (begin == 0 || begin >= given.length()) {
            return Optional.empty();
        }
        String tail = given.substring(begin);
        int space = firstSpace(tail);
        boolean kanji = given.substring(0, begin).codePoints().anyMatch(Character::isIdeographic);
        return kanji && space >= 0 ? name(given.substring(0, begin + space), tail.substring(space)) : Optional.empty();
    }

    private static int firstSpace(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<Value.Name> name(String name, String reading) {
        String kana = reading.strip();
        boolean read =
                !kana.isEmpty() && kana.chars().allMatch(c -> isKana((char) c) || Character.isWhitespace((char) c));
        return read && !name.isBlank()
                ? Optional.of(new Value.Name(name.strip(), Optional.of(kana)))
                : Optional.empty();
    }

    private static boolean isKana(char c) {
        return (c >= 0x3041 && c <= 0x30ff) || (c >= 0xff66 && c <= 0xff9f);
    }
}

package dev.kikitori.understanding.place;

import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.contact.PhoneReader;
import dev.kikitori.understanding.reading.KindReader;
import dev.kikitori.understanding.reading.ReadingContext;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.text.Phrase;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Takes an address whole, and tells apart those of its parts that are known. */
public final class AddressReader implements KindReader {
    /** Figures that are a Japanese code wherever they stand. */
    private static final Pattern JAPANESE = Pattern.compile("〒|(?<![\\d-])\\d{3}-\\d{4}(?![\\d-])");

    private static final Pattern LINK =
            Pattern.compile("(?:https?://|www\\.)[^\\s]{3,400}|[^\\s@]{1,64}@[^\\s@]{3,200}");

    private static final int DIGITS_OF_PHONES = 9;
    private static final PhoneReader PHONES = new PhoneReader();

    @Override
    public Readings read(Question question, Phrase phrase, ReadingContext context) {
        String given = phrase.whole();
        boolean told = given.codePoints().anyMatch(Character::isLetterOrDigit);
        if (!told || !phrase.language().writes(phrase.plain()) || isNoPlace(phrase)) {
            return Readings.none();
        }
        return japanese(phrase, context, given).orElseGet(() -> unknown(question, phrase, context, given));
    }

    /** A place that no table knows, as it was said; prices tell that it is none. */
    private static Readings unknown(Question question, Phrase phrase, ReadingContext context, String given) {
        List<Token> tokens = phrase.tokens();
        boolean priced = IntStream.range(1, tokens.size())
                .anyMatch(i -> tokens.get(i).is(Tag.CURRENCY) && isAmount(tokens.get(i - 1)));
        if (priced || isElsewhere(question, phrase, context)) {
            return Readings.none();
        }
        return Readings.sure(
                isJapanese(phrase)
                        ? new Value.Address("", "", "", "", "", said(phrase))
                        : LinesAddress.read(phrase.folded(), phrase.language(), given));
    }

    /** Whether it is only a web or mail address, or a telephone number with the words that introduce one. */
    private static boolean isElsewhere(Question question, Phrase phrase, ReadingContext context) {
        if (LINK.matcher(phrase.plain()).matches()) {
            return true;
        }
        Phrase entire = phrase.entire();
        long digits = entire.tokens().stream()
                .mapToLong(token -> token.isFigure()
                        ? token.text().chars().filter(Character::isDigit).count()
                        : token.is(Tag.NUMBER) ? 1 : 0)
                .sum();
        boolean bare = entire.tokens().stream()
                .filter(Token::isUnknown)
                .allMatch(token -> phrase.language().has("reach-word", token.text()));
        return digits >= DIGITS_OF_PHONES && bare && PHONES.read(question, phrase, context) instanceof Readings.Found;
    }

    private static boolean isAmount(Token token) {
        return token.isFigure() || token.is(Tag.NUMBER) || token.is(Tag.SCALE) || token.is(Tag.BIG_SCALE);
    }

    /** Without the end of the sentence. */
    private static String said(Phrase phrase) {
        String bare = phrase.language()
                .trimmed(phrase.folded(), "no such group", "name-after")
                .given();
        return bare.isBlank() ? phrase.whole() : bare;
    }

    private static Optional<Readings> japanese(Phrase phrase, ReadingContext context, String given) {
        boolean can = isJapanese(phrase)
                || context.region().equals("JP")
                || JAPANESE.matcher(phrase.plain()).find();
        return can ? JapaneseAddress.read(phrase.folded(), phrase.language(), given) : Optional.empty();
    }

    private static boolean isJapanese(Phrase phrase) {
        return phrase.language().manner("script").equals("Jpan");
    }

    /** Whether it is a yes, a number word or a command, and nothing else, or says that nothing is decided yet. */
    private static boolean isNoPlace(Phrase phrase) {
        boolean other = !phrase.tokens().isEmpty()
                && phrase.tokens().stream().noneMatch(token -> token.isUnknown() || token.isFigure())
                && JapaneseAddress.code(phrase.folded(), phrase.language()).isEmpty();
        boolean undecided = phrase.tokens().stream()
                .anyMatch(token -> token.value(Tag.UNSURE).equals("unknown"));
        return other
                || (undecided && phrase.tokens().stream().noneMatch(Token::isFigure))
                || phrase.language().commands().stream()
                        .anyMatch(row -> row.subList(2, row.size()).contains(phrase.plain()));
    }
}

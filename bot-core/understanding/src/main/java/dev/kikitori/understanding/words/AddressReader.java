package dev.kikitori.understanding.words;

import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.reading.KindReader;
import dev.kikitori.understanding.reading.ReadingContext;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.text.Phrase;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes an address whole, and picks out of it the postal code and, where the language's tables name it, the region. */
public final class AddressReader implements KindReader {
    private static final Pattern JAPANESE = Pattern.compile("(?<![\\d-])〒? ?(\\d{3})-?(\\d{4})(?![\\d-])");
    private static final Pattern AMERICAN = Pattern.compile("(?<=[a-z,.] )(\\d{5}(?:-\\d{4})?)(?!\\d)$");
    private static final Pattern GERMAN = Pattern.compile("(?<!\\d)(\\d{5})(?= \\p{L})");

    @Override
    public Readings read(Question question, Phrase phrase, ReadingContext context) {
        String text = phrase.whole();
        boolean told = text.codePoints().anyMatch(Character::isLetterOrDigit);
        String plain = phrase.plain();
        if (!told || !phrase.language().writes(plain) || isNoPlace(phrase)) {
            return Readings.none();
        }
        String region = phrase.language().phrases("region").stream()
                .filter(name -> plain.indexOf(name) >= 0 && plain.indexOf(name) < 20)
                .findFirst()
                .orElse("");
        return Readings.sure(new Value.Address(postalCode(plain, context.region()), region, "", "", "", text));
    }

    /** Whether it is a yes, a number word or a command, and nothing else. */
    private static boolean isNoPlace(Phrase phrase) {
        boolean other = !phrase.tokens().isEmpty()
                && phrase.tokens().stream().noneMatch(token -> token.isUnknown() || token.isFigure());
        return other
                || phrase.language().commands().stream()
                        .anyMatch(row -> row.subList(2, row.size()).contains(phrase.plain()));
    }

    private static String postalCode(String plain, String region) {
        Matcher code = switch (region) {
            case "JP" -> JAPANESE.matcher(plain);
            case "DE", "FR", "IT", "ES" -> GERMAN.matcher(plain);
            default -> AMERICAN.matcher(plain);
        };
        if (!code.find()) {
            return "";
        }
        return code.groupCount() == 2 ? code.group(1) + "-" + code.group(2) : code.group(1);
    }
}

package dev.kikitori.understanding.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.kikitori.engine.job.Problem;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.reading.Excerpt;
import dev.kikitori.understanding.reading.KindReader;
import dev.kikitori.understanding.reading.ReadingContext;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.text.Phrase;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.util.Locale;

/** Reads a telephone number to E.164, by the region it is said in; an extension follows as {@code ;ext=12}. */
public final class PhoneReader implements KindReader {
    private static final int LONGEST = 200;
    private static final int FEWEST_DIGITS = 3;
    private static final int MOST_DIGITS = 25;
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    @Override
    public Readings read(Question question, Phrase phrase, ReadingContext context) {
        if (phrase.plain().length() > LONGEST) {
            return Readings.none();
        }
        String digits = digits(phrase);
        long count = digits.chars().filter(Character::isDigit).count();
        if (count < FEWEST_DIGITS) {
            return Readings.none();
        }
        if (count > MOST_DIGITS) {
            return Readings.not(Problem.Code.MALFORMED, Excerpt.of(phrase.given()));
        }
        return parsed(digits, context.region().toUpperCase(Locale.ROOT), phrase);
    }

    private static Readings parsed(String digits, String region, Phrase phrase) {
        try {
            PhoneNumber number = NUMBERS.parse(digits, region);
            if (!NUMBERS.isPossibleNumber(number)) {
                return Readings.not(Problem.Code.MALFORMED, Excerpt.of(phrase.given()));
            }
            String extension = number.hasExtension() ? ";ext=" + number.getExtension() : "";
            String text = NUMBERS.format(number, PhoneNumberUtil.PhoneNumberFormat.E164) + extension;
            return Readings.of(new Value.Text(text), NUMBERS.isValidNumber(number) ? 1 : .7);
        } catch (NumberParseException e) {
            return Readings.not(Problem.Code.MALFORMED, Excerpt.of(phrase.given()));
        }
    }

    /** Figures and digits said as words, one after the other; a plus before them and an extension behind them stay. */
    private static String digits(Phrase phrase) {
        StringBuilder digits = new StringBuilder();
        int times = 1;
        for (Token token : phrase.tokens()) {
            if (token.is(Tag.TIMES)) {
                times = token.number(Tag.TIMES);
            } else if (Character.isDigit(token.text().charAt(0))) {
                digits.append(token.text().replaceAll("[^0-9]", "").repeat(times));
                times = 1;
            } else if (token.is(Tag.NUMBER) && token.number(Tag.NUMBER) < 10) {
                digits.append(token.value(Tag.NUMBER).repeat(times));
                times = 1;
            } else if (digits.isEmpty()
                    && (token.text().equals("+") || token.value(Tag.SPELL).equals("+"))) {
                digits.append('+');
            } else if (token.is(Tag.EXTENSION)) {
                digits.append(" ext ");
            }
        }
        return digits.toString();
    }
}

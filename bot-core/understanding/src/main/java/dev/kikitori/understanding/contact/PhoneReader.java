package dev.kikitori.understanding.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.kikitori.engine.job.Problem;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.number.Numbers;
import dev.kikitori.understanding.reading.Excerpt;
import dev.kikitori.understanding.reading.KindReader;
import dev.kikitori.understanding.reading.ReadingContext;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Phrase;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a telephone number to E.164, by the region it is said in; an extension follows as {@code ;ext=12}. */
public final class PhoneReader implements KindReader {
    private static final int LONGEST = 200;
    private static final int FEWEST_DIGITS = 3;
    private static final int MOST_DIGITS = 25;
    private static final int MOST_RUNS = 20;
    private static final double ELSEWHERE = .75;
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    @Override
    public Readings read(Question question, Phrase phrase, ReadingContext context) {
        if (phrase.plain().length() > LONGEST) {
            return Readings.none();
        }
        String region = context.region().toUpperCase(Locale.ROOT);
        Optional<Readings> written = written(phrase, region);
        if (written.isPresent()) {
            return written.get();
        }
        List<String> ways = ways(phrase);
        Optional<Readings> said = filled(phrase)
                .flatMap(entire -> at(ways(entire), phrase.language(), region))
                .or(() -> at(ways, phrase.language(), region));
        if (said.isPresent()) {
            return said.get();
        }
        String digits = ways.getFirst();
        if (count(digits) < FEWEST_DIGITS) {
            return Readings.none();
        }
        if (count(digits) > MOST_DIGITS) {
            return Readings.not(Problem.Code.MALFORMED, Excerpt.of(phrase.given()));
        }
        return parsed(digits, region, phrase);
    }

    /** The digits that the phrase can say, those that leave out least first. */
    private static List<String> ways(Phrase phrase) {
        List<String> spoken = Spoken.ways(phrase);
        String said = spoken.getFirst();
        String bare = phrase.language().unadorned(phrase.folded()).plain();
        String sounded = Letters.digits(bare.isEmpty() ? phrase.plain() : bare, phrase.language());
        String joined = sounded.replace(" ", "");
        List<String> ways = new ArrayList<>();
        ways.add(joined.length() > count(said) ? joined : said);
        ways.addAll(spoken);
        String[] runs = sounded.strip().split(" {1,9}", MOST_RUNS);
        for (int from = 1; from < runs.length; from++) {
            ways.add(String.join("", List.of(runs).subList(from, runs.length)));
        }
        return ways;
    }

    /** With the fillers it begins with, of which "oh" is a nought too. */
    private static Optional<Phrase> filled(Phrase phrase) {
        Phrase entire = phrase.entire();
        boolean nought = !entire.tokens().isEmpty()
                && entire.tokens().size() > phrase.tokens().size()
                && entire.tokens().getFirst().is(Tag.NUMBER);
        return nought ? Optional.of(entire) : Optional.empty();
    }

    private static Optional<Readings> at(List<String> ways, Language language, String region) {
        return ways.stream()
                .flatMap(digits -> valid(digits, region, 1).stream())
                .findFirst()
                .or(() -> elsewhere(ways, language, region));
    }

    /** A number with a nought before it, where the region has none: of another region that speaks the language. */
    private static Optional<Readings> elsewhere(List<String> ways, Language language, String region) {
        String others = language.manner("phone-regions");
        if (others.isEmpty() || "0".equals(NUMBERS.getNddPrefixForRegion(region, true))) {
            return Optional.empty();
        }
        return ways.stream()
                .filter(digits -> digits.startsWith("0"))
                .flatMap(digits ->
                        Arrays.stream(others.split(" ", -1)).flatMap(other -> valid(digits, other, ELSEWHERE).stream()))
                .findFirst();
    }

    private static Optional<Readings> valid(String digits, String region, double confidence) {
        long count = count(digits);
        if (count < FEWEST_DIGITS || count > MOST_DIGITS) {
            return Optional.empty();
        }
        try {
            PhoneNumber number = NUMBERS.parse(digits, region);
            return NUMBERS.isValidNumber(number)
                    ? Optional.of(Readings.of(new Value.Text(text(number)), confidence))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private static long count(String digits) {
        return digits.chars().filter(Character::isDigit).count();
    }

    /** A valid number written in figures somewhere in the phrase; other valid ones beside it are alternatives. */
    private static Optional<Readings> written(Phrase phrase, String region) {
        List<Value> found = new ArrayList<>();
        for (PhoneNumberMatch match : NUMBERS.findNumbers(phrase.plain(), region)) {
            if (isRefused(phrase, match.start())) {
                continue;
            }
            boolean bare = !match.number().hasExtension();
            String extension = bare ? extension(phrase, match.end()) : "";
            Value number = new Value.Text(text(match.number()) + extension);
            if (!found.contains(number)) {
                found.add(number);
            }
        }
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new Readings.Found(found.getFirst(), 1, found.subList(1, found.size())));
    }

    /** The extension that a word for it introduces behind a number. */
    private static String extension(Phrase phrase, int from) {
        List<Token> tokens = phrase.tokens();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).is(Tag.EXTENSION) && tokens.get(i).from() >= from) {
                int next = tokens.get(i + 1).is(Tag.POLITE) ? i + 2 : i + 1;
                return extension(tokens, next);
            }
        }
        return tokens.size() > 1 && tokens.getFirst().is(Tag.EXTENSION) ? extension(tokens, 1) : "";
    }

    private static String extension(List<Token> tokens, int at) {
        return at >= tokens.size()
                ? ""
                : Numbers.at(tokens, at)
                        .filter(number -> number.small() >= 0)
                        .map(number -> ";ext=" + number.small())
                        .orElse("");
    }

    /** "not 555 0123". */
    private static boolean isRefused(Phrase phrase, int from) {
        List<Token> tokens = phrase.tokens();
        int at = 0;
        while (at < tokens.size() && tokens.get(at).to() <= from) {
            at++;
        }
        return at > 0 && tokens.get(at - 1).is(Tag.NOT_BEFORE);
    }

    private static String text(PhoneNumber number) {
        String extension = number.hasExtension() ? ";ext=" + number.getExtension() : "";
        return NUMBERS.format(number, PhoneNumberUtil.PhoneNumberFormat.E164) + extension;
    }

    /** Whether a number of a house or a person can be as long as this one. */
    private static boolean isPossible(PhoneNumber number) {
        return isWhole(number, PhoneNumberUtil.PhoneNumberType.FIXED_LINE)
                || isWhole(number, PhoneNumberUtil.PhoneNumberType.MOBILE)
                || NUMBERS.isValidNumber(number);
    }

    /** Whether it is as long as such numbers are with their area. */
    private static boolean isWhole(PhoneNumber number, PhoneNumberUtil.PhoneNumberType type) {
        return NUMBERS.isPossibleNumberForTypeWithReason(number, type) == PhoneNumberUtil.ValidationResult.IS_POSSIBLE;
    }

    /** Whether only its last figure is missing. */
    private static boolean isCutOff(PhoneNumber number) {
        PhoneNumber longer = new PhoneNumber().mergeFrom(number).setNationalNumber(number.getNationalNumber() * 10);
        return !NUMBERS.isValidNumber(number) && NUMBERS.isValidNumber(longer);
    }

    private static Readings parsed(String digits, String region, Phrase phrase) {
        try {
            PhoneNumber number = NUMBERS.parse(digits, region);
            if (!isPossible(number) || isCutOff(number)) {
                return Readings.not(Problem.Code.MALFORMED, Excerpt.of(phrase.given()));
            }
            return Readings.of(new Value.Text(text(number)), NUMBERS.isValidNumber(number) ? 1 : .7);
        } catch (NumberParseException e) {
            return Readings.not(Problem.Code.MALFORMED, Excerpt.of(phrase.given()));
        }
    }
}

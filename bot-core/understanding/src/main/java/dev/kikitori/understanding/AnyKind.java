package dev.kikitori.understanding;

import dev.kikitori.engine.job.AnswerRules;
import dev.kikitori.engine.job.Problem;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.choice.ChoiceReader;
import dev.kikitori.understanding.choice.ChoicesReader;
import dev.kikitori.understanding.choice.YesNoReader;
import dev.kikitori.understanding.colour.ColourReader;
import dev.kikitori.understanding.contact.EmailReader;
import dev.kikitori.understanding.contact.PhoneReader;
import dev.kikitori.understanding.contact.UrlReader;
import dev.kikitori.understanding.hours.OpeningHoursReader;
import dev.kikitori.understanding.listing.GroupListReader;
import dev.kikitori.understanding.listing.ItemsReader;
import dev.kikitori.understanding.number.MoneyReader;
import dev.kikitori.understanding.number.NumberReader;
import dev.kikitori.understanding.place.AddressReader;
import dev.kikitori.understanding.reading.KindReader;
import dev.kikitori.understanding.reading.ReadingContext;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.reading.Repairs;
import dev.kikitori.understanding.reading.ValueReader;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Languages;
import dev.kikitori.understanding.text.Phrase;
import dev.kikitori.understanding.time.DateReader;
import dev.kikitori.understanding.time.DateTimeReader;
import dev.kikitori.understanding.time.DurationReader;
import dev.kikitori.understanding.time.TimeReader;
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
    /** A longer text is not looked into for a number, a date and the like. */
    private static final int LONGEST_SHORT = 500;

    private static final int LONGEST_SENTENCE = 1_500;

    private final Languages languages;
    private final Dictated dictated = new Dictated(this);
    private final Map<Kind, KindReader> readers = new EnumMap<>(Kind.class);

    AnyKind(Languages languages) {
        this.languages = languages;
        readers.put(Kind.TEXT, new TextReader());
        readers.put(Kind.LONG_TEXT, new TextReader());
        readers.put(Kind.NAME, new NameReader());
        readers.put(Kind.NUMBER, new NumberReader());
        readers.put(Kind.MONEY, new MoneyReader());
        readers.put(Kind.YES_NO, new YesNoReader());
        readers.put(Kind.CHOICE, new ChoiceReader());
        readers.put(Kind.CHOICES, new ChoicesReader());
        readers.put(Kind.DATE, new DateReader());
        readers.put(Kind.TIME, new TimeReader());
        readers.put(Kind.DATETIME, new DateTimeReader());
        readers.put(Kind.DURATION, new DurationReader());
        readers.put(Kind.EMAIL, new EmailReader());
        readers.put(Kind.PHONE, new PhoneReader());
        readers.put(Kind.URL, new UrlReader());
        readers.put(Kind.COLOUR, new ColourReader());
        readers.put(Kind.ADDRESS, new AddressReader());
        readers.put(Kind.OPENING_HOURS, new OpeningHoursReader());
        readers.put(Kind.ITEMS, new ItemsReader());
        readers.put(Kind.GROUP_LIST, new GroupListReader(this));
        readers.put(Kind.FILE, (question, phrase, context) -> Readings.none());
    }

    @Override
    public Readings read(Question question, String text, ReadingContext context) {
        int longest = longest(question.kind());
        Folded folded = Folded.of(text.length() > longest ? "" : text);
        if (text.length() > longest || folded.length() > longest) {
            return longest == AnswerRules.LONGEST_TEXT
                    ? Readings.not(Problem.Code.TOO_LONG, Integer.toString(longest))
                    : Readings.none();
        }
        KindReader reader = readers.get(question.kind());
        if (folded.isEmpty() || reader == null) {
            return Readings.none();
        }
        Optional<Readings> better = Optional.empty();
        for (Language language : languages.toTry(folded.plain(), context.lang())) {
            boolean told =
                    better.isPresent() && (isWords(question.kind()) || !says(better.get(), Problem.Code.NOT_FOUND));
            if (told && !language.writes(folded.plain())) {
                break;
            }
            Readings one = read(question, folded, language, context, reader);
            if (question.kind() == Kind.TEXT && one instanceof Readings.Found) {
                return dictated.written(question, text, language, context)
                        .<Readings>map(words -> Readings.sure(new Value.Text(words)))
                        .orElse(one);
            }
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

    /** Kinds for which nearly any words are a value, in whichever language they are read. */
    private static boolean isWords(Kind kind) {
        return kind == Kind.NAME || kind == Kind.ITEMS;
    }

    /** Where the person took something back, what came after it counts. */
    private static Readings read(
            Question question, Folded folded, Language language, ReadingContext context, KindReader reader) {
        for (Repairs.Repair repair : Repairs.in(folded, language, question.kind())) {
            Readings after = checked(question, reader.read(question, Phrase.of(repair.after(), language), context));
            boolean whole =
                    question.kind() == Kind.PHONE || question.kind() == Kind.EMAIL || question.kind() == Kind.URL;
            if (after instanceof Readings.Found
                    && (whole || tells(reader.read(question, Phrase.of(repair.before(), language), context)))) {
                return after;
            }
        }
        Phrase phrase = Phrase.of(folded, language);
        Readings read = checked(question, reader.read(question, phrase, context));
        boolean half = read instanceof Readings.Found && !isWords(question.kind()) && Unfinished.is(question, phrase);
        return half && read instanceof Readings.Found found
                ? new Readings.Found(found.value(), Math.min(found.confidence(), .7), found.alternatives())
                : read;
    }

    private static boolean tells(Readings readings) {
        return !says(readings, Problem.Code.NOT_FOUND) && !says(readings, Problem.Code.NOT_OFFERED);
    }

    private static int longest(Kind kind) {
        return switch (kind) {
            case TEXT, LONG_TEXT, ITEMS, GROUP_LIST -> AnswerRules.LONGEST_TEXT;
            case NAME, CHOICE, CHOICES, ADDRESS, OPENING_HOURS, URL -> LONGEST_SENTENCE;
            case NUMBER, MONEY, YES_NO, DATE, TIME, DATETIME, DURATION, EMAIL, PHONE, COLOUR, FILE -> LONGEST_SHORT;
        };
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

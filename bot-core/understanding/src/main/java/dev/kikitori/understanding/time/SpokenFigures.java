package dev.kikitori.understanding.time;

import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.number.Numbers;
import dev.kikitori.understanding.number.Spread;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.text.Phrase;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Days told by nothing but plain numbers: "six nineteen", a month and a day; "from 2027 to 2029", years. */
final class SpokenFigures {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private SpokenFigures() {}

    /** What two plain numbers tell; nothing if there are others, or if they are no such days. */
    static Optional<Readings> day(Phrase phrase, LocalDate today) {
        List<Token> tokens = phrase.tokens();
        boolean monthFirst = phrase.language().manner("numeric-date").equals("month-day");
        boolean digits = tokens.size() == 2 && tokens.stream().allMatch(token -> token.is(Tag.NUMBER));
        if (digits && monthFirst) {
            return coming(today, tokens.get(0).number(Tag.NUMBER), tokens.get(1).number(Tag.NUMBER));
        }
        List<Numbers.Found> numbers = Numbers.all(tokens);
        if (numbers.size() != 2) {
            return Optional.empty();
        }
        Numbers.Found first = numbers.get(0);
        Numbers.Found second = numbers.get(1);
        if (isYear(first) && isYear(second)) {
            return Spread.isRange(tokens, first.from(), first.to(), second.from(), token -> false)
                    ? Optional.of(years(first.small(), second.small()))
                    : Optional.empty();
        }
        boolean together = first.to() == second.from() && tokens.size() == second.to() - first.from();
        return together && monthFirst ? coming(today, first.small(), second.small()) : Optional.empty();
    }

    private static Optional<Readings> coming(LocalDate today, int month, int day) {
        return Days.nextOfYear(today, month, day).map(found -> Readings.of(new Value.Day(found), .8));
    }

    private static boolean isYear(Numbers.Found number) {
        return number.small() >= FIRST_YEAR && number.small() <= LAST_YEAR;
    }

    private static Readings years(int from, int to) {
        return Readings.of(
                new Value.Range(new Value.Day(LocalDate.of(from, 1, 1)), new Value.Day(LocalDate.of(to, 12, 31))), .8);
    }
}

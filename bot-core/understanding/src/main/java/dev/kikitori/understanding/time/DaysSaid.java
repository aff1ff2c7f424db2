package dev.kikitori.understanding.time;

import dev.kikitori.understanding.text.Phrase;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The days that a phrase tells: none, one, or the two ends of a range.
 *
 * @param impossible a day was told that does not exist
 * @param contradicts several days were told that are no range
 */
record DaysSaid(List<Days.Found> days, boolean impossible, boolean contradicts) {
    private static final int MOST_RANGES = 4;
    private static final DaysSaid IMPOSSIBLE = new DaysSaid(List.of(), true, false);
    private static final DaysSaid CONTRADICTS = new DaysSaid(List.of(), false, true);

    /** Reads these tokens of the phrase, which hold no time of day any more. */
    static DaysSaid in(Phrase phrase, List<Token> tokens, LocalDate today) {
        List<WrittenDays.Found> written = WrittenDays.in(phrase.plain(), phrase.language(), today);
        if (!written.isEmpty()) {
            return written(written);
        }
        int tried = 0;
        for (int split = 1; split < tokens.size() - 1 && tried < MOST_RANGES; split++) {
            if (tokens.get(split).is(Tag.RANGE)) {
                tried++;
                Optional<DaysSaid> range =
                        range(tokens.subList(0, split), tokens.subList(split + 1, tokens.size()), today);
                if (range.isPresent()) {
                    return range.get();
                }
            }
        }
        return one(DayScanner.scan(tokens), today);
    }

    private static DaysSaid written(List<WrittenDays.Found> written) {
        List<Days.Found> days = new ArrayList<>();
        for (WrittenDays.Found one : written) {
            LocalDate day = one.day();
            if (day == null) {
                return IMPOSSIBLE;
            }
            days.add(new Days.Found(day, null, one.other(), 1));
        }
        return days.size() > 2 ? CONTRADICTS : new DaysSaid(days, false, false);
    }

    private static Optional<DaysSaid> range(List<Token> left, List<Token> right, LocalDate today) {
        DayFields from = DayScanner.scan(left);
        DayFields to = DayScanner.scan(right);
        if (from.isEmpty() || to.isEmpty() || from.hasDay() != to.hasDay()) {
            return Optional.empty();
        }
        boolean monthAfter = from.month == null && to.month != null;
        from.inherit(to);
        if (!monthAfter) {
            to.inherit(from);
        }
        Optional<Days.Found> first = Days.of(from, today);
        Optional<Days.Found> second = first.flatMap(found -> Days.of(to, found.from()));
        if (second.isEmpty()) {
            return Optional.of(IMPOSSIBLE);
        }
        LocalDate last =
                second.get().to() == null ? second.get().from() : second.get().to();
        return Optional.of(
                new DaysSaid(List.of(Days.Found.sure(first.get().from()), Days.Found.sure(last)), false, false));
    }

    private static DaysSaid one(DayFields fields, LocalDate today) {
        if (fields.contradicts) {
            return CONTRADICTS;
        }
        Optional<Days.Found> found = fields.isEmpty() ? Optional.empty() : Days.of(fields, today);
        return found.map(day -> new DaysSaid(List.of(day), false, false))
                .orElse(fields.isEmpty() ? new DaysSaid(List.of(), false, false) : IMPOSSIBLE);
    }
}

package dev.kikitori.understanding.time;

import dev.kikitori.understanding.text.Phrase;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import dev.kikitori.understanding.time.DayScanner.Mention;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The days that a phrase tells.
 *
 * @param days none, one, or the two ends of a range
 * @param impossible a day was told that does not exist
 * @param several several days were told that are no range
 * @param mentions where they stand, of all days told
 */
record DaysSaid(List<Days.Found> days, boolean impossible, boolean several, List<Mention> mentions) {
    private static final int MOST_UNKNOWN = 2;

    static DaysSaid in(Phrase phrase, LocalDate today) {
        List<Mention> all = DayScanner.mentions(phrase, today);
        return new Reading(phrase.tokens(), today, all).said();
    }

    /** Those of these tokens, the phrase's own, that tell no day, or a time of day too as "tonight" does. */
    List<Token> beside(List<Token> tokens) {
        BitSet covered = new BitSet();
        mentions.stream()
                .filter(mention -> !mention.fields().isWeak())
                .forEach(mention -> covered.set(mention.from(), mention.to()));
        return IntStream.range(0, tokens.size())
                .filter(at -> !covered.get(at)
                        || tokens.get(at).is(Tag.DAYPART)
                        || tokens.get(at).is(Tag.CLOCK))
                .mapToObj(tokens::get)
                .toList();
    }

    /** One reading of the mentions of a phrase. */
    private static final class Reading {
        private final List<Token> tokens;
        private final LocalDate today;
        private final List<Mention> all;

        Reading(List<Token> tokens, LocalDate today, List<Mention> all) {
            this.tokens = tokens;
            this.today = today;
            this.all = all;
        }

        DaysSaid said() {
            List<Mention> meant = meant();
            for (int i = 0; i + 1 < meant.size(); i++) {
                if (isRange(meant.get(i), meant.get(i + 1))) {
                    return range(meant.get(i).fields(), meant.get(i + 1).fields());
                }
            }
            return meant.isEmpty() ? result(List.of(), false, false) : single(meant);
        }

        private DaysSaid result(List<Days.Found> days, boolean impossible, boolean several) {
            return new DaysSaid(days, impossible, several, all);
        }

        /** Without what was taken back: "the 3rd, no, the 4th", "not Friday, Saturday". */
        private List<Mention> meant() {
            List<Mention> meant = new ArrayList<>();
            Optional<DayFields> refused = Optional.empty();
            for (Mention mention : counted()) {
                boolean not = isRefused(mention);
                if (refused.isPresent() && !mention.fields().hasBase()) {
                    mention.fields().add(refused.get());
                }
                refused = not ? Optional.of(mention.fields()) : Optional.empty();
                boolean instead = !meant.isEmpty() && isAmended(meant.getLast(), mention);
                if (instead) {
                    mention.fields().inherit(meant.removeLast().fields());
                }
                if (!not) {
                    if (isSince(mention)) {
                        mention.fields().begun(today);
                    }
                    meant.add(mention);
                }
            }
            boolean sure = meant.stream().anyMatch(mention -> isSure(mention.fields()));
            List<Mention> ends = List.copyOf(meant);
            meant.removeIf(mention -> sure && !isSure(mention.fields()) && !opensRange(mention, ends));
            meant.removeIf(mention -> meant.size() == 1 && isRefusedBehind(mention));
            return meant;
        }

        /** The fourteenth of "from the fourteenth to the sixteenth of August". */
        private boolean opensRange(Mention mention, List<Mention> all) {
            int next = all.indexOf(mention) + 1;
            return mention.fields().isOnly(DayFields.Field.DAY)
                    && next < all.size()
                    && all.get(next).fields().has(DayFields.Field.DAY)
                    && isRange(mention, all.get(next));
        }

        /** "the Friday after Thanksgiving" is one mention. */
        private List<Mention> counted() {
            List<Mention> counted = new ArrayList<>();
            for (Mention mention : all) {
                Optional<Mention> together =
                        counted.isEmpty() ? Optional.empty() : weekdayBeside(counted.getLast(), mention);
                together.ifPresent(one -> counted.removeLast());
                counted.add(together.orElse(mention));
            }
            return counted;
        }

        private Optional<Mention> weekdayBeside(Mention weekday, Mention day) {
            int join = weekday.to();
            boolean after = is(join, Tag.AFTER);
            boolean joined = (after || is(join, Tag.BEFORE)) && day.from() - join <= 2;
            if (!joined
                    || !weekday.fields().isOnly(DayFields.Field.WEEKDAY)
                    || !day.fields().hasDay()) {
                return Optional.empty();
            }
            DayOfWeek which = DayOfWeek.of(weekday.fields().get(DayFields.Field.WEEKDAY));
            return Days.of(day.fields(), today).map(found -> {
                LocalDate settled =
                        found.last().with(after ? TemporalAdjusters.next(which) : TemporalAdjusters.previous(which));
                DayFields fields = DayFields.written(new WrittenDays.Found(0, 0, settled, null));
                return new Mention(fields, weekday.from(), day.to());
            });
        }

        private boolean isSince(Mention mention) {
            int before = mention.from() - 1;
            while (before > 0 && is(before, Tag.LINK)) {
                before--;
            }
            return is(before, Tag.SINCE);
        }

        /** "not Friday", "not the 20th". */
        private boolean isRefused(Mention mention) {
            int before = mention.from() - 1;
            while (before > 0 && is(before, Tag.LINK) && !is(before, Tag.NOT_BEFORE)) {
                before--;
            }
            return is(before, Tag.NOT_BEFORE) || is(before, Tag.EXCEPT);
        }

        /** 「金曜以外」, 「金曜は無理」. */
        private boolean isRefusedBehind(Mention mention) {
            int behind = mention.to();
            return (is(behind, Tag.NOT_AFTER) || is(behind, Tag.EXCEPT)) && !is(behind, Tag.RANGE);
        }

        private static boolean isSure(DayFields fields) {
            return !fields.isWeak();
        }

        private boolean isAmended(Mention first, Mention second) {
            boolean until = is(second.to(), Tag.UNTIL);
            return tokens.subList(first.to(), Math.max(first.to(), second.from())).stream()
                    .filter(token -> !(until && token.is(Tag.RANGE)))
                    .anyMatch(token -> token.is(Tag.AMENDS) || token.is(Tag.NOT_AFTER) || token.is(Tag.SO));
        }

        private boolean isRange(Mention first, Mention second) {
            if (first.fields().hasDay() != second.fields().hasDay()) {
                return false;
            }
            if (!second.fields().hasBase()) {
                return false;
            }
            boolean between = is(first.from() - 1, Tag.FROM)
                    || (first.from() > 1 && is(first.from() - 2, Tag.FROM) && !isUnknown(first.from() - 1));
            boolean joined = false;
            int unknown = 0;
            for (Token token : tokens.subList(first.to(), Math.max(first.to(), second.from()))) {
                joined |= token.is(Tag.RANGE) || (between && token.is(Tag.AND));
                unknown += token.isUnknown() ? 1 : 0;
            }
            return unknown <= MOST_UNKNOWN && (joined || follow(first, second));
        }

        /** "Saturday and Sunday". */
        private boolean follow(Mention first, Mention second) {
            boolean and = second.from() - first.to() <= 2
                    && tokens.subList(first.to(), Math.max(first.to(), second.from())).stream()
                            .allMatch(token -> !token.is(Tag.OR) && (token.is(Tag.AND) || token.is(Tag.POLITE)));
            if (!and || !first.fields().hasDay()) {
                return false;
            }
            Optional<Days.Found> from = Days.of(first.fields(), today);
            DayFields to = second.fields();
            to.inherit(first.fields());
            return from.flatMap(found -> second(to, found.from()))
                    .filter(found -> found.from().equals(from.get().from().plusDays(1)))
                    .isPresent();
        }

        private DaysSaid range(DayFields from, DayFields to) {
            boolean monthAfter = !from.has(DayFields.Field.MONTH) && to.has(DayFields.Field.MONTH);
            from.inherit(to);
            if (!monthAfter) {
                to.inherit(from);
            }
            Optional<Days.Found> first = Days.of(from, today);
            Optional<Days.Found> second = first.flatMap(found -> second(to, found.from()));
            return second.map(last -> result(
                            List.of(Days.Found.sure(first.get().from()), Days.Found.sure(last.last())), false, false))
                    .orElseGet(() -> result(List.of(), true, false));
        }

        /** The end of a range, seen from its beginning. */
        private Optional<Days.Found> second(DayFields to, LocalDate from) {
            Optional<Days.Found> end = Days.of(to, to.isRelative() ? today : from);
            boolean again = to.has(DayFields.Field.WEEKDAY) && to.has(DayFields.Field.STEP);
            return end.map(found -> again && found.from().isBefore(from)
                    ? Days.Found.sure(found.from().plusDays(7))
                    : found);
        }

        /** One day, maybe told in several places. */
        private DaysSaid single(List<Mention> meant) {
            DayFields together = new DayFields();
            List<Days.Found> found = new ArrayList<>();
            for (Mention mention : meant) {
                Optional<Days.Found> day = Days.of(mention.fields(), today);
                if (day.isEmpty() && isSure(mention.fields())) {
                    return result(List.of(), true, false);
                }
                day.ifPresent(found::add);
            }
            boolean same = found.stream().map(Days.Found::from).distinct().count() <= 1;
            if (same) {
                return result(found.stream().limit(1).toList(), found.isEmpty(), false);
            }
            for (Mention mention : meant) {
                if (!together.goesWith(mention.fields()) || isNamed(meant)) {
                    return daysOnly(meant);
                }
                together.add(mention.fields());
            }
            return Days.of(together, today)
                    .map(day -> result(List.of(day), false, false))
                    .orElseGet(() -> result(List.of(), true, false));
        }

        /** Whether a month that stands apart from a weekday is rather somebody's name: "It's June, can I come Tuesday?". */
        private static boolean isNamed(List<Mention> meant) {
            boolean weekday = meant.stream()
                    .anyMatch(one -> one.fields().has(DayFields.Field.WEEKDAY)
                            && !one.fields().has(DayFields.Field.NTH));
            return weekday && meant.stream().anyMatch(one -> one.fields().isOnly(DayFields.Field.MONTH));
        }

        /** Where a day stands beside a whole month or week that has nothing to do with it, the day is meant. */
        private DaysSaid daysOnly(List<Mention> meant) {
            List<Mention> days =
                    meant.stream().filter(mention -> mention.fields().hasDay()).toList();
            boolean fewer = !days.isEmpty() && days.size() < meant.size();
            return fewer ? single(days) : result(List.of(), false, true);
        }

        private boolean isUnknown(int at) {
            return tokens.get(at).isUnknown();
        }

        private boolean is(int at, Tag tag) {
            return at >= 0 && at < tokens.size() && tokens.get(at).is(tag);
        }
    }
}

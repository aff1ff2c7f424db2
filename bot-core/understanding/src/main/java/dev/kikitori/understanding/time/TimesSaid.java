package dev.kikitori.understanding.time;

import dev.kikitori.understanding.text.Phrase;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The times of day that a phrase tells beside its days.
 *
 * @param tokens what the phrase holds beside days; the times' positions are positions in it
 * @param times what is meant: none, one, two that make a range, or several that contradict each other
 * @param span the range, if there is one
 * @param daypart a part of the day that no time took; empty if there is none
 * @param impossible a time was told that does not exist
 */
record TimesSaid(
        List<Token> tokens, List<TimeOfDay> times, Optional<TimeSpan> span, String daypart, boolean impossible) {

    static TimesSaid in(Phrase phrase, DaysSaid days, TimeScanner.Bare bare) {
        List<Token> rest = days.beside(phrase.tokens());
        TimeScanner.Found found = TimeScanner.scan(phrase, rest, bare, true);
        String daypart = daypart(rest, found.times());
        List<TimeOfDay> meant = meant(rest, found.times());
        if (!daypart.isEmpty() && meant.stream().allMatch(TimeOfDay::isOpen)) {
            meant = meant.stream().map(time -> time.in(daypart)).toList();
        }
        Optional<TimeSpan> span = meant.size() == 2 ? TimeSpan.of(meant.get(0), meant.get(1), rest) : Optional.empty();
        return new TimesSaid(rest, span.isPresent() ? meant : merged(meant), span, daypart, found.impossible());
    }

    /** Without what was taken back, and without plain numbers where something is clearly a time. */
    private static List<TimeOfDay> meant(List<Token> tokens, List<TimeOfDay> times) {
        List<TimeOfDay> meant = new ArrayList<>();
        for (TimeOfDay time : times) {
            if (!meant.isEmpty() && isAmended(tokens.subList(meant.getLast().to(), time.from()))) {
                meant.removeLast();
            }
            boolean not = time.from() > 0 && tokens.get(time.from() - 1).is(Tag.NOT_BEFORE);
            if (!not || times.size() == 1) {
                meant.add(time);
            }
        }
        boolean sure = meant.stream().anyMatch(TimeOfDay::sure);
        if (!sure) {
            return meant;
        }
        List<TimeOfDay> kept = new ArrayList<>();
        for (int i = 0; i < meant.size(); i++) {
            boolean end = isEnd(tokens, meant, i) || (i > 0 && isEnd(tokens, meant, i - 1));
            if (meant.get(i).sure() || end) {
                kept.add(meant.get(i));
            }
        }
        return kept;
    }

    private static boolean isAmended(List<Token> between) {
        return between.stream().anyMatch(token -> token.is(Tag.AMENDS) || token.is(Tag.NOT_AFTER) || token.is(Tag.SO));
    }

    /** Whether a range begins here that something marks as a range of times. */
    private static boolean isEnd(List<Token> tokens, List<TimeOfDay> times, int at) {
        return at + 1 < times.size()
                && (times.get(at).sure() || times.get(at + 1).sure())
                && TimeSpan.of(times.get(at), times.get(at + 1), tokens).isPresent();
    }

    /** "Just before six pm, put six" is one time. */
    private static List<TimeOfDay> merged(List<TimeOfDay> times) {
        List<TimeOfDay> merged = new ArrayList<>();
        for (TimeOfDay time : times) {
            Optional<TimeOfDay> same =
                    merged.stream().filter(one -> one.goesWith(time)).findFirst();
            if (same.isEmpty()) {
                merged.add(time);
            } else if (same.get().isOpen()) {
                merged.set(merged.indexOf(same.get()), time);
            }
        }
        return merged;
    }

    private static String daypart(List<Token> tokens, List<TimeOfDay> times) {
        for (int i = 0; i < tokens.size(); i++) {
            int at = i;
            if (tokens.get(i).is(Tag.DAYPART)
                    && times.stream().noneMatch(time -> at >= time.from() && at < time.to())) {
                return tokens.get(i).value(Tag.DAYPART);
            }
        }
        return "";
    }
}

package dev.kikitori.understanding.hours;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds which days and which times belong together: times go with the days before them, or with those behind them
 * where the person speaks that way round ("10 to 7 on weekdays").
 */
final class Sayings {

    /**
     * What is said of some days.
     *
     * @param rest whether it is said of all days of which nothing else is said
     * @param adds whether it stands beside what was said of these days before
     */
    record Saying(Set<String> days, boolean rest, List<Element.Times> times, boolean adds) {}

    /** All that is said, the days that are closed, and those of which a half is open. */
    record All(List<Saying> sayings, Set<String> closed, List<Element.Limit> limits) {}

    private final List<Element> all;
    private final boolean changes;
    private final List<Saying> sayings = new ArrayList<>();
    private final Set<String> closed = new LinkedHashSet<>();
    private final List<Element.Limit> limits = new ArrayList<>();
    private Named waiting = new Named();
    private Named current = new Named();
    private boolean labelled;

    /** Some days. */
    private static final class Named {
        private final Set<String> days = new LinkedHashSet<>();
        private boolean rest;

        boolean isEmpty() {
            return days.isEmpty() && !rest;
        }

        void add(Element element) {
            if (element instanceof Element.Days more) {
                days.addAll(more.days());
            } else if (element instanceof Element.Rest) {
                rest = true;
            }
        }
    }

    private Sayings(List<Element> all, boolean changes) {
        this.all = all;
        this.changes = changes;
    }

    /**
     * What these clauses say.
     *
     * @param changes whether they are said of a week that stands
     */
    static All of(List<Element> clauses, boolean changes) {
        Sayings said = new Sayings(clauses, changes);
        for (int at = 0; at < clauses.size(); ) {
            at = said.take(at);
        }
        return new All(said.sayings, said.closed, said.limits);
    }

    private int take(int at) {
        Element element = all.get(at);
        switch (element) {
            case Element.Times ignored -> {
                return times(at);
            }
            case Element.Shut shut -> closed.addAll(shut.days());
            case Element.Limit limit -> limits.add(limit);
            case Element.Label ignored -> labelled = true;
            case Element.Rest ignored -> {
                waiting = new Named();
                waiting.add(element);
            }
            default -> waiting.add(element);
        }
        return at + 1;
    }

    private int times(int at) {
        int end = endOfTimes(at);
        boolean others = waiting.days.isEmpty() && isDays(end) && !isTimes(endOfDays(end));
        if (!waiting.isEmpty() && !others) {
            int own = ownOfDaysBehind(at, end);
            say(waiting, at, own);
            waiting = new Named();
            return own < end ? behind(own, end, endOfDays(end)) : end;
        }
        waiting = new Named();
        int days = isDays(end) ? end : isPause(end) && isDays(end + 1) ? end + 1 : -1;
        if (days < 0) {
            goOn(at, end);
            return end;
        }
        int last = endOfDays(days);
        int claimed = claimed(end, days, last);
        if (claimed == days) {
            goOn(at, end);
            return end;
        }
        int own = overlaps(at, end) ? lastTimes(at, end) : at;
        if (own > at) {
            goOn(at, own);
        }
        return behind(own, end, claimed);
    }

    /** How many of the days behind times are those of these times: up to where. */
    private int claimed(int end, int days, int last) {
        boolean adjacent = days == end;
        boolean ownTimes = isTimes(last);
        boolean pausedTimes = isPause(last) && isTimes(last + 1);
        if (ownTimes && adjacent) {
            int cut = lastPause(days, last);
            return cut > days ? cut : endsWithDays() ? last : days;
        }
        if (ownTimes || (pausedTimes && !adjacent)) {
            return endsWithDays() && !ownTimes ? last : days;
        }
        return last;
    }

    private int behind(int from, int end, int claimed) {
        Named days = new Named();
        for (int i = end; i < claimed; i++) {
            days.add(all.get(i));
        }
        say(days, from, end);
        return claimed;
    }

    /** Times with no days of their own go on with the days before, or are of all days. */
    private void goOn(int from, int end) {
        boolean moves = changes && sayings.isEmpty();
        Named days = current;
        boolean anew = days.isEmpty();
        if (anew) {
            days = new Named();
            days.days.addAll(Week.DAYS);
        }
        boolean adds = labelled || !anew || moves;
        labelled = adds;
        say(days, from, end);
    }

    private void say(Named days, int from, int end) {
        List<Element.Times> times = new ArrayList<>();
        for (int i = from; i < end; i++) {
            if (all.get(i) instanceof Element.Times one) {
                times.add(one);
            }
        }
        sayings.add(new Saying(new LinkedHashSet<>(days.days), days.rest && days.days.isEmpty(), times, labelled));
        labelled = false;
        current = days;
    }

    /** "weekdays 9 to 5, 10 to 4 on weekends": where the times of the days behind begin; else the end. */
    private int ownOfDaysBehind(int from, int end) {
        int last = lastTimes(from, end);
        boolean theirs = last > from && isDays(end) && !isTimes(endOfDays(end));
        return theirs && (overlaps(from, end) || !is(last, Element.Span.class)) ? last : end;
    }

    private int lastTimes(int from, int end) {
        int at = end - 1;
        while (at > from && !isTimes(at)) {
            at--;
        }
        return at;
    }

    private boolean overlaps(int from, int end) {
        List<Element.Span> spans = new ArrayList<>();
        for (int i = from; i < end; i++) {
            if (all.get(i) instanceof Element.Span span) {
                spans.add(span);
            }
        }
        return spans.size() > 1
                && spans.subList(0, spans.size() - 1).stream().anyMatch(spans.getLast()::overlaps)
                && spans.stream().noneMatch(one -> isInside(one, spans));
    }

    private static boolean isInside(Element.Span pause, List<Element.Span> spans) {
        return spans.stream().anyMatch(span -> span.from() < pause.from() && pause.end() < span.end());
    }

    /** Whether the person names days behind their times up to the end. */
    private boolean endsWithDays() {
        for (int i = all.size() - 1; i >= 0; i--) {
            if (isDays(i)) {
                return true;
            }
            if (isTimes(i)) {
                return false;
            }
        }
        return false;
    }

    private int endOfTimes(int from) {
        int end = from;
        while (isTimes(end)) {
            end++;
            int next = end;
            while (isPause(next) || is(next, Element.Label.class)) {
                next++;
            }
            end = next > end && isTimes(next) ? next : end;
        }
        return end;
    }

    private int endOfDays(int from) {
        int end = from;
        while (isDays(end)) {
            end++;
            if (isPause(end) && isDays(end + 1)) {
                end++;
            }
        }
        return end;
    }

    private int lastPause(int from, int end) {
        for (int at = end - 1; at > from; at--) {
            if (isPause(at)) {
                return at;
            }
        }
        return from;
    }

    private boolean isDays(int at) {
        return is(at, Element.Days.class) || is(at, Element.Rest.class);
    }

    private boolean isTimes(int at) {
        return is(at, Element.Times.class);
    }

    private boolean isPause(int at) {
        return is(at, Element.Pause.class);
    }

    private boolean is(int at, Class<? extends Element> sort) {
        return at >= 0 && at < all.size() && sort.isInstance(all.get(at));
    }
}

package dev.kikitori.understanding.hours;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes told elements plain: what is excepted is taken out of its days, single times become beginnings and ends, and
 * what is closed, has a break or is open for half a day stands as one element. Behind it there are only days, parts of
 * the year, times, {@link Element.Shut}, {@link Element.Limit} and pauses.
 */
final class Clauses {
    private static final int HALF_DAY = 12 * 60;
    /** Who is open until late and says an hour before this one means the evening. */
    private static final int LATEST_MORNING = 9 * 60;

    private final List<Element> all;
    /** Whether a time stands by itself that belongs to nothing. */
    private boolean leftOver;

    private Clauses(List<Element> elements) {
        this.all = new ArrayList<>(elements);
    }

    /** What is plain now. */
    record Plain(List<Element> elements, boolean leftOver) {}

    static Plain of(List<Element> elements) {
        Clauses clauses = new Clauses(elements);
        clauses.excepted();
        clauses.moments();
        clauses.breaks();
        clauses.all.removeIf(one -> one instanceof Element.Turns || one instanceof Element.Only);
        clauses.closings();
        clauses.halves();
        clauses.all.removeIf(one -> one instanceof Element.Closed || one instanceof Element.Break);
        clauses.all.replaceAll(one -> one instanceof Element.Half ? new Element.Label() : one);
        return new Plain(clauses.all, clauses.leftOver);
    }

    private void excepted() {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) instanceof Element.Except except) {
                all.set(i, new Element.Pause(Element.Pause.Sort.COMMA));
                if (except.before()) {
                    exceptBefore(i);
                } else {
                    exceptBehind(i, except.sure());
                }
            }
        }
    }

    /** 月曜以外: all days but those before; of the days before them, if these hold them. */
    private void exceptBefore(int at) {
        int from = firstOfRun(at);
        if (from == at) {
            return;
        }
        Set<String> out = new LinkedHashSet<>(daysIn(from, at));
        Set<String> rest = new LinkedHashSet<>(Week.DAYS);
        if (all.get(from) instanceof Element.Days first
                && from + 1 < at
                && first.days().containsAll(daysIn(from + 1, at))) {
            rest = new LinkedHashSet<>(first.days());
            out = new LinkedHashSet<>(daysIn(from + 1, at));
        }
        List<String> others =
                out.stream().filter(day -> !Week.DAYS.contains(day)).toList();
        rest.removeAll(out);
        int behind = isPause(at + 1) ? at + 2 : at + 1;
        boolean twice = behind < all.size()
                && all.get(behind) instanceof Element.Days more
                && more.days().containsAll(rest);
        List<Element> range = all.subList(from, twice ? behind + 1 : at + 1);
        range.clear();
        if (!others.isEmpty()) {
            all.add(from, new Element.Shut(others));
        }
        all.add(from, new Element.Days(List.copyOf(rest)));
    }

    /** "every day but Sunday"; "but" means so only where the days before hold it and it has no hours of its own. */
    private void exceptBehind(int at, boolean sure) {
        int end = endOfRun(at + 1);
        if (end > at + 1 && isHalf(end) && !isTime(end + 1)) {
            boolean afternoon = ((Element.Half) all.get(end)).afternoon();
            Element limit = new Element.Limit(List.copyOf(daysIn(at + 1, end)), !afternoon);
            all.subList(at, end + 1).clear();
            all.add(at, limit);
            return;
        }
        Set<String> out = new LinkedHashSet<>(daysIn(at + 1, end));
        int base = at - 1;
        boolean days = isDays(base);
        boolean own = isTime(end) && !(days && !isTime(firstOfRun(at) - 1));
        if (out.isEmpty() || own) {
            return;
        }
        Set<String> rest = new LinkedHashSet<>(days ? ((Element.Days) all.get(base)).days() : Week.DAYS);
        boolean holds = rest.stream().anyMatch(out::contains);
        if (!sure && !(days && holds)) {
            return;
        }
        Set<String> shut = new LinkedHashSet<>(out);
        shut.removeAll(rest);
        if (!days) {
            shut.addAll(out);
        }
        rest.removeAll(out);
        all.subList(at, end).clear();
        if (days) {
            all.set(base, new Element.Days(List.copyOf(rest)));
        }
        if (!shut.isEmpty()) {
            all.add(at, new Element.Shut(List.copyOf(shut)));
        }
    }

    /** 9時開店、18時閉店; two times with nothing between are a span. */
    private void moments() {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) instanceof Element.Moment moment) {
                if (i + 1 < all.size() && all.get(i + 1) instanceof Element.Until end && end.to() == Element.LATE) {
                    boolean evening = moment.isOpen() && moment.minutes() < LATEST_MORNING;
                    all.set(i, new Element.Since(moment.minutes() + (evening ? HALF_DAY : 0)));
                } else if (i + 1 < all.size() && all.get(i + 1) instanceof Element.Moment end) {
                    all.set(i, Told.open(moment.minutes(), end.minutes(), moment.isOpen() && end.isOpen()));
                    all.remove(i + 1);
                } else {
                    settle(i, moment);
                }
            }
        }
        for (int i = 0; i + 1 < all.size(); i++) {
            int next = isPause(i + 1) ? i + 2 : i + 1;
            next = next < all.size() && all.get(next) instanceof Element.Turns turns && !turns.opens()
                    ? next + 1
                    : next;
            if (all.get(i) instanceof Element.Since since
                    && next < all.size()
                    && all.get(next) instanceof Element.Until until) {
                Element.Span span = Told.open(since.from(), until.to(), until.isOpen());
                all.set(i, span);
                all.subList(i + 1, next + 1).clear();
            }
        }
    }

    private void settle(int at, Element.Moment moment) {
        for (int beside : new int[] {at + 1, at - 1}) {
            if (beside >= 0 && beside < all.size() && all.get(beside) instanceof Element.Turns turns) {
                all.set(
                        at,
                        turns.opens()
                                ? new Element.Since(moment.minutes())
                                : new Element.Until(moment.minutes(), moment.isOpen()));
                all.set(beside, new Element.Only());
                return;
            }
        }
        leftOver = true;
        all.set(at, new Element.Only());
    }

    /** "closed for lunch 12 to 1", 12時〜13時は休憩. */
    private void breaks() {
        for (int i = 0; i < all.size(); i++) {
            boolean shut = all.get(i) instanceof Element.Closed && !isDays(i - 1) && !isDays(i + 1);
            if (!(all.get(i) instanceof Element.Break) && !shut) {
                continue;
            }
            if (i + 1 < all.size() && all.get(i + 1) instanceof Element.Span span && (!shut || isInside(span))) {
                all.set(i + 1, new Element.Gap(span));
                all.set(i, new Element.Only());
            } else if (i > 0 && all.get(i - 1) instanceof Element.Span span && isInside(span)) {
                all.set(i - 1, new Element.Gap(span));
                all.set(i, new Element.Only());
            }
        }
    }

    private boolean isInside(Element.Span pause) {
        return all.stream()
                .anyMatch(one ->
                        one instanceof Element.Span span && span.from() < pause.from() && pause.end() < span.end());
    }

    private void closings() {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) instanceof Element.Closed) {
                int left = all.size() - i;
                close(i);
                i = Math.max(-1, Math.min(i, all.size() - left));
            }
        }
    }

    private void close(int at) {
        boolean half = isHalf(at - 1);
        int last = half ? at - 1 : at;
        boolean left = last > 0 && isNamed(last - 1);
        boolean right = at + 1 < all.size() && isNamed(at + 1);
        if (left && right) {
            int end = endOfRun(at + 1);
            boolean theirs = end < all.size() && (isTime(end) || all.get(end) instanceof Element.Closed);
            left = theirs || !isTime(firstOfRun(last) - 1);
        }
        if (left) {
            closeBefore(at, last);
        } else if (right) {
            closeBehind(at);
        } else if (last > 1 && isPause(last - 1) && isNamed(last - 2) && !isTime(firstOfRun(last - 1) - 1)) {
            closeBefore(at, last - 1);
        } else if (isPause(at + 1) && at + 2 < all.size() && isNamed(at + 2) && !isTime(endOfRun(at + 2))) {
            all.remove(at + 1);
            closeBehind(at);
        }
    }

    private void closeBefore(int at, int end) {
        int from = firstOfRun(end);
        Element closed = shut(from, end, isHalf(at - 1) ? at - 1 : -1);
        all.subList(from, at + 1).clear();
        all.add(from, closed);
        if (isPause(from - 1) && isHalf(from - 2) && isNamed(from - 3)) {
            int first = firstOfRun(from - 2);
            Element half = shut(first, from - 2, from - 2);
            all.subList(first, from).clear();
            all.add(first, half);
        }
    }

    private void closeBehind(int at) {
        int end = endOfRun(at + 1);
        if (end < all.size() && isTime(end)) {
            end = lastPause(at + 1, end);
        }
        boolean half = isHalf(end) && !isTime(end + 1);
        Element closed = shut(at + 1, end, half ? end : -1);
        all.subList(at, half ? end + 1 : end).clear();
        all.add(at, closed);
    }

    private Element shut(int from, int end, int half) {
        List<String> days = List.copyOf(daysIn(from, end));
        return half < 0 ? new Element.Shut(days) : new Element.Limit(days, !((Element.Half) all.get(half)).afternoon());
    }

    /** 土曜は午前のみ, "Saturday mornings only". */
    private void halves() {
        for (int i = 0; i < all.size(); i++) {
            boolean times = isTime(i + 1) || (isPause(i + 1) && isTime(i + 2));
            if (all.get(i) instanceof Element.Half half && isDays(i - 1) && !times) {
                int from = firstOfRun(i);
                Element limit = new Element.Limit(List.copyOf(daysIn(from, i)), half.afternoon());
                all.subList(from, i + 1).clear();
                all.add(from, limit);
                i = from;
            }
        }
    }

    /** Where the days begin that end right before this place: days with commas between, none of them told a time. */
    private int firstOfRun(int end) {
        int from = end;
        while (from > 0 && isNamed(from - 1)) {
            from--;
            boolean list = isPause(from - 1) && from > 1 && isNamed(from - 2);
            if (list && ((isJoint(from - 1) && !isTimedRange(from - 2)) || !isTime(firstAdjacent(from - 1) - 1))) {
                from--;
            }
        }
        return from;
    }

    /** Whether several days stand here right behind their times: "9 to 5 Monday to Friday and". */
    private boolean isTimedRange(int at) {
        return isTime(at - 1)
                && all.get(at) instanceof Element.Days days
                && days.days().size() > 2;
    }

    private boolean isJoint(int at) {
        return all.get(at) instanceof Element.Pause pause && pause.sort() == Element.Pause.Sort.JOINT;
    }

    private int firstAdjacent(int end) {
        int from = end;
        while (from > 0 && isNamed(from - 1)) {
            from--;
        }
        return from;
    }

    /** Behind the days that begin here. */
    private int endOfRun(int from) {
        int end = from;
        while (end < all.size() && isNamed(end)) {
            end++;
            if (isPause(end) && end + 1 < all.size() && isNamed(end + 1)) {
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
        return end;
    }

    private Set<String> daysIn(int from, int end) {
        Set<String> days = new LinkedHashSet<>();
        for (int i = from; i < Math.min(end, all.size()); i++) {
            if (all.get(i) instanceof Element.Days one) {
                days.addAll(one.days());
            } else if (all.get(i) instanceof Element.Season season) {
                days.add(season.months());
            }
        }
        return days;
    }

    private boolean isDays(int at) {
        return at >= 0 && at < all.size() && all.get(at) instanceof Element.Days;
    }

    /** Days or a part of the year. */
    private boolean isNamed(int at) {
        return isDays(at) || (at >= 0 && at < all.size() && all.get(at) instanceof Element.Season);
    }

    private boolean isHalf(int at) {
        return at >= 0 && at < all.size() && all.get(at) instanceof Element.Half;
    }

    private boolean isTime(int at) {
        return at >= 0 && at < all.size() && all.get(at) instanceof Element.Times;
    }

    private boolean isPause(int at) {
        return at >= 0
                && at < all.size()
                && all.get(at) instanceof Element.Pause pause
                && pause.sort() != Element.Pause.Sort.END;
    }
}

package dev.kikitori.understanding.hours;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts elements together as a week, told anew or said of a week that stands already. What is said of a day later
 * replaces what was said of it before, as part of more days.
 */
final class Rules {
    private static final int HALF_DAY = 12 * 60;
    private static final int MOST_OF_A_CHANGE = 4;

    private final List<Element> elements;
    private final Week week;
    private final boolean changes;
    private Set<String> waiting = new LinkedHashSet<>();
    private Set<String> current = Set.of();
    private boolean closing;
    private boolean excepting;
    private boolean pausing;
    private int taken = -1;
    private Optional<Element.Span> last = Optional.empty();

    private Rules(List<Element> elements, Week week, boolean changes) {
        this.elements = elements;
        this.week = week;
        this.changes = changes;
    }

    /** The rules, parted by semicolons; an empty string if nothing was told. */
    static String of(List<Element> elements, Optional<Week> standing) {
        Set<String> days = new LinkedHashSet<>();
        elements.stream()
                .filter(Element.Days.class::isInstance)
                .forEach(element -> days.addAll(((Element.Days) element).days()));
        boolean few = !days.isEmpty() && days.size() <= MOST_OF_A_CHANGE;
        boolean ends = elements.stream().anyMatch(one -> one instanceof Element.Until || one instanceof Element.Since);
        boolean changes = standing.isPresent() && (few || (days.isEmpty() && ends));
        Rules rules = new Rules(elements, changes ? standing.get() : new Week(), changes);
        for (int i = 0; i < elements.size(); i++) {
            if (i != rules.taken) {
                rules.take(i);
            }
        }
        return rules.week.text();
    }

    private void take(int at) {
        switch (elements.get(at)) {
            case Element.Days days -> days(days);
            case Element.Span span -> span(span, at);
            case Element.Until until -> moved(at, span -> ending(span, until));
            case Element.Since since -> moved(at, span -> new Element.Span(since.from(), span.to()));
            case Element.Closed ignored -> closed();
            case Element.Break ignored -> pausing = true;
            case Element.Except except -> except(except);
            case Element.Pause ignored -> {}
        }
    }

    private void days(Element.Days days) {
        if (excepting) {
            waiting.removeAll(days.days());
        } else if (closing) {
            close(days.days());
        } else {
            waiting.addAll(days.days());
        }
    }

    private void close(Collection<String> days) {
        if (changes) {
            week.closeInstead(days);
        } else {
            week.close(days);
        }
    }

    private void except(Element.Except except) {
        if (except.before()) {
            Set<String> rest = new LinkedHashSet<>(Week.DAYS);
            rest.removeAll(waiting);
            waiting = rest;
        } else if (waiting.isEmpty()) {
            closing = true;
        } else {
            excepting = true;
        }
    }

    private void closed() {
        if (waiting.isEmpty()) {
            closing = true;
        } else {
            close(waiting);
            waiting = new LinkedHashSet<>();
        }
    }

    private void span(Element.Span span, int at) {
        closing = false;
        excepting = false;
        if (pausing) {
            without(span);
            return;
        }
        last = Optional.of(span);
        boolean goesOn = waiting.isEmpty() && !isBeforeItsDays(at) && !current.isEmpty();
        aim(at);
        if (goesOn) {
            week.add(current, span);
        } else {
            week.set(current, List.of(span));
        }
        if (changes) {
            week.openInstead(current);
        }
    }

    /** Cuts a break out of the day it lies in. */
    private void without(Element.Span pause) {
        pausing = false;
        for (String day : current) {
            List<Element.Span> spans = new ArrayList<>();
            for (Element.Span span : week.spans(day)) {
                if (span.from() < pause.from() && pause.to() < span.to()) {
                    spans.add(new Element.Span(span.from(), pause.from()));
                    spans.add(new Element.Span(pause.to(), span.to()));
                } else {
                    spans.add(span);
                }
            }
            week.set(List.of(day), spans);
        }
    }

    private interface Change {
        Element.Span of(Element.Span span);
    }

    /** Moves the end, or the beginning, of the days that are meant; of the last hours told, where they have none. */
    private void moved(int at, Change change) {
        closing = false;
        excepting = false;
        boolean all = waiting.isEmpty() && !isBeforeItsDays(at) && current.isEmpty() && changes;
        if (all) {
            Week.DAYS.stream().filter(day -> !week.spans(day).isEmpty()).forEach(day -> move(day, change));
            return;
        }
        aim(at);
        current.forEach(day -> move(day, change));
    }

    private void move(String day, Change change) {
        List<Element.Span> spans = new ArrayList<>(week.spans(day));
        Optional<Element.Span> base = spans.isEmpty() ? last : Optional.of(spans.removeLast());
        base.ifPresent(span -> {
            spans.add(change.of(span));
            week.set(List.of(day), spans);
        });
    }

    /** Turns to the days that are meant next. */
    private void aim(int at) {
        if (!waiting.isEmpty()) {
            current = waiting;
            waiting = new LinkedHashSet<>();
        } else if (isBeforeItsDays(at)) {
            current = new LinkedHashSet<>(((Element.Days) elements.get(at + 1)).days());
            taken = at + 1;
        } else if (current.isEmpty()) {
            current = new LinkedHashSet<>(Week.DAYS);
        }
    }

    /** "10 to 7 on weekdays": days right behind a span, with no span of their own. */
    private boolean isBeforeItsDays(int at) {
        boolean first = at == 0 || elements.get(at - 1) instanceof Element.Pause;
        boolean days = at + 1 < elements.size() && elements.get(at + 1) instanceof Element.Days;
        boolean own = at + 2 < elements.size()
                && (elements.get(at + 2) instanceof Element.Span || elements.get(at + 2) instanceof Element.Closed);
        return first && days && !own;
    }

    private static Element.Span ending(Element.Span before, Element.Until until) {
        boolean afternoon = until.isOpen() || until.to() < HALF_DAY;
        int to = afternoon && until.to() <= before.from() ? until.to() + HALF_DAY : until.to();
        return new Element.Span(before.from(), to);
    }
}

package dev.kikitori.understanding.hours;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts elements together as rules in OpenStreetMap's notation. Days that nobody mentioned have no rule: not open. */
final class Rules {
    private static final List<String> WEEK = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
    private static final int HALF_DAY = 12 * 60;

    private final List<Element> elements;
    private final Map<Set<String>, List<Element.Span>> open = new LinkedHashMap<>();
    private final Set<String> closed = new LinkedHashSet<>();
    private Set<String> waiting = new LinkedHashSet<>();
    private Set<String> current = Set.of();
    private boolean closing;
    private boolean excepting;
    private int taken = -1;
    private Optional<Element.Span> last = Optional.empty();

    private Rules(List<Element> elements) {
        this.elements = elements;
    }

    /** The rules, parted by semicolons; an empty string if nothing was told. */
    static String of(List<Element> elements) {
        Rules rules = new Rules(elements);
        for (int i = 0; i < elements.size(); i++) {
            if (i != rules.taken) {
                rules.take(i);
            }
        }
        return rules.text();
    }

    private void take(int at) {
        switch (elements.get(at)) {
            case Element.Days days -> days(days);
            case Element.Span span -> span(span, at);
            case Element.Until until -> last.ifPresent(before -> span(ending(before, until), at));
            case Element.Closed ignored -> closed();
            case Element.Except except -> except(except);
            case Element.Pause ignored -> {}
        }
    }

    private void days(Element.Days days) {
        if (excepting) {
            waiting.removeAll(days.days());
        } else if (closing) {
            closed.addAll(days.days());
        } else {
            waiting.addAll(days.days());
        }
    }

    private void except(Element.Except except) {
        if (except.before()) {
            Set<String> rest = new LinkedHashSet<>(WEEK);
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
            closed.addAll(waiting);
            waiting = new LinkedHashSet<>();
        }
    }

    private void span(Element.Span span, int at) {
        closing = false;
        excepting = false;
        last = Optional.of(span);
        if (!waiting.isEmpty()) {
            current = waiting;
            waiting = new LinkedHashSet<>();
        } else if (isBeforeItsDays(at)) {
            current = followingDays(at);
            taken = at + 1;
        } else if (current.isEmpty()) {
            current = new LinkedHashSet<>(WEEK);
        }
        open.computeIfAbsent(current, ignored -> new ArrayList<>()).add(span);
    }

    /** "10 to 7 on weekdays": days right behind a span, with no span of their own. */
    private boolean isBeforeItsDays(int at) {
        boolean first = at == 0 || elements.get(at - 1) instanceof Element.Pause;
        boolean days = at + 1 < elements.size() && elements.get(at + 1) instanceof Element.Days;
        boolean own = at + 2 < elements.size()
                && (elements.get(at + 2) instanceof Element.Span || elements.get(at + 2) instanceof Element.Closed);
        return first && days && !own;
    }

    private Set<String> followingDays(int at) {
        return new LinkedHashSet<>(((Element.Days) elements.get(at + 1)).days());
    }

    private static Element.Span ending(Element.Span before, Element.Until until) {
        boolean afternoon = until.isOpen() || until.to() < HALF_DAY;
        int to = afternoon && until.to() <= before.from() ? until.to() + HALF_DAY : until.to();
        return new Element.Span(before.from(), to);
    }

    private String text() {
        List<String> rules = new ArrayList<>();
        open.forEach((days, spans) -> rules.add(days(days) + " "
                + String.join(",", spans.stream().map(Element.Span::text).toList())));
        boolean always = rules.equals(List.of("Mo-Su 00:00-24:00")) && closed.isEmpty();
        if (always) {
            return "24/7";
        }
        if (!closed.isEmpty()) {
            rules.add(days(closed) + " off");
        }
        return String.join("; ", rules);
    }

    /** "Mo,We-Fr,PH". */
    private static String days(Set<String> days) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < WEEK.size(); i++) {
            int end = i;
            while (end < WEEK.size() && days.contains(WEEK.get(end))) {
                end++;
            }
            if (end - i > 1) {
                parts.add(WEEK.get(i) + "-" + WEEK.get(end - 1));
                i = end - 1;
            } else if (end > i) {
                parts.add(WEEK.get(i));
            }
        }
        days.stream()
                .filter(day -> !WEEK.contains(day))
                .sorted(Rules::holidaysLast)
                .forEach(parts::add);
        return String.join(",", parts);
    }

    private static int holidaysLast(String left, String right) {
        return Boolean.compare(left.equals("PH"), right.equals("PH"));
    }
}

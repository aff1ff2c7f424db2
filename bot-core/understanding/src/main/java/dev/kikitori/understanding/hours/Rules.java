package dev.kikitori.understanding.hours;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts what is said of days together as a week, told anew or said of a week that stands already. What is said of a day
 * later replaces what was said of it before, as part of more days; breaks, halves and ends of days come last.
 */
final class Rules {
    private static final int HALF_DAY = 12 * 60;
    private static final int EVENING = 17 * 60;
    private static final int EARLY = 5 * 60;
    private static final int SHORTEST = 3 * 60;
    private static final int MOST_OF_A_CHANGE = 4;

    private final Week week;
    private final boolean changes;
    private Optional<Element.Span> last = Optional.empty();
    private final Map<String, Element.Until> untils = new LinkedHashMap<>();
    private final Map<String, Element.Since> sinces = new LinkedHashMap<>();

    /** What is said beside the hours of these days; of no days: of all that are open. */
    record Noted(Set<String> days, String words) {
        Noted {
            days = Set.copyOf(days);
        }
    }

    private Rules(Week week, boolean changes) {
        this.week = week;
        this.changes = changes;
    }

    /** The rules of these clauses, parted by semicolons; an empty string if nothing was told. */
    static String of(List<Element> clauses, List<Noted> notes, Optional<Week> standing) {
        List<String> rules = new ArrayList<>();
        Map<String, List<Element>> seasons = seasons(clauses);
        Optional<Element.Span> before = Optional.empty();
        for (Map.Entry<String, List<Element>> part : seasons.entrySet()) {
            String season = part.getKey();
            List<Element> elements = part.getValue();
            boolean changes = season.isEmpty()
                    && standing.isPresent()
                    && (isChange(elements) || (elements.isEmpty() && !notes.isEmpty()));
            Rules told = new Rules(changes ? standing.get() : new Week(), changes);
            told.last = before;
            String text = told.read(Sayings.of(elements, changes), notes);
            before = told.last;
            if (!text.isEmpty()) {
                rules.add(season.isEmpty() ? text : season + " " + text.replace("; ", "; " + season + " "));
            }
        }
        return String.join("; ", rules);
    }

    private static boolean isChange(List<Element> elements) {
        Set<String> days = new LinkedHashSet<>();
        for (Element element : elements) {
            switch (element) {
                case Element.Days one -> days.addAll(one.days());
                case Element.Shut shut -> days.addAll(shut.days());
                case Element.Limit limit -> days.addAll(limit.days());
                default -> {}
            }
        }
        boolean few = !days.isEmpty() && days.size() <= MOST_OF_A_CHANGE;
        boolean ends = elements.stream().anyMatch(one -> one instanceof Element.Until || one instanceof Element.Since);
        return few || (days.isEmpty() && ends);
    }

    /** What is said of each part of the year; it stands before its hours, or behind them all through. */
    private static Map<String, List<Element>> seasons(List<Element> elements) {
        Map<String, List<Element>> seasons = new LinkedHashMap<>();
        boolean behind = elements.stream().anyMatch(Element.Season.class::isInstance)
                && elements.stream()
                        .filter(one -> !(one instanceof Element.Pause))
                        .reduce((first, second) -> second)
                        .filter(Element.Season.class::isInstance)
                        .isPresent();
        String season = "";
        List<Element> open = new ArrayList<>();
        for (Element element : elements) {
            if (element instanceof Element.Season next) {
                String told = behind ? next.months() : season;
                seasons.computeIfAbsent(told, ignored -> new ArrayList<>()).addAll(open);
                open = new ArrayList<>();
                season = next.months();
            } else {
                open.add(element);
            }
        }
        seasons.computeIfAbsent(behind ? "" : season, ignored -> new ArrayList<>())
                .addAll(open);
        return seasons;
    }

    private String read(Sayings.All said, List<Noted> notes) {
        Set<String> named = new LinkedHashSet<>(said.closed());
        said.sayings().forEach(saying -> named.addAll(saying.days()));
        for (Sayings.Saying saying : said.sayings()) {
            Set<String> days = new LinkedHashSet<>(saying.days());
            if (saying.rest()) {
                days.addAll(Week.DAYS);
                days.removeAll(named);
            }
            hours(saying, days);
        }
        ends();
        said.sayings().forEach(this::breaks);
        said.limits().forEach(this::limit);
        notes.forEach(note -> week.note(note.days().isEmpty() ? week.openDays() : note.days(), note.words()));
        if (changes) {
            week.closeInstead(said.closed());
        } else {
            week.close(said.closed());
        }
        return week.text();
    }

    private void hours(Sayings.Saying saying, Set<String> days) {
        boolean adds = saying.adds();
        for (Element.Times times : saying.times()) {
            switch (times) {
                case Element.Span span -> {
                    open(days, span, adds);
                    adds = true;
                }
                case Element.Until until -> days.forEach(day -> until(day, until));
                case Element.Since since -> days.forEach(day -> since(day, since));
                case Element.Gap ignored -> {}
                case Element.Agreed agreed -> {
                    week.agree(days, agreed.words());
                    if (changes) {
                        week.openInstead(days);
                    }
                }
            }
        }
    }

    private void open(Set<String> days, Element.Span span, boolean adds) {
        last = Optional.of(span);
        for (String day : days) {
            boolean overlaps = week.spans(day).stream().anyMatch(span::overlaps);
            if (adds && !overlaps) {
                week.add(List.of(day), span);
            } else if (!adds || !isInside(day, span)) {
                week.set(List.of(day), List.of(span));
            } else {
                cut(day, span);
            }
        }
        if (changes) {
            week.openInstead(days);
        }
    }

    private boolean isInside(String day, Element.Span pause) {
        return week.spans(day).stream().anyMatch(span -> span.from() < pause.from() && pause.end() < span.end());
    }

    private void until(String day, Element.Until until) {
        List<Element.Span> spans = new ArrayList<>(week.spans(day));
        if (spans.isEmpty()) {
            untils.put(day, until);
        } else {
            Element.Span span = spans.removeLast();
            spans.add(ending(span.from(), until));
            week.set(List.of(day), spans);
        }
    }

    private void since(String day, Element.Since since) {
        List<Element.Span> spans = new ArrayList<>(week.spans(day));
        if (spans.isEmpty()) {
            sinces.put(day, since);
        } else {
            Element.Span span = spans.removeFirst();
            int from = since.from() < EARLY && span.from() > since.from() ? since.from() + HALF_DAY : since.from();
            spans.addFirst(new Element.Span(from, span.to()));
            week.set(List.of(day), spans);
        }
    }

    /** Days of which only one end was told take the other from what was told of others. */
    private void ends() {
        Set<String> days = new LinkedHashSet<>(untils.keySet());
        days.addAll(sinces.keySet());
        Optional<Element.Until> lastUntil = untils.values().stream().reduce((one, two) -> two);
        Optional<Element.Since> lastSince = sinces.values().stream().reduce((one, two) -> two);
        for (String day : days) {
            Optional<Integer> from = Optional.ofNullable(sinces.get(day))
                    .or(() -> last.map(span -> new Element.Since(span.from())))
                    .or(() -> lastSince)
                    .map(Element.Since::from);
            Optional<Element.Until> to = Optional.ofNullable(untils.get(day))
                    .or(() -> last.map(span -> new Element.Until(span.to(), false)))
                    .or(() -> lastUntil)
                    .or(() -> Optional.of(new Element.Until(Element.LATE, false)));
            if (from.isPresent() && to.isPresent() && week.spans(day).isEmpty()) {
                week.set(List.of(day), List.of(ending(from.get(), to.get())));
            }
        }
    }

    private static Element.Span ending(int from, Element.Until until) {
        int to = until.to();
        boolean afternoon = (to < HALF_DAY && to <= from && from < EVENING) || (until.isOpen() && to - from < SHORTEST);
        return new Element.Span(from, afternoon ? to + HALF_DAY : to);
    }

    private void breaks(Sayings.Saying saying) {
        for (Element.Times times : saying.times()) {
            if (times instanceof Element.Gap gap) {
                Collection<String> days = saying.days().isEmpty() ? Week.DAYS : saying.days();
                days.forEach(day -> cut(day, gap.span()));
            }
        }
    }

    /** Cuts a break out of the day it lies in. */
    private void cut(String day, Element.Span pause) {
        List<Element.Span> spans = new ArrayList<>();
        for (Element.Span span : week.spans(day)) {
            if (span.from() < pause.from() && pause.end() < span.end()) {
                spans.add(new Element.Span(span.from(), pause.from()));
                spans.add(new Element.Span(pause.to(), span.to()));
            } else {
                spans.add(span);
            }
        }
        if (!spans.isEmpty()) {
            week.set(List.of(day), spans);
        }
    }

    /** Leaves only the morning, or only the rest, of these days. */
    private void limit(Element.Limit limit) {
        for (String day : limit.days()) {
            List<Element.Span> whole = week.spans(day).isEmpty() ? week.anySpans() : week.spans(day);
            List<Element.Span> spans = new ArrayList<>();
            for (Element.Span span : whole) {
                boolean morning = span.from() < HALF_DAY;
                boolean across = morning && span.end() > HALF_DAY + 90;
                if (across) {
                    spans.add(
                            limit.afternoon()
                                    ? new Element.Span(HALF_DAY, span.to())
                                    : new Element.Span(span.from(), HALF_DAY));
                } else if (morning != limit.afternoon()) {
                    spans.add(span);
                }
            }
            if (!spans.isEmpty()) {
                week.set(List.of(day), spans);
            }
        }
    }
}

package dev.kikitori.understanding.hours;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When it is open, day by day. A day that has no entry has no rule: not open. Used by one thread. */
final class Week {
    static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
    private static final Pattern SPAN = Pattern.compile("(\\d\\d):(\\d\\d)(?:-(\\d\\d):(\\d\\d)|\\+)");
    private static final Pattern RULE = Pattern.compile("([^\"]*?) ?(?:\"([^\"]*)\")?");
    private static final Pattern DAY = Pattern.compile("(Mo|Tu|We|Th|Fr|Sa|Su|PH)(\\[-?\\d])?");
    private static final int DAY_MINUTES = 24 * 60;

    private final Map<String, List<Element.Span>> open = new LinkedHashMap<>();
    private final Map<String, String> notes = new LinkedHashMap<>();
    private final Set<String> closed = new LinkedHashSet<>();

    /** A day's hours, and what is said beside them; without hours they are as that says. */
    private record Hours(List<Element.Span> spans, String note) {
        String text() {
            String times =
                    String.join(",", spans.stream().map(Element.Span::text).toList());
            String quoted = note.isEmpty() ? "" : '"' + note + '"';
            return (times + " " + quoted).strip();
        }
    }

    /** The week that this notation describes, if it is as plain as what {@link #text} writes. */
    static Optional<Week> of(String notation) {
        Week week = new Week();
        if (notation.equals("24/7")) {
            week.set(DAYS, List.of(new Element.Span(0, DAY_MINUTES)));
            return Optional.of(week);
        }
        for (String rule : notation.split("; ?", -1)) {
            Matcher parts = RULE.matcher(rule);
            if (!parts.matches() || !week.take(parts.group(1), Optional.ofNullable(parts.group(2)))) {
                return Optional.empty();
            }
        }
        return Optional.of(week);
    }

    private boolean take(String hours, Optional<String> note) {
        if (hours.isEmpty() && note.isPresent()) {
            agree(DAYS, note.get());
            return true;
        }
        int cut = hours.lastIndexOf(' ');
        boolean timed = cut > 0 && !Character.isLetter(hours.charAt(cut + 1));
        boolean off = hours.endsWith(" off");
        Optional<List<String>> days = timed || off ? days(hours.substring(0, cut)) : days(hours);
        if (days.isEmpty() || ((timed || off) && !take(days.get(), hours.substring(cut + 1)))) {
            return false;
        }
        if (!timed && !off && note.isEmpty()) {
            return false;
        }
        note.ifPresent(words -> agree(timed ? days.get() : off ? List.of() : days.get(), words));
        return true;
    }

    private boolean take(List<String> days, String times) {
        if (times.equals("off")) {
            close(days);
            return true;
        }
        List<Element.Span> spans = new ArrayList<>();
        for (String time : times.split(",", -1)) {
            Matcher matcher = SPAN.matcher(time);
            if (!matcher.matches()) {
                return false;
            }
            int to = matcher.group(3) == null ? Element.LATE : minutes(matcher, 3);
            spans.add(new Element.Span(minutes(matcher, 1), to));
        }
        set(days, spans);
        return true;
    }

    private static int minutes(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group)) * 60 + Integer.parseInt(matcher.group(group + 1));
    }

    private static Optional<List<String>> days(String text) {
        List<String> days = new ArrayList<>();
        for (String part : text.replaceAll("\\[(\\d),(\\d)]", "[$1$2]").split(",", -1)) {
            int dash = part.indexOf('-');
            if (dash > 0 && DAYS.contains(part.substring(0, dash)) && DAYS.contains(part.substring(dash + 1))) {
                int last = DAYS.indexOf(part.substring(dash + 1));
                for (int day = DAYS.indexOf(part.substring(0, dash)); day <= last; day++) {
                    days.add(DAYS.get(day));
                }
            } else if (DAY.matcher(part).matches()) {
                days.add(part);
            } else if (part.matches("\\w\\w\\[\\d\\d]")) {
                days.add(part.substring(0, 4) + "]");
                days.add(part.substring(0, 3) + part.substring(4));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(days);
    }

    boolean isEmpty() {
        return open.isEmpty() && closed.isEmpty();
    }

    /** The spans of a day; none if it has no rule. */
    List<Element.Span> spans(String day) {
        return open.getOrDefault(day, List.of());
    }

    /** The spans of the first day that has any. */
    List<Element.Span> anySpans() {
        return open.values().stream()
                .filter(spans -> !spans.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    void set(Collection<String> days, List<Element.Span> spans) {
        days.forEach(day -> {
            open.remove(day);
            open.put(day, List.copyOf(spans));
        });
    }

    void add(Collection<String> days, Element.Span span) {
        days.forEach(day -> {
            List<Element.Span> spans = new ArrayList<>(spans(day));
            if (!spans.contains(span)) {
                spans.add(span);
            }
            open.put(day, List.copyOf(spans));
        });
    }

    /** The days that have a rule and are not closed. */
    List<String> openDays() {
        return List.copyOf(open.keySet());
    }

    /** Keeps what is said beside the hours of these days, if they are open. */
    void note(Collection<String> days, String words) {
        days.stream().filter(open::containsKey).forEach(day -> notes.put(day, words));
    }

    /** These days are open as these words say, within their hours if they have any. */
    void agree(Collection<String> days, String words) {
        days.forEach(day -> {
            open.putIfAbsent(day, List.of());
            notes.put(day, words);
        });
    }

    /** Days that an earlier week was closed and that are said to be open now. */
    void openInstead(Collection<String> days) {
        closed.removeAll(days);
    }

    void close(Collection<String> days) {
        closed.addAll(days);
    }

    /** Days that an earlier week was open and that are said to be closed now have no hours any more. */
    void closeInstead(Collection<String> days) {
        open.keySet().removeAll(days);
        notes.keySet().removeAll(days);
        close(days);
    }

    /** Rules in OpenStreetMap's notation, parted by semicolons; an empty string if nothing was told. */
    String text() {
        Map<Hours, List<String>> byHours = new LinkedHashMap<>();
        Map<String, Hours> dated = new LinkedHashMap<>();
        open.forEach((day, spans) -> {
            Hours hours = new Hours(spans, notes.getOrDefault(day, ""));
            if (DAY.matcher(day).matches()) {
                byHours.computeIfAbsent(hours, ignored -> new ArrayList<>()).add(day);
            } else {
                dated.put(day, hours);
            }
        });
        List<String> rules = new ArrayList<>();
        byHours.forEach((hours, days) -> rules.add(days(days) + " " + hours.text()));
        dated.forEach((day, hours) -> rules.add(day + " " + hours.text()));
        if (rules.size() == 1 && rules.getFirst().startsWith("Mo-Su \"") && closed.isEmpty()) {
            return rules.getFirst().substring("Mo-Su ".length());
        }
        if (rules.equals(List.of("Mo-Su 00:00-24:00")) && closed.isEmpty()) {
            return "24/7";
        }
        if (closed.stream().anyMatch(day -> DAY.matcher(day).matches())) {
            rules.add(days(closed) + " off");
        }
        closed.stream().filter(day -> !DAY.matcher(day).matches()).forEach(day -> rules.add(day + " off"));
        return String.join("; ", rules);
    }

    /** "Mo,We-Fr,Su[2,4],PH". */
    private static String days(Collection<String> days) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < DAYS.size(); i++) {
            int end = i;
            while (end < DAYS.size() && days.contains(DAYS.get(end))) {
                end++;
            }
            if (end - i > 1) {
                parts.add(DAYS.get(i) + "-" + DAYS.get(end - 1));
                i = end - 1;
            } else if (end > i) {
                parts.add(DAYS.get(i));
            }
        }
        for (String day : DAYS) {
            List<String> places = days.stream()
                    .filter(one -> one.startsWith(day + "["))
                    .map(one -> one.substring(3, one.length() - 1))
                    .sorted()
                    .toList();
            if (!places.isEmpty()) {
                parts.add(day + "[" + String.join(",", places) + "]");
            }
        }
        if (days.contains("PH")) {
            parts.add("PH");
        }
        return String.join(",", parts);
    }
}

package dev.kikitori.understanding.hours;

import dev.kikitori.understanding.number.Numbers;
import dev.kikitori.understanding.text.Phrase;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import dev.kikitori.understanding.time.TimeOfDay;
import dev.kikitori.understanding.time.TimeScanner;
import dev.kikitori.understanding.time.TimeSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts a phrase into the elements of opening hours. */
final class Told {
    private static final int EVENING = 17 * 60;
    private static final int EARLY = 6 * 60;
    private static final int EARLIEST = 60;
    private static final int HALF_DAY = 12 * 60;

    private final Phrase phrase;
    private final List<Token> tokens;
    private final DayWords words;
    private final boolean lines;
    private final List<Element> elements = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private boolean impossible;
    /** Where the time began that was taken last. */
    private int lastTime;

    private Told(Phrase phrase) {
        this.phrase = phrase;
        this.tokens = parted(phrase);
        this.words = new DayWords(tokens);
        this.lines = phrase.given().indexOf('\n') >= 0;
    }

    /**
     * What is said beside the hours and has no sign in the notation.
     *
     * @param at how many elements stand before it
     */
    record Note(int at, String words) {}

    /** What was told; impossible if a time in it does not exist. */
    record All(List<Element> elements, List<Note> notes, boolean impossible) {}

    static All of(Phrase phrase) {
        Told told = new Told(phrase);
        int at = 0;
        while (at < told.tokens.size()) {
            if (told.lines && told.beginsLine(at)) {
                told.elements.add(new Element.Pause(Element.Pause.Sort.END));
            }
            at = told.take(at);
        }
        return new All(told.elements, told.notes, told.impossible);
    }

    /** The tokens, with a day of a list of days that the tables took together with what follows it: 「水木の」. */
    private static List<Token> parted(Phrase phrase) {
        List<Token> parted = new ArrayList<>();
        for (Token token : phrase.tokens()) {
            boolean listed = !parted.isEmpty()
                    && parted.getLast().is(Tag.WEEKDAY)
                    && parted.getLast().to() == token.from()
                    && parted.getLast().text().length() == 1
                    && token.text().length() == 2
                    && token.is(Tag.FEELING);
            List<Token> single =
                    listed ? phrase.language().lexicon().tokens(token.text().substring(0, 1)) : List.of();
            if (single.size() == 1 && single.getFirst().is(Tag.WEEKDAY)) {
                Token day = single.getFirst();
                parted.add(new Token(day.text(), token.from(), token.from() + 1, day.senses(), day.figure()));
            } else {
                parted.add(token);
            }
        }
        return List.copyOf(parted);
    }

    private boolean beginsLine(int at) {
        return at > 0
                && phrase.folded()
                                .given(tokens.get(at - 1).from(), tokens.get(at).to())
                                .indexOf('\n')
                        >= 0;
    }

    /** Takes the element that begins here; the token behind it. */
    private int take(int at) {
        Optional<DayWords.Read> days = words.at(at);
        if (days.isPresent()) {
            elements.add(days.get().element());
            if (tokens.get(at).is(Tag.FEAST) && tokens.get(at).text().endsWith("休み")) {
                elements.add(new Element.Closed());
            }
            return days.get().to();
        }
        Token token = tokens.get(at);
        if (isCondition(at)) {
            return behindCondition(at);
        }
        if (token.is(Tag.LAST_ORDER)) {
            return behindLastOrder(at);
        }
        if (token.is(Tag.AGREED)) {
            elements.add(new Element.Agreed(given(at, at + 1)));
            return at + 1;
        }
        if (token.is(Tag.LATE)) {
            elements.add(new Element.Until(Element.LATE, false));
            return at + 1;
        }
        if (token.is(Tag.ALWAYS)) {
            elements.add(new Element.Span(0, 2 * HALF_DAY));
            return at + 1;
        }
        if (isAllDay(at)) {
            elements.add(new Element.Span(0, 2 * HALF_DAY));
            return Numbers.at(tokens, at).orElseThrow().to() + 1;
        }
        Optional<Element> word = word(token);
        word.ifPresent(elements::add);
        return word.isPresent() ? at + 1 : times(at);
    }

    /** What a token says on its own. */
    private Optional<Element> word(Token token) {
        if (token.is(Tag.EXCEPT)) {
            boolean before = Character.UnicodeScript.of(token.text().charAt(0)) != Character.UnicodeScript.LATIN;
            return Optional.of(new Element.Except(before, true));
        }
        if (token.is(Tag.BUT)) {
            return Optional.of(new Element.Except(false, false));
        }
        if (token.is(Tag.BREAK)) {
            return Optional.of(new Element.Break());
        }
        if (token.is(Tag.TURNS)) {
            return Optional.of(new Element.Turns(token.value(Tag.TURNS).equals("open")));
        }
        if (token.is(Tag.CLOSED)) {
            return Optional.of(new Element.Closed());
        }
        if (token.is(Tag.ONLY)) {
            return Optional.of(new Element.Only());
        }
        return DayWords.isPause(token) ? Optional.of(new Element.Pause(sort(token))) : Optional.empty();
    }

    private static Element.Pause.Sort sort(Token token) {
        if ("。;.".contains(token.text())) {
            return Element.Pause.Sort.END;
        }
        return ",、".contains(token.text()) ? Element.Pause.Sort.COMMA : Element.Pause.Sort.JOINT;
    }

    /** "If Monday is a holiday, Tuesday instead" is no rule of the notation. */
    private int behindCondition(int from) {
        while (!elements.isEmpty() && elements.getLast() instanceof Element.Days) {
            elements.removeLast();
        }
        int at = from + 1;
        while (at < tokens.size()
                && !tokens.get(at).is(Tag.CLOSED)
                && !tokens.get(at).text().equals(")")
                && !DayWords.isPause(tokens.get(at))) {
            at++;
        }
        return at + 1;
    }

    /** Whether what is the case "if" stands here, or before: the holiday of 祝日なら. */
    private boolean isCondition(int at) {
        return switch (tokens.get(at).value(Tag.CONDITION)) {
            case "" -> false;
            case "behind" ->
                !elements.isEmpty()
                        && elements.getLast() instanceof Element.Days last
                        && last.days().contains("PH");
            default -> true;
        };
    }

    /**
     * Until when one can order is no rule of the notation; it is noted up to the next pause, day or closing, with a time
     * right before it.
     */
    private int behindLastOrder(int from) {
        int end = endOfLastOrder(from);
        int begin = from;
        if (end == from + 1 && !elements.isEmpty() && elements.getLast() instanceof Element.Moment) {
            elements.removeLast();
            begin = lastTime;
        }
        notes.add(new Note(elements.size(), given(begin, end)));
        return end;
    }

    private String given(int from, int to) {
        return phrase.folded()
                .given(tokens.get(from).from(), tokens.get(to - 1).to())
                .strip();
    }

    private int endOfLastOrder(int from) {
        int at = from + 1;
        while (at < tokens.size()
                && !DayWords.isPause(tokens.get(at))
                && !words.begin(at)
                && !tokens.get(at).is(Tag.CLOSED)
                && !tokens.get(at).is(Tag.BREAK)
                && !tokens.get(at).text().equals(")")) {
            at++;
        }
        return at;
    }

    /** "24 hours". */
    private boolean isAllDay(int at) {
        Optional<Numbers.Found> number = Numbers.at(tokens, at);
        return number.filter(found -> found.small() == 24 && found.to() < tokens.size())
                .filter(found -> tokens.get(found.to()).value(Tag.UNIT).equals("hours"))
                .isPresent();
    }

    /** Takes everything up to the next element as times. */
    private int times(int from) {
        int end = from + 1;
        while (end < tokens.size() && !(lines && beginsLine(end)) && (isBetween(from, end) || !isBorder(end))) {
            end++;
        }
        List<Token> part = tokens.subList(from, end);
        TimeScanner.Found found = TimeScanner.scan(phrase, part, TimeScanner.Bare.HOUR, false);
        impossible |= found.impossible();
        List<TimeOfDay> times = found.times();
        int said = 0;
        for (int i = 0; i < times.size(); i++) {
            halves(part.subList(said, times.get(i).from()));
            Optional<TimeSpan> span =
                    i + 1 < times.size() ? TimeSpan.of(times.get(i), times.get(i + 1), part) : Optional.empty();
            if (span.isPresent()) {
                elements.add(open(span.get(), part));
                i++;
            } else {
                elements.add(one(part, times.get(i)));
            }
            said = times.get(i).to();
            lastTime = from + times.get(i).from();
        }
        halves(part.subList(said, part.size()));
        return end;
    }

    /** The "and" of "between one and two". */
    private boolean isBetween(int from, int at) {
        List<Token> before = tokens.subList(from, at);
        return tokens.get(at).is(Tag.AND)
                && before.stream().anyMatch(token -> token.is(Tag.FROM))
                && before.stream().noneMatch(token -> token.is(Tag.RANGE))
                && at + 1 < tokens.size()
                && Numbers.at(tokens, at + 1).isPresent();
    }

    private boolean isBorder(int at) {
        Token token = tokens.get(at);
        return words.begin(at)
                || DayWords.isPause(token)
                || word(token).isPresent()
                || token.is(Tag.LAST_ORDER)
                || token.is(Tag.AGREED)
                || token.is(Tag.LATE)
                || isCondition(at)
                || token.is(Tag.ALWAYS)
                || isAllDay(at);
    }

    /** Mornings and afternoons that no time took. */
    private void halves(List<Token> tokens) {
        for (Token token : tokens) {
            switch (token.value(Tag.DAYPART)) {
                case "am" -> elements.add(new Element.Half(false));
                case "pm", "dusk" -> elements.add(new Element.Half(true));
                case "" -> {}
                default -> elements.add(new Element.Label());
            }
        }
    }

    private static Element one(List<Token> part, TimeOfDay time) {
        int before = time.from() - 1;
        int behind = time.to();
        if (is(part, before, Tag.RANGE) || is(part, behind, Tag.UNTIL)) {
            return new Element.Until(time.minutes(), time.isOpen());
        }
        return is(part, before, Tag.FROM) || is(part, behind, Tag.RANGE)
                ? new Element.Since(time.minutes())
                : new Element.Moment(time.minutes(), time.isOpen());
    }

    private static boolean is(List<Token> part, int at, Tag tag) {
        return at >= 0 && at < part.size() && part.get(at).is(tag);
    }

    /** A shop that closes "before" it opens closes in the afternoon, unless it opens in the evening. */
    private static Element.Span open(TimeSpan span, List<Token> part) {
        if (isWide(part, span)) {
            return new Element.Span(span.from().minutes(), span.to().minutes() % HALF_DAY);
        }
        boolean night = part.subList(0, span.from().from()).stream()
                .anyMatch(token -> token.value(Tag.UNIT).equals("nights"));
        if (night && span.from().minutes() < HALF_DAY) {
            int end = span.to().minutes() % HALF_DAY;
            int from = span.from().minutes() + HALF_DAY;
            return new Element.Span(from, end + HALF_DAY > from ? end + HALF_DAY : end);
        }
        boolean told = part.subList(span.to().from(), span.to().to()).stream().anyMatch(token -> token.is(Tag.DAYPART));
        if (told && span.to().minutes() > 0) {
            return new Element.Span(span.from().minutes(), span.to().minutes());
        }
        boolean open = (span.from().isOpen() && span.to().isOpen()) || isHalfDay(span, part);
        return open(span.from().minutes(), span.to().minutes(), open);
    }

    /** "19:00 to 10:00": both are told on a clock of 24 hours, and the end lies before noon. */
    private static boolean isWide(List<Token> part, TimeSpan span) {
        Token first = part.get(span.from().from());
        Token last = part.get(span.to().from());
        boolean colon = span.to().from() + 1 < part.size()
                && part.get(span.to().from() + 1).text().equals(":");
        return colon
                && hour(first) > 12
                && hour(last) >= 0
                && hour(last) < 12
                && span.to().to() - span.to().from() == 3;
    }

    private static int hour(Token token) {
        return token.figure().map(BigDecimal::intValue).orElse(-1);
    }

    /** 「2時から6時」 of a shop is in the afternoon, though hours are told from 0 to 24; 02:00 is not. */
    private static boolean isHalfDay(TimeSpan span, List<Token> part) {
        int from = span.from().minutes();
        int to = span.to().minutes();
        List<Token> said = part.subList(span.from().from(), span.to().to());
        return from >= EARLIEST
                && from < to
                && to < HALF_DAY
                && said.stream().anyMatch(token -> token.is(Tag.HOUR_MARK))
                && said.stream()
                        .noneMatch(
                                token -> token.is(Tag.DAYPART) || token.text().startsWith("0"));
    }

    static Element.Span open(int from, int end, boolean open) {
        int to = end == 0 ? 2 * HALF_DAY : end;
        if (open && from < EARLY) {
            return new Element.Span(from + HALF_DAY, to + HALF_DAY);
        }
        return to <= from && from < EVENING && to < HALF_DAY
                ? new Element.Span(from, to + HALF_DAY)
                : new Element.Span(from, to);
    }
}

package dev.kikitori.understanding.time;

import dev.kikitori.understanding.number.Numbers;
import dev.kikitori.understanding.text.Phrase;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the days that are mentioned among tokens, each with all that is said about it in one place. */
final class DayScanner {

    /**
     * A mention of a day or of a stretch of days.
     *
     * @param from the first of its tokens
     * @param to behind the last of its tokens
     */
    record Mention(DayFields fields, int from, int to) {}

    private final List<Token> tokens;
    private final DayAtoms atoms;
    private final List<Mention> mentions = new ArrayList<>();
    private DayFields current = new DayFields();
    private int from;
    private int to;

    private DayScanner(Phrase phrase, List<Token> tokens, LocalDate today) {
        this.tokens = tokens;
        this.atoms = new DayAtoms(tokens, WrittenDays.in(phrase.plain(), phrase.language(), today));
    }

    /** All mentions, in order. */
    static List<Mention> mentions(Phrase phrase, LocalDate today) {
        List<Mention> mentions = mentions(phrase, phrase.tokens(), today);
        return mentions.isEmpty() && phrase.tokens().stream().anyMatch(DayScanner::isLongWord)
                ? mentions(phrase, respelled(phrase), today)
                : mentions;
    }

    private static List<Mention> mentions(Phrase phrase, List<Token> tokens, LocalDate today) {
        DayScanner scanner = new DayScanner(phrase, tokens, today);
        scanner.scan();
        return scanner.withBareEnds();
    }

    private static boolean isLongWord(Token token) {
        return token.isUnknown() && token.text().length() > 4;
    }

    /** With what long unknown words would be, if they were a misspelled weekday or month. */
    private static List<Token> respelled(Phrase phrase) {
        return phrase.tokens().stream()
                .map(token -> isLongWord(token)
                        ? near(phrase, Tag.WEEKDAY, token)
                                .or(() -> near(phrase, Tag.MONTH, token))
                                .orElse(token)
                        : token)
                .toList();
    }

    private static Optional<Token> near(Phrase phrase, Tag tag, Token token) {
        return phrase.language()
                .lexicon()
                .near(tag, token.text())
                .map(value -> new Token(token.text(), token.from(), token.to(), Map.of(tag, value), Optional.empty()));
    }

    private void scan() {
        for (int at = 0; at < tokens.size(); ) {
            Optional<DayAtoms.Atom> atom = atoms.at(at, current);
            if (atom.isPresent()) {
                put(atom.get(), at);
                at = atom.get().to();
            } else {
                if (!isGlue(at)) {
                    close();
                }
                at++;
            }
        }
        close();
    }

    private void put(DayAtoms.Atom atom, int at) {
        boolean refused = from > 0
                && tokens.get(from - 1).is(Tag.NOT_BEFORE)
                && !atom.fields().hasBase();
        if (!current.goesWith(atom.fields()) || (refused && !current.isEmpty())) {
            close();
        }
        if (current.isEmpty()) {
            from = at;
            current = atom.fields();
        } else {
            current.add(atom.fields());
        }
        to = atom.to();
    }

    private void close() {
        if (!current.isEmpty()) {
            mentions.add(new Mention(current, from, to));
            current = new DayFields();
        }
    }

    /** Whether what is said on both sides of this token can be about one day. */
    private boolean isGlue(int at) {
        Token token = tokens.get(at);
        if (token.is(Tag.RANGE)) {
            return isInsideOfDate(at);
        }
        if (token.is(Tag.AND) || token.is(Tag.AMENDS) || token.is(Tag.NUMBER) || token.isFigure()) {
            return false;
        }
        return token.is(Tag.LINK)
                || token.is(Tag.POLITE)
                || token.is(Tag.APPROX)
                || token.is(Tag.COMING)
                || ",、.()/'「」".contains(token.text());
    }

    /** The dashes of 14-Mar-2026. */
    private boolean isInsideOfDate(int at) {
        return token(at).equals("-")
                && at > 0
                && at + 1 < tokens.size()
                && tokens.get(at - 1).to() == tokens.get(at).from()
                && tokens.get(at).to() == tokens.get(at + 1).from()
                && (tokens.get(at - 1).is(Tag.MONTH) || tokens.get(at + 1).is(Tag.MONTH));
    }

    /** The 5 of "April 3-5" and the 3 of "3 to 5 April" are days too. */
    private List<Mention> withBareEnds() {
        List<Mention> all = new ArrayList<>();
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            int before = i == 0 ? 0 : mentions.get(i - 1).to();
            int behind = i + 1 < mentions.size() ? mentions.get(i + 1).from() : tokens.size();
            boolean day = mention.fields().has(DayFields.Field.DAY)
                    || mention.fields().written().isPresent();
            if (day) {
                numberBefore(mention, before).ifPresent(all::add);
            }
            all.add(mention);
            if (day) {
                numberBehind(mention, behind).ifPresent(all::add);
            }
        }
        return all;
    }

    private Optional<Mention> numberBefore(Mention mention, int first) {
        int join = mention.from() - 1;
        while (join >= first && isArticle(join)) {
            join--;
        }
        for (int at = Math.max(first, join - 4); at < join; at++) {
            Optional<Numbers.Found> number = Numbers.at(tokens, at);
            boolean joined = is(join, Tag.RANGE) || (is(join, Tag.AND) && isFrom(at));
            if (joined && number.isPresent() && number.get().to() == join) {
                return day(number.get(), at);
            }
        }
        return Optional.empty();
    }

    private boolean isFrom(int at) {
        return is(at - 1, Tag.FROM) || (isArticle(at - 1) && is(at - 2, Tag.FROM));
    }

    private Optional<Mention> numberBehind(Mention mention, int end) {
        int at = mention.to() + 1;
        while (at < end && isArticle(at)) {
            at++;
        }
        boolean joined = is(mention.to(), Tag.RANGE) || (is(mention.to(), Tag.AND) && isFrom(mention.from()));
        Optional<Numbers.Found> number = joined && at < end ? Numbers.at(tokens, at) : Optional.empty();
        boolean time = number.isPresent() && countsOtherThings(number.get().to());
        return number.isEmpty() || time ? Optional.empty() : day(number.get(), at);
    }

    private boolean countsOtherThings(int at) {
        boolean days = is(at, Tag.DAY_MARK);
        return is(at, Tag.HOUR_MARK)
                || is(at, Tag.DAYPART)
                || is(at, Tag.PERSON)
                || (!days && (is(at, Tag.UNIT) || Counters.isAt(tokens, at)))
                || (at < tokens.size() && token(at).equals(":"));
    }

    private Optional<Mention> day(Numbers.Found number, int at) {
        return number.small() >= 1 && number.small() <= 31
                ? Optional.of(new Mention(DayFields.of(DayFields.Field.DAY, number.small()), at, number.to()))
                : Optional.empty();
    }

    private boolean isArticle(int at) {
        return is(at, Tag.POLITE) || is(at, Tag.LINK);
    }

    private String token(int at) {
        return tokens.get(at).text();
    }

    private boolean is(int at, Tag tag) {
        return at >= 0 && at < tokens.size() && tokens.get(at).is(tag);
    }
}

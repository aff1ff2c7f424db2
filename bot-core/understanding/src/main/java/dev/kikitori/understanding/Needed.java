package dev.kikitori.understanding;

import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.Sharing.Taken;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * What of a part of a text a value needs: words are left away at both ends for as long as the value stays the same; what
 * belongs to a value of its kind and stands beside it is its own, too ("the 20<i>th</i>", 「<i>3月</i>20日」).
 */
final class Needed {
    private static final int MOST_OWN = 8;
    private static final int MOST_TRIED = 24;

    private static final Set<Tag> OF_DAYS = EnumSet.of(
            Tag.MONTH,
            Tag.MONTH_MARK,
            Tag.MONTH_OFFSET,
            Tag.DAY_MARK,
            Tag.DAY_OFFSET,
            Tag.YEAR_MARK,
            Tag.ERA,
            Tag.WEEKDAY,
            Tag.WEEK_OFFSET,
            Tag.STEP,
            Tag.COMING,
            Tag.ORDINAL_SUFFIX);

    private static final Set<Tag> OF_HOURS = EnumSet.of(Tag.DAYPART, Tag.HOUR_MARK, Tag.MINUTE_MARK);
    private static final Set<Tag> OF_LENGTHS = EnumSet.of(Tag.UNIT, Tag.HOUR_MARK, Tag.MINUTE_MARK);
    private static final Set<Tag> OF_MONEY = EnumSet.of(Tag.CURRENCY, Tag.SUBUNIT);
    private static final Set<Tag> OF_DAYS_AND_HOURS = EnumSet.copyOf(OF_DAYS);

    static {
        OF_DAYS_AND_HOURS.addAll(OF_HOURS);
    }

    private static final Set<Tag> MARKS = EnumSet.of(Tag.MONTH_MARK, Tag.DAY_MARK, Tag.YEAR_MARK, Tag.HOUR_MARK);

    private final Sharing sharing;
    private final Taken whole;
    private final List<Token> tokens;
    private final Set<Tag> own;

    private Needed(Sharing sharing, Taken whole) {
        this.sharing = sharing;
        this.whole = whole;
        this.tokens = sharing.tokens(whole.from(), whole.to());
        this.own = own(whole.question().kind());
    }

    /** What a value of this kind is said with. */
    private static Set<Tag> own(Kind kind) {
        return switch (kind) {
            case DATE -> OF_DAYS;
            case TIME -> OF_HOURS;
            case DATETIME, OPENING_HOURS -> OF_DAYS_AND_HOURS;
            case DURATION -> OF_LENGTHS;
            case MONEY -> OF_MONEY;
            case TEXT, LONG_TEXT, NAME, NUMBER, YES_NO, CHOICE, CHOICES -> Set.of();
            case EMAIL, PHONE, URL, COLOUR, ADDRESS, ITEMS, GROUP_LIST, FILE -> Set.of();
        };
    }

    /** The same value, taken from no more than it needs. */
    static Taken of(Sharing sharing, Taken whole) {
        Needed needed = new Needed(sharing, whole);
        return needed.tokens.isEmpty() ? whole : needed.taken();
    }

    private Taken taken() {
        int count = tokens.size();
        int first = count > MOST_TRIED ? most(count - 1, left -> stays(left, count - 1)) : latest(count);
        int last = count > MOST_TRIED
                ? count - 1 - most(count - 1 - first, right -> stays(first, count - 1 - right))
                : earliest(first, count);
        int begin = own.isEmpty() ? first : begin(first, last);
        int end = own.isEmpty() ? last : end(begin, last);
        return new Taken(from(begin), to(end), whole.question(), whole.found());
    }

    /** The last token that the value may begin with. */
    private int latest(int count) {
        int first = count - 1;
        while (first > 0 && !stays(first, count - 1)) {
            first--;
        }
        return first;
    }

    /** The first token that the value may end with. */
    private int earliest(int first, int count) {
        int last = first;
        while (last < count - 1 && !stays(first, last)) {
            last++;
        }
        return last;
    }

    private int begin(int first, int last) {
        int begin = first;
        for (int at = first - 1; at >= Math.max(0, first - MOST_OWN) && (isOwn(at) || isMarked(at)); at--) {
            begin = isSaying(at) && stays(at, last) ? at : begin;
        }
        return begin;
    }

    private int end(int first, int last) {
        int end = last;
        for (int at = last + 1; at < Math.min(tokens.size(), last + MOST_OWN) && isOwn(at); at++) {
            end = isSaying(at) && stays(first, at) ? at : end;
        }
        return end;
    }

    private boolean isSaying(int at) {
        return tokens.get(at).senses().keySet().stream().anyMatch(own::contains) || !sharing.isSilent(tokens.get(at));
    }

    private boolean isOwn(int at) {
        Token token = tokens.get(at);
        return token.senses().keySet().stream().anyMatch(own::contains)
                || token.is(Tag.LINK)
                || sharing.language().has("determiner", token.text());
    }

    /** A number before what marks it: 「3月」. */
    private boolean isMarked(int at) {
        Token token = tokens.get(at);
        boolean number = token.isFigure() || token.is(Tag.NUMBER) || token.is(Tag.SCALE);
        return number && (MARKS.stream().anyMatch(tokens.get(at + 1)::is) || isMarkedNumber(at + 1));
    }

    private boolean isMarkedNumber(int at) {
        Token token = tokens.get(at);
        return (token.is(Tag.NUMBER) || token.is(Tag.SCALE)) && at + 1 < tokens.size() && isMarked(at);
    }

    private int from(int token) {
        return whole.from() + tokens.get(token).from();
    }

    private int to(int token) {
        return whole.from() + tokens.get(token).to();
    }

    private boolean stays(int first, int last) {
        Value value = whole.found().value();
        Question question = whole.question();
        return sharing.read(question, from(first), to(last))
                .filter(found -> found.value().equals(value))
                .filter(found -> found.confidence() >= whole.found().confidence())
                .isPresent();
    }

    /** How many can be left away: found in steps that grow, then by halves. */
    private static int most(int limit, IntPredicate holds) {
        int good = 0;
        int step = 1;
        while (good + step <= limit && holds.test(good + step)) {
            good += step;
            step *= 2;
        }
        for (int half = step / 2; half > 0; half /= 2) {
            if (good + half <= limit && holds.test(good + half)) {
                good += half;
            }
        }
        return good;
    }
}

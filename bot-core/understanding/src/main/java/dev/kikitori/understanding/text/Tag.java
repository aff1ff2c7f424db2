package dev.kikitori.understanding.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a word can be to a grammar. In the tables of a language the name stands in lower case with hyphens, followed
 * by a value (what it is stands beside each tag) and the word's forms.
 */
public enum Tag {
    /** A number word: its number. */
    NUMBER,
    /** Multiplies the number right before it: how much. */
    SCALE,
    /** Multiplies everything before it since the last of its sort: how much. */
    BIG_SCALE,
    /** Joins the parts of a number or of a length of time. */
    AND,
    /** An article that can stand for one. */
    ONE,
    /** Half of what it stands with. */
    HALF,
    /** A spoken decimal point. */
    POINT,
    MINUS,
    /** Said about a number without changing it. */
    APPROX,
    /** A word for a place in an order: which, from 1; -1 the last. */
    ORDINAL,
    /** What makes the number before it a place in an order. */
    ORDINAL_SUFFIX,
    /** What makes the number after it a place in an order. */
    ORDINAL_PREFIX,
    /** Says the digit after it several times: how often. */
    TIMES,
    /** A word that is a number only as a quantity: its number. */
    COUPLE,
    /** A few of the unit of time that stands with it: how many that is, more or less. */
    FEW,
    /** A part of one, by the number it is divided by. */
    FRACTION,
    /** What stands before it divides what stands after it. */
    DIVIDED,
    PERCENT,

    /** Says in tenths what the number before it is of a whole: how many hundredths, {@code 10} first; {@code 0}: a word that only begins so. */
    TENTHS,

    /** A unit that is written with a figure of its own. */
    MEASURE,
    /** What stands with it is the least or earliest there is, or is passed: {@code before, after} or {@code both}. */
    AT_LEAST,
    /** What stands with it is the most or latest there is, or is not reached: likewise. */
    AT_MOST,
    /** What follows is what all before comes to. */
    SO,
    /** Joins two neighbouring numbers to a range. */
    OR,
    /** Someone who is counted. */
    PERSON,
    /** Who speaks, among people. */
    SELF,
    /** Someone who comes along: how many the word alone says. */
    COMPANION,

    /** A currency: its ISO 4217 code. */
    CURRENCY,
    /** A hundredth of a currency: its ISO 4217 code, or {@code .} for the region's. */
    SUBUNIT,
    /** A coin or note that has a name: its currency and amount. */
    PRICE,
    /** Multiplies an amount of money it is written together with: how much. */
    MONEY_SCALE,
    /** Costs nothing. */
    FREE,

    YES,
    NO,
    /** Can mean both yes and no. */
    UNSURE,
    /** Good manners that change nothing. */
    POLITE,
    ALL,
    NONE,
    /** Everything but what it stands with. */
    EXCEPT,
    /** Says that what follows is not meant. */
    NOT_BEFORE,
    /** Says that what stands before is not meant. */
    NOT_AFTER,

    /** A month: 1 to 12. */
    MONTH,
    /** Days of the week: {@code 1} Monday to {@code 7}, or several such as {@code 1-5}. */
    WEEKDAY,
    /** A day by its distance from today. */
    DAY_OFFSET,
    /** A week by its distance from this one. */
    WEEK_OFFSET,
    /** A month by its distance from this one; {@code *} whichever comes next. */
    MONTH_OFFSET,
    /** A year by its distance from this one. */
    YEAR_OFFSET,
    /** Chooses among weeks, for the weekday it stands with: distance from this week. */
    STEP,
    /** The nearest to come, of what it stands with. */
    COMING,
    YEAR_MARK,
    MONTH_MARK,
    DAY_MARK,
    /** An era: the year before its first. */
    ERA,
    /** A day that has a name: MM-dd, or another rule that the calendar knows. */
    FEAST,
    /** The end of a month: its distance from this month; {@code *} of the month it stands with. */
    MONTH_END,
    /** The first day of a month, likewise. */
    MONTH_START,
    /**
     * A part of the month, week or year it stands with: {@code start, end, rest}, halves and thirds;
     * with {@code month-} before it, of a month only.
     */
    PIECE,
    /** Makes of a day the week that it is in; {@code from}: the seven days from it on. */
    WEEK_OF,
    /** Looks back: what stands behind it has begun. */
    SINCE,
    /** A day of a month, said in one word: which. */
    DAY_SAID,
    /** Several months: the first times 100, and the last; or the quarter of a year that is so far from this one. */
    SEASON,
    /** Goes on from the day it stands with: how many days. */
    DAYS_AFTER,
    /** Stands between the parts of what is said about one day. */
    LINK,
    /** A word of respect that a noun begins with. */
    HONORIFIC,
    /** Says that what follows replaces what was said before. */
    AMENDS,
    /** Counts on from the day after it what stands before it. */
    AFTER,
    /** Counts back from the day after it what stands before it. */
    BEFORE,
    /** Counts from now into the future what stands before it. */
    LATER,
    /** Counts from now into the future what stands after it; {@code ago}: into the past; {@code span}, {@code span-ago}: all of it. */
    WITHIN,
    /** Counts from now into the past what stands before it. */
    AGO,

    /** A part of the day: {@code am, pm, noonish, evening, night}. */
    DAYPART,
    /** A time that has a name: HH:mm. */
    CLOCK,
    /** An hour said in one word with its mark: the hour. */
    HOUR_SAID,
    /** Minutes said in one word with their mark: how many. */
    MINUTES_SAID,
    /** This very moment. */
    NOW,
    /** Stands behind an hour; {@code minutes}: and before minutes without a mark of their own. */
    HOUR_MARK,
    MINUTE_MARK,
    /** Minutes before it are after the hour that follows. */
    PAST,
    /** Minutes before it are missing to the hour that follows. */
    TO,
    /** Minutes before it are missing to the hour before them. */
    SHORT_OF,
    /** Of an hour; {@code 3}: three of them. */
    QUARTER,
    /** Introduces a time of day. */
    AT,
    /** A unit of time: {@code seconds, minutes, hours, days, nights, weeks, fortnights, months, years}. */
    UNIT,
    /** A length of time said in one word: how many days. */
    LENGTH,

    /** Stands between the two ends of a range. */
    RANGE,
    /** Stands before a range. */
    FROM,
    /** Stands after the end of a range. */
    UNTIL,

    /** A colour: {@code #rrggbb}. */
    COLOUR,
    /** Makes a colour {@code dark} or {@code light}, or leaves it {@code strong}. */
    SHADE,
    /** A mood or a thing that stands for a colour: {@code #rrggbb}. */
    FEELING,

    /** Not open. */
    CLOSED,
    /** Not open within the day. */
    BREAK,
    /** When it {@code opens} or {@code closes} stands with it. */
    TURNS,
    /** All days but those that something else is said of. */
    REST,
    /** Everything but what follows, if that is part of what stands before. */
    BUT,
    /** No more than what stands before or behind it. */
    ONLY,
    /** What stands with it holds only if something else is the case. */
    CONDITION,
    /** The last time when one can order. */
    LAST_ORDER,
    /** Open until no one says when. */
    LATE,
    /** Open as agreed with each person. */
    AGREED,
    /** Open all day. */
    ALWAYS,
    /** A public holiday. */
    HOLIDAY,
    /** Chooses days of a month by their order. */
    NTH,

    /** A character of an address said by its name: the character. */
    SPELL,
    /** What follows is the extension of a telephone number. */
    EXTENSION;

    static Optional<Tag> of(String word) {
        return Arrays.stream(values())
                .filter(tag ->
                        tag.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word))
                .findFirst();
    }
}

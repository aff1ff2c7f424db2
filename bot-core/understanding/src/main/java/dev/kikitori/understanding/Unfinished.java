package dev.kikitori.understanding;

import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.understanding.text.Kana;
import dev.kikitori.understanding.text.Phrase;
import dev.kikitori.understanding.text.Token;

/**
 * Words that were sent before they were typed out, by their end: a letter behind kana (「あしたのごg」), or, for a day, kana that
 * are no word behind nothing but kana (「きょうのよて」).
 */
final class Unfinished {
    private static final int LONGEST = 20;
    private static final int LONGEST_REST = 2;

    private Unfinished() {}

    /** Whether an answer of a kind that is counted or reckoned with was cut off so, and is worth asking back. */
    static boolean is(Question question, Phrase phrase) {
        String plain = phrase.plain();
        boolean reckoned = switch (question.kind()) {
            case NUMBER, MONEY, DATE, TIME, DATETIME, DURATION -> true;
            case TEXT, LONG_TEXT, NAME, YES_NO, CHOICE, CHOICES, EMAIL, PHONE, URL, COLOUR, ADDRESS -> false;
            case OPENING_HOURS, ITEMS, GROUP_LIST, FILE -> false;
        };
        if (!reckoned
                || plain.length() < 2
                || plain.length() > LONGEST
                || phrase.tokens().isEmpty()) {
            return false;
        }
        int end = plain.length() - 1;
        boolean letter = plain.charAt(end) >= 'a' && plain.charAt(end) <= 'z';
        if (letter) {
            return Kana.isHiragana(plain.charAt(end - 1));
        }
        boolean day = question.kind() == Kind.DATE || question.kind() == Kind.DATETIME;
        Token last = phrase.tokens().getLast();
        return day
                && Kana.isHiragana(plain.charAt(end))
                && last.isUnknown()
                && last.to() - last.from() <= LONGEST_REST
                && plain.chars().allMatch(c -> Kana.isHiragana((char) c));
    }
}

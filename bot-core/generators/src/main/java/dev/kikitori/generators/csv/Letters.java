package dev.kikitori.generators.csv;

import java.util.Comparator;

/** What counts as blank, how names are ordered, and how a text is shown on a screen. */
final class Letters {
    private static final String BLANKS = " \t\n\r\u00a0\u3000";

    /** By code point, not by UTF-16 unit. */
    static final Comparator<String> BY_CODE_POINT = Letters::compare;

    private Letters() {}

    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && BLANKS.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && BLANKS.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }

    /** At most this many characters of a text, none of which moves others or changes their direction. */
    static String visible(String text, int longest) {
        StringBuilder shown = new StringBuilder();
        boolean cut = text.codePointCount(0, text.length()) > longest;
        text.codePoints()
                .limit(cut ? longest - 1 : longest)
                .map(Letters::picture)
                .forEach(shown::appendCodePoint);
        return cut ? shown.append('…').toString() : shown.toString();
    }

    /** How many columns of a fixed-width font a text takes, roughly. */
    static int width(String text) {
        return text.codePoints()
                .map(point -> point >= 0x1100 && point != 0x2026 ? 2 : 1)
                .sum();
    }

    private static int picture(int point) {
        if (point < 0x20) {
            return 0x2400 + point;
        }
        if (point == 0x7f) {
            return 0x2421;
        }
        boolean unseen = (point >= 0x80 && point < 0xa0)
                || point == 0x61c
                || point == 0x200b
                || point == 0x200e
                || point == 0x200f
                || (point >= 0x2028 && point <= 0x202e)
                || (point >= 0x2066 && point <= 0x2069)
                || point == 0xfeff;
        return unseen ? 0xfffd : point;
    }

    private static int compare(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                return Integer.compare(rank(a), rank(b));
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    private static int rank(char unit) {
        return Character.isSurrogate(unit) ? unit + 0x10000 : unit;
    }
}

package dev.kikitori.understanding.place;

import java.util.Arrays;

/**
 * A text as Japanese place names are compared: numerals in figures, letters that are written in several ways in one of
 * them. Every position knows where it stood. Made in time linear in the length.
 */
final class Canon {
    private static final String NUMERALS = "〇一二三四五六七八九";
    private static final char OTHER_NOUGHT = '零';
    private static final String SEVERAL_WAYS = "ヶヵがガ之乃のっッつ龍澤濱邊國廣嶋條壱弐薮籔";
    private static final String ONE_WAY = "ケケケケノノノツツツ竜沢浜辺国広島条12藪藪";
    private static final int LONGEST_NUMERAL = 12;

    private final String text;
    private final int[] starts;

    private Canon(String text, int[] starts) {
        this.text = text;
        this.starts = starts;
    }

    String text() {
        return text;
    }

    /** Where in the folded text the character at this position began. */
    int start(int at) {
        return starts[at];
    }

    static Canon of(String plain) {
        StringBuilder text = new StringBuilder(plain.length());
        int[] starts = new int[plain.length() * 2 + 1];
        for (int at = 0; at < plain.length(); ) {
            int end = numeral(plain, at);
            String one = end > at ? figures(plain, at, end) : String.valueOf(folded(plain, at));
            end = Math.max(end, at + 1);
            if (text.length() + one.length() >= starts.length) {
                starts = Arrays.copyOf(starts, (text.length() + one.length()) * 2);
            }
            Arrays.fill(starts, text.length(), text.length() + one.length(), at);
            text.append(one);
            starts[text.length()] = end;
            at = end;
        }
        return new Canon(text.toString(), starts);
    }

    /** Only the text. */
    static String text(String plain) {
        return of(plain).text;
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** What a name that begins with this character can be found by: all numerals by one. */
    static char initial(char first) {
        char folded = folded(String.valueOf(first), 0);
        return isNumeral(folded) || isDigit(folded) ? '0' : folded;
    }

    private static char folded(String plain, int at) {
        char c = plain.charAt(at);
        boolean dash = c == 'ー' && at > 0 && (Canon.isDigit(plain.charAt(at - 1)) || isNumeral(plain.charAt(at - 1)));
        int several = SEVERAL_WAYS.indexOf(c);
        return dash ? '-' : several >= 0 ? ONE_WAY.charAt(several) : c;
    }

    /** Where the numeral written in characters that begins here ends. 千 begins none: it begins many names. */
    private static int numeral(String plain, int at) {
        int end = at;
        while (end < plain.length()
                && end - at < LONGEST_NUMERAL
                && (isNumeral(plain.charAt(end)) || (end > at && plain.charAt(end) == '千'))) {
            end++;
        }
        return end;
    }

    private static boolean isNumeral(char c) {
        return NUMERALS.indexOf(c) >= 0 || c == OTHER_NOUGHT || c == '十' || c == '百';
    }

    private static String figures(String plain, int from, int to) {
        StringBuilder figures = new StringBuilder();
        int sum = 0;
        int digit = 0;
        boolean scaled = false;
        for (int i = from; i < to; i++) {
            int value = plain.charAt(i) == OTHER_NOUGHT ? 0 : NUMERALS.indexOf(plain.charAt(i));
            if (value >= 0) {
                figures.append(value);
                digit = value;
            } else {
                int scale = plain.charAt(i) == '十' ? 10 : plain.charAt(i) == '百' ? 100 : 1000;
                sum += Math.max(1, digit) * scale;
                digit = 0;
                scaled = true;
            }
        }
        return scaled ? Integer.toString(sum + digit) : figures.toString();
    }
}

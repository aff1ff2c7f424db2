package dev.kikitori.generators.view;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Telephone numbers in groups, as eyes and screen readers follow them. Japanese numbers read as they do at home where the
 * length of their area code is certain; all others keep the country's code.
 */
final class PhoneText {
    private static final Pattern FREE = Pattern.compile("\\+81(120)(\\d{3})(\\d{3})");
    private static final Pattern MOBILE = Pattern.compile("\\+81([5789]0)(\\d{4})(\\d{4})");
    private static final Pattern CITY = Pattern.compile("\\+81([36])(\\d{4})(\\d{4})");
    private static final Pattern NORTH_AMERICA = Pattern.compile("\\+1(\\d{3})(\\d{3})(\\d{4})");
    private static final Pattern OTHER = Pattern.compile(
            "\\+([17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\\d{3})(\\d{4,12})(?:;ext=(\\d+))?");

    private PhoneText() {}

    /** The number in groups; as it is if it is none. */
    static String of(String number) {
        for (Pattern japanese : new Pattern[] {FREE, MOBILE, CITY}) {
            Matcher matcher = japanese.matcher(number);
            if (matcher.matches()) {
                return "0" + matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3);
            }
        }
        Matcher american = NORTH_AMERICA.matcher(number);
        if (american.matches()) {
            return "+1 " + american.group(1) + "-" + american.group(2) + "-" + american.group(3);
        }
        Matcher other = OTHER.matcher(number);
        if (!other.matches()) {
            return number;
        }
        String extension = other.group(3) == null ? "" : " #" + other.group(3);
        return "+" + other.group(1) + " " + groups(other.group(2)) + extension;
    }

    /** From the end, in fours where that comes out even, else in threes, the first group taking what is over. */
    private static String groups(String digits) {
        int size = digits.length() % 4 == 0 || digits.length() == 10 ? 4 : 3;
        StringBuilder groups = new StringBuilder(digits);
        for (int at = digits.length() - size; at >= 2; at -= size) {
            groups.insert(at, ' ');
        }
        return groups.toString();
    }
}

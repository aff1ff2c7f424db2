package dev.kikitori.understanding.place;

import dev.kikitori.understanding.text.Folded;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands behind the place names of a Japanese address, and between them.
 *
 * @param way words between city and town, as streets are named in Kyoto
 * @param town a town's name that the table does not have
 * @param street the numbers, with the name of a quarter where one stands before them
 * @param building all the rest as it was given
 */
record Ending(String way, String town, String street, String building) {
    private static final int LONGEST_NAME = 12;
    private static final int LONGEST_QUARTER = 8;
    private static final Pattern NUMBERS =
            Pattern.compile("(?<![\\d-])(?!\\d{3}-\\d{4})\\d{1,4}(?:-\\d{1,4}){1,3}(?![\\d-])");
    private static final String LINE_LETTERS = "イロハニホヘト";

    /** Only numbers joined by hyphens, of an address that is written in another script. */
    static Ending numbers(String plain) {
        Matcher numbers = NUMBERS.matcher(plain);
        return new Ending("", "", numbers.find() ? numbers.group() : "", "");
    }

    /** @param words that show that what stands before an address is a building */
    static Ending of(Folded folded, Canon canon, Written written, List<String> words) {
        Ending behind = of(folded, canon, written);
        String lead = given(folded, canon, 0, written.from());
        boolean isBuilding = behind.building().isEmpty()
                && words.stream().anyMatch(Canon.text(lead.toLowerCase(Locale.ROOT))::contains);
        return isBuilding ? new Ending(behind.way, behind.town, behind.street, lead) : behind;
    }

    private static Ending of(Folded folded, Canon canon, Written written) {
        String text = canon.text();
        String way = written.towns().isEmpty() ? "" : given(folded, canon, written.inner(), written.townFrom());
        int begin = Written.gap(text, written.to());
        int digit = nameEnd(folded, canon, begin);
        HouseNumber number = HouseNumber.at(text, digit);
        String name = given(folded, canon, begin, digit);
        boolean isName =
                number.isThere() && digit - begin <= (written.towns().isEmpty() ? LONGEST_NAME : LONGEST_QUARTER);
        if (!isName) {
            return new Ending(way, "", "", building(folded, canon, written.to()));
        }
        String building = building(folded, canon, number.to());
        boolean isTown = written.towns().isEmpty() && written.namesCity();
        return isTown
                ? new Ending(way, name, number.numbers(), building)
                : new Ending(way, "", name + number.numbers(), building);
    }

    /** Where the first number begins, behind letters that names of towns and quarters are written in. */
    private static int nameEnd(Folded folded, Canon canon, int begin) {
        String text = canon.text();
        int at = begin;
        while (at < text.length() && (isOfName(text.charAt(at)) || isNumeralOfName(folded, canon, at))) {
            at++;
        }
        int end = Written.gap(text, at);
        return end < text.length() && Canon.isDigit(text.charAt(end)) ? end : text.length();
    }

    /** 「一乗寺」: a numeral in characters that a name goes on behind, and no counter. */
    private static boolean isNumeralOfName(Folded folded, Canon canon, int at) {
        String text = canon.text();
        if (!Canon.isDigit(text.charAt(at)) || Canon.isDigit(folded.plain().charAt(canon.start(at)))) {
            return false;
        }
        int end = at;
        while (end < text.length() && Canon.isDigit(text.charAt(end))) {
            end++;
        }
        return end < text.length()
                && Character.isIdeographic(text.charAt(end))
                && HouseNumber.unit(text, end).isEmpty()
                && !HouseNumber.isOfBuilding(text, end);
    }

    private static boolean isOfName(char c) {
        return Character.isIdeographic(c)
                || (c >= 'ぁ' && c <= 'ん')
                || c == '々'
                || c == 'ケ'
                || c == 'ツ'
                || LINE_LETTERS.indexOf(c) >= 0;
    }

    private static String building(Folded folded, Canon canon, int from) {
        return given(folded, canon, from, canon.text().length()).replaceFirst("^[\\s　、，,.・:：の-]+", "");
    }

    private static String given(Folded folded, Canon canon, int from, int to) {
        return from >= to
                ? ""
                : folded.given(canon.start(from), canon.start(to)).replaceFirst("[\\s、,のノ]+$", "");
    }
}

package dev.kikitori.understanding.listing;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into its entries: lines, else parts between semicolons, else parts between commas. */
final class Entries {
    private static final int MOST = 1_001;

    private Entries() {}

    static List<String> lines(String text) {
        List<String> lines = cut(text, "\n\r\u2028\u2029");
        return lines.size() > 1 ? lines : cut(text, ";；");
    }

    /** Lines; a single line is cut at commas that are not inside of a number or of parentheses. */
    static List<String> parts(String text) {
        List<String> lines = lines(text);
        return lines.size() > 1 ? lines : cut(text, ",，、､");
    }

    /** The parts between these signs; a comma between two digits is no sign, nor is one in parentheses. */
    static List<String> cut(String text, String signs) {
        List<String> parts = new ArrayList<>();
        int begin = 0;
        int depth = 0;
        for (int i = 0; i < text.length() && parts.size() < MOST; i++) {
            char c = text.charAt(i);
            depth += "(（".indexOf(c) >= 0 ? 1 : ")）".indexOf(c) >= 0 && depth > 0 ? -1 : 0;
            if (signs.indexOf(c) >= 0 && (depth == 0 || c == '\n') && !isInNumber(text, i)) {
                add(parts, text.substring(begin, i));
                begin = i + 1;
                depth = 0;
            }
        }
        add(parts, text.substring(begin));
        return parts;
    }

    private static boolean isInNumber(String text, int at) {
        return ",，".indexOf(text.charAt(at)) >= 0
                && at > 0
                && Character.isDigit(text.charAt(at - 1))
                && (digits(text, at + 1) == 2 || digits(text, at + 1) == 3);
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && at - from < 4 && Character.isDigit(text.charAt(at))) {
            at++;
        }
        return at - from;
    }

    private static void add(List<String> parts, String part) {
        if (part.codePoints().anyMatch(Character::isLetterOrDigit)) {
            parts.add(part.strip());
        }
    }
}

package dev.kikitori.understanding.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What stands before a colon and several things with prices is the title of them all, and no thing: "Drinks: tea 2,
 * coffee 3. Cakes: carrot cake 4, brownie 3.50".
 */
final class Titles {
    private static final int LONGEST = 40;
    private static final int MOST = 50;
    private static final String COLONS = ":：";
    private static final String STOPS = ".。．!！";

    private Titles() {}

    /** The lines without titles, a line for what stands below each of them. */
    static List<String> without(List<String> lines, Predicate<String> hasPrice) {
        List<String> all = new ArrayList<>();
        for (String line : lines) {
            boolean many = line.length() > ItemLine.LONGEST_ENTRY || lines.size() > MOST;
            List<String> parts = many ? List.of(line) : cut(line);
            boolean titled = parts.stream().anyMatch(part -> isList(part, 2, hasPrice));
            int least = titled && parts.size() > 1 ? 1 : 2;
            for (String part : parts) {
                all.add(
                        isList(part, least, hasPrice)
                                ? part.substring(colon(part, 0) + 1).strip()
                                : part);
            }
        }
        return all;
    }

    /** A new part begins where a sentence ends and a title follows. */
    private static List<String> cut(String line) {
        List<String> parts = new ArrayList<>();
        int begin = 0;
        for (int at = 1; at + 1 < line.length(); at++) {
            boolean stop = STOPS.indexOf(line.charAt(at)) >= 0 && (line.charAt(at) > 127 || line.charAt(at + 1) == ' ');
            if (stop && colon(line, at + 1) > 0) {
                parts.add(line.substring(begin, at).strip());
                begin = at + 1;
            }
        }
        parts.add(line.substring(begin).strip());
        return parts;
    }

    /** The colon that ends the title which begins here; -1 if none does. */
    private static int colon(String text, int from) {
        for (int at = from; at < text.length() && at - from < LONGEST; at++) {
            char c = text.charAt(at);
            if (COLONS.indexOf(c) >= 0) {
                boolean clock = at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
                return clock || at == from ? -1 : at;
            }
            if (STOPS.indexOf(c) >= 0 || ",，、;；".indexOf(c) >= 0) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether a title stands before a list of this many things or more. */
    private static boolean isList(String line, int least, Predicate<String> hasPrice) {
        int colon = colon(line, 0);
        if (colon < 0) {
            return false;
        }
        List<String> things = Entries.cut(line.substring(colon + 1), ",，、､");
        boolean named = !things.isEmpty()
                && Character.isLetter(things.getFirst().codePointAt(0))
                && hasPrice.test(things.getFirst());
        boolean several = things.size() >= least && (least < 2 || hasPrice.test(things.get(1)));
        return named && several && !hasPrice.test(line.substring(0, colon));
    }
}

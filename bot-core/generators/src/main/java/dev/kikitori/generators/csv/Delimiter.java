package dev.kikitori.generators.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out what divides the cells of a text. */
final class Delimiter {
    private static final int ROWS_TO_LOOK_AT = 20;
    private static final Pattern NAMED = Pattern.compile("sep=([,;\t])(?:\r\n|\r|\n|\\z)");

    /** The delimiter, and the position and line at which the table begins. */
    record Found(char delimiter, int start, int line) {}

    private Delimiter() {}

    static Found of(String text) {
        Matcher named = NAMED.matcher(text);
        if (named.lookingAt()) {
            return new Found(named.group(1).charAt(0), named.end(), 2);
        }
        char best = ',';
        int bestSame = 0;
        int bestWidth = 1;
        for (char candidate : new char[] {',', '\t', ';'}) {
            List<Integer> widths = widths(text, candidate);
            int width = widths.isEmpty() ? 0 : widths.getFirst();
            int same = (int) widths.stream().filter(one -> one == width).count();
            if (width > 1 && (same > bestSame || (same == bestSame && width > bestWidth))) {
                best = candidate;
                bestSame = same;
                bestWidth = width;
            }
        }
        return new Found(best, 0, 1);
    }

    private static List<Integer> widths(String text, char candidate) {
        List<Integer> widths = new ArrayList<>();
        CsvRows rows = new CsvRows(text, new Found(candidate, 0, 1));
        while (rows.hasNext() && widths.size() < ROWS_TO_LOOK_AT) {
            Row row = rows.next();
            if (!row.isBlank()) {
                widths.add(row.cells().size());
            }
        }
        return widths;
    }
}

package dev.kikitori.understanding.text;

import java.util.ArrayList;
import java.util.List;

/**
 * How else a language's letters are written: {@code ä=ae ö=oe; ä=a ö=o} are two ways, each for all of its letters at
 * once. A row of a table is taken with the forms it has in every way.
 */
final class Variants {
    private final List<List<String[]>> ways = new ArrayList<>();

    /** From the manner {@code spelled}; an empty text has no ways. */
    Variants(String spelled) {
        for (String way : spelled.split("; *", -1)) {
            List<String[]> letters = new ArrayList<>();
            for (String pair : way.split(" +", -1)) {
                if (pair.indexOf('=') > 0) {
                    letters.add(pair.split("=", 2));
                }
            }
            if (!letters.isEmpty()) {
                ways.add(letters);
            }
        }
    }

    /** The row with all forms behind those it has, for a table whose cells after the first say the same. */
    List<String> widened(List<String> row) {
        List<String> all = new ArrayList<>(row);
        for (List<String[]> way : ways) {
            for (String cell : row) {
                String other = written(cell, way);
                if (!all.contains(other)) {
                    all.add(other);
                }
            }
        }
        return all.size() == row.size() ? row : List.copyOf(all);
    }

    /** The row and the rows it becomes, for a table whose cells have places. */
    List<List<String>> rows(List<String> row) {
        List<List<String>> all = new ArrayList<>(List.of(row));
        for (List<String[]> way : ways) {
            List<String> other = row.stream().map(cell -> written(cell, way)).toList();
            if (!all.contains(other)) {
                all.add(other);
            }
        }
        return all;
    }

    private static String written(String cell, List<String[]> way) {
        String written = cell;
        for (String[] letter : way) {
            written = written.replace(letter[0], letter[1]);
        }
        return written;
    }
}

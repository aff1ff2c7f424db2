package dev.kikitori.generators.csv;

import java.util.List;
import java.util.OptionalInt;

/**
 * One row of a CSV file.
 *
 * @param line the line it begins on, from 1
 * @param unclosed the line of a quote in it that is never closed
 */
record Row(int line, List<String> cells, OptionalInt unclosed) {
    Row {
        cells = List.copyOf(cells);
    }

    /** The cell in this column; empty where the row is too short. */
    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
        return cells.stream().allMatch(cell -> Letters.strip(cell).isEmpty());
    }
}

package dev.kikitori.generators.csv;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the numbers of a column, and says which cells are none. */
final class NumberColumn {
    private static final int EXAMPLES = 3;

    private NumberColumn() {}

    /** The number of each row; sentences about what was noticed are added to the notes. */
    static List<Optional<BigDecimal>> read(Table table, int column, Words words, List<String> notes) {
        List<Optional<BigDecimal>> points = readAll(table, column, DecimalMark.POINT);
        List<Optional<BigDecimal>> commas = readAll(table, column, DecimalMark.COMMA);
        boolean comma = onlyIn(commas, points) > onlyIn(points, commas);
        List<Optional<BigDecimal>> numbers = comma ? commas : points;
        String name = Letters.visible(table.names().get(column), 200);
        if (comma) {
            notes.add(words.say("notes.decimal-comma", Map.of("column", name)));
        }
        int empty = 0;
        int wrong = 0;
        List<String> examples = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            Row row = table.rows().get(i);
            String cell = row.cell(column);
            if (numbers.get(i).isEmpty() && Letters.strip(cell).isEmpty()) {
                empty++;
            } else if (numbers.get(i).isEmpty()) {
                wrong++;
                if (examples.size() < EXAMPLES) {
                    examples.add(
                            words.say("notes.example", Map.of("line", row.line(), "cell", Letters.visible(cell, 30))));
                }
            }
        }
        if (empty > 0) {
            notes.add(words.say("notes.empty-cells", Map.of("column", name, "count", empty)));
        }
        if (wrong > 0) {
            String shown = String.join(" / ", examples);
            notes.add(words.say("notes.not-numbers", Map.of("column", name, "count", wrong, "examples", shown)));
        }
        return numbers;
    }

    private static List<Optional<BigDecimal>> readAll(Table table, int column, DecimalMark mark) {
        return table.rows().stream().map(row -> mark.read(row.cell(column))).toList();
    }

    private static long onlyIn(List<Optional<BigDecimal>> these, List<Optional<BigDecimal>> others) {
        long count = 0;
        for (int i = 0; i < these.size(); i++) {
            count += these.get(i).isPresent() && others.get(i).isEmpty() ? 1 : 0;
        }
        return count;
    }
}

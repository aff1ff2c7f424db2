package dev.kikitori.generators.csv;

import dev.kikitori.generators.csv.Wanted.Measure;
import dev.kikitori.generators.csv.Wanted.Order;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table, summarised.
 *
 * @param grouped whether the first cell of each row is the name of a group
 * @param notes what the person should know about it, as sentences
 */
record Summary(List<String> header, List<List<String>> rows, boolean grouped, List<String> notes) {

    static Summary of(Table table, Wanted wanted, Words words) throws Unsummarisable {
        Optional<Integer> group = column(table, wanted.group(), words);
        Optional<Integer> value = column(table, wanted.value(), words);
        List<String> notes = new ArrayList<>(table.notes());
        List<Optional<BigDecimal>> numbers = value.isEmpty()
                ? table.rows().stream().map(_ -> Optional.<BigDecimal>empty()).toList()
                : NumberColumn.read(table, value.get(), words, notes);
        Map<String, Tally> tallies = new HashMap<>();
        Tally total = new Tally();
        for (int i = 0; i < table.rows().size(); i++) {
            Row row = table.rows().get(i);
            String key = group.map(row::cell).orElse("");
            tallies.computeIfAbsent(key, _ -> new Tally()).take(numbers.get(i));
            total.take(numbers.get(i));
        }
        boolean left = value.isPresent() && total.left() > 0;
        List<List<String>> rows = new ArrayList<>();
        if (group.isEmpty()) {
            rows.add(line(total, wanted, left));
        }
        for (String key : group.isEmpty() ? List.<String>of() : inOrder(tallies, wanted)) {
            List<String> row = new ArrayList<>(List.of(key));
            row.addAll(line(tallies.getOrDefault(key, total), wanted, left));
            rows.add(row);
        }
        return new Summary(header(wanted, words, left), rows, group.isPresent(), notes);
    }

    private static Optional<Integer> column(Table table, Optional<String> name, Words words) throws Unsummarisable {
        return name.isEmpty() ? Optional.empty() : Optional.of(table.column(name.get(), words));
    }

    private static List<String> header(Wanted wanted, Words words, boolean left) {
        List<String> header = new ArrayList<>();
        wanted.group().ifPresent(header::add);
        Map<String, Object> values = wanted.value()
                .map(name -> Map.<String, Object>of("column", name))
                .orElse(Map.of());
        wanted.possible().forEach(measure -> header.add(words.say("result." + measure.word(), values)));
        if (left) {
            header.add(words.say("result.left"));
        }
        return header;
    }

    private static List<String> line(Tally tally, Wanted wanted, boolean left) {
        List<String> line = new ArrayList<>();
        for (Measure measure : wanted.possible()) {
            line.add(tally.measure(measure)
                    .map(number -> DecimalMark.plainest(number).toPlainString())
                    .orElse(""));
        }
        if (left) {
            line.add(Integer.toString(tally.left()));
        }
        return line;
    }

    private static List<String> inOrder(Map<String, Tally> tallies, Wanted wanted) {
        Map<String, Optional<BigDecimal>> found = new HashMap<>();
        tallies.forEach(
                (key, tally) -> found.put(key, tally.measure(wanted.possible().getFirst())));
        Comparator<BigDecimal> byNumber =
                wanted.order() == Order.LARGEST ? Comparator.reverseOrder() : Comparator.naturalOrder();
        Comparator<String> byMeasure = Comparator.comparing(
                key -> found.getOrDefault(key, Optional.empty()).orElse(null), Comparator.nullsLast(byNumber));
        return tallies.keySet().stream()
                .sorted(
                        wanted.order() == Order.NAME
                                ? Letters.BY_CODE_POINT
                                : byMeasure.thenComparing(Letters.BY_CODE_POINT))
                .toList();
    }

    /** The result as the text of a CSV file. */
    String csv() {
        StringBuilder csv = new StringBuilder("\ufeff");
        appendLine(csv, header, header.size());
        rows.forEach(row -> appendLine(csv, row, grouped ? 1 : 0));
        return csv.toString();
    }

    private static void appendLine(StringBuilder csv, List<String> cells, int names) {
        for (int i = 0; i < cells.size(); i++) {
            csv.append(i == 0 ? "" : ",").append(quote(i < names ? guard(cells.get(i)) : cells.get(i)));
        }
        csv.append("\r\n");
    }

    /** Keeps a spreadsheet from taking a name for a formula. */
    private static String guard(String name) {
        boolean looksLikeOne = !name.isEmpty() && "=+-@\t\r＝＋－＠".indexOf(name.charAt(0)) >= 0;
        boolean number = DecimalMark.POINT.read(name).isPresent()
                || DecimalMark.COMMA.read(name).isPresent();
        return looksLikeOne && !number ? "'" + name : name;
    }

    private static String quote(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n')
                && cell.equals(Letters.strip(cell));
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}

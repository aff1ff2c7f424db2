package dev.kikitori.understanding.listing;

import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A table whose first line says what stands in its columns.
 *
 * @param separator what parts the columns
 * @param name the column of the names
 * @param price that of the prices, -1 if there is none
 * @param note that of the notes, likewise
 */
record Columns(String separator, int name, int price, int note) {
    private static final int MOST = 8;

    /** Whether a line only says what stands in the columns below it. */
    static boolean isHeader(String line, Language language) {
        String[] cells = line.split("[,\\t|、]", MOST);
        return cells.length > 1
                && Arrays.stream(cells).map(Folded::plain).allMatch(cell -> language.has("column", cell));
    }

    static Optional<Columns> of(String header, Language language) {
        String separator = header.indexOf('\t') >= 0 ? "\t" : header.indexOf('|') >= 0 ? "|" : ",";
        if (!isHeader(header, language)) {
            return Optional.empty();
        }
        List<String> cells =
                cells(header, separator).stream().map(Folded::plain).toList();
        int name = index(cells, language, "column-name");
        return name < 0
                ? Optional.empty()
                : Optional.of(new Columns(
                        separator,
                        name,
                        index(cells, language, "column-price"),
                        index(cells, language, "column-note")));
    }

    private static int index(List<String> cells, Language language, String group) {
        for (int i = 0; i < cells.size(); i++) {
            if (language.has(group, cells.get(i))) {
                return i;
            }
        }
        return -1;
    }

    static List<String> cells(String line, String separator) {
        return separator.equals(",")
                ? Arrays.stream(line.split("(?<!\\d)[,，、]|[,，、](?!\\d{3}(?!\\d))", -1))
                        .map(String::strip)
                        .toList()
                : Arrays.stream(line.split(separator.equals("|") ? "\\|" : "\t", -1))
                        .map(String::strip)
                        .toList();
    }

    /** The thing of a line; empty if the line does not have these columns. */
    Optional<Value.Item> item(String line, Language language, String region) {
        List<String> cells = cells(line, separator);
        if (cells.size() <= name || cells.get(name).isEmpty()) {
            return Optional.empty();
        }
        Optional<Value.Money> money =
                cell(cells, price).flatMap(cell -> new ItemLine(language, region, true).amount(cell));
        return Optional.of(new Value.Item(cells.get(name), money, cell(cells, note)));
    }

    private static Optional<String> cell(List<String> cells, int at) {
        return at >= 0 && at < cells.size() && !cells.get(at).isEmpty() ? Optional.of(cells.get(at)) : Optional.empty();
    }
}

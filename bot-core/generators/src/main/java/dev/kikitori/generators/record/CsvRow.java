package dev.kikitori.generators.record;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lines of a table by RFC 4180. A cell that a spreadsheet would run as a formula gets an apostrophe before it; a plain
 * negative number is none.
 */
final class CsvRow {
    private static final Pattern NEGATIVE = Pattern.compile("-\\d+(\\.\\d+)?");

    private CsvRow() {}

    static String of(List<String> cells) {
        return cells.stream().map(CsvRow::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    static String cell(String given) {
        String safe = given.isEmpty() || "=+-@\t\r".indexOf(given.charAt(0)) < 0 || isNegativeNumber(given)
                ? given
                : "'" + given;
        boolean quoted = safe.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r')
                || !safe.equals(safe.strip());
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static boolean isNegativeNumber(String cell) {
        return NEGATIVE.matcher(cell).matches();
    }
}

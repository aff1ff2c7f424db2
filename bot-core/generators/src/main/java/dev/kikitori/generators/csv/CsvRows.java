package dev.kikitori.generators.csv;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalInt;

/** Splits text into rows and cells, one row at a time. */
final class CsvRows implements Iterator<Row> {
    private final String text;
    private final char delimiter;
    private int at;
    private int line;
    private OptionalInt unclosed = OptionalInt.empty();

    CsvRows(String text, Delimiter.Found found) {
        this.text = text;
        this.delimiter = found.delimiter();
        this.at = found.start();
        this.line = found.line();
    }

    @Override
    public boolean hasNext() {
        return at < text.length();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        int firstLine = line;
        unclosed = OptionalInt.empty();
        List<String> cells = new ArrayList<>();
        cells.add(readCell());
        while (at < text.length() && text.charAt(at) == delimiter) {
            at++;
            cells.add(readCell());
        }
        at += text.startsWith("\r\n", at) ? 2 : 1;
        line++;
        return new Row(firstLine, cells, unclosed);
    }

    private String readCell() {
        StringBuilder cell = new StringBuilder();
        if (at < text.length() && text.charAt(at) == '"') {
            readQuoted(cell);
            line += newlines(cell);
        }
        int from = at;
        while (at < text.length() && !endsCell(text.charAt(at))) {
            at++;
        }
        return cell.append(text, from, at).toString();
    }

    private boolean endsCell(char c) {
        return c == delimiter || c == '\r' || c == '\n';
    }

    private void readQuoted(StringBuilder cell) {
        at++;
        while (true) {
            int quote = text.indexOf('"', at);
            if (quote < 0) {
                cell.append(text, at, text.length());
                at = text.length();
                unclosed = OptionalInt.of(line);
                return;
            }
            cell.append(text, at, quote);
            at = quote + 1;
            if (at >= text.length() || text.charAt(at) != '"') {
                return;
            }
            cell.append('"');
            at++;
        }
    }

    private static int newlines(CharSequence cell) {
        int count = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\r' || (c == '\n' && (i == 0 || cell.charAt(i - 1) != '\r'))) {
                count++;
            }
        }
        return count;
    }
}

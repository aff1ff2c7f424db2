package dev.kikitori.generators.csv;

import dev.kikitori.generators.csv.SourceText.Encoding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A CSV file that was read.
 *
 * @param names the columns' names, each different
 * @param rows all rows below the header that are not blank
 * @param notes what was noticed while reading, as sentences
 */
record Table(List<String> names, List<Row> rows, List<String> notes) {
    private static final int NAMES_LISTED = 20;

    Table {
        names = List.copyOf(names);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** The names of the columns, without reading further than the header; none if there is nothing in the text. */
    static List<String> namesIn(SourceText source) {
        CsvRows rows = new CsvRows(source.text(), Delimiter.of(source.text()));
        while (rows.hasNext()) {
            Row row = rows.next();
            if (!row.isBlank()) {
                return Header.of(row.cells()).names();
            }
        }
        return List.of();
    }

    static Table of(SourceText source, Words words) throws Unsummarisable {
        Header header = new Header(List.of(), 0);
        int blank = 0;
        int shorter = 0;
        int longer = 0;
        OptionalInt unclosed = OptionalInt.empty();
        List<Row> rows = new ArrayList<>();
        CsvRows all = new CsvRows(source.text(), Delimiter.of(source.text()));
        while (all.hasNext()) {
            Row row = all.next();
            unclosed = row.unclosed().isPresent() ? row.unclosed() : unclosed;
            if (row.isBlank()) {
                blank++;
            } else if (header.names().isEmpty()) {
                header = Header.of(row.cells());
            } else {
                int width = header.names().size();
                shorter += row.cells().size() < width ? 1 : 0;
                longer += row.cells().size() > width ? 1 : 0;
                rows.add(row);
            }
        }
        if (header.names().isEmpty()) {
            throw new Unsummarisable(words.say("errors.empty"));
        }
        List<String> notes = new ArrayList<>();
        if (source.encoding() != Encoding.UTF_8) {
            notes.add(words.say("notes." + source.encoding().word()));
        }
        unclosed.ifPresent(line -> notes.add(words.say("notes.open-quote", Map.of("line", line))));
        addCount(notes, words, "notes.same-names", header.renamed());
        addCount(notes, words, "notes.blank-lines", blank);
        addCount(notes, words, "notes.short-rows", shorter);
        addCount(notes, words, "notes.long-rows", longer);
        if (rows.isEmpty()) {
            notes.add(words.say("notes.no-rows"));
        }
        return new Table(header.names(), rows, notes);
    }

    private static void addCount(List<String> notes, Words words, String key, int count) {
        if (count > 0) {
            notes.add(words.say(key, Map.of("count", count)));
        }
    }

    /** The index of a column. */
    int column(String name, Words words) throws Unsummarisable {
        int at = names.indexOf(name);
        if (at < 0) {
            List<String> listed = names.stream()
                    .limit(NAMES_LISTED)
                    .map(one -> Letters.visible(one, 40))
                    .toList();
            String columns = String.join(", ", listed) + (names.size() > NAMES_LISTED ? " …" : "");
            throw new Unsummarisable(
                    words.say("errors.no-column", Map.of("column", Letters.visible(name, 200), "columns", columns)));
        }
        return at;
    }

    /** The columns' names, and how many had to be changed to be different. */
    private record Header(List<String> names, int renamed) {
        static Header of(List<String> cells) {
            List<String> names = new ArrayList<>();
            Set<String> taken = new HashSet<>();
            Map<String, Integer> tried = new HashMap<>();
            int renamed = 0;
            for (String cell : cells) {
                String stripped = Letters.strip(cell);
                String base = stripped.isEmpty() ? "#" + (names.size() + 1) : stripped;
                String name = base;
                if (taken.contains(name)) {
                    renamed++;
                    int count = tried.getOrDefault(base, 2);
                    while (taken.contains(base + " (" + count + ")")) {
                        count++;
                    }
                    name = base + " (" + count + ")";
                    tried.put(base, count + 1);
                }
                taken.add(name);
                names.add(name);
            }
            return new Header(names, renamed);
        }
    }
}

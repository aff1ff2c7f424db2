package dev.kikitori.understanding.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tables of all languages, as resources beside the classes of this room: UTF-8, a row a line, cells parted by
 * tabs, {@code #} begins a comment. {@code languages.tsv} names the folders and, for each, its tables of words.
 */
final class Tables {
    /** What stands in a group that has no phrase in a language. */
    private static final String NONE = ".";

    private static final String ROOT = "/dev/kikitori/understanding/";

    private final Map<String, List<String>> wordTables = new LinkedHashMap<>();

    Tables() {
        for (List<String> row : read("languages.tsv")) {
            wordTables.put(row.getFirst(), row.subList(1, row.size()));
        }
    }

    Set<String> codes() {
        return wordTables.keySet();
    }

    Map<String, String> manners(String code) {
        Map<String, String> manners = new HashMap<>();
        read(code + "/manners.tsv").forEach(row -> manners.put(row.get(0), row.get(1)));
        return manners;
    }

    /** Rows of tag, value and forms. */
    List<List<String>> words(String code) {
        List<List<String>> words = new ArrayList<>();
        for (String table : wordTables.getOrDefault(code, List.of())) {
            words.addAll(rows(code, table));
        }
        return words;
    }

    Map<String, List<String>> phrases(String code) {
        Map<String, Set<String>> groups = new HashMap<>();
        List<List<String>> rows = new ArrayList<>(rows(code, "phrases"));
        rows.addAll(rows(code, "several"));
        rows.addAll(rowsIfAny(code, "choosing"));
        rows.addAll(rowsIfAny(code, "listing"));
        for (List<String> row : rows) {
            Set<String> group = groups.computeIfAbsent(row.getFirst(), ignored -> new LinkedHashSet<>());
            row.subList(1, row.size()).stream()
                    .filter(phrase -> !phrase.equals(NONE))
                    .forEach(phrase -> group.add(Folded.plain(phrase)));
        }
        Map<String, List<String>> phrases = new HashMap<>();
        groups.forEach((name, group) -> phrases.put(name, Language.longestFirst(group)));
        return phrases;
    }

    /** The rows of a table, each with its forms in every way that the language's letters are written. */
    List<List<String>> rows(String code, String table) {
        Variants variants = variants(code);
        return read(code + "/" + table + ".tsv").stream().map(variants::widened).toList();
    }

    /** The rows of a table whose cells have places, and those they become when letters are written in other ways. */
    List<List<String>> patterns(String code, String table) {
        Variants variants = variants(code);
        return read(code + "/" + table + ".tsv").stream()
                .flatMap(row -> variants.rows(row).stream())
                .toList();
    }

    private Variants variants(String code) {
        return new Variants(manners(code).getOrDefault("spelled", ""));
    }

    /** The rows of a table that not every language has. */
    List<List<String>> rowsIfAny(String code, String table) {
        String name = code + "/" + table + ".tsv";
        return Tables.class.getResource(ROOT + name) == null ? List.of() : rows(code, table);
    }

    private static List<List<String>> read(String name) {
        InputStream stream = Tables.class.getResourceAsStream(ROOT + name);
        if (stream == null) {
            throw new IllegalStateException("the table " + name + " is missing");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the table " + name + " can't be read", e);
        }
    }
}

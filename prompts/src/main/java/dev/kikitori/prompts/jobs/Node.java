package dev.kikitori.prompts.jobs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A part of a YAML file with the line it starts on, the first being 1. Aliases are resolved: parts may be shared. */
public sealed interface Node {
    int line();

    /** How many levels it has; a scalar has one. */
    int height();

    /** How many parts it has, itself included, when every alias is written out. */
    long weight();

    /** What a scalar stands for in the core schema of YAML 1.2. */
    enum Sort {
        TEXT,
        NUMBER,
        FLAG,
        NOTHING
    }

    /** The text is as written, whatever it stands for. */
    record Scalar(int line, String text, Sort sort) implements Node {
        @Override
        public int height() {
            return 1;
        }

        @Override
        public long weight() {
            return 1;
        }

        /** Whether nothing is written, or null. */
        public boolean isNothing() {
            return sort == Sort.NOTHING;
        }

        /** The number that is written; empty if it is none. */
        public Optional<BigDecimal> number() {
            return sort == Sort.NUMBER ? Scalars.number(text) : Optional.empty();
        }
    }

    /** Parts in their order. */
    record Listing(int line, List<Node> parts, int height, long weight) implements Node {
        static Listing of(int line, List<Node> parts) {
            return new Listing(line, List.copyOf(parts), above(parts), sum(parts));
        }
    }

    /** Parts by their key, in the order of the file. */
    record Table(int line, Map<String, Entry> entries, int height, long weight) implements Node {
        static Table of(int line, Map<String, Entry> entries) {
            List<Node> parts = entries.values().stream().map(Entry::value).toList();
            return new Table(line, entries, above(parts), sum(parts));
        }
    }

    /** A key's line, and what stands behind it. */
    record Entry(int line, Node value) {}

    private static int above(List<Node> parts) {
        return 1 + parts.stream().mapToInt(Node::height).max().orElse(0);
    }

    private static long sum(List<Node> parts) {
        return Math.min(1 + parts.stream().mapToLong(Node::weight).sum(), Integer.MAX_VALUE);
    }

    /** The same as plain strings, numbers, booleans, lists and maps. */
    static @Nullable Object plain(Node node) {
        return switch (node) {
            case Scalar scalar ->
                switch (scalar.sort()) {
                    case TEXT -> scalar.text();
                    case NUMBER -> scalar.number().orElseThrow();
                    case FLAG -> Scalars.isTrue(scalar.text());
                    case NOTHING -> null;
                };
            case Listing listing -> {
                List<@Nullable Object> plain = new ArrayList<>();
                listing.parts().forEach(part -> plain.add(plain(part)));
                yield plain;
            }
            case Table table -> {
                Map<String, @Nullable Object> plain = new LinkedHashMap<>();
                table.entries().forEach((key, entry) -> plain.put(key, plain(entry.value())));
                yield plain;
            }
        };
    }

    /** Plain strings, numbers, booleans, lists and maps as a part of a file; nothing where they nest too deep. */
    static Node of(@Nullable Object plain) {
        return of(plain, YamlTree.DEEPEST);
    }

    private static Node of(@Nullable Object plain, int levels) {
        if (plain instanceof List<?> list && levels > 0) {
            return Listing.of(1, list.stream().map(part -> of(part, levels - 1)).toList());
        }
        if (plain instanceof Map<?, ?> map && levels > 0) {
            Map<String, Entry> entries = new LinkedHashMap<>();
            map.forEach((key, value) -> entries.put(String.valueOf(key), new Entry(1, of(value, levels - 1))));
            return Table.of(1, entries);
        }
        return switch (plain) {
            case String string -> new Scalar(1, string, Sort.TEXT);
            case Boolean flag -> new Scalar(1, flag.toString(), Sort.FLAG);
            case Number number -> new Scalar(1, number.toString(), Scalars.sort(number.toString()));
            case null, default -> new Scalar(1, "", Sort.NOTHING);
        };
    }

    /** As it would be written in one line, cut where it gets long. */
    static String shown(Node node) {
        String text = switch (node) {
            case Scalar scalar -> scalar.text();
            case Listing listing -> "[…]";
            case Table table -> "{…}";
        };
        return text.length() <= 60 ? text : text.substring(0, text.offsetByCodePoints(0, 30)) + "…";
    }
}

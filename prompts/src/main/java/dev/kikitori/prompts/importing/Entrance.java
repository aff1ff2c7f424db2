package dev.kikitori.prompts.importing;

import dev.kikitori.prompts.jobs.Fault.Code;
import dev.kikitori.prompts.jobs.Node;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where in a file the schema begins, and what the file calls it.
 *
 * @param name what to make an id of, where the schema itself has none
 * @param about what stands around it and may hold a title and a description
 */
record Entrance(Node schema, String name, Optional<Node.Table> about) {
    private static final int MOST_NAMED = 20;

    static Entrance find(Node root, Selection selection, References references, Notes notes, String fileName)
            throws Refused {
        if (root instanceof Node.Table table && selection.schema().isEmpty()) {
            Optional<String> old =
                    Optional.ofNullable(table.entries().get("swagger")).flatMap(entry -> Shape.textOf(entry.value()));
            if (old.isPresent()) {
                throw new Refused(Code.OLD_OPENAPI, root.line(), old.get());
            }
            if (table.entries().containsKey("openapi") || selection.namesOperation()) {
                return Operations.of(table, references, notes).body(selection);
            }
            if (isSchema(table)) {
                return new Entrance(root, fileName, Optional.empty());
            }
        }
        return within(root, selection, fileName);
    }

    private static boolean isSchema(Node.Table table) {
        return isObject(table)
                || java.util.stream.Stream.of("$ref", "allOf", "oneOf", "anyOf", "enum", "items")
                        .anyMatch(table.entries()::containsKey)
                || Optional.ofNullable(table.entries().get("type"))
                        .flatMap(entry -> Shape.textOf(entry.value()))
                        .filter(Set.of("object", "array", "string", "number", "integer", "boolean")::contains)
                        .isPresent();
    }

    /** Whether this describes an object: its fields stand in a map of schemas. */
    private static boolean isObject(Node.Table table) {
        Node.Entry properties = table.entries().get("properties");
        return properties != null
                && properties.value() instanceof Node.Table fields
                && !fields.entries().isEmpty()
                && fields.entries().values().stream()
                        .allMatch(field -> field.value() instanceof Node.Table || isFlag(field.value()));
    }

    private static boolean isFlag(Node node) {
        return node instanceof Node.Scalar scalar && scalar.sort() == Node.Sort.FLAG;
    }

    private static Entrance within(Node root, Selection selection, String fileName) throws Refused {
        Map<String, Node> places = outermost(root);
        if (selection.schema().isPresent()) {
            return chosen(root, selection.schema().get(), places);
        }
        if (places.isEmpty()) {
            throw new Refused(Code.NO_SCHEMA, root.line());
        }
        if (places.size() > 1) {
            throw new Refused(Code.SEVERAL_SCHEMAS, root.line(), listed(places));
        }
        return new Entrance(places.values().iterator().next(), fileName, Optional.empty());
    }

    private static Entrance chosen(Node root, String wanted, Map<String, Node> places) throws Refused {
        for (Map.Entry<String, Node> place : places.entrySet()) {
            if (place.getKey().equals(wanted) || place.getKey().endsWith("/" + wanted)) {
                return new Entrance(place.getValue(), lastOf(place.getKey()), Optional.empty());
            }
        }
        Node found = wanted.startsWith("#") ? References.at(root, wanted.substring(1)) : null;
        if (found instanceof Node.Table table && isSchema(table)) {
            return new Entrance(found, lastOf(wanted), Optional.empty());
        }
        throw new Refused(Code.UNKNOWN_SCHEMA, root.line(), wanted, listed(places));
    }

    private static String listed(Map<String, Node> places) {
        String all =
                String.join(", ", places.keySet().stream().limit(MOST_NAMED).toList());
        return places.isEmpty() ? "–" : places.size() > MOST_NAMED ? all + " …" : all;
    }

    private static String lastOf(String place) {
        String name = place.substring(place.lastIndexOf('/') + 1);
        return name.isBlank() || name.equals("#") ? "schema" : name;
    }

    /** The schemas of objects that stand in no other one, by their place. */
    private static Map<String, Node> outermost(Node root) {
        record Open(String place, Node node) {}
        Map<String, Node> found = new LinkedHashMap<>();
        Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Open> open = new ArrayDeque<>();
        open.add(new Open("#", root));
        while (!open.isEmpty()) {
            Open next = open.remove();
            if (!seen.add(next.node())) {
                continue;
            }
            if (next.node() instanceof Node.Table table) {
                if (isObject(table)) {
                    found.put(next.place(), table);
                } else {
                    table.entries()
                            .forEach((key, entry) -> open.add(new Open(
                                    next.place() + "/" + key.replace("~", "~0").replace("/", "~1"), entry.value())));
                }
            } else if (next.node() instanceof Node.Listing listing) {
                for (int i = 0; i < listing.parts().size(); i++) {
                    open.add(new Open(next.place() + "/" + i, listing.parts().get(i)));
                }
            }
        }
        return found;
    }
}

package dev.kikitori.prompts.importing;

import dev.kikitori.prompts.importing.Shape.Building;
import dev.kikitori.prompts.importing.Shape.Part;
import dev.kikitori.prompts.importing.Shape.Step;
import dev.kikitori.prompts.jobs.Fault.Code;
import dev.kikitori.prompts.jobs.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes references and combinations of schemas out. Bounded: what unfolds to too much is refused. */
final class Shapes {
    private static final int MOST_PARTS = 20_000;
    private static final int LONGEST_WAY = 100;
    private static final Set<String> REFERENCES = Set.of("$ref", "$dynamicRef", "$recursiveRef");
    private static final Set<String> LOWER = Set.of("minimum", "exclusiveMinimum", "minLength", "minItems");
    private static final Set<String> UPPER = Set.of("maximum", "exclusiveMaximum", "maxLength", "maxItems");

    private final References references;
    private final Notes notes;
    private int parts;

    Shapes(References references, Notes notes) {
        this.references = references;
        this.notes = notes;
    }

    Shape of(Node node) throws Refused {
        return of(List.of(new Part(node, List.of())));
    }

    /** The schema that says all that these say. */
    Shape of(List<Part> all) throws Refused {
        Building building = new Building(all.getFirst().node().line());
        for (Part part : all) {
            merge(part.node(), part.trail(), building);
        }
        settleBranches(building);
        building.nullable |= building.done().allowsNull();
        return building.done();
    }

    /** The same schema where this alternative holds. */
    Shape choosing(Shape shape, Part branch) throws Refused {
        Building building = new Building(shape.line());
        building.keys.putAll(shape.keys());
        shape.properties().forEach((name, all) -> building.properties.put(name, new ArrayList<>(all)));
        building.required.addAll(shape.required());
        building.conditionals.addAll(shape.conditionals());
        building.nullable = shape.nullable();
        building.trailOfItems = shape.trailOfItems();
        merge(branch.node(), branch.trail(), building);
        settleBranches(building);
        return building.done();
    }

    private void merge(Node node, List<Step> trail, Building into) throws Refused {
        if (++parts > MOST_PARTS) {
            throw new Refused(Code.TOO_MANY_FIELDS, node.line(), Integer.toString(Fields.MOST));
        }
        if (!(node instanceof Node.Table table)) {
            return;
        }
        if (table.entries().containsKey("items") && !into.keys.containsKey("items")) {
            into.trailOfItems = trail;
        }
        table.entries().forEach((key, entry) -> plain(key, entry, into));
        for (var keyword : table.entries().entrySet()) {
            Node value = keyword.getValue().value();
            switch (keyword.getKey()) {
                case "$ref", "$dynamicRef", "$recursiveRef" -> follow(keyword.getValue(), trail, into);
                case "allOf" -> {
                    for (Node part : listOf(value)) {
                        merge(part, trail, into);
                    }
                }
                case "properties" -> properties(value, trail, into);
                case "required" ->
                    listOf(value).forEach(one -> Shape.textOf(one).ifPresent(into.required::add));
                case "if", "dependentSchemas" -> into.conditionals.add(new Part(table, trail));
                case "oneOf", "anyOf" -> branches(keyword.getKey(), keyword.getValue(), trail, into);
                default -> {}
            }
        }
    }

    private static void plain(String key, Node.Entry entry, Building into) {
        if (!REFERENCES.contains(key)
                && !Set.of("allOf", "properties", "oneOf", "anyOf").contains(key)) {
            Node.Entry known = into.keys.get(key);
            if (known == null || isTighter(key, entry.value(), known.value())) {
                into.keys.put(key, entry);
            }
        }
    }

    private static boolean isTighter(String key, Node one, Node other) {
        Optional<BigDecimal> left = one instanceof Node.Scalar scalar ? scalar.number() : Optional.empty();
        Optional<BigDecimal> right = other instanceof Node.Scalar scalar ? scalar.number() : Optional.empty();
        if (left.isEmpty() || right.isEmpty()) {
            return false;
        }
        int order = left.get().compareTo(right.get());
        return (LOWER.contains(key) && order > 0) || (UPPER.contains(key) && order < 0);
    }

    private void follow(Node.Entry entry, List<Step> trail, Building into) throws Refused {
        Optional<String> reference = Shape.textOf(entry.value());
        if (reference.isEmpty()) {
            throw new Refused(Code.LOST_REF, entry.line(), "");
        }
        Node target = references.find(reference.get(), entry.line());
        List<Step> further = new ArrayList<>(trail);
        further.add(new Step(reference.get(), target));
        if (further.size() > LONGEST_WAY) {
            throw new Refused(Code.TOO_MANY_FIELDS, entry.line(), Integer.toString(Fields.MOST));
        }
        for (Step before : trail) {
            if (before.target().equals(target)) {
                List<String> way = further.stream().map(Step::reference).toList();
                throw new Refused(Code.CIRCULAR_REF, entry.line(), String.join(" → ", way));
            }
        }
        merge(target, List.copyOf(further), into);
    }

    private static void properties(Node value, List<Step> trail, Building into) {
        if (value instanceof Node.Table table) {
            table.entries()
                    .forEach((name, entry) -> into.properties
                            .computeIfAbsent(name, none -> new ArrayList<>())
                            .add(new Part(entry.value(), trail)));
        }
    }

    private void branches(String key, Node.Entry entry, List<Step> trail, Building into) {
        List<Part> found = listOf(entry.value()).stream()
                .map(node -> new Part(node, trail))
                .toList();
        if (into.branches.isEmpty()) {
            into.branches = found;
            into.branchKey = key;
        } else if (!found.isEmpty()) {
            notes.add(Code.NOT_EXPRESSED, entry.line(), key, key);
        }
    }

    /** Null among the alternatives makes the answer optional; a single one that is left simply holds. */
    private void settleBranches(Building building) throws Refused {
        for (int round = 0; round < 20 && !building.branches.isEmpty(); round++) {
            List<Part> left = new ArrayList<>();
            for (Part branch : building.branches) {
                if (of(List.of(branch)).isOnlyNull()) {
                    building.nullable = true;
                } else {
                    left.add(branch);
                }
            }
            building.branches = left;
            if (left.size() != 1) {
                return;
            }
            building.branches = List.of();
            merge(left.getFirst().node(), left.getFirst().trail(), building);
        }
    }

    static List<Node> listOf(Node node) {
        return node instanceof Node.Listing listing ? listing.parts() : List.of();
    }
}

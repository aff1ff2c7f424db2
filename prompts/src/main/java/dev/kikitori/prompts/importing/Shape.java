package dev.kikitori.prompts.importing;

import dev.kikitori.prompts.jobs.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one schema says once its references and all parts of {@code allOf} are written into it.
 *
 * @param line where it stands
 * @param keys its keywords but those below
 * @param properties the fields, in their order; each may be described in several places that all hold
 * @param conditionals parts that hold only sometimes
 * @param branches the alternatives that are left under {@code branchKey}, none of them null
 * @param nullable whether nothing is an answer, too
 * @param trailOfItems the references that led to what {@code items} says
 */
record Shape(
        int line,
        Map<String, Node.Entry> keys,
        Map<String, List<Part>> properties,
        Set<String> required,
        List<Part> conditionals,
        List<Part> branches,
        String branchKey,
        boolean nullable,
        List<Step> trailOfItems) {

    /**
     * A schema that stands somewhere in this one.
     *
     * @param trail the references that led here, so that a circle is noticed
     */
    record Part(Node node, List<Step> trail) {}

    /** A reference and what it points to. */
    record Step(String reference, Node target) {}

    boolean has(String key) {
        return keys.containsKey(key);
    }

    int line(String key) {
        Node.Entry entry = keys.get(key);
        return entry == null ? line : entry.line();
    }

    Optional<Node> node(String key) {
        return Optional.ofNullable(keys.get(key)).map(Node.Entry::value);
    }

    Optional<String> text(String key) {
        return node(key).flatMap(Shape::textOf);
    }

    static Optional<String> textOf(Node node) {
        return node instanceof Node.Scalar scalar
                        && !scalar.isNothing()
                        && !scalar.text().isBlank()
                ? Optional.of(scalar.text().strip())
                : Optional.empty();
    }

    Optional<BigDecimal> number(String key) {
        return node(key).flatMap(node -> node instanceof Node.Scalar scalar ? scalar.number() : Optional.empty());
    }

    boolean flag(String key) {
        return node(key)
                .filter(node -> node instanceof Node.Scalar scalar
                        && scalar.sort() == Node.Sort.FLAG
                        && scalar.text().equalsIgnoreCase("true"))
                .isPresent();
    }

    List<Node> list(String key) {
        return node(key)
                .map(node -> node instanceof Node.Listing listing ? listing.parts() : List.<Node>of())
                .orElse(List.of());
    }

    /** The types there may be, without null; guessed from the other keywords where none is named. */
    List<String> types() {
        List<String> named = new ArrayList<>();
        List<Node> nodes = node("type").filter(Node.Listing.class::isInstance).isPresent()
                ? list("type")
                : node("type").stream().toList();
        nodes.forEach(node -> textOf(node).filter(type -> !type.equals("null")).ifPresent(named::add));
        return named.isEmpty() ? guessed() : named;
    }

    private List<String> guessed() {
        if (!properties.isEmpty()) {
            return List.of("object");
        }
        if (has("items") || has("prefixItems") || has("minItems") || has("maxItems")) {
            return List.of("array");
        }
        if (has("format") || has("pattern") || has("maxLength") || has("minLength") || has("contentEncoding")) {
            return List.of("string");
        }
        return has("minimum") || has("maximum") || has("multipleOf") ? List.of("number") : List.of();
    }

    boolean allowsNull() {
        boolean among = list("type").stream()
                .anyMatch(node ->
                        node instanceof Node.Scalar scalar && scalar.text().equals("null"));
        return among || flag("nullable") || flag("x-nullable");
    }

    boolean isOnlyNull() {
        boolean named = node("type")
                .filter(node -> node instanceof Node.Scalar scalar
                        && (scalar.isNothing() || scalar.text().equals("null")))
                .isPresent();
        boolean only = node("const")
                .filter(node -> node instanceof Node.Scalar scalar && scalar.isNothing())
                .isPresent();
        return named || only;
    }

    boolean isObject() {
        return types().equals(List.of("object"));
    }

    /** The values it may have, where they are listed; nothing is not among them. */
    List<Node.Scalar> listed() {
        List<Node> nodes = has("const") ? node("const").stream().toList() : list("enum");
        List<Node.Scalar> scalars = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Node.Scalar scalar && textOf(scalar).isPresent()) {
                scalars.add(scalar);
            }
        }
        return scalars;
    }

    /** Filled while a schema is read. */
    static final class Building {
        final int line;
        final Map<String, Node.Entry> keys = new LinkedHashMap<>();
        final Map<String, List<Part>> properties = new LinkedHashMap<>();
        final Set<String> required = new LinkedHashSet<>();
        final List<Part> conditionals = new ArrayList<>();
        List<Part> branches = List.of();
        String branchKey = "";
        boolean nullable;
        List<Step> trailOfItems = List.of();

        Building(int line) {
            this.line = line;
        }

        Shape done() {
            return new Shape(
                    line,
                    Map.copyOf(keys),
                    java.util.Collections.unmodifiableMap(new LinkedHashMap<>(properties)),
                    Set.copyOf(required),
                    List.copyOf(conditionals),
                    List.copyOf(branches),
                    branchKey,
                    nullable,
                    trailOfItems);
        }
    }
}

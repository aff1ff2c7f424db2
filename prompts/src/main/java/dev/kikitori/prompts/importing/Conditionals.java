package dev.kikitori.prompts.importing;

import dev.kikitori.prompts.importing.Shape.Part;
import dev.kikitori.prompts.jobs.Fault.Code;
import dev.kikitori.prompts.jobs.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fields that {@code if}, {@code then}, {@code else} and {@code dependentSchemas} add: asked only when that holds. */
final class Conditionals {
    private final Shapes shapes;
    private final Notes notes;

    Conditionals(Shapes shapes, Notes notes) {
        this.shapes = shapes;
        this.notes = notes;
    }

    void ask(Fields fields, Shape shape, Fields.Place place, Map<String, String> asked) throws Refused {
        for (Part part : shape.conditionals()) {
            Node.Table table = (Node.Table) part.node();
            if (table.entries().containsKey("if")) {
                branch(fields, shape, part, place, asked);
            }
            Node.Entry dependent = table.entries().get("dependentSchemas");
            if (dependent != null && dependent.value() instanceof Node.Table schemas) {
                for (Map.Entry<String, Node.Entry> entry : schemas.entries().entrySet()) {
                    Optional<Map<String, Object>> when =
                            Optional.ofNullable(asked.get(entry.getKey())).map(id -> condition(id, "answered", true));
                    add(fields, shape, new Part(entry.getValue().value(), part.trail()), when, place);
                }
            }
        }
    }

    private void branch(Fields fields, Shape shape, Part part, Fields.Place place, Map<String, String> asked)
            throws Refused {
        Node.Table table = (Node.Table) part.node();
        Node.Entry asks = table.entries().get("if");
        Optional<Map<String, Object>> when = asks == null
                ? Optional.empty()
                : condition(shapes.of(List.of(new Part(asks.value(), part.trail()))), asked);
        if (when.isEmpty()) {
            notes.add(Code.NOT_EXPRESSED, table.line(), place.prefix().isEmpty() ? "schema" : place.prefix(), "if");
        }
        for (String key : List.of("then", "else")) {
            Node.Entry entry = table.entries().get(key);
            if (entry != null) {
                Optional<Map<String, Object>> holds = key.equals("then")
                        ? when
                        : when.map(condition -> new LinkedHashMap<>(Map.of("not", condition)));
                add(fields, shape, new Part(entry.value(), part.trail()), holds, place);
            }
        }
    }

    /** That of each field one of the listed values was given. */
    private Optional<Map<String, Object>> condition(Shape asks, Map<String, String> asked) throws Refused {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Map.Entry<String, List<Part>> property : asks.properties().entrySet()) {
            String id = asked.get(property.getKey());
            List<Object> values = new ArrayList<>();
            for (Node.Scalar scalar : shapes.of(property.getValue()).listed()) {
                Object plain = Node.plain(scalar);
                values.add(plain == null ? "" : plain);
            }
            if (id == null || values.isEmpty()) {
                return Optional.empty();
            }
            all.add(values.size() == 1 ? condition(id, "is", values.getFirst()) : condition(id, "in", values));
        }
        return all.size() == 1
                ? Optional.of(all.getFirst())
                : all.isEmpty() ? Optional.empty() : Optional.of(new LinkedHashMap<>(Map.of("all", all)));
    }

    private static Map<String, Object> condition(String id, String key, Object value) {
        Map<String, Object> condition = new LinkedHashMap<>();
        condition.put("question", id);
        condition.put(key, value);
        return condition;
    }

    private void add(Fields fields, Shape base, Part part, Optional<Map<String, Object>> when, Fields.Place place)
            throws Refused {
        Shape extra = shapes.of(List.of(part));
        Fields.Place there = when.map(place::only).orElse(place);
        for (Map.Entry<String, List<Part>> property : extra.properties().entrySet()) {
            String name = property.getKey();
            if (base.properties().containsKey(name)) {
                notes.add(Code.NOT_EXPRESSED, extra.line(), place.prefix() + name, "then, else");
            } else {
                boolean required = when.isPresent() && extra.required().contains(name);
                fields.field(name, property.getValue(), required, there);
            }
        }
        for (String name : extra.required()) {
            if (base.properties().containsKey(name)) {
                notes.add(Code.NOT_EXPRESSED, extra.line(), place.prefix() + name, "required");
            }
        }
        if (!extra.branches().isEmpty() || !extra.conditionals().isEmpty()) {
            notes.add(
                    Code.NOT_EXPRESSED,
                    extra.line(),
                    place.prefix().isEmpty() ? "schema" : place.prefix(),
                    "then, else");
        }
    }
}

package dev.kikitori.prompts.importing;

import dev.kikitori.prompts.importing.Shape.Part;
import dev.kikitori.prompts.jobs.Fault;
import dev.kikitori.prompts.jobs.Fault.Code;
import dev.kikitori.prompts.jobs.JobReader;
import dev.kikitori.prompts.jobs.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes one question of one field: its kind with all that belongs to it, its words, its default. */
final class QuestionMaker {
    private static final String ENTRY = "value";

    private final Shapes shapes;
    private final Notes notes;
    private final TextKinds texts;
    private final ChoiceKinds choices;

    QuestionMaker(Shapes shapes, Notes notes) {
        this.shapes = shapes;
        this.notes = notes;
        this.texts = new TextKinds(notes);
        this.choices = new ChoiceKinds(shapes);
    }

    Map<String, Object> question(String id, String name, Map<String, String> label, Shape written, Fields.Place place)
            throws Refused {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("id", id);
        question.put("kind", "text");
        Shape shape = kind(question, id, name, label, written, place);
        Wording.into(question, label, shape);
        if (TextKinds.isText(String.valueOf(question.get("kind")))
                && Wording.length(question, shape.number("minLength"), shape.number("maxLength"))) {
            notes.add(Code.UNCHECKED_LENGTH, shape.line(shape.has("maxLength") ? "maxLength" : "minLength"), id);
        }
        boolean secret = shape.text("format").filter("password"::equals).isPresent();
        if (secret || shape.flag("x-sensitive") || shape.flag("writeOnly")) {
            question.put("sensitive", true);
        }
        fallback(question, shape);
        noteUnexpressed(id, shape);
        return readable(question, shape);
    }

    /** Finds the kind and puts it with its parts into the question; gives the shape that it was found in. */
    private Shape kind(
            Map<String, Object> question,
            String id,
            String name,
            Map<String, String> label,
            Shape shape,
            Fields.Place place)
            throws Refused {
        Optional<String> chosen = shape.text("x-kind")
                .flatMap(word -> dev.kikitori.engine.value.Kind.of(word).map(dev.kikitori.engine.value.Kind::word));
        List<Object> offered = choices.of(shape);
        boolean flags = shape.types().equals(List.of("boolean"));
        if (!offered.isEmpty()
                && !flags
                && chosen.filter(kind -> !kind.startsWith("choice")).isEmpty()) {
            question.put("kind", "choice");
            question.put("choices", offered);
            noteOtherValues(id, shape, offered);
            return shape;
        }
        if (!shape.branches().isEmpty()) {
            notes.add(Code.ONE_OF_SEVERAL, shape.line(), id, shape.branchKey());
            Shape first = shapes.choosing(shape, shape.branches().getFirst());
            return kind(question, id, name, label, first, place);
        }
        if (chosen.isPresent() && !List.of("choice", "choices", "group-list").contains(chosen.get())) {
            question.put("kind", chosen.get());
            range(question, id, shape);
            return shape;
        }
        List<String> types = shape.types();
        if (types.equals(List.of("string"))) {
            question.put("kind", texts.of(name, Wording.in(label, "ja"), shape));
        } else if (!types.isEmpty() && List.of("integer", "number").containsAll(types)) {
            question.put("kind", "number");
            range(question, id, shape);
        } else if (flags) {
            question.put("kind", "yes-no");
        } else if (types.equals(List.of("array"))) {
            list(question, id, name, label, shape, place);
        } else {
            freely(question, id, shape, types.isEmpty() ? "?" : String.join(" | ", types));
        }
        return shape;
    }

    private void freely(Map<String, Object> question, String id, Shape shape, String what) {
        boolean large = what.startsWith("object") || what.startsWith("array");
        question.put("kind", large ? "long-text" : "text");
        notes.add(Code.ASKED_FREELY, shape.line(), id, what);
    }

    private void noteOtherValues(String id, Shape shape, List<Object> offered) {
        if (shape.listed().stream().anyMatch(scalar -> scalar.sort() != Node.Sort.TEXT)) {
            notes.add(Code.OTHER_SHAPE, shape.line("enum"), id, "\"…\"");
        }
        if (shape.list("enum").stream().anyMatch(node -> !(node instanceof Node.Scalar))
                || offered.size() < shape.listed().size()) {
            notes.add(Code.NOT_EXPRESSED, shape.line("enum"), id, "enum");
        }
    }

    private void list(
            Map<String, Object> question,
            String id,
            String name,
            Map<String, String> label,
            Shape shape,
            Fields.Place place)
            throws Refused {
        Optional<Node> items = shape.node("items").filter(Node.Table.class::isInstance);
        if (items.isEmpty() && (shape.has("items") || shape.has("prefixItems"))) {
            freely(question, id, shape, "array [ , ]");
            return;
        }
        List<Shape.Step> trail = shape.trailOfItems();
        Shape item =
                shapes.of(List.of(new Part(items.orElse(new Node.Scalar(shape.line(), "", Node.Sort.NOTHING)), trail)));
        List<Object> offered = choices.of(item);
        if (!offered.isEmpty()) {
            question.put("kind", "choices");
            question.put("choices", offered);
            noteOtherValues(id, item, offered);
        } else if (place.grouped() || item.types().equals(List.of("array"))) {
            freely(question, id, shape, "array [" + String.join(" | ", item.types()) + "]");
            return;
        } else if (!item.properties().isEmpty()) {
            group(question, item);
        } else if (item.types().isEmpty() || isPlain(item, name, label)) {
            question.put("kind", "items");
            notes.add(Code.OTHER_SHAPE, shape.line(), id, "[{name: …}]");
        } else {
            Map<String, Object> field = question(ENTRY, name, label, item, Fields.Place.ENTRY);
            field.put("essential", true);
            question.put("kind", "group-list");
            question.put("fields", new ArrayList<>(List.of(field)));
            notes.add(Code.OTHER_SHAPE, shape.line(), id, "[{" + ENTRY + ": …}]");
        }
        count(question, id, shape);
    }

    private boolean isPlain(Shape item, String name, Map<String, String> label) {
        return item.types().equals(List.of("string"))
                && TextKinds.isText(new TextKinds(new Notes()).of(name, Wording.in(label, "ja"), item));
    }

    private void group(Map<String, Object> question, Shape item) throws Refused {
        Fields entry = new Fields(shapes, notes);
        entry.object(item, Fields.Place.ENTRY);
        if (entry.questions().isEmpty()) {
            freely(question, String.valueOf(question.get("id")), item, "array []");
            return;
        }
        question.put("kind", "group-list");
        question.put("fields", entry.questions());
    }

    private void count(Map<String, Object> question, String id, Shape shape) {
        if (!"long-text".equals(question.get("kind"))) {
            Optional<BigDecimal> min = shape.number("minItems").filter(number -> number.signum() > 0);
            Bounds.put(
                    question,
                    min,
                    shape.number("maxItems"),
                    false,
                    () -> notes.add(Code.NOT_EXPRESSED, shape.line("minItems"), id, "minItems"));
        }
    }

    private void range(Map<String, Object> question, String id, Shape shape) {
        if (List.of("number", "money").contains(String.valueOf(question.get("kind")))) {
            Bounds.of(shape, key -> notes.add(Code.NOT_EXPRESSED, shape.line(key), id, key))
                    .ifPresent(range -> question.put("range", range));
        }
    }

    private void fallback(Map<String, Object> question, Shape shape) {
        Optional<Node> written = shape.node("default")
                .filter(node -> !(node instanceof Node.Scalar scalar
                        && (scalar.isNothing() || scalar.text().isBlank())))
                .filter(node -> !(node instanceof Node.Listing listing
                        && listing.parts().isEmpty()));
        if (written.isEmpty()) {
            return;
        }
        Object value = Node.plain(written.get());
        boolean textual = List.of("choice", "text", "long-text").contains(String.valueOf(question.get("kind")));
        question.put(
                "default",
                textual && written.get() instanceof Node.Scalar scalar ? scalar.text() : value == null ? "" : value);
        if (!errors(question).isEmpty()) {
            question.remove("default");
            notes.add(
                    Code.NO_DEFAULT,
                    shape.line("default"),
                    String.valueOf(question.get("id")),
                    Labels.clean(String.valueOf(value)));
        }
    }

    /** The question, or, should the reader of job types not take it as it is, one that asks for the same in plain text. */
    private Map<String, Object> readable(Map<String, Object> question, Shape shape) {
        if (errors(question).isEmpty()) {
            return question;
        }
        Map<String, Object> plain = new LinkedHashMap<>();
        for (String key : List.of("id", "kind", "label", "ask")) {
            plain.put(key, String.valueOf(question.get(key)));
        }
        plain.put("kind", "text");
        plain.put("label", question.getOrDefault("label", ""));
        plain.put("ask", question.getOrDefault("ask", ""));
        notes.add(
                Code.ASKED_FREELY, shape.line(), String.valueOf(question.get("id")), String.join(" | ", shape.types()));
        return plain;
    }

    private static List<Fault> errors(Map<String, Object> question) {
        return JobReader.questions(List.of(question)).faults().stream()
                .filter(Fault::isError)
                .toList();
    }

    /** Says which keywords of a schema no question can say. */
    void noteUnexpressed(String field, Shape shape) {
        for (String key : Tables.strings(Tables.KINDS, "unexpressed")) {
            boolean whole = key.equals("multipleOf")
                    && shape.number(key)
                            .filter(step -> step.compareTo(BigDecimal.ONE) == 0)
                            .isPresent();
            boolean idle = shape.node(key)
                    .filter(node -> node instanceof Node.Scalar scalar && scalar.sort() == Node.Sort.FLAG)
                    .isPresent();
            if (shape.has(key) && !whole && !idle) {
                notes.add(Code.NOT_EXPRESSED, shape.line(key), field, key);
            }
        }
        if (shape.node("additionalProperties")
                        .filter(Node.Table.class::isInstance)
                        .isPresent()
                && !shape.properties().isEmpty()) {
            notes.add(Code.NOT_EXPRESSED, shape.line("additionalProperties"), field, "additionalProperties");
        }
    }
}

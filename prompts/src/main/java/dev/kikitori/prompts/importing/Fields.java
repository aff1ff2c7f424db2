package dev.kikitori.prompts.importing;

import dev.kikitori.prompts.importing.Shape.Part;
import dev.kikitori.prompts.jobs.Fault.Code;
import dev.kikitori.prompts.jobs.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Walks through the fields of an object, those of objects within it too, and makes a question of each. */
final class Fields {
    /** The most questions that are made. */
    static final int MOST = 300;

    private final Shapes shapes;
    private final Notes notes;
    private final QuestionMaker maker;
    private final Alternatives alternatives;
    private final List<Map<String, Object>> questions = new ArrayList<>();
    private final List<Map<String, Object>> rounds = new ArrayList<>();
    private final Set<String> ids = new LinkedHashSet<>();

    /**
     * Where a field stands.
     *
     * @param prefix what the ids of the fields there begin with
     * @param parent what the object is called; empty for the outermost one
     * @param needed whether the object itself can't be left out
     * @param when conditions that all must hold
     * @param round the round that its questions belong to
     * @param grouped whether it is an entry of a list
     */
    record Place(
            String prefix,
            Map<String, String> parent,
            boolean needed,
            List<Map<String, Object>> when,
            Optional<String> round,
            boolean grouped) {
        static final Place TOP = new Place("", Map.of(), true, List.of(), Optional.empty(), false);
        static final Place ENTRY = new Place("", Map.of(), true, List.of(), Optional.empty(), true);

        Place only(Map<String, Object> condition) {
            List<Map<String, Object>> all = new ArrayList<>(when);
            all.add(condition);
            return new Place(prefix, parent, needed, List.copyOf(all), round, grouped);
        }
    }

    Fields(Shapes shapes, Notes notes) {
        this.shapes = shapes;
        this.notes = notes;
        this.maker = new QuestionMaker(shapes, notes);
        this.alternatives = new Alternatives(shapes, notes);
    }

    List<Map<String, Object>> questions() {
        return questions;
    }

    List<Map<String, Object>> rounds() {
        return rounds;
    }

    /** Asks for what the whole schema describes: the fields of an object, or one thing of this name. */
    void outermost(Shape shape, String name) throws Refused {
        if (hasFields(shape)) {
            object(shape, Place.TOP);
        } else {
            ask(name, shape, true, Place.TOP);
        }
    }

    private boolean hasFields(Shape shape) throws Refused {
        return !shape.properties().isEmpty() || alternatives.areObjects(shape);
    }

    /** Asks for the fields of an object. Gives the id of the question that stands for each property. */
    Map<String, String> object(Shape shape, Place place) throws Refused {
        Map<String, String> asked = new LinkedHashMap<>();
        for (Map.Entry<String, List<Part>> property : shape.properties().entrySet()) {
            String name = property.getKey();
            field(name, property.getValue(), shape.required().contains(name), place)
                    .ifPresent(id -> asked.put(name, id));
        }
        maker.noteUnexpressed(place.prefix().isEmpty() ? "schema" : place.prefix(), shape);
        alternatives.ask(this, shape, place, asked);
        new Conditionals(shapes, notes).ask(this, shape, place, asked);
        return asked;
    }

    /** Asks for one field; the id of its question, if there is exactly one. */
    Optional<String> field(String name, List<Part> parts, boolean required, Place place) throws Refused {
        boolean refused = parts.stream()
                .anyMatch(part -> part.node() instanceof Node.Scalar scalar
                        && scalar.text().equalsIgnoreCase("false"));
        Shape shape = shapes.of(parts);
        Optional<String> hidden = refused ? Optional.of("false") : hidden(shape, required);
        if (hidden.isPresent()) {
            notes.add(Code.NOT_ASKED, shape.line(), place.prefix() + name, hidden.get());
            return Optional.empty();
        }
        boolean written = shape.has("x-kind");
        if (!written && (shape.isObject() || alternatives.areObjects(shape)) && hasFields(shape)) {
            nested(name, shape, required, place);
            return Optional.empty();
        }
        return Optional.of(ask(name, shape, required && !shape.nullable(), place));
    }

    /** Why a field is not for the person to fill in. */
    private static Optional<String> hidden(Shape shape, boolean required) {
        for (String key : List.of("readOnly", "x-hidden")) {
            if (shape.flag(key)) {
                return Optional.of(key + ": true");
            }
        }
        if (shape.flag("deprecated") && !required) {
            return Optional.of("deprecated: true");
        }
        boolean single = shape.has("const") || shape.list("enum").size() == 1;
        return single && !shape.listed().isEmpty()
                ? Optional.of((shape.has("const") ? "const: " : "enum: ")
                        + shape.listed().getFirst().text())
                : Optional.empty();
    }

    private void nested(String name, Shape shape, boolean required, Place place) throws Refused {
        String id = newId(name, shape.line(), place);
        Map<String, String> label = Wording.label(name, shape);
        Map<String, String> called = place.parent().isEmpty() ? label : Wording.part(place.parent(), label);
        Optional<String> round = place.round();
        boolean needed = place.needed() && required && !shape.nullable();
        if (!needed && round.isEmpty() && !place.grouped()) {
            round = Optional.of(id);
            rounds.add(new LinkedHashMap<>(Map.of("id", id, "title", label)));
        }
        object(shape, new Place(id + ".", called, needed, place.when(), round, place.grouped()));
    }

    private String ask(String name, Shape shape, boolean required, Place place) throws Refused {
        if (questions.size() >= MOST) {
            throw new Refused(Code.TOO_MANY_FIELDS, shape.line(), Integer.toString(MOST));
        }
        String id = newId(name, shape.line(), place);
        Map<String, String> own = Wording.label(name, shape);
        Map<String, String> label = place.parent().isEmpty() ? own : Wording.part(place.parent(), own);
        add(maker.question(id, name, label, shape, place), required, place);
        return id;
    }

    /** Puts a question into the list, with what follows from where it stands. */
    void add(Map<String, Object> question, boolean required, Place place) {
        if (required && place.needed()) {
            question.put("essential", true);
        } else if (!required) {
            question.put("optional", true);
        }
        place.round().ifPresent(round -> question.put("round", round));
        if (place.when().size() == 1) {
            question.put("when", place.when().getFirst());
        } else if (!place.when().isEmpty()) {
            question.put("when", new LinkedHashMap<>(Map.of("all", place.when())));
        }
        questions.add(question);
    }

    /** An id for a field of this name that no other question has. */
    String newId(String name, int line, Place place) {
        String wanted = place.prefix() + Labels.id(name).orElse("field");
        String cut = wanted.length() <= 90 ? wanted : wanted.substring(0, wanted.offsetByCodePoints(0, 45));
        String id = cut;
        for (int copy = 2; !ids.add(id); copy++) {
            id = cut + "-" + copy;
        }
        if (!id.equals(place.prefix() + name)) {
            notes.add(Code.OTHER_ID, line, place.prefix() + name, id);
        }
        return id;
    }
}

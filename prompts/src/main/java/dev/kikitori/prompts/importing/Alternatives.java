package dev.kikitori.prompts.importing;

import dev.kikitori.prompts.importing.Shape.Part;
import dev.kikitori.prompts.jobs.Fault.Code;
import dev.kikitori.prompts.jobs.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Objects of several forms: which form it is becomes a choice, and the fields of each form are asked only for it. */
final class Alternatives {
    private final Shapes shapes;
    private final Notes notes;

    Alternatives(Shapes shapes, Notes notes) {
        this.shapes = shapes;
        this.notes = notes;
    }

    /** One form, by what is chosen for it. */
    private record Form(String id, Map<String, String> name, Shape shape) {}

    /** A field of some of the forms. */
    private record Shared(String name, List<Part> parts, List<String> forms, List<Boolean> required) {}

    /** Whether each alternative is an object with fields. */
    boolean areObjects(Shape shape) throws Refused {
        for (Part branch : shape.branches()) {
            Shape one = shapes.of(List.of(branch));
            if (one.properties().isEmpty() && !areObjects(one)) {
                return false;
            }
        }
        return !shape.branches().isEmpty();
    }

    void ask(Fields fields, Shape shape, Fields.Place place, Map<String, String> asked) throws Refused {
        if (shape.branches().isEmpty()) {
            return;
        }
        if (!areObjects(shape)) {
            notes.add(
                    Code.NOT_EXPRESSED,
                    shape.line(),
                    place.prefix().isEmpty() ? "schema" : place.prefix(),
                    shape.branchKey());
            return;
        }
        List<Shape> ones = new ArrayList<>();
        for (Part branch : shape.branches()) {
            ones.add(shapes.of(List.of(branch)));
        }
        Optional<String> telling = telling(shape, ones);
        List<Form> forms = forms(shape.branches(), ones, telling);
        String known = telling.map(asked::get).orElse(null);
        String id = known != null ? known : which(fields, shape, telling, forms, place);
        for (Shared field : shared(forms, telling, shape)) {
            boolean always = field.forms().size() == forms.size();
            Fields.Place there = always ? place : place.only(condition(id, field.forms()));
            fields.field(field.name(), field.parts(), !field.required().contains(false), there);
        }
    }

    private static Map<String, Object> condition(String id, List<String> forms) {
        Map<String, Object> condition = new LinkedHashMap<>();
        condition.put("question", id);
        if (forms.size() == 1) {
            condition.put("is", forms.getFirst());
        } else {
            condition.put("in", new ArrayList<>(forms));
        }
        return condition;
    }

    /** The property whose value tells which form it is. */
    private Optional<String> telling(Shape shape, List<Shape> ones) throws Refused {
        Optional<String> named = shape.node("discriminator")
                .flatMap(node -> node instanceof Node.Table table
                        ? Optional.ofNullable(table.entries().get("propertyName"))
                        : Optional.empty())
                .flatMap(entry -> Shape.textOf(entry.value()));
        if (named.isPresent()) {
            return named;
        }
        for (String name : ones.getFirst().properties().keySet()) {
            List<String> values = new ArrayList<>();
            for (Shape one : ones) {
                only(one, name).ifPresent(values::add);
            }
            if (values.size() == ones.size() && values.stream().distinct().count() == ones.size()) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** The one value that a property can have. */
    private Optional<String> only(Shape one, String name) throws Refused {
        List<Part> parts = one.properties().get(name);
        if (parts == null) {
            return Optional.empty();
        }
        List<Node.Scalar> values = shapes.of(parts).listed();
        return values.size() == 1 ? Optional.of(values.getFirst().text()) : Optional.empty();
    }

    private List<Form> forms(List<Part> branches, List<Shape> ones, Optional<String> telling) throws Refused {
        Map<String, Form> forms = new LinkedHashMap<>();
        for (int i = 0; i < ones.size(); i++) {
            Shape one = ones.get(i);
            Optional<String> value = telling.isPresent() ? only(one, telling.get()) : Optional.empty();
            String name = reference(branches.get(i)).or(() -> one.text("title")).orElse("form " + (i + 1));
            Map<String, String> said = Wording.said(one, "title");
            String id = value.orElse(Labels.id(name).orElse("form-" + (i + 1)));
            String free = forms.containsKey(id) ? id + "-" + (i + 1) : id;
            forms.put(
                    free,
                    new Form(free, said.isEmpty() ? Labels.local(Labels.readable(value.orElse(name))) : said, one));
        }
        return List.copyOf(forms.values());
    }

    private static Optional<String> reference(Part branch) {
        return branch.node() instanceof Node.Table table
                ? Optional.ofNullable(table.entries().get("$ref"))
                        .flatMap(entry -> Shape.textOf(entry.value()))
                        .map(text -> text.substring(text.lastIndexOf('/') + 1))
                        .filter(text -> !text.isBlank() && !text.equals("#"))
                : Optional.empty();
    }

    private String which(Fields fields, Shape shape, Optional<String> telling, List<Form> forms, Fields.Place place)
            throws Refused {
        String name = telling.orElse("kind");
        String id = fields.newId(name, shape.line(), place);
        Map<String, String> own = telling.isPresent()
                ? Labels.local(Labels.readable(name))
                : Tables.map(Tables.WORDS, "which").entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
        Map<String, String> label = place.parent().isEmpty() ? own : Wording.part(place.parent(), own);
        List<Object> choices = new ArrayList<>();
        for (Form form : forms) {
            ChoiceKinds.choice(form.id(), form.name()).ifPresent(choices::add);
        }
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("id", id);
        question.put("kind", "choice");
        Wording.into(question, label, shapes.of(new Node.Scalar(shape.line(), "", Node.Sort.NOTHING)));
        question.put("choices", choices);
        fields.add(question, true, place);
        return id;
    }

    /** The fields of all forms in their order; one that is described alike in several forms stands once. */
    private static List<Shared> shared(List<Form> forms, Optional<String> telling, Shape base) {
        Map<List<@Nullable Object>, Shared> found = new LinkedHashMap<>();
        for (Form form : forms) {
            form.shape().properties().forEach((name, parts) -> {
                if (telling.filter(name::equals).isPresent()
                        || base.properties().containsKey(name)) {
                    return;
                }
                List<@Nullable Object> key = new ArrayList<>();
                key.add(name);
                parts.forEach(part -> key.add(Node.plain(part.node())));
                Shared one = found.computeIfAbsent(
                        key, none -> new Shared(name, parts, new ArrayList<>(), new ArrayList<>()));
                one.forms().add(form.id());
                one.required().add(form.shape().required().contains(name));
            });
        }
        return List.copyOf(found.values());
    }
}

package dev.kikitori.prompts.importing;

import dev.kikitori.prompts.importing.Shape.Part;
import dev.kikitori.prompts.jobs.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The choices of a listed value, with the names that a schema gives them in one of the usual ways. */
final class ChoiceKinds {
    private final Shapes shapes;

    ChoiceKinds(Shapes shapes) {
        this.shapes = shapes;
    }

    /** What can be chosen: a list as a job type has it; empty if the values are not listed. */
    List<Object> of(Shape shape) throws Refused {
        List<Object> choices = named(shape);
        if (!choices.isEmpty()) {
            return choices;
        }
        Map<String, Object> byId = new LinkedHashMap<>();
        List<Node.Scalar> listed = shape.listed();
        List<Node> names = shape.has("x-enumNames")
                ? shape.list("x-enumNames")
                : shape.has("enumNames") ? shape.list("enumNames") : shape.list("x-enum-varnames");
        for (int i = 0; i < listed.size(); i++) {
            String id = listed.get(i).text().strip();
            Optional<String> name = names.size() == listed.size() ? Shape.textOf(names.get(i)) : Optional.empty();
            choice(id, name.map(Labels::local).orElse(Map.of())).ifPresent(one -> byId.putIfAbsent(id, one));
        }
        if (byId.isEmpty()) {
            shape.text("pattern")
                    .map(PatternSense::new)
                    .map(PatternSense::words)
                    .orElse(List.of())
                    .forEach(word ->
                            choice(word.strip(), Map.of()).ifPresent(one -> byId.putIfAbsent(word.strip(), one)));
        }
        return List.copyOf(byId.values());
    }

    /** Alternatives that are one value each, named by their title. */
    private List<Object> named(Shape shape) throws Refused {
        Map<String, Object> byId = new LinkedHashMap<>();
        for (Part branch : shape.branches()) {
            Shape one = shapes.of(List.of(branch));
            if (one.listed().size() != 1 || !one.properties().isEmpty()) {
                return List.of();
            }
            String id = one.listed().getFirst().text().strip();
            Map<String, String> title = Wording.said(one, "title");
            choice(id, title.isEmpty() ? Wording.said(one, "description") : title)
                    .ifPresent(choice -> byId.putIfAbsent(id, choice));
        }
        return List.copyOf(byId.values());
    }

    /** A choice with its wordings; a word by itself where it says nothing in any language. */
    static Optional<Object> choice(String id, Map<String, String> names) {
        String plain = id.strip();
        if (plain.isEmpty() || !plain.equals(Labels.clean(plain)) || plain.length() > 400) {
            return Optional.empty();
        }
        Map<String, String> said = new LinkedHashMap<>(names);
        if (said.isEmpty() && plain.codePoints().filter(Character::isLetter).count() > 2) {
            said.putAll(Labels.local(Labels.readable(plain)));
        }
        if (said.isEmpty()) {
            return Optional.of(plain);
        }
        Map<String, Object> say = new LinkedHashMap<>();
        said.forEach((language, name) -> say.put(language, new ArrayList<>(List.of(name))));
        Map<String, Object> choice = new LinkedHashMap<>();
        choice.put("id", plain);
        choice.put("say", say);
        return Optional.of(choice);
    }
}

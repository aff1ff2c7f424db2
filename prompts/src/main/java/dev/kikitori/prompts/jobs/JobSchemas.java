package dev.kikitori.prompts.jobs;

import dev.kikitori.engine.job.Choice;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Plain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON Schemas, draft 2020-12, as plain maps, lists, strings, numbers and booleans that JSON can be written from. */
public final class JobSchemas {
    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

    private JobSchemas() {}

    /** The format of job type files. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> format() {
        Faults faults = new Faults();
        Node root = YamlTree.read(FaultWords.resource("format-schema.yaml"), faults)
                .orElseThrow(() -> new IllegalStateException("format-schema.yaml: " + faults.sorted()));
        if (!(Node.plain(root) instanceof Map<?, ?> map)) {
            throw new IllegalStateException("format-schema.yaml is no map");
        }
        return (Map<String, Object>) map;
    }

    /** The answers of a spec of this job type, with labels and questions in this language. */
    public static Map<String, Object> answers(JobType job, String language) {
        Map<String, Object> schema = map("$schema", DRAFT, "title", job.title().in(language));
        schema.putAll(object(job.questions(), language));
        List<String> required = job.questions().stream()
                .filter(question -> question.essential() && question.when().isEmpty())
                .map(Question::id)
                .toList();
        schema.put("required", required);
        return schema;
    }

    private static Map<String, Object> object(List<Question> questions, String language) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Question question : questions) {
            Map<String, Object> property = map(
                    "title",
                    question.labelIn(language),
                    "description",
                    question.ask().in(language));
            property.putAll(shape(question, language));
            question.fallback().ifPresent(value -> property.put("default", Plain.of(value)));
            properties.put(question.id(), property);
        }
        return map("type", "object", "properties", properties, "additionalProperties", false);
    }

    private static Map<String, Object> shape(Question question, String language) {
        return switch (question.kind()) {
            case TEXT, LONG_TEXT -> text();
            case NAME -> anyOf(text(), closed(map("name", text(), "reading", map("type", "string")), List.of("name")));
            case NUMBER -> orRange(number(question));
            case MONEY -> orRange(money(question));
            case YES_NO -> map("type", "boolean");
            case CHOICE -> choice(question);
            case CHOICES -> counted(question, map("type", "array", "uniqueItems", true, "items", choice(question)));
            case DATE -> orRange(pattern("^\\d{4}-\\d{2}-\\d{2}$"));
            case TIME -> orRange(pattern("^\\d{2}:\\d{2}$"));
            case DATETIME -> orRange(pattern("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$"));
            case DURATION -> orRange(pattern("^P(?=[\\dT])(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+S)?)?$"));
            case EMAIL -> pattern("^[^\\s@]+@[^\\s@]+$");
            case PHONE -> pattern("^\\+[1-9]\\d{4,14}(;ext=\\d{1,7})?$");
            case URL -> pattern("^https?://\\S+$");
            case COLOUR -> pattern("^#[0-9a-f]{6}$");
            case ADDRESS -> address();
            case OPENING_HOURS -> text();
            case ITEMS -> counted(question, map("type", "array", "items", item()));
            case GROUP_LIST -> counted(question, map("type", "array", "items", entry(question, language)));
            case FILE -> closed(map("id", text(), "name", text()), List.of("id", "name"));
        };
    }

    private static Map<String, Object> entry(Question group, String language) {
        Map<String, Object> entry = object(group.fields(), language);
        List<String> required = group.fields().stream()
                .filter(field -> !field.optional() && field.when().isEmpty())
                .map(Question::id)
                .toList();
        entry.put("required", required);
        return entry;
    }

    private static Map<String, Object> number(Question question) {
        boolean whole = question.range().whole();
        Map<String, Object> number = map("type", whole ? "integer" : "number");
        question.range().min().ifPresent(min -> number.put("minimum", min));
        question.range().max().ifPresent(max -> number.put("maximum", max));
        return number;
    }

    private static Map<String, Object> money(Question question) {
        return closed(map("amount", number(question), "currency", currency()), List.of("amount", "currency"));
    }

    private static Map<String, Object> currency() {
        return pattern("^[A-Z]{3}$");
    }

    private static Map<String, Object> choice(Question question) {
        List<String> ids = question.choices().stream().map(Choice::id).toList();
        return question.choicesFrom().isEmpty() ? map("enum", ids) : text();
    }

    private static Map<String, Object> item() {
        Map<String, Object> parts = map(
                "name", text(),
                "amount", map("type", "number"),
                "currency", currency(),
                "note", map("type", "string"));
        Map<String, Object> item = closed(parts, List.of("name"));
        item.put("dependentRequired", Map.of("amount", List.of("currency"), "currency", List.of("amount")));
        return item;
    }

    private static Map<String, Object> address() {
        Map<String, Object> parts = new LinkedHashMap<>();
        List.of("postalCode", "region", "town", "street", "building", "text")
                .forEach(part -> parts.put(part, map("type", "string")));
        Map<String, Object> address = closed(parts, List.of());
        address.put("minProperties", 1);
        return anyOf(text(), address);
    }

    private static Map<String, Object> counted(Question question, Map<String, Object> array) {
        question.range().min().ifPresent(min -> array.put("minItems", min));
        question.range().max().ifPresent(max -> array.put("maxItems", max));
        return array;
    }

    private static Map<String, Object> orRange(Map<String, Object> one) {
        return anyOf(one, closed(map("from", one, "to", one), List.of("from", "to")));
    }

    private static Map<String, Object> anyOf(Object... shapes) {
        return map("anyOf", List.of(shapes));
    }

    private static Map<String, Object> text() {
        return map("type", "string", "minLength", 1);
    }

    private static Map<String, Object> pattern(String pattern) {
        return map("type", "string", "pattern", pattern);
    }

    private static Map<String, Object> closed(Map<String, Object> properties, List<String> required) {
        Map<String, Object> object = map("type", "object", "properties", properties);
        object.put("required", new ArrayList<>(required));
        object.put("additionalProperties", false);
        return object;
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}

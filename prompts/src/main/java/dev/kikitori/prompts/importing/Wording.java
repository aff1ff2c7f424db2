package dev.kikitori.prompts.importing;

import dev.kikitori.prompts.jobs.Node;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of a question: what the schema says where it says it, else templates around what it calls the field. */
final class Wording {
    private static final List<String> LANGUAGES = List.of("en", "ja");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
    private static final Pattern QUESTION = Pattern.compile(".*([?？]|か。)");

    private Wording() {}

    /** What a field is called, by language; never empty. */
    static Map<String, String> label(String name, Shape shape) {
        Map<String, String> label = said(shape, "x-label");
        said(shape, "title").forEach(label::putIfAbsent);
        label.values().removeIf(text -> QUESTION.matcher(text).matches());
        if (label.isEmpty()) {
            label.putAll(Labels.local(Labels.readable(name)));
        }
        if (label.isEmpty()) {
            label.put("en", "?");
        }
        return label;
    }

    /** What a field is called as a part of another. */
    static Map<String, String> part(Map<String, String> parent, Map<String, String> label) {
        Map<String, String> both = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            if (label.containsKey(language) || (language.equals("ja") && parent.containsKey("ja"))) {
                both.put(language, part(in(parent, language), in(label, language), language));
            }
        }
        return both.isEmpty() ? label : both;
    }

    private static String part(String parent, String label, String language) {
        boolean says = label.toLowerCase(Locale.ROOT).startsWith(parent.toLowerCase(Locale.ROOT));
        String small = language.equals("en") ? small(label) : label;
        return says
                ? label
                : template("part", language).replace("{parent}", parent).replace("{label}", small);
    }

    /** Puts label, ask, why, help and examples into the question. */
    static void into(Map<String, Object> question, Map<String, String> label, Shape shape) {
        question.put("label", label);
        String kind = String.valueOf(question.get("kind"));
        Map<String, String> ask = said(shape, "x-ask");
        said(shape, "x-question").forEach(ask::putIfAbsent);
        questions(shape, "title").forEach(ask::putIfAbsent);
        questions(shape, "description").forEach(ask::putIfAbsent);
        LANGUAGES.forEach(language -> ask.computeIfAbsent(language, missing -> asked(kind, missing, label)));
        question.put("ask", ask);
        put(question, "why", said(shape, "x-why"));
        Map<String, String> help = said(shape, "x-help");
        said(shape, "description").forEach(help::putIfAbsent);
        help.entrySet().removeIf(entry -> entry.getValue().equals(ask.get(entry.getKey())));
        put(question, "help", help);
        List<String> examples = examples(shape);
        if (!examples.isEmpty()) {
            question.put("examples", examples);
        }
    }

    /** Says in {@code help} how long a text may be; whether there was anything to say. */
    @SuppressWarnings("unchecked")
    static boolean length(Map<String, Object> question, Optional<BigDecimal> min, Optional<BigDecimal> max) {
        Optional<BigDecimal> least = min.filter(number -> number.compareTo(BigDecimal.ONE) > 0);
        if (least.isEmpty() && max.isEmpty()) {
            return false;
        }
        String key = least.isPresent() && max.isPresent() ? "both" : max.isPresent() ? "most" : "least";
        Map<String, String> help = question.get("help") instanceof Map<?, ?> known
                ? new LinkedHashMap<>((Map<String, String>) known)
                : new LinkedHashMap<>();
        Map<String, String> sentence = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            String said = Tables.string(Tables.map(Tables.map(Tables.WORDS, "help"), key), language)
                    .orElse("")
                    .replace("{min}", least.map(BigDecimal::toPlainString).orElse(""))
                    .replace("{max}", max.map(BigDecimal::toPlainString).orElse(""));
            String before = help.getOrDefault(language, "");
            sentence.put(language, before.isEmpty() ? said : before + (language.equals("ja") ? "" : " ") + said);
        }
        question.put("help", sentence);
        return true;
    }

    /** What a keyword says, by language: one text, a map of languages, or {@code KEY-LANG} beside it. */
    static Map<String, String> said(Shape shape, String key) {
        Map<String, String> said = new LinkedHashMap<>();
        if (shape.node(key).orElse(null) instanceof Node.Table table) {
            table.entries()
                    .forEach((language, entry) -> Shape.textOf(entry.value())
                            .map(Labels::clean)
                            .filter(text -> !text.isEmpty()
                                    && LANGUAGE.matcher(language).matches())
                            .ifPresent(text -> said.put(language, text)));
        } else {
            shape.text(key).map(Labels::local).ifPresent(said::putAll);
        }
        String plain = key.startsWith("x-") ? key : "x-" + key;
        for (String language : LANGUAGES) {
            shape.text(plain + "-" + language)
                    .map(Labels::clean)
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> said.put(language, text));
        }
        return said;
    }

    private static Map<String, String> questions(Shape shape, String key) {
        Map<String, String> said = said(shape, key);
        said.values().removeIf(text -> !QUESTION.matcher(text).matches());
        return said;
    }

    private static String asked(String kind, String language, Map<String, String> label) {
        String name = in(label, language);
        Map<String, @Nullable Object> asks = Tables.map(Tables.WORDS, "ask");
        String template = Tables.string(Tables.map(asks, asks.containsKey(kind) ? kind : "else"), language)
                .orElse("{label}");
        String small = language.equals("en") ? small(name) : name;
        boolean determined = Set.copyOf(Tables.strings(Tables.WORDS, "determined"))
                .contains(small.toLowerCase(Locale.ROOT).replaceAll(" .*", ""));
        return (determined ? template.replace("the {label}", "{label}") : template)
                .replace("{label}", small)
                .replace("{Label}", name.isEmpty() ? name : capital(name));
    }

    private static String capital(String name) {
        int end = name.offsetByCodePoints(0, 1);
        return name.substring(0, end).toUpperCase(Locale.ROOT) + name.substring(end);
    }

    /** As it stands within a sentence: "First name" is "first name", "VAT number" stays. */
    private static String small(String name) {
        return name.matches("\\p{Lu}[\\p{Ll}].*|A .*")
                ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)
                : name;
    }

    private static String template(String key, String language) {
        return Tables.string(Tables.map(Tables.WORDS, key), language).orElse("");
    }

    static String in(Map<String, String> texts, String language) {
        String exact = texts.get(language);
        return exact != null ? exact : texts.values().stream().findFirst().orElse("");
    }

    static void put(Map<String, Object> question, String key, Map<String, String> texts) {
        if (!texts.isEmpty()) {
            question.put(key, texts);
        }
    }

    private static List<String> examples(Shape shape) {
        List<Node> nodes = shape.has("examples")
                ? shape.list("examples")
                : shape.node("example").stream().toList();
        return nodes.stream()
                .flatMap(node -> Shape.textOf(node).stream())
                .map(Labels::clean)
                .filter(text -> !text.isEmpty() && text.length() <= 200)
                .distinct()
                .limit(3)
                .toList();
    }
}

package dev.kikitori.prompts.phrasebook;

import dev.kikitori.engine.job.Template;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The phrases of one language: by key, one template or several variants of it. */
final class Phrases {
    private final String lang;
    private final Map<String, List<Template>> byKey;

    Phrases(String lang, Map<String, List<Template>> byKey) {
        this.lang = lang;
        Map<String, List<Template>> copy = new HashMap<>();
        byKey.forEach((key, variants) -> copy.put(key, List.copyOf(variants)));
        this.byKey = Map.copyOf(copy);
    }

    String lang() {
        return lang;
    }

    Set<String> keys() {
        return byKey.keySet();
    }

    /**
     * The variants under this key.
     *
     * @throws IllegalArgumentException if there is no such key
     */
    List<Template> variants(String key) {
        List<Template> variants = byKey.get(key);
        if (variants == null) {
            throw new IllegalArgumentException(lang + ".yaml has no " + key);
        }
        return variants;
    }

    boolean has(String key) {
        return byKey.containsKey(key);
    }

    /** These phrases, where the others say nothing else. */
    Phrases under(Phrases others) {
        Map<String, List<Template>> both = new HashMap<>(byKey);
        both.putAll(others.byKey);
        return new Phrases(lang, both);
    }

    /** The first variant, its gaps filled from names and fillings in turn. */
    String say(String key, String... namesAndFillings) {
        return variants(key).getFirst().fill(namesAndFillings);
    }

    /** The phrase under this key if there is one. */
    Optional<String> find(String key, String... namesAndFillings) {
        return has(key) ? Optional.of(say(key, namesAndFillings)) : Optional.empty();
    }

    /** One of the variants: neighbouring turns get different ones. */
    String vary(String key, int turn, String... namesAndFillings) {
        List<Template> variants = variants(key);
        return variants.get(Math.floorMod(turn, variants.size())).fill(namesAndFillings);
    }

    /** The phrase for one, or the phrase for many. */
    String count(String key, int count, String... namesAndFillings) {
        return say(key + (count == 1 ? ".one" : ".many"), namesAndFillings);
    }

    String list(List<String> parts) {
        return String.join(say("list.comma"), parts);
    }

    /** A list whose last two are joined by "or". */
    String listOr(List<String> parts) {
        return list(parts, "list.comma", "list.or");
    }

    /** Commands, each in its quotes, as a list whose last two are joined by "or". */
    String commands(List<String> quoted) {
        return list(quoted, "list.ways", "list.ways-last");
    }

    private String list(List<String> parts, String between, String last) {
        return parts.size() < 2
                ? String.join("", parts)
                : String.join(say(between), parts.subList(0, parts.size() - 1)) + say(last) + parts.getLast();
    }

    /** Lines with their numbers, running on in one paragraph. */
    String numberedInline(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            join(text, say("list.numbered", "n", Integer.toString(i + 1), "line", lines.get(i)));
        }
        return text.toString();
    }

    /** Lines with their numbers, one below the other; aloud, one after the other. */
    String numberedLines(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            text.append(i == 0 ? "" : say("list.break"))
                    .append(say("list.line", "n", Integer.toString(i + 1), "line", lines.get(i)));
        }
        return text.toString();
    }

    /** Sentences one after the other, as this language joins them. */
    String sentences(List<String> sentences) {
        StringBuilder text = new StringBuilder();
        sentences.forEach(sentence -> join(text, sentence));
        return text.toString();
    }

    /** Whether a sentence that ends so needs room after it, in scripts that have no spaces. */
    private boolean marks(char last) {
        return say("list.marks").indexOf(last) >= 0;
    }

    /** Adds a sentence; between letters of scripts that need a space there is always one. */
    private void join(StringBuilder text, String sentence) {
        if (sentence.isEmpty()) {
            return;
        }
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            char last = text.charAt(text.length() - 1);
            boolean latin = last < 128 && sentence.charAt(0) < 128;
            text.append(latin ? " " : say(marks(last) ? "list.sentence-after-mark" : "list.sentence"));
        }
        text.append(sentence);
    }
}

package dev.kikitori.prompts.jobs;

import dev.kikitori.engine.job.LocalList;
import dev.kikitori.engine.job.LocalText;
import dev.kikitori.prompts.jobs.Fault.Code;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Texts by language. A text without languages is the same in all of them. */
final class Wordings {
    /** The languages that every text should exist in. */
    static final List<String> LANGUAGES = List.of("en", "ja");

    private static final String LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}";

    private Wordings() {}

    static LocalText sentence(Node node, String key, Faults faults) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        if (node instanceof Node.Table table) {
            languages(table, key, faults)
                    .forEach((language, part) ->
                            scalar(part, key, faults).ifPresent(text -> byLanguage.put(language, text)));
        } else if (node instanceof Node.Scalar) {
            faults.add(Code.ONE_TEXT, node.line(), key);
            scalar(node, key, faults).ifPresent(text -> LANGUAGES.forEach(language -> byLanguage.put(language, text)));
        } else {
            faults.add(Code.WANTS_LANGUAGES, node.line(), key);
        }
        return new LocalText(byLanguage);
    }

    static LocalList list(Node node, String key, Faults faults) {
        Map<String, List<String>> byLanguage = new LinkedHashMap<>();
        if (node instanceof Node.Table table) {
            languages(table, key, faults)
                    .forEach((language, part) -> byLanguage.put(language, texts(part, key, faults)));
        } else {
            List<String> same = texts(node, key, faults);
            LANGUAGES.forEach(language -> byLanguage.put(language, same));
        }
        return new LocalList(byLanguage);
    }

    private static Map<String, Node> languages(Node.Table table, String key, Faults faults) {
        Map<String, Node> byLanguage = new LinkedHashMap<>();
        table.entries().forEach((language, entry) -> {
            if (entry.value() instanceof Node.Scalar scalar && scalar.isNothing()) {
                Code code = LANGUAGES.contains(language) ? Code.EMPTY_TEXT : Code.SPLIT_BY_COMMA;
                faults.add(code, entry.line(), LANGUAGES.contains(language) ? key : language);
            } else if (language.matches(LANGUAGE)) {
                byLanguage.put(language, entry.value());
            } else {
                faults.add(Code.UNKNOWN_LANGUAGE, entry.line(), language);
            }
        });
        LANGUAGES.stream()
                .filter(language -> !table.entries().containsKey(language))
                .forEach(language -> faults.add(Code.MISSING_LANGUAGE, table.line(), key, language));
        return byLanguage;
    }

    private static List<String> texts(Node node, String key, Faults faults) {
        List<Node> parts = node instanceof Node.Listing listing ? listing.parts() : List.of(node);
        List<String> texts = new ArrayList<>();
        parts.forEach(part -> scalar(part, key, faults).ifPresent(texts::add));
        return texts;
    }

    /** A text that is not empty. A number or a boolean is taken as it is written. */
    static Optional<String> scalar(Node node, String key, Faults faults) {
        if (!(node instanceof Node.Scalar scalar)) {
            faults.add(Code.WANTS_TEXT, node.line(), key);
            return Optional.empty();
        }
        String text = scalar.text().strip();
        if (text.isEmpty() || scalar.isNothing()) {
            faults.add(Code.EMPTY_TEXT, node.line(), key);
            return Optional.empty();
        }
        return Optional.of(text);
    }
}

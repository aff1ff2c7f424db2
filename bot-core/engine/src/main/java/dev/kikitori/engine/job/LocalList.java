package dev.kikitori.engine.job;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Several wordings in each language they exist in, by ISO 639 code; the first of a language is the one shown. */
public record LocalList(Map<String, List<String>> byLanguage) {
    public static final LocalList NONE = new LocalList(Map.of());

    public LocalList {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        byLanguage.forEach((language, wordings) -> copy.put(language, List.copyOf(wordings)));
        byLanguage = Collections.unmodifiableMap(copy);
    }

    /** The wordings in this language; else in English; else in whichever language comes first; else none. */
    public List<String> in(String language) {
        List<String> exact = byLanguage.get(language);
        if (exact != null && !exact.isEmpty()) {
            return exact;
        }
        List<String> english = byLanguage.get("en");
        return english != null && !english.isEmpty()
                ? english
                : byLanguage.values().stream()
                        .filter(list -> !list.isEmpty())
                        .findFirst()
                        .orElse(List.of());
    }
}

package dev.kikitori.engine.job;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A sentence in the languages it exists in, by ISO 639 code. Empty where nobody wrote one. */
public record LocalText(Map<String, String> byLanguage) {
    public static final LocalText NONE = new LocalText(Map.of());

    public LocalText {
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    /** The sentence in this language; else in English; else in whichever language comes first; else an empty string. */
    public String in(String language) {
        String exact = byLanguage.get(language);
        if (exact != null) {
            return exact;
        }
        String english = byLanguage.get("en");
        return english != null
                ? english
                : byLanguage.values().stream().findFirst().orElse("");
    }

    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }
}

package dev.kikitori.channels.app;

import java.util.Locale;
import java.util.Map;

/** The region that a language is taken to be spoken in where nobody says. */
final class Regions {
    private static final Map<String, String> USUAL = Map.of("ja", "JP", "en", "US", "de", "DE");

    private Regions() {}

    /** @param lang a language tag; its own region counts if it has one */
    static String of(String lang) {
        Locale locale = Locale.forLanguageTag(lang.replace('_', '-'));
        return locale.getCountry().isEmpty() ? USUAL.getOrDefault(locale.getLanguage(), "US") : locale.getCountry();
    }
}

package dev.kikitori.generators.view;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * The language of a page: an ISO 639 code that HTML takes, and the direction it is written in. An unknown code becomes
 * English.
 */
public record PageLanguage(String code, String direction) {
    private static final Set<String> KNOWN = Set.copyOf(Arrays.asList(Locale.getISOLanguages()));
    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "fa", "he", "ur", "ps", "yi", "dv", "ckb", "sd", "ug");

    public static PageLanguage of(String given) {
        String code = given.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        String known = KNOWN.contains(code) ? code : "en";
        return new PageLanguage(known, RIGHT_TO_LEFT.contains(known) ? "rtl" : "ltr");
    }
}

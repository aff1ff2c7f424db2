package dev.kikitori.channels.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** The sentences for what can be wrong, in one language; English where there is no such language. */
final class Sentences {
    private static final Sentences ENGLISH = new Sentences("en");
    private static final Sentences JAPANESE = new Sentences("ja");

    private final Properties sentences = new Properties();

    private Sentences(String lang) {
        String name = "sentences." + lang + ".properties";
        try (InputStream in = Objects.requireNonNull(Sentences.class.getResourceAsStream(name), name);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            sentences.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Sentences in(String lang) {
        return lang.equals("ja") ? JAPANESE : ENGLISH;
    }

    /** The language among ours that an Accept-Language header prefers; English if none is named. */
    static String preferred(String acceptLanguage) {
        for (Locale.LanguageRange range : ranges(acceptLanguage)) {
            String language = range.getRange().split("-", 2)[0];
            if (range.getWeight() > 0 && (language.equals("ja") || language.equals("en"))) {
                return language;
            }
        }
        return "en";
    }

    private static List<Locale.LanguageRange> ranges(String acceptLanguage) {
        try {
            return acceptLanguage.isBlank() || acceptLanguage.length() > 1000
                    ? List.of()
                    : Locale.LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    /** The sentence of {@code code.variant}, or where there is none, of {@code code}. */
    String of(String code, String variant, List<String> details) {
        String exact = variant.isEmpty() ? null : sentences.getProperty(code + "." + variant);
        String sentence = exact != null ? exact : Objects.requireNonNull(sentences.getProperty(code), code);
        for (int i = 0; i < details.size(); i++) {
            sentence = sentence.replace("{" + i + "}", shortened(details.get(i)));
        }
        return sentence;
    }

    private static String shortened(String detail) {
        return detail.length() <= 200
                ? detail
                : detail.substring(0, detail.offsetByCodePoints(0, detail.codePointCount(0, 200) - 1)) + "…";
    }
}

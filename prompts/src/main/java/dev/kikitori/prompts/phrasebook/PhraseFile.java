package dev.kikitori.prompts.phrasebook;

import dev.kikitori.engine.job.Template;
import dev.kikitori.engine.job.Tone;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The files that phrases stand in: one for each language with everything, and beside it, named {@code en.warm.yaml}, what
 * is said otherwise in a tone, or aloud.
 */
final class PhraseFile {
    /** What is said otherwise when it is spoken, not shown. */
    static final String SPOKEN = "spoken";

    private static final String FOLDER = "/kikitori/phrases/";
    private static final List<String> VARIANTS = variants();

    private PhraseFile() {}

    private static List<String> variants() {
        List<String> variants = new ArrayList<>(List.of("", "." + SPOKEN));
        for (Tone tone : Tone.values()) {
            variants.add("." + tone.word());
        }
        return List.copyOf(variants);
    }

    /** The text of every file there is, by its name without the ending, such as {@code en} and {@code en.warm}. */
    static SortedMap<String, String> all() {
        SortedMap<String, String> texts = new TreeMap<>();
        for (String code : Locale.getISOLanguages()) {
            for (String variant : VARIANTS) {
                text(code + variant).ifPresent(text -> texts.put(code + variant, text));
            }
        }
        return texts;
    }

    private static Optional<String> text(String name) {
        try (InputStream bytes = PhraseFile.class.getResourceAsStream(FOLDER + name + ".yaml")) {
            return bytes == null
                    ? Optional.empty()
                    : Optional.of(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The phrases of a file: nested keys are joined by dots; a list holds variants. */
    static Phrases parse(String lang, String yaml) {
        Object root = new Load(LoadSettings.builder().setLabel(lang + ".yaml").build()).loadFromString(yaml);
        Map<String, List<Template>> byKey = new LinkedHashMap<>();
        collect("", root, byKey);
        return new Phrases(lang, byKey);
    }

    private static void collect(String key, Object node, Map<String, List<Template>> byKey) {
        switch (node) {
            case Map<?, ?> map ->
                map.forEach((name, child) -> collect(key.isEmpty() ? name.toString() : key + "." + name, child, byKey));
            case List<?> list -> {
                List<Template> variants = new ArrayList<>();
                list.forEach(variant -> variants.add(Template.of(variant.toString())));
                byKey.put(key, variants);
            }
            default -> byKey.put(key, List.of(Template.of(node.toString())));
        }
    }

    /** Names these texts: twelve hexadecimal digits of their hash. */
    static String version(SortedMap<String, String> texts) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            texts.forEach((lang, text) -> {
                hash.update(lang.getBytes(StandardCharsets.UTF_8));
                hash.update(text.getBytes(StandardCharsets.UTF_8));
            });
            return HexFormat.of().formatHex(hash.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

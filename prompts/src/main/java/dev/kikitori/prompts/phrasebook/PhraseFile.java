package dev.kikitori.prompts.phrasebook;

import dev.kikitori.engine.job.Template;
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
import java.util.SortedMap;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The files that phrases stand in, one for each language. */
final class PhraseFile {
    private static final String FOLDER = "/kikitori/phrases/";

    private PhraseFile() {}

    /** The text of every language's file, by ISO 639 code. */
    static SortedMap<String, String> all() {
        SortedMap<String, String> texts = new TreeMap<>();
        for (String code : Locale.getISOLanguages()) {
            try (InputStream bytes = PhraseFile.class.getResourceAsStream(FOLDER + code + ".yaml")) {
                if (bytes != null) {
                    texts.put(code, new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
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

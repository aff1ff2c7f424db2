package dev.kikitori.prompts.suggestions;

import dev.kikitori.engine.job.Tone;
import dev.kikitori.prompts.PlainYaml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one language.
 *
 * @param voices by {@code set.frame.tone}: the voices, each with its texts from the fullest to the barest
 * @param frames the frame that a job type takes, by its id
 * @param come invitations by what visitors should do, and tone
 * @param join how a list is joined: {@code comma}, {@code and}, {@code more}
 * @param nowhere addresses that are no place
 */
record SuggestionFile(
        String lang,
        Map<String, List<List<Phrase>>> voices,
        Map<String, String> frames,
        Map<String, Map<String, String>> come,
        Map<String, String> join,
        List<String> nowhere,
        List<BusinessKind> kinds) {
    private static final String FOLDER = "/kikitori/suggestions/";
    private static final List<String> SETS = List.of("introduction", "tagline");

    /** Every language's file, by ISO 639 code. */
    static Map<String, SuggestionFile> all() {
        Map<String, SuggestionFile> files = new LinkedHashMap<>();
        for (String code : Locale.getISOLanguages()) {
            try (InputStream bytes = SuggestionFile.class.getResourceAsStream(FOLDER + code + ".yaml")) {
                if (bytes != null) {
                    files.put(code, parse(code, new String(bytes.readAllBytes(), StandardCharsets.UTF_8)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Map.copyOf(files);
    }

    static SuggestionFile parse(String lang, String yaml) {
        Map<String, @Nullable Object> root = PlainYaml.read(yaml);
        Map<String, List<List<Phrase>>> voices = new LinkedHashMap<>();
        for (String set : SETS) {
            map(root.get(set))
                    .forEach((frame, tones) -> map(tones).forEach((tone, parts) -> {
                        voices.put(set + "." + frame + "." + tone, phrases(parts));
                    }));
        }
        Map<String, Map<String, String>> come = new LinkedHashMap<>();
        map(root.get("come")).forEach((action, tones) -> come.put(action, texts(tones)));
        List<BusinessKind> kinds = new ArrayList<>();
        map(root.get("kinds")).forEach((id, kind) -> kinds.add(kind(id, map(kind))));
        return new SuggestionFile(
                lang,
                voices,
                texts(root.get("frames")),
                come,
                texts(root.get("join")),
                list(root.get("nowhere")),
                kinds);
    }

    /** The voices of a set; none where there is no such set or frame. */
    List<List<Phrase>> voices(String set, String frame, Tone tone) {
        return voices.getOrDefault(set + "." + frame + "." + tone.word(), List.of());
    }

    private static List<List<Phrase>> phrases(@Nullable Object voices) {
        List<List<Phrase>> phrases = new ArrayList<>();
        if (voices instanceof List<?> all) {
            all.forEach(
                    voice -> phrases.add(list(voice).stream().map(Phrase::of).toList()));
        }
        return phrases;
    }

    private static BusinessKind kind(String id, Map<String, @Nullable Object> parts) {
        return new BusinessKind(
                id,
                list(parts.get("words")),
                String.valueOf(parts.get("is")),
                String.valueOf(parts.get("about")),
                String.valueOf(parts.get("line")));
    }

    private static Map<String, String> texts(@Nullable Object node) {
        Map<String, String> texts = new LinkedHashMap<>();
        map(node).forEach((key, value) -> texts.put(key, String.valueOf(value)));
        return texts;
    }

    private static List<String> list(@Nullable Object node) {
        return node instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }

    private static Map<String, @Nullable Object> map(@Nullable Object node) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        if (Objects.requireNonNull(node, "a part of the suggestions is missing") instanceof Map<?, ?> entries) {
            entries.forEach((key, value) -> map.put(String.valueOf(key), value));
        }
        return map;
    }
}

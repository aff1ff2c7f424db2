package dev.kikitori.channels.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The sentences of a room in one language, from {@code words.LANG.properties} beside a class of it. */
public final class Words {
    private final String lang;
    private final Properties sentences = new Properties();

    /** @param lang {@code ja}; any other is English */
    public Words(Class<?> room, String lang) {
        this.lang = lang.equals("ja") ? "ja" : "en";
        String name = "words." + this.lang + ".properties";
        try (InputStream in = Objects.requireNonNull(room.getResourceAsStream(name), name);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            sentences.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The language a person's surroundings ask for; the launcher sets LC_ALL for its own needs, so that it counts last. */
    public static String langOf(Map<String, String> environment) {
        String wanted = environment.getOrDefault("LANGUAGE", "");
        if (wanted.isBlank()) {
            wanted = environment.getOrDefault("LC_MESSAGES", "");
        }
        if (wanted.isBlank()) {
            wanted = environment.getOrDefault("LANG", "");
        }
        return wanted.startsWith("ja") ? "ja" : "en";
    }

    public String lang() {
        return lang;
    }

    /** The sentence with this name, its blanks {@code {0}}, {@code {1}} filled. */
    public String say(String name, @Nullable Object... details) {
        String sentence = Objects.requireNonNull(sentences.getProperty(name), name);
        for (int i = 0; i < details.length; i++) {
            sentence = sentence.replace("{" + i + "}", String.valueOf(details[i]));
        }
        return sentence;
    }
}

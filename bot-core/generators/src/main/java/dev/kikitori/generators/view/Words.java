package dev.kikitori.generators.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The wordings of one generator in one language, read from {@code words.LANG.properties} (UTF-8) in its folder on the
 * class path. What a language has no wording for is said in English.
 */
public final class Words {
    private static final Pattern HOLE = Pattern.compile("\\{(\\d?)}");

    private final Map<String, String> byKey;

    private Words(Map<String, String> byKey) {
        this.byKey = byKey;
    }

    /** The wordings in this folder of the class path, such as {@code kikitori/generators/page}. */
    public static Words in(String folder, String language) {
        Map<String, String> byKey = new LinkedHashMap<>(file(folder + "/words.en.properties"));
        if (!language.equals("en") && language.matches("[a-z]{2,3}")) {
            byKey.putAll(file(folder + "/words." + language + ".properties"));
        }
        return new Words(byKey);
    }

    private static Map<String, String> file(String path) {
        try (InputStream stream = Words.class.getClassLoader().getResourceAsStream(path)) {
            Map<String, String> byKey = new LinkedHashMap<>();
            if (stream != null) {
                Properties properties = new Properties();
                properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
                properties.stringPropertyNames().forEach(key -> byKey.put(key, properties.getProperty(key)));
            }
            return byKey;
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /** The wording. */
    public String of(String key) {
        return of(key, List.of());
    }

    /** The wording with this in place of its {@code {}}. */
    public String of(String key, String argument) {
        return of(key, List.of(argument));
    }

    /** The wording with these arguments in place of {@code {1}}, {@code {2}} and so on. */
    public String of(String key, List<String> arguments) {
        String wording = byKey.get(key);
        if (wording == null) {
            throw new IllegalArgumentException("there is no wording " + key);
        }
        StringBuilder said = new StringBuilder();
        Matcher hole = HOLE.matcher(wording);
        while (hole.find()) {
            int number = hole.group(1).isEmpty() ? 1 : Integer.parseInt(hole.group(1));
            hole.appendReplacement(said, Matcher.quoteReplacement(arguments.get(number - 1)));
        }
        return hole.appendTail(said).toString();
    }

    /** Whether there is such a wording. */
    public boolean has(String key) {
        return byKey.containsKey(key);
    }

    /** All keys. */
    public Set<String> keys() {
        return Set.copyOf(byKey.keySet());
    }
}

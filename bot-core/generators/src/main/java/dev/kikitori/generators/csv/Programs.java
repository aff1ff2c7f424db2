package dev.kikitori.generators.csv;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kikitori.generators.view.SafeJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes the programs and what goes with them. */
final class Programs {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String title;
    private final Wanted wanted;
    private final Words words;

    Programs(String title, Wanted wanted, Words words) {
        this.title = Letters.visible(title.replaceAll("\\s+", " ").strip(), 200);
        this.wanted = wanted;
        this.words = words;
    }

    /** All files that need no sample. */
    SortedMap<String, String> files(boolean withSample, boolean withResult) {
        SortedMap<String, String> files = new TreeMap<>();
        files.put("README.txt", readme(withSample, withResult));
        files.put("summarise.html", page());
        files.put(
                "summarise.py",
                Template.fillSource(
                        Resources.text("summarise.py"),
                        Map.of(
                                "config", config(),
                                "words", SafeJson.of(words.part("result", "notes", "errors", "terminal")))));
        files.put(
                "test_summarise.py",
                Template.fillSource(Resources.text("test_summarise.py"), Map.of("cases", SafeJson.of(cases()))));
        return files;
    }

    private String config() {
        ObjectNode config = JSON.createObjectNode();
        config.put("title", title);
        config.put("group", wanted.group().orElse(null));
        config.put("value", wanted.value().orElse(null));
        ArrayNode measures = config.putArray("measures");
        wanted.measures().forEach(measure -> measures.add(measure.word()));
        config.put("order", wanted.order().word());
        return SafeJson.of(config);
    }

    private String page() {
        String style = Resources.text("page.css");
        String core = Resources.text("summarise.js");
        String page = Resources.text("page.js");
        Map<String, String> values = Map.of(
                "title",
                title,
                "config",
                config(),
                "words",
                SafeJson.of(words.part("result", "notes", "errors", "page")),
                "style",
                style,
                "core",
                core,
                "page",
                page,
                "style-hash",
                hash(style),
                "script-hashes",
                hash(core) + " " + hash(page));
        return Template.fill(Resources.text("page.html"), key -> value(values, key), Template::html);
    }

    private String readme(boolean withSample, boolean withResult) {
        String columns = String.join(
                words.say("preview.between"),
                Stream.concat(wanted.group().stream(), wanted.value().stream())
                        .map(name -> Letters.visible(name, 60))
                        .toList());
        String sample = (withSample ? words.say("readme.sample") + "\n" : "")
                + (withResult ? words.say("readme.expected") + "\n" : "");
        Map<String, String> values = Map.of(
                "title",
                title,
                "rule",
                "=".repeat(Math.min(72, Letters.width(title))),
                "what",
                wanted.open() ? words.say("readme.open") : words.say("readme.chosen", Map.of("columns", columns)),
                "sample",
                sample.stripTrailing());
        String text = Template.fill(
                Resources.text("README-" + words.language() + ".txt"), key -> value(values, key), raw -> raw);
        return text.stripTrailing() + "\n";
    }

    private String value(Map<String, String> values, String key) {
        String value = values.get(key);
        return value == null ? words.say(key) : value;
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The cases all programs must pass, with the results in this language. */
    private ArrayNode cases() {
        ArrayNode cases = JSON.createArrayNode();
        for (TestCase one : TestCase.all()) {
            ObjectNode node = cases.addObject();
            node.put("name", one.name());
            node.put(one.isText() ? "text" : "base64", one.isText() ? one.text() : one.base64());
            node.put("group", one.wanted().group().orElse(null));
            node.put("value", one.wanted().value().orElse(null));
            ArrayNode measures = node.putArray("measures");
            one.wanted().measures().forEach(measure -> measures.add(measure.word()));
            node.put("order", one.wanted().order().word());
            try {
                Summary summary = Summary.of(Table.of(SourceText.of(one.data()), words), one.wanted(), words);
                node.put("csv", summary.csv());
                ArrayNode notes = node.putArray("notes");
                summary.notes().forEach(notes::add);
            } catch (Unsummarisable e) {
                node.put("error", e.getMessage());
            }
        }
        return cases;
    }
}

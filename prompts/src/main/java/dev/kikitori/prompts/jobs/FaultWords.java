package dev.kikitori.prompts.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences of faults, from {@code faults.yaml}: by code and language, with {@code {0}} for the first detail. */
final class FaultWords {
    private static final Pattern DETAIL = Pattern.compile("\\{(\\d)}");
    private static final Map<Fault.Code, Map<String, String>> SENTENCES = load();

    private FaultWords() {}

    static String sentence(Fault fault, String language) {
        Map<String, String> byLanguage = sentences(fault.code());
        String sentence = byLanguage.getOrDefault(language, byLanguage.getOrDefault("en", ""));
        Matcher matcher = DETAIL.matcher(sentence);
        return matcher.replaceAll(found -> {
            int index = Integer.parseInt(found.group(1));
            String detail = index < fault.details().size() ? fault.details().get(index) : "";
            return Matcher.quoteReplacement(printable(detail));
        });
    }

    static Map<String, String> sentences(Fault.Code code) {
        return SENTENCES.getOrDefault(code, Map.of());
    }

    /** One line without control characters, so that a file can't draw on the terminal of whoever checks it. */
    private static String printable(String detail) {
        String cut = detail.length() <= 400 ? detail : detail.substring(0, 400) + "…";
        return cut.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", " ");
    }

    private static Map<Fault.Code, Map<String, String>> load() {
        Faults faults = new Faults();
        Node root = YamlTree.read(resource("faults.yaml"), faults)
                .orElseThrow(() -> new IllegalStateException("faults.yaml: " + faults.sorted()));
        Map<Fault.Code, Map<String, String>> sentences = new EnumMap<>(Fault.Code.class);
        ((Node.Table) root).entries().forEach((code, entry) -> {
            Map<String, String> byLanguage = new LinkedHashMap<>();
            ((Node.Table) entry.value())
                    .entries()
                    .forEach((language, text) -> byLanguage.put(language, ((Node.Scalar) text.value()).text()));
            sentences.put(Fault.Code.valueOf(code), byLanguage);
        });
        return sentences;
    }

    /** A text file beside this package's resources. */
    static String resource(String name) {
        String path = "/kikitori/jobs/" + name;
        try (InputStream in = FaultWords.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}

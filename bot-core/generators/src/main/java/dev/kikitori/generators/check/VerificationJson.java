package dev.kikitori.generators.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kikitori.engine.generation.Check;
import dev.kikitori.engine.generation.Finding;
import dev.kikitori.engine.generation.Verification;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A verification as the contract's {@code verification.json}, in UTF-8. */
public final class VerificationJson {
    /** The path it has in every artifact. */
    public static final String PATH = "verification.json";

    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final ObjectMapper JSON = new ObjectMapper();

    private VerificationJson() {}

    public static byte[] of(Verification verification) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("good", verification.good());
        json.put("draft", verification.draft());
        json.put(
                "checks",
                verification.checks().stream().map(VerificationJson::check).toList());
        try {
            return (JSON.writer(new DefaultPrettyPrinter()
                                            .withObjectIndenter(INDENT)
                                            .withArrayIndenter(INDENT))
                                    .writeValueAsString(json)
                            + "\n")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of strings are always JSON", e);
        }
    }

    private static Map<String, Object> check(Check check) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", check.name());
        json.put("tool", check.tool());
        json.put("result", check.result().word());
        json.put(
                "findings",
                check.findings().stream().map(VerificationJson::finding).toList());
        return json;
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", finding.file());
        json.put("severity", finding.severity());
        json.put("text", finding.text());
        return json;
    }
}

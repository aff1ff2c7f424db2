package dev.kikitori.prompts.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.prompts.jobs.Fault;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileSchemaTest {
    private static Imported read(byte[] bytes) {
        return assertTimeoutPreemptively(
                Duration.ofMinutes(3), () -> SchemaImport.read(bytes, "x.json", Selection.ONLY, "en"));
    }

    private static Imported read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(Fault.Code code, Imported imported) {
        assertEquals(Optional.empty(), imported.yaml());
        assertEquals(List.of(code), imported.faults().stream().map(Fault::code).toList());
        for (String language : List.of("en", "ja")) {
            assertTrue(imported.faults().getFirst().shown("x.json", language).startsWith("x.json:1: "));
        }
    }

    @Test
    void circlesAreRefused() {
        assertRefused(Fault.Code.CIRCULAR_REF, read("{\"properties\": {\"a\": {\"$ref\": \"#\"}}}"));
        assertRefused(Fault.Code.CIRCULAR_REF, read("{\"$ref\": \"#\"}"));
        assertRefused(Fault.Code.CIRCULAR_REF, read("""
                {"$ref": "#/$defs/a", "$defs": {"a": {"allOf": [{"$ref": "#/$defs/b"}]}, "b": {"$ref": "#/$defs/a"}}}"""));
        assertRefused(Fault.Code.CIRCULAR_REF, read("""
                {"properties": {"n": {"$ref": "#/$defs/n"}}, "$defs": {"n": {"properties": {"next": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/n"}]}}}}}"""));
        assertRefused(Fault.Code.CIRCULAR_REF, read("""
                {"properties": {"n": {"$ref": "#/$defs/n"}}, "$defs": {"n": {"properties": {"x": {}, "parts": {"type": "array", "items": {"$ref": "#/$defs/n"}}}}}}"""));
    }

    @Test
    void aPartThatIsUsedTwiceIsNoCircle() {
        Imported imported = read("""
                {"properties": {"a": {"$ref": "#/$defs/s"}, "b": {"$ref": "#/$defs/s"}}, "$defs": {"s": {"type": "string"}}}""");
        assertEquals(2, SchemaImportTest.job(imported).questions().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org/x.json", "other.json#/a", "file:///etc/passwd", "//x", "not a uri"})
    void whatPointsOutOfTheFileIsRefused(String reference) {
        assertRefused(Fault.Code.REMOTE_REF, read("{\"properties\": {\"a\": {\"$ref\": \"" + reference + "\"}}}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"#/nothing\"", "\"#nowhere\"", "\"#/properties/a/%zz\"", "4", "[]", "null"})
    void whatPointsToNothingIsRefused(String reference) {
        Imported imported = read("{\"properties\": {\"a\": {\"$ref\": " + reference + "}}}");
        Fault.Code code = imported.faults().getFirst().code();
        assertTrue(code == Fault.Code.LOST_REF || code == Fault.Code.REMOTE_REF, code.toString());
        assertEquals(Optional.empty(), imported.yaml());
    }

    @Test
    void whatUnfoldsToTooMuchIsRefused() {
        StringBuilder doubling =
                new StringBuilder("{\"properties\": {\"a\": {\"$ref\": \"#/$defs/l0\"}}, \"$defs\": {");
        for (int i = 0; i < 40; i++) {
            String next = "{\"$ref\": \"#/$defs/l" + (i + 1) + "\"}";
            doubling.append("\"l%d\": {\"allOf\": [%s, %s]}, ".formatted(i, next, next));
        }
        assertRefused(Fault.Code.TOO_MANY_FIELDS, read(doubling + "\"l40\": {\"type\": \"string\"}}}"));
        StringBuilder chain = new StringBuilder("{\"properties\": {\"a\": {\"$ref\": \"#/$defs/l0\"}}, \"$defs\": {");
        for (int i = 0; i < 9_000; i++) {
            chain.append("\"l%d\": {\"$ref\": \"#/$defs/l%d\"}, ".formatted(i, i + 1));
        }
        assertRefused(Fault.Code.TOO_MANY_FIELDS, read(chain + "\"l9000\": {\"type\": \"string\"}}}"));
        StringBuilder wide = new StringBuilder("{\"properties\": {\"a0\": {}");
        for (int i = 1; i < 5_000; i++) {
            wide.append(", \"a").append(i).append("\": {}");
        }
        assertRefused(Fault.Code.TOO_MANY_FIELDS, read(wide + "}}"));
    }

    @Test
    void deepHugeAndForeignFilesAreRefused() {
        assertRefused(Fault.Code.TOO_DEEP, read("{\"properties\":{\"a\":".repeat(10_000) + "{}" + "}}".repeat(10_000)));
        assertRefused(Fault.Code.TOO_DEEP, read("[".repeat(10_000)));
        assertRefused(Fault.Code.TOO_LARGE, read(new byte[SchemaImport.LARGEST + 1]));
        assertRefused(
                Fault.Code.NOT_UTF8,
                read("{\"title\": \"日本\", \"properties\": {\"a\": {}}}".getBytes(Charset.forName("windows-31j"))));
        assertRefused(Fault.Code.NOT_UTF8, read("{\"properties\": {}}".getBytes(StandardCharsets.UTF_16)));
        assertRefused(Fault.Code.CONTROL_CHARACTER, read("{\"title\": \"\u0007\"}"));
        assertRefused(Fault.Code.EMPTY, read(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4",
                "null",
                "\"x\"",
                "[]",
                "{}",
                "{\"a\": 1}",
                "{\"properties\": []}",
                "{\"properties\": {\"a\": 4}}",
                "{\"openapi\": \"3.0.0\"}",
                "{\"openapi\": \"3.0.0\", \"paths\": []}",
                "{\"openapi\": \"3.0.0\", \"paths\": {\"/\": {\"post\": 4, \"put\": {\"requestBody\": []}}}}",
                "{\"type\": \"object\"}",
                "{\"properties\": {\"a\": false}}",
            })
    void whatIsNoSchemaGetsASentenceOrAQuestion(String text) {
        Imported imported = read(text);
        assertTrue(imported.yaml().isPresent() || imported.faults().getFirst().isError(), text);
        if (imported.yaml().isPresent()) {
            assertEquals("{\"type\": \"object\"}", text);
        }
    }

    @Test
    void aByteOrderMarkTabsAndEscapesAreRead() {
        Imported imported =
                read("\uFEFF{\n\t\"properties\":\t{\"a\":{\"title\":\"\\u0042\\/\\ud83d\\ude00\\t{x}\\u202e\"}}}");
        assertEquals(
                "B/😀 (x)",
                SchemaImportTest.job(imported).questions().getFirst().labelIn("en"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a+)+$",
                "^(\\\\w*)*$",
                "((((a*)*)*)*)*b",
                "[",
                "(?<n>",
                "\\\\k<x>",
                "^(([a-z])+.)+[A-Z]([a-z])+$"
            })
    void anExpressionMadeToBlowUpAMatcherDoesNot(String pattern) {
        Imported imported = read("{\"properties\": {\"a\": {\"type\": \"string\", \"pattern\": \"" + pattern + "\"}}}");
        assertEquals(1, SchemaImportTest.job(imported).questions().size());
    }

    /** Any schema that can be read becomes a file that can be read. */
    @Test
    void whateverIsImportedCanBeChecked() {
        Random random = new Random(3);
        int made = 0;
        for (int i = 0; i < 200; i++) {
            Imported imported = read(new Any(random).schema(4));
            if (imported.yaml().isPresent()) {
                SchemaImportTest.job(imported);
                made++;
            }
        }
        assertTrue(made > 100, "only " + made);
    }

    /** Schemas with keywords of all sorts, of the right type and of wrong ones. */
    private record Any(Random random) {
        @SafeVarargs
        private final <T> T one(T... options) {
            return options[random.nextInt(options.length)];
        }

        private String word() {
            return one(
                    "a",
                    "b c",
                    "名前",
                    "no",
                    "null",
                    "~",
                    "1e9",
                    "x: y",
                    "# z",
                    "{q}",
                    "- d",
                    "\\\"",
                    "'",
                    "<b>",
                    "",
                    "\\u0000",
                    "\\ud800",
                    "\\u202e",
                    "18:30",
                    "@",
                    "*a",
                    "&a",
                    "!t",
                    "%",
                    "a\\nb",
                    "x".repeat(300));
        }

        private String schema(int depth) {
            StringBuilder fields = new StringBuilder("{\"type\": \"object\", \"properties\": {");
            for (int i = 0; i <= random.nextInt(4); i++) {
                fields.append(i == 0 ? "" : ", ")
                        .append("\"")
                        .append(i)
                        .append(word())
                        .append("\": ")
                        .append(field(depth));
            }
            String last = depth < 4 ? "" : ", \"required\": [\"" + word() + "\", 4]";
            return fields + "}" + last + "}";
        }

        private String field(int depth) {
            Supplier<String> keyword = () -> switch (random.nextInt(16)) {
                case 0 ->
                    "\"type\": \"" + one("string", "number", "integer", "boolean", "array", "object", "null", "x")
                            + "\"";
                case 1 -> "\"enum\": [\"" + word() + "\", \"" + word() + "\", 4, true, null, {}]";
                case 2 -> "\"title\": \"" + word() + "\"";
                case 3 -> "\"description\": \"" + word() + "?\"";
                case 4 -> "\"minimum\": " + one("1", "-0.5", "1e300", "1e-300", "\"x\"", "true");
                case 5 -> "\"maximum\": " + one("1", "-4", "1e300", "null", "9".repeat(390));
                case 6 -> "\"default\": " + one("\"" + word() + "\"", "1", "true", "null", "[]", "{}", "[4, \"x\"]");
                case 7 -> "\"format\": \"" + one("date", "email", "time", "uri", "byte", word()) + "\"";
                case 8 -> "\"items\": " + (depth > 0 ? field(depth - 1) : "{}");
                case 9 -> "\"oneOf\": [" + (depth > 0 ? field(depth - 1) + ", " + schema(depth - 1) : "{}, {}") + "]";
                case 10 -> "\"anyOf\": [" + (depth > 0 ? schema(depth - 1) + ", " + schema(depth - 1) : "{}") + "]";
                case 11 -> "\"x-label\": {\"en\": \"" + word() + "\", \"ja\": \"" + word() + "\", \"q\": []}";
                case 12 -> "\"examples\": [\"" + word() + "\", 4, [], null]";
                case 13 -> "\"minItems\": " + one("3", "-1", "0.5", "1e300") + ", \"maxItems\": " + one("1", "5");
                case 14 -> "\"x-kind\": \"" + one("money", "items", "choice", "group-list", "file", "zebra") + "\"";
                default -> depth > 0 ? "\"properties\": {\"p\": " + field(depth - 1) + "}" : "\"const\": 4";
            };
            StringBuilder all = new StringBuilder("{\"x-first\": 1");
            java.util.Set<String> keys = new java.util.HashSet<>();
            for (int i = 0; i < 5; i++) {
                String next = keyword.get();
                if (keys.add(next.substring(0, 6))) {
                    all.append(", ").append(next);
                }
            }
            return all + "}";
        }
    }
}

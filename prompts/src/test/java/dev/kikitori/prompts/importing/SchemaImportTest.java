package dev.kikitori.prompts.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.engine.job.Choice;
import dev.kikitori.engine.job.Condition;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import dev.kikitori.prompts.jobs.Fault;
import dev.kikitori.prompts.jobs.JobCheck;
import dev.kikitori.prompts.jobs.JobReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaImportTest {
    private static Imported read(String schema) {
        return SchemaImport.read(schema.getBytes(StandardCharsets.UTF_8), "order.schema.json", Selection.ONLY, "en");
    }

    /** What it becomes, read by the reader that everybody's files go through; there is no fault but for translations. */
    static JobType job(Imported imported) {
        assertTrue(imported.yaml().isPresent(), imported.faults().toString());
        JobCheck check = new JobReader(Set.of("record")).read(imported.yaml().get());
        assertEquals(List.of(), check.errors(), imported.yaml().get());
        return check.job().orElseThrow();
    }

    private static Question only(String properties) {
        JobType job = job(read("{\"type\": \"object\", \"properties\": {" + properties + "}}"));
        assertEquals(1, job.questions().size(), job.source());
        return job.questions().getFirst();
    }

    private static List<String> codes(Imported imported) {
        return imported.faults().stream()
                .map(fault -> fault.code() + " " + fault.line())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            TEXT          ; "a": {"type": "string"}
            TEXT          ; "a": {"type": "string", "maxLength": 199}
            LONG_TEXT     ; "a": {"type": "string", "maxLength": 200}
            LONG_TEXT     ; "message": {"type": "string"}
            EMAIL         ; "a": {"type": "string", "format": "email"}
            EMAIL         ; "contactEmail": {"type": "string"}
            PHONE         ; "mobile_phone": {"type": "string"}
            TEXT          ; "phone": {"type": "string", "pattern": "^[0-9]{4}$"}
            URL           ; "a": {"type": "string", "format": "uri"}
            DATE          ; "a": {"type": "string", "format": "date"}
            DATE          ; "a": {"type": "string", "pattern": "^\\\\d{4}-\\\\d{2}-\\\\d{2}$"}
            DATETIME      ; "a": {"type": "string", "format": "date-time"}
            TIME          ; "a": {"type": "string", "pattern": "^([01]\\\\d|2[0-3]):[0-5]\\\\d$"}
            DURATION      ; "a": {"type": "string", "format": "duration"}
            COLOUR        ; "a": {"pattern": "^#[0-9a-f]{6}$"}
            CHOICE        ; "a": {"pattern": "^(red|green)$"}
            CHOICE        ; "a": {"enum": ["red", "green", null]}
            CHOICES       ; "a": {"type": "array", "items": {"enum": ["red", "green"]}, "uniqueItems": true}
            NUMBER        ; "a": {"type": ["integer", "null"]}
            NUMBER        ; "a": {"minimum": 2}
            YES_NO        ; "a": {"type": "boolean"}
            FILE          ; "a": {"type": "string", "contentEncoding": "base64"}
            ITEMS         ; "a": {"type": "array", "items": {"type": "string"}}
            GROUP_LIST    ; "a": {"type": "array", "items": {"type": "string", "format": "email"}}
            GROUP_LIST    ; "a": {"type": "array", "items": {"properties": {"b": {"type": "string"}}}}
            MONEY         ; "a": {"type": "number", "x-kind": "money"}
            LONG_TEXT     ; "a": {"type": "object"}
            TEXT          ; "a": {}
            TEXT          ; "a": true
            NUMBER        ; "a": {"anyOf": [{"type": "number"}, {"type": "null"}]}
            CHOICE        ; "a": {"oneOf": [{"const": "s", "title": "small"}, {"const": "l", "title": "large"}]}
            """)
    void aFieldBecomesAQuestionOfItsKind(Kind kind, String property) {
        assertEquals(kind, only(property).kind());
    }

    @Test
    void whatIsRequiredIsEssentialAndTheRestCanBeSkipped() {
        JobType job = job(read("""
                {"properties": {"a": {"type": "string"}, "b": {"type": "string"}}, "required": ["b"]}"""));
        assertTrue(job.questions().get(0).optional());
        assertFalse(job.questions().get(0).essential());
        assertTrue(job.questions().get(1).essential());
        assertFalse(job.questions().get(1).optional());
    }

    @Test
    void asksAQuestionInBothLanguages() {
        Question question = only("\"firstName\": {\"type\": \"string\"}");
        assertEquals("What is the first name?", question.ask().in("en"));
        assertEquals("first nameを教えてください。", question.ask().in("ja"));
        Question yours = only("\"n\": {\"type\": \"string\", \"title\": \"Your name\"}");
        assertEquals("What is your name?", yours.ask().in("en"));
        assertEquals("Your name", yours.labelIn("en"));
    }

    @Test
    void takesTheWordsThatTheSchemaHas() {
        Question question = only("""
                "n": {"type": "integer", "title": "人数", "x-title-en": "number of people",
                  "description": "How many people are coming?",
                  "x-ask": {"ja": "何名さまですか。"}, "x-why": "So that there are enough chairs.",
                  "x-help": {"en": "Count yourself.", "ja": "ご自分もお数えください。"}, "examples": [4, 2]}""");
        assertEquals(
                Map.of("en", "number of people", "ja", "人数"), question.label().byLanguage());
        assertEquals("How many people are coming?", question.ask().in("en"));
        assertEquals("何名さまですか。", question.ask().in("ja"));
        assertEquals("So that there are enough chairs.", question.why().in("en"));
        assertEquals("Count yourself.", question.help().in("en"));
        assertEquals(List.of("4", "2"), question.examples().in("en"));
    }

    @Test
    void keepsRangesDefaultsAndCounts() {
        Question number =
                only("\"n\": {\"type\": \"integer\", \"minimum\": 1.5, \"exclusiveMaximum\": 9, \"default\": 3}");
        assertEquals(
                "[2, 8, true]",
                List.of(
                                number.range().min().orElseThrow().toPlainString(),
                                number.range().max().orElseThrow().toPlainString(),
                                number.range().whole())
                        .toString());
        assertEquals(
                new Value.Number(new java.math.BigDecimal("3")),
                number.fallback().orElseThrow());
        Question draft4 = only("\"n\": {\"type\": \"integer\", \"minimum\": 0, \"exclusiveMinimum\": true}");
        assertEquals("1", draft4.range().min().orElseThrow().toPlainString());
        Question several = only("""
                "c": {"type": "array", "minItems": 1, "maxItems": 2, "items": {"enum": ["x", "y", "z"]}, "default": ["z", "x"]}""");
        assertEquals(new Value.Choices(List.of("x", "z")), several.fallback().orElseThrow());
        assertEquals("2", several.range().max().orElseThrow().toPlainString());
    }

    @Test
    void aDefaultThatIsNoAnswerIsLeftOutAndSaid() {
        Imported imported = read("{\"properties\": {\n\"a\": {\"enum\": [\"x\", \"y\"],\n\"default\": \"z\"}}}");
        assertEquals(List.of("NO_DEFAULT 3"), codes(imported));
        assertTrue(job(imported).questions().getFirst().fallback().isEmpty());
    }

    @Test
    void namesOfChoicesComeAlong() {
        Question question = only("""
                "size": {"enum": ["s", "in_stock", "大"], "x-enumNames": ["small", "in stock", "大きい"]}""");
        assertEquals(
                List.of("small", "in stock", "大きい"),
                question.choices().stream().map(choice -> choice.shown("en")).toList());
        assertEquals(
                List.of("s", "in_stock", "大"),
                question.choices().stream().map(Choice::id).toList());
    }

    @Test
    void anObjectWithinIsWrittenFlatAndCanBeSkippedAsAWhole() {
        JobType job = job(read("""
                {"properties": {
                  "billing": {"$ref": "#/$defs/address", "title": "Billing address"},
                  "home": {"allOf": [{"$ref": "#/$defs/address"}], "x-label": {"en": "home", "ja": "ご自宅"}}},
                 "required": ["home"],
                 "$defs": {"address": {"type": "object", "required": ["town"],
                   "properties": {"town": {"type": "string", "x-label": {"en": "town", "ja": "町"}}, "street": {"type": "string"}}}}}"""));
        assertEquals(
                List.of("billing.town", "billing.street", "home.town", "home.street"),
                job.questions().stream().map(Question::id).toList());
        assertEquals("Billing address town", job.questions().get(0).labelIn("en"));
        assertEquals("ご自宅の町", job.questions().get(2).labelIn("ja"));
        assertEquals("billing", job.questions().get(0).round().orElseThrow());
        assertFalse(job.questions().get(0).essential() || job.questions().get(0).optional());
        assertTrue(job.questions().get(2).essential()
                && job.questions().get(2).round().isEmpty());
        assertEquals(
                List.of("billing"),
                job.rounds().stream().map(round -> round.id()).toList());
    }

    @Test
    void alternativesBecomeAChoiceAndTheirFieldsAreAskedOnlyForIt() {
        JobType job = job(read("""
                {"properties": {"pay": {"oneOf": [
                   {"title": "Card", "properties": {"by": {"const": "card"}, "holder": {"type": "string"}, "note": {"type": "string"}}, "required": ["by", "holder"]},
                   {"title": "Invoice", "properties": {"by": {"const": "invoice"}, "to": {"type": "string"}, "note": {"type": "string"}}, "required": ["by"]}]}},
                 "required": ["pay"]}"""));
        assertEquals(
                List.of("pay.by", "pay.holder", "pay.note", "pay.to"),
                job.questions().stream().map(Question::id).toList());
        assertEquals(
                List.of("card", "invoice"),
                job.questions().getFirst().choices().stream().map(Choice::id).toList());
        assertEquals(
                new Condition.Is("pay.by", new Value.Text("card")),
                job.questions().get(1).when().orElseThrow());
        assertTrue(job.questions().get(1).essential());
        assertTrue(job.questions().get(2).when().isEmpty());
    }

    @Test
    void whatIsAddedByAConditionIsAskedOnlyThen() {
        JobType job = job(read("""
                {"properties": {"gift": {"type": "boolean"}, "kind": {"enum": ["a", "b", "c"]}},
                 "allOf": [
                   {"if": {"properties": {"gift": {"const": true}}}, "then": {"properties": {"card": {"type": "string"}}, "required": ["card"]}},
                   {"if": {"properties": {"kind": {"enum": ["a", "b"]}}}, "then": {"properties": {"x": {"type": "string"}}}, "else": {"properties": {"y": {"type": "string"}}}}],
                 "dependentSchemas": {"kind": {"properties": {"z": {"type": "string"}}}}}"""));
        Map<String, Question> byId = job.byId();
        assertEquals(
                new Condition.Is("gift", new Value.YesNo(true)),
                byId.get("card").when().orElseThrow());
        assertTrue(byId.get("card").essential());
        assertTrue(byId.get("x").when().orElseThrow() instanceof Condition.In);
        assertTrue(byId.get("y").when().orElseThrow() instanceof Condition.Not);
        assertEquals(new Condition.Answered("kind", true), byId.get("z").when().orElseThrow());
    }

    @Test
    void whatCanNotBeSaidIsNotedLineByLine() {
        Imported imported = read("""
                {"properties": {
                  "a": {"type": "string", "pattern": "^X-"},
                  "b": {"type": "string", "format": "uuid"},
                  "c": {"type": "string", "maxLength": 10},
                  "d": {"type": "string", "readOnly": true},
                  "e": {"const": 4},
                  "f": {"type": ["string", "number"]},
                  "g": {"type": "array", "items": {"type": "number"}},
                  "h": {"anyOf": [{"type": "string"}, {"type": "number"}]},
                  "i j": {"type": "string"},
                  "k": {"type": "number", "multipleOf": 0.05},
                  "l": false
                }, "not": {"required": ["a"]}}""");
        assertEquals(
                List.of(
                        "UNCHECKED_FORMAT 2",
                        "UNCHECKED_FORMAT 3",
                        "UNCHECKED_LENGTH 4",
                        "NOT_ASKED 5",
                        "NOT_ASKED 6",
                        "ASKED_FREELY 7",
                        "OTHER_SHAPE 8",
                        "ONE_OF_SEVERAL 9",
                        "OTHER_ID 10",
                        "NOT_EXPRESSED 11",
                        "NOT_ASKED 12",
                        "NOT_EXPRESSED 13"),
                codes(imported));
        assertTrue(imported.faults().stream().noneMatch(Fault::isError));
        JobType job = job(imported);
        assertEquals("At most 10 characters.", job.byId().get("c").help().in("en"));
        assertEquals("10文字までです。", job.byId().get("c").help().in("ja"));
    }

    @Test
    void findsAnObjectSchemaAnywhereInAFile() {
        String one =
                "{\"name\": \"tool\", \"inputSchema\": {\"type\": \"object\", \"properties\": {\"q\": {\"type\": \"string\"}}}}";
        assertEquals("q", job(read(one)).questions().getFirst().id());
        String two = "{\"definitions\": {\"a\": {\"properties\": {\"x\": {}}}, \"b\": {\"properties\": {\"y\": {}}}}}";
        assertEquals(List.of("SEVERAL_SCHEMAS 1"), codes(read(two)));
        for (String place : List.of("b", "#/definitions/b")) {
            Selection selection = new Selection(
                    java.util.Optional.of(place),
                    java.util.Optional.empty(),
                    java.util.Optional.empty(),
                    java.util.Optional.empty());
            JobType job = job(SchemaImport.read(two.getBytes(StandardCharsets.UTF_8), "x.json", selection, "en"));
            assertEquals("b", job.id());
            assertEquals("y", job.questions().getFirst().id());
        }
    }

    @Test
    void aSchemaNamedByItsIdOrAnchorIsInTheFile() {
        JobType job = job(read("""
                {"$id": "https://example.org/root.json", "properties": {
                   "a": {"$ref": "part.json"}, "b": {"$ref": "#town"}, "c": {"$ref": "#/$defs/x~1y%20z"}},
                 "$defs": {"p": {"$id": "https://example.org/part.json", "type": "boolean"},
                   "t": {"$anchor": "town", "type": "integer"}, "x/y z": {"enum": ["p", "q"]}}}"""));
        assertEquals(
                List.of(Kind.YES_NO, Kind.NUMBER, Kind.CHOICE),
                job.questions().stream().map(Question::kind).toList());
    }

    @Test
    void anOrganisationsJapaneseSchemaReadsWellInJapanese() {
        JobType job = job(read("""
                {"title": "来店予約", "properties": {"お名前": {"type": "string"}, "date": {"type": "string", "format": "date", "title": "ご来店日"}}}"""));
        assertEquals("来店予約", job.title().in("ja"));
        assertEquals("お名前を教えてください。", job.questions().get(0).ask().in("ja"));
        assertEquals("ご来店日はいつですか。日にちを教えてください。", job.questions().get(1).ask().in("ja"));
    }
}

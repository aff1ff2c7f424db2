package dev.kikitori.prompts.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.kikitori.engine.job.JobType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JobSchemasTest {
    private static final JsonSchemaFactory DRAFT = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String EVERY_KIND = """
            id: every-kind
            generator: record
            questions:
              - {id: a, kind: text, ask: x, essential: true}
              - {id: b, kind: long-text, ask: x, essential: true, when: {question: a, is: x}}
              - {id: c, kind: name, ask: x}
              - {id: d, kind: number, ask: x, range: {min: 1, max: 20, whole: true}, default: 2}
              - {id: e, kind: money, ask: x}
              - {id: f, kind: yes-no, ask: x}
              - {id: g, kind: choice, ask: x, choices: [one, two]}
              - {id: h, kind: choices, ask: x, choices: [one, two], range: {min: 1}}
              - {id: i, kind: date, ask: x}
              - {id: j, kind: time, ask: x}
              - {id: k, kind: datetime, ask: x}
              - {id: l, kind: duration, ask: x}
              - {id: m, kind: email, ask: x}
              - {id: n, kind: phone, ask: x}
              - {id: o, kind: url, ask: x}
              - {id: p, kind: colour, ask: x}
              - {id: q, kind: address, ask: x}
              - {id: r, kind: opening-hours, ask: x}
              - {id: s, kind: items, ask: x}
              - {id: t, kind: file, ask: x}
              - id: u
                kind: group-list
                ask: x
                fields: [{id: who, kind: name, ask: x}, {id: age, kind: number, ask: x, optional: true}]
              - {id: v, kind: choice, ask: x, choicesFrom: [t]}
            """;

    private static Set<ValidationMessage> against(Map<String, Object> schema, Object instance) {
        return DRAFT.getSchema(JSON.<JsonNode>valueToTree(schema)).validate(JSON.<JsonNode>valueToTree(instance));
    }

    private static Set<ValidationMessage> file(String yaml) {
        Node node = YamlTree.read(yaml, new Faults()).orElseThrow();
        return against(JobSchemas.format(), Node.plain(node));
    }

    private static Map<String, Object> answers() {
        JobCheck check = new JobReader(Set.of()).read(EVERY_KIND);
        assertEquals(List.of(), check.errors());
        return JobSchemas.answers(check.job().orElseThrow(), "en");
    }

    private static boolean takes(String question, Object value) {
        return against(answers(), Map.of("a", "x", question, value)).isEmpty();
    }

    @Test
    void areSchemas() {
        var meta = DRAFT.getSchema(com.networknt.schema.SchemaLocation.of(SchemaId.V202012));
        List<Map<String, Object>> schemas = new ArrayList<>(List.of(JobSchemas.format(), answers()));
        for (JobType job : BuiltInJobs.read(new JobReader(Set.of()))) {
            schemas.add(JobSchemas.answers(job, "ja"));
        }
        for (Map<String, Object> schema : schemas) {
            assertEquals(Set.of(), meta.validate(JSON.<JsonNode>valueToTree(schema)));
        }
    }

    @Test
    void theFormatKnowsTheSameKeysAndKindsAsTheReader() {
        Map<?, ?> format = JobSchemas.format();
        Map<?, ?> parts = (Map<?, ?>) format.get("$defs");
        assertEquals(Set.copyOf(JobReader.KEYS), keys(format));
        assertEquals(Set.copyOf(QuestionReader.KEYS), keys(parts.get("question")));
        assertEquals(Set.copyOf(ConditionReader.KEYS), keys(parts.get("condition")));
        assertEquals(Set.copyOf(StepReader.KEYS), keys(parts.get("step")));
        assertEquals(Set.copyOf(FaqReader.KEYS), keys(parts.get("faq")));
        Map<?, ?> tone = (Map<?, ?>) ((Map<?, ?>) format.get("properties")).get("tone");
        assertEquals(JobReader.TONES, tone.get("enum"));
        Map<?, ?> question = (Map<?, ?>) ((Map<?, ?>) parts.get("question")).get("properties");
        assertEquals(QuestionReader.SETS, ((Map<?, ?>) question.get("suggest")).get("enum"));
        assertEquals(QuestionReader.KINDS, ((Map<?, ?>) question.get("kind")).get("enum"));
        assertEquals(QuestionReader.DECIDES, ((Map<?, ?>) question.get("decide")).get("enum"));
    }

    private static Set<?> keys(Object object) {
        return ((Map<?, ?>) ((Map<?, ?>) object).get("properties")).keySet();
    }

    @Test
    void theFormatTakesGoodFiles() {
        assertEquals(Set.of(), file(EVERY_KIND));
        for (JobType job : BuiltInJobs.read(new JobReader(Set.of()))) {
            assertEquals(Set.of(), file(job.source()), job.id());
        }
    }

    @Test
    void theFormatRefusesBrokenFiles() {
        String start = "id: a\ngenerator: record\nquestions: [{id: q, kind: text, ask: x";
        assertEquals(Set.of(), file(start + "}]"));
        for (String broken : List.of(
                "id: a\ngenerator: record",
                start + ", kindd: text}]",
                start + ", essential: yes}]",
                start + ", when: {question: q}}]",
                start + ", when: {question: q, is: x, all: []}}]",
                start + ", decide: default}]",
                start + ", ask2: {english: x}}]",
                "id: a\ngenerator: record\nquestions: [{id: q, kind: choice, ask: x}]",
                "id: a\ngenerator: record\nquestions: [{id: q, kind: texts, ask: x}]",
                "id: a\ngenerator: record\nquestions: [{id: q, kind: text}]")) {
            assertFalse(file(broken).isEmpty(), broken);
        }
    }

    @Test
    void answersNeedWhatIsEssentialInAnyCase() {
        assertEquals(List.of("a"), answers().get("required"));
        assertFalse(against(answers(), Map.of("d", 2)).isEmpty());
        assertFalse(against(answers(), Map.of("a", "x", "unknown", 2)).isEmpty());
    }

    @Test
    void answersHaveTheShapesOfTheContract() {
        assertTrue(takes("c", Map.of("name", "山田", "reading", "やまだ")));
        assertTrue(takes("d", 20) && !takes("d", 21) && !takes("d", 1.5) && !takes("d", "2"));
        assertTrue(takes("e", Map.of("amount", 850, "currency", "JPY")) && !takes("e", 850));
        assertTrue(takes("f", false) && !takes("f", "no"));
        assertTrue(takes("g", "two") && !takes("g", "three"));
        assertTrue(takes("h", List.of("one", "two")) && !takes("h", List.of()) && !takes("h", List.of("one", "one")));
        assertTrue(takes("i", "2026-02-03") && takes("i", Map.of("from", "2026-02-03", "to", "2026-02-05")));
        assertTrue(takes("j", "18:30") && !takes("j", "18:30:00") && takes("k", "2026-02-03T18:30"));
        for (String good : List.of("PT1H30M", "PT24H", "P21D", "PT0S", "P1DT2H")) {
            assertTrue(takes("l", good), good);
        }
        assertTrue(!takes("l", "P") && !takes("l", "P1DT") && !takes("l", "1h"));
        assertTrue(takes("m", "a@example.org") && !takes("m", "a"));
        assertTrue(takes("n", "+81312345678") && !takes("n", "03-1234-5678"));
        assertTrue(takes("o", "https://example.org") && !takes("o", "example.org"));
        assertTrue(takes("p", "#145a32") && !takes("p", "green"));
        assertTrue(takes("q", Map.of("town", "渋谷区")) && !takes("q", Map.of()));
        assertTrue(takes("s", List.of(Map.of("name", "Bread", "amount", 3.5, "currency", "EUR"))));
        assertFalse(takes("s", List.of(Map.of("name", "Bread", "amount", 3.5))));
        assertTrue(takes("t", Map.of("id", "f1", "name", "a.csv")));
        assertTrue(takes("u", List.of(Map.of("who", "Mia"))) && !takes("u", List.of(Map.of("age", 4))));
        assertTrue(takes("v", "Shop"));
    }
}

package dev.kikitori.store.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.engine.conversation.Event;
import dev.kikitori.engine.conversation.Focus;
import dev.kikitori.engine.conversation.Recorded;
import dev.kikitori.engine.conversation.Utterance;
import dev.kikitori.engine.generation.ArtifactRecord;
import dev.kikitori.engine.spec.Spec;
import dev.kikitori.engine.value.Value;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EventJsonTest {
    private static final int ROUNDS = 300;

    static Stream<Class<?>> variants() {
        return Stream.of(
                        List.of(Event.class.getPermittedSubclasses()),
                        List.of(Value.class.getPermittedSubclasses()),
                        List.<Class<?>>of(Recorded.class, Spec.class, ArtifactRecord.class))
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("variants")
    void everyVariantComesBackAsItWas(Class<?> variant) throws UnreadableData {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Object original = new Generated(seed).of(variant);
            assertEquals(original, thereAndBack(original), "seed " + seed);
        }
    }

    @ParameterizedTest
    @MethodSource("variants")
    void whatIsWrittenSurvivesUtf8(Class<?> variant) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            String json = write(new Generated(seed).of(variant));
            assertEquals(json, new String(json.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
            assertTrue(json.chars().noneMatch(c -> c < ' '), "no control character stands in it");
        }
    }

    @Test
    void everyFocusAndEveryContentOfAnUtteranceComesBack() throws UnreadableData {
        for (Class<?> focus : Focus.class.getPermittedSubclasses()) {
            Event moved = new Event.FocusMoved((Focus) new Generated(7).of(focus), 2);
            assertEquals(moved, thereAndBack(moved));
        }
        for (Class<?> content : Utterance.Content.class.getPermittedSubclasses()) {
            Event heard = new Event.Heard(
                    new Utterance("m", (Utterance.Content) new Generated(7).of(content), "web", 0.1, Instant.MAX));
            assertEquals(heard, thereAndBack(heard));
        }
    }

    private static Object thereAndBack(Object original) throws UnreadableData {
        return switch (original) {
            case Event event -> EventJson.read(Event.class, write(event));
            case Value value -> EventJson.read(Value.class, write(value));
            case Recorded recorded -> EventJson.read(Recorded.class, write(recorded));
            case Spec spec -> EventJson.read(Spec.class, write(spec));
            default -> EventJson.read(ArtifactRecord.class, write(original));
        };
    }

    private static String write(Object original) {
        return switch (original) {
            case Event event -> EventJson.write(Event.class, event);
            case Value value -> EventJson.write(Value.class, value);
            case Recorded recorded -> EventJson.write(Recorded.class, recorded);
            case Spec spec -> EventJson.write(Spec.class, spec);
            default -> EventJson.write(ArtifactRecord.class, (ArtifactRecord) original);
        };
    }

    @Test
    void answersKeepTheirOrder() throws UnreadableData {
        String json = "{\"type\":\"group\",\"entries\":[{\"z\":{\"type\":\"yes-no\",\"yes\":true},"
                + "\"a\":{\"type\":\"number\",\"number\":1}}]}";
        assertEquals(json, EventJson.write(Value.class, EventJson.read(Value.class, json)));
    }

    @Test
    void aHalfOfACharacterIsEscapedAndComesBack() throws UnreadableData {
        String json = EventJson.write(Value.class, new Value.Text("\ud83c\udf5e \ud83c \udf5e"));
        assertEquals("{\"type\":\"text\",\"text\":\"\ud83c\udf5e \\ud83c \\udf5e\"}", json);
        assertEquals(new Value.Text("\ud83c\udf5e \ud83c \udf5e"), EventJson.read(Value.class, json));
    }

    @Test
    void halfACharacterInANameIsRefusedBeforeItIsStored() {
        for (String half : List.of("\ud83c", "\udf5e", "a\udf5e\ud83c")) {
            Event typed = typed(Map.of(half, 1));
            assertThrows(IllegalArgumentException.class, () -> EventJson.write(Event.class, typed));
            Value group = new Value.Group(List.of(Map.of(half, new Value.YesNo(true))));
            assertThrows(IllegalArgumentException.class, () -> EventJson.write(Value.class, group));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"hologram\"} | this version knows no event of type \"hologram\"",
                "{\"type\":\"undone\",\"why\":1} | this version knows no field [why]",
                "{\"type\":\"left-out\"} | the field \"question\" is missing",
                "{\"type\":\"left-out\",\"question\":null} | question: wanted is a string",
                "{\"type\":\"left-out\",\"question\":1} | question: wanted is a string",
                "{\"type\":\"undone\",\"type\":\"redone\"} | no JSON, or longer or deeper than this version writes",
                "{\"type\":1} | the type is missing",
                "{} | the type is missing",
                "[] | the type is missing",
                "null | the type is missing",
                "{\"type\":\"undone\"} x | no JSON, or longer or deeper than this version writes",
                "{\"type\":\"undone\" | no JSON, or longer or deeper than this version writes",
                "`` | the type is missing",
                "{\"type\":\"focus-moved\",\"attempt\":1.5,\"focus\":{\"type\":\"made\"}} | attempt: wanted is a whole number",
                "{\"type\":\"focus-moved\",\"attempt\":9999999999,\"focus\":{\"type\":\"made\"}} | attempt: wanted is a whole number",
                "{\"type\":\"focus-moved\",\"attempt\":0,\"focus\":{\"type\":\"picking\",\"question\":\"q\",\"readings\":[{\"type\":\"day\",\"date\":\"2026-02-30\"}]}} | focus.readings[0].date: no day",
                "{\"type\":\"answered\",\"question\":\"q\",\"answer\":{\"utterance\":\"m\",\"decided\":true,\"value\":{\"type\":\"range\",\"from\":{\"type\":\"text\",\"text\":\"a\"},\"to\":{\"type\":\"yes-no\",\"yes\":true}}}} | answer.value: what it holds can't be together",
            })
    void whatItDoesNotKnowIsRefusedByName(String json, String message) {
        UnreadableData refused = assertThrows(UnreadableData.class, () -> EventJson.read(Event.class, json));
        assertEquals(message, refused.getMessage());
    }

    @Test
    void aRefusalNeverTellsWhatSomebodyAnswered() {
        String json = EventJson.write(
                        Event.class,
                        new Event.Heard(new Utterance("m", new Utterance.Words("my secret"), "web", 1, Instant.EPOCH)))
                .replace("\"web\"", "{}");
        UnreadableData refused = assertThrows(UnreadableData.class, () -> EventJson.read(Event.class, json));
        assertEquals("utterance.channel: wanted is a string", refused.getMessage());
        assertFalse(refused.toString().contains("secret"));
    }

    @Test
    void whatLiesTooDeepIsRefusedBeforeItIsStored() throws UnreadableData {
        Event fits = typed(nested(EventJson.DEEPEST - 3));
        assertEquals(fits, EventJson.read(Event.class, EventJson.write(Event.class, fits)));
        Event deep = typed(nested(EventJson.DEEPEST));
        assertThrows(IllegalArgumentException.class, () -> EventJson.write(Event.class, deep));
        Event bottomless = typed(nested(10_000));
        assertThrows(IllegalArgumentException.class, () -> EventJson.write(Event.class, bottomless));
    }

    private static Object nested(int depth) {
        Object plain = "x";
        for (int i = 0; i < depth; i++) {
            plain = List.of(plain);
        }
        return plain;
    }

    private static Event typed(Object plain) {
        return new Event.Heard(new Utterance("m", new Utterance.TypedAnswer("q", plain), "web", 1, Instant.EPOCH));
    }

    @Test
    void hugeTextsComeBackAndHugerOnesAreRefused() throws UnreadableData {
        Value huge = new Value.Text("夜".repeat(EventJson.MOST_CHARACTERS - 100));
        assertEquals(huge, EventJson.read(Value.class, EventJson.write(Value.class, huge)));
        Value huger = new Value.Text("x".repeat(EventJson.MOST_CHARACTERS));
        assertThrows(IllegalArgumentException.class, () -> EventJson.write(Value.class, huger));
    }

    @Test
    void whatIsNoNumberIsRefused() {
        for (Object odd : List.of(Double.NaN, Double.POSITIVE_INFINITY, Instant.EPOCH)) {
            assertThrows(IllegalArgumentException.class, () -> EventJson.write(Event.class, typed(odd)));
        }
        Event unsure = new Event.Heard(new Utterance("m", new Utterance.Words("x"), "web", Double.NaN, Instant.EPOCH));
        assertThrows(IllegalArgumentException.class, () -> EventJson.write(Event.class, unsure));
    }

    @Test
    void aTypedAnswerHasTheSameFingerprintAfterwards() throws UnreadableData {
        List<Object> plain = new ArrayList<>(Arrays.asList(4, 4L, "4", true, null, new BigDecimal("1.50"), 0.5));
        plain.add(Map.of("from", 1));
        Event before = typed(plain);
        Event after = EventJson.read(Event.class, EventJson.write(Event.class, before));
        assertEquals(
                ((Event.Heard) before).utterance().fingerprint(),
                ((Event.Heard) after).utterance().fingerprint());
    }
}

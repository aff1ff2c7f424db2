package dev.kikitori.channels.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @Test
    void readsWhatItWrites() throws IOException {
        Map<String, Object> tree = Map.of("a", List.of(1, "ひだまり", true), "b", Map.of("c", new BigDecimal("1.50")));
        assertEquals(tree, Json.object(Json.bytes(tree)));
    }

    @Test
    void writesNumbersPlainly() {
        assertEquals("{\"n\":0.0000001}", Json.write(Map.of("n", new BigDecimal("1E-7"))));
    }

    @Test
    void anUnpairedSurrogateBecomesTheReplacementCharacter() throws IOException {
        assertEquals(Map.of("a", List.of("x\uFFFDy", "😀")), Json.object("{\"a\":[\"x\\ud800y\",\"\\ud83d\\ude00\"]}"));
    }

    @Test
    void isNestedAHundredDeepAtMost() throws IOException {
        Json.object("{\"a\":" + "[".repeat(99) + "]".repeat(99) + "}");
        assertThrows(IOException.class, () -> Json.object("{\"a\":" + "[".repeat(100) + "]".repeat(100) + "}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "1", "{} {}", "{\"a\":1,\"a\":2}", "{'a':1}", "{\"a\":NaN}"})
    void takesNothingButOneObject(String text) {
        assertThrows(IOException.class, () -> Json.object(text));
    }
}

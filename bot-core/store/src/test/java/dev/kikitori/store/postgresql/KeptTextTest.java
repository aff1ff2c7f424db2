package dev.kikitori.store.postgresql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "夜\ud83c\udf5e", "\\u0000", "line\nline\t\u202e"})
    void usualTextsStayAsTheyAre(String text) {
        assertSame(text, KeptText.written(text));
        assertEquals(text, KeptText.read(text));
    }

    @Test
    void whateverCharsThereAreComeBack() {
        Random random = new Random(4);
        char[] odd = {0, 0x1A, '0', 'a', '\ud800', '\udc00', '\uffff', '夜', '\u0001'};
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                text.append(odd[random.nextInt(odd.length)]);
            }
            String kept = KeptText.written(text.toString());
            assertEquals(-1, kept.indexOf(0));
            assertEquals(
                    kept,
                    new String(
                            kept.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                            java.nio.charset.StandardCharsets.UTF_8));
            assertEquals(text.toString(), KeptText.read(kept));
        }
    }
}

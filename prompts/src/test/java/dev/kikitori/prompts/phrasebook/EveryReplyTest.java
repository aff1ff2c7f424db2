package dev.kikitori.prompts.phrasebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.engine.conversation.Focus;
import dev.kikitori.engine.conversation.Reply;
import dev.kikitori.engine.conversation.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EveryReplyTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "ja", "ja-JP", "de"})
    void everyReplyIsWordedWithEveryGapFilled(String lang) {
        Scene scene = filled(lang);
        for (Reply reply : Samples.replies()) {
            List<Wording> wordings = scene.word(reply);
            assertEquals(1, wordings.size(), reply::toString);
            String text = wordings.getFirst().text();
            assertFalse(text.isBlank(), reply::toString);
            assertFalse(text.contains("{") || text.contains("}"), () -> reply + " -> " + text);
            assertFalse(text.contains("..") || text.contains("。。") || text.contains("  "), () -> reply + " -> " + text);
            if (System.getProperty("kikitori.read") != null) {
                System.out.println(reply.getClass().getSimpleName() + "\t" + text);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void everyReplyIsWordedBeforeAnythingIsKnown(String lang) {
        Scene scene = new Scene(lang, Scene.shop(), false);
        for (Reply reply : Samples.replies()) {
            for (Wording wording : scene.word(reply)) {
                assertFalse(wording.text().contains("{"), wording::text);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void everyFocusCanBeMisunderstood(String lang) {
        for (Focus focus : Samples.focuses()) {
            Scene scene = filled(lang).waiting(focus);
            for (Reply reply : Samples.replies()) {
                if (reply instanceof Reply.NotUnderstood) {
                    assertFalse(scene.text(reply).isBlank());
                }
            }
        }
    }

    @org.junit.jupiter.api.Test
    void noReplyIsForgottenHere() {
        Set<String> sampled = new TreeSet<>();
        Samples.replies().forEach(reply -> sampled.add(reply.getClass().getSimpleName()));
        Set<String> all = new TreeSet<>();
        leaves(Reply.class).forEach(type -> all.add(type.getSimpleName()));
        assertEquals(all, sampled);
        assertTrue(all.size() > 40);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EveryReplyTest::leaves)
                : Stream.of(type);
    }

    static Scene filled(String lang) {
        Scene scene = new Scene(lang);
        Samples.values().forEach((kind, value) -> scene.answered(kind.word(), value));
        return scene.waiting(Focus.Asking.first("date"));
    }
}

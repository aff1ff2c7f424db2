package dev.kikitori.channels.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The frames of the contract, over a real socket. */
class ChatSocketTest {
    private static final Map<String, Object> BOOK = Map.of("job", "table-booking", "lang", "en");

    @TempDir
    static Path home;

    private static Served served;

    @BeforeAll
    static void serve() {
        served = Served.on(home);
    }

    @AfterAll
    static void close() {
        served.close();
    }

    private static Map<String, Object> text(String id, String text) {
        return Map.of("type", "message", "id", id, "text", text);
    }

    @Test
    void helloOpensAConversation() throws InterruptedException {
        try (Frames frames = Frames.hello(served, BOOK)) {
            List<Map<String, @Nullable Object>> turn = frames.turn();
            assertEquals(List.of("welcome", "reply", "reply", "spec", "status"), Frames.types(turn));
            assertTrue(turn.getFirst().containsKey("conversation"));
            assertTrue(String.valueOf(turn.get(2).get("text")).contains("How many people?"), turn.toString());
            assertEquals("asking", turn.getLast().get("status"));
            assertFalse(turn.getLast().containsKey("for"));
        }
    }

    @Test
    void aMessageIsAcceptedAnsweredAndEndedByItsStatus() throws InterruptedException {
        try (Frames frames = Frames.hello(served, BOOK)) {
            frames.turn();
            List<Map<String, @Nullable Object>> turn =
                    frames.send(text("m1", "four")).turn();
            assertEquals(List.of("accepted", "reply", "spec", "status"), Frames.types(turn));
            assertEquals("m1", turn.getFirst().get("id"));
            assertEquals(Map.of("people", 4), ((Map<?, ?>) turn.get(2).get("spec")).get("answers"));
            assertEquals("m1", turn.getLast().get("for"));
            assertEquals(
                    List.of("accepted", "reply", "spec", "status"),
                    Frames.types(frames.send(Map.of(
                                    "type",
                                    "message",
                                    "id",
                                    "m2",
                                    "answer",
                                    Map.of("question", "seat", "value", "quiet")))
                            .turn()));
            assertEquals(
                    List.of("accepted", "reply", "spec", "status"),
                    Frames.types(frames.send(Map.of("type", "message", "id", "m3", "command", "undo"))
                            .turn()));
        }
    }

    @Test
    void theSameMessageAgainIsAnsweredTheSame() throws InterruptedException {
        try (Frames frames = Frames.hello(served, BOOK)) {
            frames.turn();
            List<Map<String, @Nullable Object>> first =
                    frames.send(text("m1", "four")).turn();
            assertEquals(first, frames.send(text("m1", "four")).turn());
        }
    }

    @Test
    void everythingAfterANumberIsSentAgain() throws InterruptedException {
        String token;
        long seen;
        List<Map<String, @Nullable Object>> missed;
        try (Frames frames = Frames.hello(served, BOOK)) {
            List<Map<String, @Nullable Object>> opening = frames.turn();
            token = String.valueOf(opening.getFirst().get("token"));
            seen = ((Number) opening.getLast().get("seq")).longValue();
            missed = new ArrayList<>(frames.send(text("m1", "four")).turn());
        }
        try (Frames again = Frames.hello(served, Map.of("token", token, "after", seen))) {
            List<Map<String, @Nullable Object>> turn = again.turn();
            assertEquals(List.of("welcome", "reply", "spec", "status"), Frames.types(turn));
            assertEquals(missed.get(1), turn.get(1));
            assertEquals(missed.get(2), turn.get(2));
        }
        try (Frames all = Frames.hello(served, Map.of("token", token))) {
            assertEquals(List.of("welcome", "reply", "reply", "reply", "spec", "status"), Frames.types(all.turn()));
        }
        try (Frames none = Frames.hello(served, Map.of("token", token, "after", 1_000_000))) {
            assertEquals(List.of("welcome", "spec", "status"), Frames.types(none.turn()));
        }
    }

    @Test
    void anotherConnectionSeesWhatHappensHere() throws InterruptedException {
        try (Frames one = Frames.hello(served, BOOK)) {
            String token = String.valueOf(one.turn().getFirst().get("token"));
            try (Frames other = Frames.hello(served, Map.of("token", token))) {
                other.turn();
                List<Map<String, @Nullable Object>> here =
                        one.send(text("m1", "four")).turn();
                List<Map<String, @Nullable Object>> there = other.turn();
                assertEquals(List.of("reply", "spec", "status"), Frames.types(there));
                assertEquals(here.get(1), there.get(0));
                assertFalse(there.getLast().containsKey("for"));
            }
        }
    }

    @Test
    void whatWasMadeIsPushed() throws InterruptedException {
        try (Frames frames = Frames.hello(served, BOOK)) {
            frames.turn();
            frames.send(text("m1", "four")).turn();
            frames.send(Map.of("type", "message", "id", "m2", "command", "make"))
                    .turn();
            List<Map<String, @Nullable Object>> confirmed =
                    frames.send(text("m3", "yes")).turn();
            assertEquals("making", confirmed.getLast().get("status"));
            List<Map<String, @Nullable Object>> pushed = frames.turn();
            assertEquals(List.of("artifact", "reply", "spec", "status"), Frames.types(pushed));
            assertEquals("done", pushed.getLast().get("status"));
            assertEquals("deliver", pushed.get(1).get("kind"));
            assertEquals(pushed.get(0).get("id"), pushed.get(1).get("artifact"));
        }
    }

    @Test
    void numbersOnlyGrowHoweverManyTalkAtOnce() throws InterruptedException {
        try (Frames one = Frames.hello(served, BOOK)) {
            String token = String.valueOf(one.turn().getFirst().get("token"));
            try (Frames other = Frames.hello(served, Map.of("token", token))) {
                other.turn();
                for (int i = 0; i < 10; i++) {
                    one.send(text("one-" + i, Integer.toString(i + 1)));
                    other.send(text("other-" + i, "undo"));
                }
                assertGrowing(one, "one-9");
                assertGrowing(other, "other-9");
            }
        }
    }

    private static void assertGrowing(Frames frames, String last) throws InterruptedException {
        long seq = 0;
        Map<String, @Nullable Object> frame;
        do {
            frame = frames.next();
            if ("reply".equals(frame.get("type"))) {
                long next = ((Number) frame.get("seq")).longValue();
                assertTrue(next > seq, next + " after " + seq);
                seq = next;
            }
        } while (!("status".equals(frame.get("type")) && last.equals(frame.get("for"))));
    }

    @Test
    void aPingIsAnswered() throws InterruptedException {
        try (Frames frames = Frames.hello(served, BOOK)) {
            frames.turn();
            assertEquals(
                    Map.of("type", "pong"), frames.send(Map.of("type", "ping")).next());
        }
    }

    @Test
    void aRefusedMessageIsSaidAndTheConnectionGoesOn() throws InterruptedException {
        try (Frames frames = Frames.hello(served, BOOK)) {
            frames.turn();
            assertError(
                    "unknown-command", "m1", frames.send(Map.of("type", "message", "id", "m1", "command", "dance")));
            assertError("missing-id", null, frames.send(Map.of("type", "message", "text", "four")));
            assertError("too-long", "m2", frames.send(text("m2", "x".repeat(40_000))));
            assertError("too-large", null, frames.send(text("m3", "x".repeat(1_100_000))));
            assertError("malformed", null, frames.text("{"));
            assertError("malformed", null, frames.text("[".repeat(10_000)));
            assertError("malformed", null, frames.send(Map.of("type", "dance")));
            assertError("malformed", null, frames.binary(new byte[10]));
            assertError("hello-twice", null, frames.send(Map.of("type", "hello")));
            assertError(
                    "answer-refused",
                    "m4",
                    frames.send(Map.of(
                            "type", "message", "id", "m4", "answer", Map.of("question", "people", "value", 99))));
            assertEquals(
                    List.of("accepted", "reply", "spec", "status"),
                    Frames.types(frames.send(text("m5", "four")).turn()));
        }
    }

    private static void assertError(String code, @Nullable String message, Frames frames) throws InterruptedException {
        Map<String, @Nullable Object> error = frames.next();
        assertEquals("error", error.get("type"), error.toString());
        assertEquals(code, error.get("code"));
        assertEquals(message, error.get("for"));
        assertFalse(String.valueOf(error.get("text")).isBlank());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"message\",\"id\":\"a\",\"text\":\"b\"}",
                "{\"type\":\"hello\",\"token\":\"nonsense\"}",
                "{\"type\":\"hello\",\"token\":\"none.none\"}",
                "{\"type\":\"hello\",\"job\":\"none\"}",
                "{\"type\":\"hello\",\"after\":\"x\"}",
                "nonsense"
            })
    void aBeginningThatIsNoneIsRefusedAndClosed(String first) throws InterruptedException {
        try (Frames frames = new Frames(served)) {
            frames.text(first);
            assertEquals("error", frames.next().get("type"));
            assertEquals(Map.of("type", "closed", "code", 1008), frames.next());
        }
    }

    @Test
    void aPageOfAnotherSiteIsRefused() throws InterruptedException {
        try (Frames frames = new Frames(served, "https://elsewhere.example")) {
            assertEquals("origin-refused", frames.next().get("code"));
            assertEquals("closed", frames.next().get("type"));
        }
    }

    @Test
    void deletingEverythingEndsAllConnections() throws InterruptedException {
        try (Frames one = Frames.hello(served, BOOK)) {
            String token = String.valueOf(one.turn().getFirst().get("token"));
            try (Frames other = Frames.hello(served, Map.of("token", token))) {
                other.turn();
                one.send(text("m1", "delete everything")).turn();
                other.turn();
                List<Map<String, @Nullable Object>> last =
                        one.send(text("m2", "yes")).turn();
                assertEquals("cancelled", last.getLast().get("status"));
                assertEquals(Map.of("type", "closed", "code", 1000), one.next());
                assertEquals("unknown-conversation", other.next().get("code"));
                assertEquals(Map.of("type", "closed", "code", 1000), other.next());
            }
            try (Frames after = Frames.hello(served, Map.of("token", token))) {
                assertEquals("unknown-conversation", after.next().get("code"));
            }
        }
    }
}

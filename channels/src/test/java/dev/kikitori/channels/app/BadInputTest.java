package dev.kikitori.channels.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every wrong thing gets a sentence, and loses nothing. */
class BadInputTest {
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

    private static void assertProblem(int status, String code, Served.Answer answer) {
        assertEquals(status, answer.status(), answer.text());
        assertEquals(code, answer.code());
        assertTrue(answer.header("Content-Type").startsWith("application/problem+json"));
        assertEquals(status, answer.body().get("status"));
        assertFalse(String.valueOf(answer.body().get("detail")).isBlank());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "",
                "null",
                "[]",
                "\"text\"",
                "{\"id\":\"a\",\"text\":\"b\"} x",
                "{\"id\":\"a\",\"id\":\"b\",\"text\":\"c\"}",
                "{\"id\":\"a\"}",
                "{\"id\":\"a\",\"text\":\"b\",\"command\":\"undo\"}",
                "{\"id\":\"a\",\"text\":7}",
                "{\"id\":\"a\",\"answer\":\"people\"}",
                "{\"id\":\"a\",\"answer\":{\"value\":1}}",
                "{\"id\":\"a\",\"command\":\"dance\"}",
                "{\"text\":\"no id\"}",
                "{\"id\":\"\",\"text\":\"b\"}",
                "{\"id\":7,\"text\":\"b\"}",
                "{\"id\":\"a\",\"text\":\"\u0001 raw control character\"}"
            })
    void aMalformedMessageIsRefusedAndTheConversationGoesOn(String json) {
        Served.Talk talk = served.talk();
        Served.Answer refused = served.post("conversations/" + talk.id + "/messages", Optional.of(talk.token), json);
        assertEquals(400, refused.status(), refused.text());
        assertFalse(String.valueOf(refused.body().get("detail")).isBlank());
        assertEquals(Map.of("people", 4), talk.say("4").map("spec").get("answers"));
    }

    @Test
    void tenThousandNestedBracketsAreRefused() {
        assertProblem(
                400,
                "malformed",
                served.post("conversations", Optional.empty(), "[".repeat(10_000) + "]".repeat(10_000)));
        Served.Talk talk = served.talk();
        String nested = "{\"id\":\"a\",\"answer\":{\"question\":\"people\",\"value\":" + "[".repeat(10_000)
                + "]".repeat(10_000) + "}}";
        assertProblem(
                400,
                "malformed",
                served.post("conversations/" + talk.id + "/messages", Optional.of(talk.token), nested));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"zone\":\"Mars/Olympus\"}",
                "{\"region\":\"Narnia\"}",
                "{\"lang\":7}",
                "{\"job\":[]}",
            })
    void aConversationIsNotOpenedOnNonsense(String json) {
        assertProblem(400, "malformed", served.post("conversations", Optional.empty(), json));
    }

    @Test
    void anUnknownJobIsNotFound() {
        assertProblem(404, "unknown-job", served.post("conversations", Optional.empty(), "{\"job\":\"none\"}"));
    }

    @Test
    void anUnknownConversationIsNotFound() {
        assertProblem(404, "unknown-conversation", served.get("conversations/none", "none.none"));
        assertProblem(404, "unknown-conversation", served.get("conversations/none"));
    }

    @Test
    void aWrongTokenOpensNothing() {
        Served.Talk talk = served.talk();
        Served.Talk other = served.talk();
        for (String token : List.of("x", talk.token + "x", other.token, talk.id + ".")) {
            Served.Answer answer = served.get("conversations/" + talk.id, token);
            assertProblem(401, "unauthorized", answer);
            assertTrue(answer.header("WWW-Authenticate").startsWith("Bearer"));
        }
        assertProblem(401, "unauthorized", served.get("conversations/" + talk.id));
        for (String path : List.of("/events", "/artifacts")) {
            assertProblem(401, "unauthorized", served.get("conversations/" + talk.id + path));
        }
        assertProblem(
                401,
                "unauthorized",
                served.post(
                        "conversations/" + talk.id + "/messages", Optional.empty(), "{\"id\":\"a\",\"text\":\"4\"}"));
    }

    @Test
    void tooLongIsTooLarge() {
        Served.Talk talk = served.talk();
        assertProblem(413, "too-long", talk.say("x".repeat(1_000_000)));
        assertProblem(413, "too-long", talk.say("x".repeat(32_001)));
        assertProblem(413, "too-large", talk.say("x".repeat(1 << 20)));
        assertEquals(Map.of("people", 4), talk.say("4").map("spec").get("answers"));
    }

    @Test
    void thirtyTwoThousandCharactersAreTaken() {
        Served.Talk talk = served.talk();
        talk.say("4");
        talk.press("skip");
        String story = "あ".repeat(32_000);
        Served.Answer answer = talk.say(story);
        assertEquals(200, answer.status());
        assertEquals(story, ((Map<?, ?>) answer.map("spec").get("answers")).get("note"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "<!-- <img src=x onerror=alert(1)>",
                "\u202Eright to left\u202C مرحبا שלום",
                "👩‍👩‍👧 🇯🇵 emoji",
                "bell\u0007 escape\u001b[31m nul\u0000",
                "\uD800 half a pair",
            })
    void anythingThatCanBeTypedIsKeptAndRepeatable(String text) {
        Served.Talk talk = served.talk();
        talk.say("4");
        talk.press("skip");
        Map<String, Object> message = new HashMap<>(Map.of("id", "odd", "text", "x"));
        String json = dev.kikitori.channels.web.Json.write(message).replace("\"x\"", '"' + escaped(text) + '"');
        Served.Answer first = served.post("conversations/" + talk.id + "/messages", Optional.of(talk.token), json);
        assertEquals(200, first.status(), first.text());
        Served.Answer again = served.post("conversations/" + talk.id + "/messages", Optional.of(talk.token), json);
        assertEquals(first.text(), again.text());
        assertEquals(200, talk.now().status());
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            escaped.append(String.format("\\u%04x", (int) c));
        }
        return escaped.toString();
    }

    @Test
    void aTypedAnswerThatIsNotValidIsRefused() {
        Served.Talk talk = served.talk();
        assertProblem(422, "answer-refused", talk.answer("people", 21));
        assertProblem(422, "answer-refused", talk.answer("people", "many"));
        assertProblem(422, "answer-refused", talk.answer("seat", "roof"));
        assertProblem(422, "answer-refused", talk.answer("no-such-question", 1));
        assertEquals(Map.of(), talk.now().map("spec").get("answers"));
    }

    @Test
    void problemsSpeakTheLanguageOfTheConversation() {
        Served.Talk talk = served.talk("{\"job\":\"table-booking\",\"lang\":\"ja\"}");
        assertEquals("20以下にしてください。", lastSentence(talk.answer("people", 21)));
    }

    private static String lastSentence(Served.Answer answer) {
        String detail = String.valueOf(answer.body().get("detail"));
        return detail.substring(detail.indexOf('。') + 1);
    }

    @Test
    void aMessageToACancelledConversationIsAnswered() {
        Served.Talk talk = served.talk();
        talk.say("4");
        assertEquals("cancelled", talk.press("cancel").body().get("status"));
        Served.Answer after = talk.say("quiet corner");
        assertEquals(200, after.status());
        assertFalse(after.said().isBlank());
    }

    @Test
    void theSameMessageTwiceAtOnceIsTakenOnce() throws Exception {
        Served.Talk talk = served.talk();
        List<Served.Answer> answers = atOnce(List.of(
                () -> talk.send(Map.of("id", "m", "text", "4")), () -> talk.send(Map.of("id", "m", "text", "4"))));
        assertEquals(200, answers.get(0).status());
        assertEquals(answers.get(0).text(), answers.get(1).text());
        assertEquals(1, heard(talk));
    }

    @Test
    void twoMessagesAtOnceAreTakenOneAfterTheOther() throws Exception {
        Served.Talk talk = served.talk();
        List<Callable<Served.Answer>> all = new java.util.ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Map<String, Object> message = Map.of("id", "m" + i, "text", Integer.toString(i + 1));
            all.add(() -> talk.send(message));
        }
        for (Served.Answer answer : atOnce(all)) {
            assertEquals(200, answer.status(), answer.text());
        }
        assertEquals(8, heard(talk));
    }

    private static long heard(Served.Talk talk) {
        return ((List<?>) talk.now().body().get("transcript"))
                .stream()
                        .filter(line -> ((Map<?, ?>) line).get("who").equals("person"))
                        .count();
    }

    private static List<Served.Answer> atOnce(List<Callable<Served.Answer>> calls) throws Exception {
        List<Served.Answer> answers = new java.util.ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Served.Answer> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    @Test
    void addressesAndMethodsThatAreNotThereAreSaidToBe() {
        assertProblem(404, "not-found", served.get("nothing"));
        assertProblem(404, "not-found", served.post("nothing", Optional.empty(), "{}"));
        Served.Answer method = served.exchange(
                served.request("jobs", Optional.empty()).DELETE().build());
        assertProblem(405, "method-not-allowed", method);
        assertEquals("GET", method.header("Allow"));
        assertProblem(
                406,
                "not-acceptable",
                served.exchange(served.request("jobs", Optional.empty())
                        .header("Accept", "image/png")
                        .GET()
                        .build()));
        assertProblem(
                415,
                "unsupported-media-type",
                served.exchange(served.request("conversations", Optional.empty())
                        .header("Content-Type", "text/html")
                        .POST(HttpRequest.BodyPublishers.ofString("<p>"))
                        .build()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "1.5", "99999999999999999999"})
    void eventsComeAfterANumber(String after) {
        Served.Talk talk = served.talk();
        assertProblem(400, "malformed", served.get("conversations/" + talk.id + "/events?after=" + after, talk.token));
    }

    @Test
    void anUploadWithoutAFileIsRefused() {
        Served.Talk talk = served.talk();
        assertProblem(
                400, "malformed", served.post("conversations/" + talk.id + "/files", Optional.of(talk.token), "{}"));
        assertProblem(
                400,
                "malformed",
                served.exchange(served.request("conversations/" + talk.id + "/files", Optional.of(talk.token))
                        .header("Content-Type", "multipart/form-data; boundary=cut")
                        .POST(HttpRequest.BodyPublishers.ofString("--cut--\r\n"))
                        .build()));
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        Served.Talk talk = served.talk();
        String head = "--cut\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\"\r\n\r\n";
        Served.Answer answer =
                served.exchange(served.request("conversations/" + talk.id + "/files", Optional.of(talk.token))
                        .header("Content-Type", "multipart/form-data; boundary=cut")
                        .POST(HttpRequest.BodyPublishers.ofString(head + "x".repeat(11 << 20) + "\r\n--cut--\r\n"))
                        .build());
        assertProblem(413, "too-large", answer);
    }
}

package dev.kikitori.tests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong gets a sentence, and takes nothing away from what was said before. */
class BadInputTest extends AtHome {

    @Test
    void everyBadMessageGetsItsStatusAndASentenceAndLosesNothing() {
        Client.Talk talk = talk("sign-up", "en");
        talk.say("5");
        String before = talk.now().text();
        Map<String, Integer> bad = new LinkedHashMap<>();
        bad.put("", 400);
        bad.put("{bad", 400);
        bad.put("[]", 400);
        bad.put("{\"text\":\"four\"}", 400);
        bad.put("{\"id\":\"\",\"text\":\"four\"}", 400);
        bad.put("{\"id\":7,\"text\":\"four\"}", 400);
        bad.put("{\"id\":\"a\"}", 400);
        bad.put("{\"id\":\"a\",\"text\":null}", 400);
        bad.put("{\"id\":\"a\",\"text\":\"b\",\"command\":\"undo\"}", 400);
        bad.put("{\"id\":\"a\",\"command\":\"fly\"}", 400);
        bad.put("{\"id\":\"a\",\"answer\":{}}", 400);
        bad.put("{\"id\":\"a\",\"answer\":\"x\"}", 400);
        bad.put("[".repeat(10_000) + "]".repeat(10_000), 400);
        bad.put("{\"id\":\"a\",\"answer\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}", 400);
        bad.put("{\"id\":\"a\",\"text\":\"" + "x".repeat(32_001) + "\"}", 413);
        bad.put("{\"id\":\"a\",\"text\":\"" + "x".repeat(1 << 20) + "\"}", 413);
        bad.forEach((body, status) -> {
            Client.Answer answer = client().ask("POST", talk.path() + "/messages", talk.token, body);
            String shown = body.substring(0, Math.min(60, body.length()));
            assertEquals(status, answer.status(), shown);
            assertTrue(answer.body().path("detail").asText().endsWith("."), shown + " " + answer.text());
            assertFalse(answer.body().path("code").asText().isEmpty(), shown);
        });
        assertEquals(before, talk.now().text());
    }

    @ParameterizedTest
    @CsvSource({
        "GET, '', 401",
        "GET, wrong, 401",
        "DELETE, wrong, 401",
        "POST/messages, wrong, 401",
        "GET/events, '', 401",
        "GET/artifacts, wrong, 401"
    })
    void withoutItsOwnTokenNothingOpens(String call, String token, int status) {
        Client.Talk talk = talk("smallest", "ja");
        Client.Talk other = talk("smallest", "ja");
        String[] parts = call.split("(?=/)", 2);
        String path = talk.path() + (parts.length > 1 ? parts[1] : "");
        String body = "{\"id\":\"a\",\"text\":\"b\"}";
        Client.Answer refused = client().ask(parts[0], path, token, body);
        assertEquals(status, refused.status());
        assertEquals("unauthorized", refused.body().path("code").asText());
        assertEquals(401, client().ask(parts[0], path, other.token, body).status());
        assertEquals(200, talk.now().status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/conversations/nobody",
                "/api/v1/conversations/nobody/artifacts",
                "/api/v1/artifacts/nothing/files/index.html",
                "/api/v1/artifacts/nothing.zip",
                "/api/v1/nothing"
            })
    void whatIsNotThereIsSaidSo(String path) {
        Client.Answer missing = client().get(path, "token");
        assertEquals(404, missing.status());
        assertTrue(missing.body().path("detail").asText().endsWith("."), missing.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert('x')</script>",
                "<img src=x onerror=alert(1)> & \"quotes\" 'n' {word} ${word}",
                "\u202eolleh\u202c\u2066x\u2069",
                "👩‍👩‍👧‍👦🏳️‍🌈 a\u0301\u0323\u0308",
                "a\u0000b\u0007c\u001bd",
                "../../etc/passwd\r\nSet-Cookie: x=y",
                "\ud800 alone"
            })
    void anyTextIsAnAnswerAndTheThingMadeOfItIsGood(String text) {
        Client.Talk talk = talk("smallest", "en");
        talk.say(text);
        assertEquals("confirming", talk.status(), talk::said);
        talk.say("yes");
        talk.made();
        JsonNode artifact = talk.artifacts().get(0);
        assertTrue(artifact.path("good").asBoolean(), artifact::toString);
        String page = client().get(
                        "/api/v1/artifacts/" + artifact.path("id").asText() + "/files/index.html", talk.token)
                .text();
        assertFalse(page.contains("<script>alert"), page);
        assertFalse(page.contains("<img"), page);
    }

    @Test
    void theLongestTextIsTaken() {
        Client.Talk talk = talk("smallest", "en");
        talk.say("long ".repeat(6_400));
        assertEquals("confirming", talk.status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sign-up", "incident-report", "cake-order"})
    void repromptsNeverSayTheSameTwiceInARowAndNeverEnd(String job) {
        Client.Talk talk = talk(job, "en");
        String before = "";
        for (int i = 0; i < 6; i++) {
            String said = talk.say("???");
            assertEquals("asking", talk.status());
            assertFalse(said.equals(before), said);
            before = said;
        }
    }

    @Test
    void aClosedConversationSaysHowToGoOn() {
        Client.Talk talk = talk("smallest", "en");
        talk.say("cancel");
        assertTrue(talk.say("Heron").contains("undo"), talk.said());
        assertEquals("cancelled", talk.status());
        assertEquals(List.of(), List.copyOf(talk.artifacts().findValues("id")));
    }

    @Test
    void aSecondServerOnTheSameFolderIsRefusedInOneLine() {
        Program second = Program.run(server().home(), "", "serve", "--port", "0");
        assertEquals(1, second.status());
        assertEquals(1, second.err().lines().count(), second.err());
    }

    @Test
    void aPortInUseIsSaidInOneLine(@TempDir Path home) {
        Program second = Program.run(
                home, "", "serve", "--port", Integer.toString(server().address().getPort()));
        assertEquals(1, second.status());
        assertTrue(second.err().contains(Integer.toString(server().address().getPort())), second.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fly", "serve --prot 1", "chat --job", "jobs", "jobs check", "generate", "chat --lang xx"})
    void wrongUseIsOneLineAndStatusTwo(String arguments) {
        Program wrong = Program.run(server().home(), "", arguments.split(" "));
        assertEquals(2, wrong.status(), wrong.err());
        assertEquals(1, wrong.err().lines().count(), wrong.err());
        assertEquals("", wrong.out());
    }
}

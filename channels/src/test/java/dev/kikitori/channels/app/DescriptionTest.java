package dev.kikitori.channels.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.engine.conversation.Command;
import dev.kikitori.engine.value.Kind;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server sends is what {@code openapi.json} describes, down to the last field. */
class DescriptionTest {
    private static final String CONVERSATION = "/api/v1/conversations/{id}";

    @TempDir
    static Path home;

    private static Served served;
    private static Description description;

    @BeforeAll
    static void serve() {
        served = Served.on(home);
        description = new Description(served.get("openapi.json").bytes());
    }

    @AfterAll
    static void close() {
        served.close();
    }

    private static void assertDescribed(String method, String path, Served.Answer answer) {
        Object sent = answer.text().startsWith("[") ? answer.list() : answer.body();
        assertEquals(
                List.of(), description.faults(description.answer(method, path, answer.status()), sent), answer::text);
    }

    private static void assertAsDescribed(Served.Talk talk) {
        assertDescribed("get", CONVERSATION, talk.now());
        assertDescribed(
                "get", CONVERSATION + "/events", served.get("conversations/" + talk.id + "/events", talk.token));
    }

    @Test
    void aWholeConversationIsAsDescribed() throws InterruptedException {
        assertDescribed("get", "/api/v1/jobs", served.get("jobs?lang=ja"));
        Served.Talk talk = served.talk("{\"lang\":\"en\"}");
        assertDescribed("post", "/api/v1/conversations", talk.opened);
        assertAsDescribed(talk);
        String messages = CONVERSATION + "/messages";
        assertDescribed("post", messages, talk.answer("job", "table-booking"));
        assertDescribed("post", messages, talk.say("a hundred"));
        assertDescribed("post", messages, talk.say("four"));
        assertDescribed("post", messages, talk.press("decide"));
        assertDescribed("post", messages, talk.press("skip"));
        assertAsDescribed(talk);
        talk.finish();
        assertAsDescribed(talk);
        assertDescribed(
                "get", CONVERSATION + "/artifacts", served.get("conversations/" + talk.id + "/artifacts", talk.token));
        String artifact = String.valueOf(((Map<?, ?>) talk.artifacts().getFirst()).get("id"));
        assertDescribed(
                "post",
                "/api/v1/artifacts/{id}/links",
                served.post("artifacts/" + artifact + "/links", Optional.of(talk.token), ""));
    }

    @Test
    void everyBuiltInThingIsAsDescribed() {
        for (Object job : served.get("jobs?lang=en").list()) {
            Served.Talk talk = served.talk("{\"lang\":\"en\",\"job\":\"" + ((Map<?, ?>) job).get("id") + "\"}");
            assertDescribed("post", "/api/v1/conversations", talk.opened);
            assertDescribed("post", CONVERSATION + "/messages", talk.press("decide-all"));
            assertAsDescribed(talk);
            assertDescribed("post", CONVERSATION + "/messages", talk.press("preview"));
            Served.Answer preview = served.post("conversations/" + talk.id + "/preview", Optional.of(talk.token), "");
            if (preview.status() == 200) {
                assertDescribed("post", CONVERSATION + "/preview", preview);
            }
        }
    }

    @Test
    void problemsAreAsDescribed() {
        Object problem = description.at("components", "schemas", "Problem");
        Served.Talk talk = served.talk();
        for (Served.Answer answer : List.of(
                served.get("conversations/none", talk.token),
                served.get("conversations/" + talk.id),
                talk.send(Map.of("text", "no id")),
                talk.answer("people", "many"))) {
            assertTrue(answer.status() >= 400, answer.text());
            assertEquals(List.of(), description.faults(problem, answer.body()));
        }
    }

    @Test
    void namesEveryCommandAndEveryKind() {
        assertEquals(
                Stream.of(Command.values()).map(Command::word).toList(),
                description.at("components", "schemas", "Message", "properties", "command", "enum"));
        assertEquals(
                Arrays.stream(Kind.values()).map(Kind::word).toList(),
                description.at("components", "schemas", "Field", "properties", "kind", "enum"));
    }

    @Test
    void aFieldThatIsNotDescribedIsSeen() {
        Object problem = description.at("components", "schemas", "Problem");
        assertEquals(
                List.of(".title is missing", ".status is missing", ".detail is missing", ".more is not described"),
                description.faults(problem, Map.of("type", "t", "code", "c", "more", 1)));
    }
}

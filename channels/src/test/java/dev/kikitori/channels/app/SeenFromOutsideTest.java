package dev.kikitori.channels.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.LoggerContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What whoever runs a server sees of it: numbers and a log, and never what somebody said. */
class SeenFromOutsideTest {
    private static final String SAID = "xyloquent 42 gribbles";

    private final PrintStream stderr = System.err;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final LoggerContext logs = (LoggerContext) LoggerFactory.getILoggerFactory();
    private Served served;

    @BeforeEach
    void serve(@TempDir Path home) {
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        logs.reset();
        LogSetup.configure(logs, Map.of("KIKITORI_LOG", " JSON "));
        served = Served.on(home);
    }

    @AfterEach
    void close() {
        served.close();
        logs.reset();
        System.setErr(stderr);
        LogSetup.configure(logs, System.getenv());
    }

    @Test
    void turnsAreCountedByStageAndByWhoUnderstood() {
        Served.Talk talk = served.talk();
        talk.say(SAID);
        talk.say("four");
        talk.answer("seat", "quiet");

        assertEquals(4, number("kikitori_turn_stages_seconds_count", "stage=\"keep\""));
        assertTrue(number("kikitori_turn_stages_seconds_sum", "stage=\"read\"") > 0);
        assertEquals(
                1, number("kikitori_asked_again_total", "job=\"table-booking\",question=\"people\""), "asked again");
        assertEquals(1, number("kikitori_conversations_started_total", "job=\"table-booking\""));
        assertEquals(1, number("kikitori_heard_total", "as=\"answers\",by=\"typed\""));
    }

    @Test
    void aFinishedConversationIsCountedForItsJobType() {
        Served.Talk talk = served.talk();
        talk.say("four");
        talk.say("window seat");
        talk.press("skip");
        talk.press("skip");
        talk.say("yes");
        assertEquals(
                1,
                number("kikitori_conversations_confirmed_total", "job=\"table-booking\""),
                talk.now().text());
    }

    @Test
    void refusalsAndTheStoreAreCounted() {
        served.talk().say("four");
        Served.Answer unknown = served.get("conversations/nobody");
        assertEquals(
                1, number("kikitori_refused_total", "code=\"" + unknown.body().get("code") + "\""));
        assertTrue(number("kikitori_store_writes_total", "") >= 2);
        double commits = number("kikitori_store_commits_total", "");
        assertTrue(commits >= 2 && commits <= number("kikitori_store_writes_total", ""));
        assertEquals(0, number("kikitori_store_waiting", ""));
        assertEquals(0, number("kikitori_audit_entries_total", ""));
    }

    /** The value of a series, with these labels in this order; minus one if it is not there. */
    private double number(String series, String labels) {
        String name = labels.isEmpty() ? series : series + "{" + labels + "}";
        Matcher matcher = Pattern.compile("^" + Pattern.quote(name) + " (\\S+)$", Pattern.MULTILINE)
                .matcher(served.get("/metrics").text());
        return matcher.find() ? Double.parseDouble(matcher.group(1)) : -1;
    }

    @Test
    void theLogIsJsonWithTheConversationAndNeverAnAnswer() throws Exception {
        Served.Talk talk = served.talk();
        talk.say(SAID);
        talk.say("four");
        served.exchange(served.request("conversations/" + talk.id + "/messages", Optional.of("wrong"))
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"id\":\"m\",\"text\":\"" + SAID + "\"}"))
                .build());

        String log = written.toString(StandardCharsets.UTF_8);
        assertFalse(log.contains("gribbles"), log);
        List<String> lines = log.lines().toList();
        List<JsonNode> turns = lines.stream()
                .map(SeenFromOutsideTest::json)
                .filter(line -> line.path("formattedMessage").asText().equals("turn"))
                .toList();
        assertEquals(3, turns.size(), log);
        assertEquals(talk.id, pair(turns.getLast(), "conversation"));
        assertEquals("table-booking", pair(turns.getLast(), "job"));
        assertEquals("true", pair(turns.get(1), "again"));
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(line, e);
        }
    }

    private static String pair(JsonNode line, String key) {
        for (JsonNode pair : line.path("kvpList")) {
            if (pair.has(key)) {
                return pair.path(key).asText();
            }
        }
        throw new AssertionError(key + " is not in " + line);
    }
}

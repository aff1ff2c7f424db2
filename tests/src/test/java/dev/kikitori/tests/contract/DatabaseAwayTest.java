package dev.kikitori.tests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kikitori.store.postgresql.NeedsPostgres;
import dev.kikitori.store.postgresql.PrivatePostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database goes away while people talk: nothing is taken that can't be kept, and all goes on when it is back. */
@NeedsPostgres
class DatabaseAwayTest {
    private PrivatePostgres postgres;
    private Program.Running server;
    private Client client;

    @BeforeEach
    void serve(@TempDir Path home) throws Exception {
        postgres = PrivatePostgres.start();
        Program.layJobs(home);
        server = Program.serve(home, Map.of("KIKITORI_DATABASE_URL", postgres.newSchema()));
        client = new Client(server.address());
    }

    @AfterEach
    void close() throws InterruptedException {
        server.close();
        postgres.close();
    }

    private void awaitReady() {
        long end = System.nanoTime() + 180_000_000_000L;
        while (client.get("/readyz", "").status() != 200) {
            assertTrue(System.nanoTime() < end, "it does not come back");
            LockSupport.parkNanos(50_000_000);
        }
    }

    private static void isRefused(Client.Answer answer) {
        assertEquals(503, answer.status(), answer.text());
        assertEquals("unavailable", answer.body().path("code").asText());
        assertTrue(answer.headers().firstValue("Retry-After").isPresent());
        assertTrue(answer.body().path("detail").asText().contains("send it again"), answer.text());
    }

    @Test
    void messagesAreRefusedAndEverythingComesBackByItself() {
        Client.Talk talk = client.open("sign-up", "en");
        talk.say("5");
        String before = talk.now().text();
        postgres.kill();
        Map<String, String> message = Map.of("id", "while-away", "text", "change people to 3");
        isRefused(talk.send(message));
        isRefused(talk.now());
        isRefused(client.ask("POST", "/api/v1/conversations", "", "{\"job\":\"sign-up\"}"));
        assertEquals(503, client.get("/readyz", "").status());
        assertEquals(200, client.get("/healthz", "").status());
        postgres.startAgain();
        awaitReady();
        assertEquals(before, talk.now().text(), "nothing that was refused was kept");
        assertEquals(200, talk.send(message).status());
        assertEquals(
                3, talk.now().body().path("spec").path("answers").path("people").asInt());
    }

    @Test
    void aPageHearsThatItWasNotKeptAndGoesOnWhereItWas() throws Exception {
        try (Socket page = new Socket(server.address())) {
            page.send(Map.of("type", "hello", "job", "sign-up", "lang", "en"));
            page.until("status");
            postgres.stop();
            page.send(Map.of("type", "message", "id", "m", "text", "5"));
            JsonNode refused = Socket.only(page.until("error"), "error").getLast();
            assertEquals("unavailable", refused.path("code").asText());
            assertEquals("m", refused.path("for").asText());
            postgres.startAgain();
            awaitReady();
            List<JsonNode> turn = page.say("m", "5");
            assertEquals(
                    5,
                    Socket.only(turn, "spec")
                            .getLast()
                            .path("spec")
                            .path("answers")
                            .path("people")
                            .asInt());
        }
    }

    @Test
    void whatWasConfirmedBeforeIsMadeAfterwards() {
        Client.Talk talk = client.open("smallest", "en");
        talk.say("hello");
        assertEquals("confirming", talk.status());
        talk.press("make");
        postgres.kill();
        postgres.startAgain();
        awaitReady();
        assertEquals("done", talk.made().path("status").asText());
        assertEquals(1, talk.artifacts().size());
    }
}

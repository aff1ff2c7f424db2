package dev.kikitori.tests.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kikitori.store.postgresql.NeedsPostgres;
import dev.kikitori.store.postgresql.PrivatePostgres;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Three servers on one PostgreSQL: whichever a person reaches, it is the same conversation. */
@NeedsPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneDatabaseTest {
    private static final int SERVERS = 3;

    private final List<Program.Running> servers = new ArrayList<>();
    private final List<Client> clients = new ArrayList<>();
    private final String database;

    OneDatabaseTest(PrivatePostgres postgres) {
        database = postgres.newSchema();
    }

    @BeforeAll
    void serve(@TempDir Path homes) throws Exception {
        for (int i = 0; i < SERVERS; i++) {
            Path home = homes.resolve("home" + i);
            Program.layJobs(home);
            Program.Running server = Program.serve(home, Map.of("KIKITORI_DATABASE_URL", database));
            servers.add(server);
            clients.add(new Client(server.address()));
        }
    }

    @AfterAll
    void close() throws InterruptedException {
        for (Program.Running server : servers) {
            server.close();
        }
    }

    private Client.Talk talk() {
        return clients.getFirst().open("sign-up", "en");
    }

    private Client client(int number) {
        return clients.get(number % SERVERS);
    }

    private static List<String> said(JsonNode conversation) {
        List<String> said = new ArrayList<>();
        conversation
                .path("transcript")
                .forEach(line -> said.add(line.path("text").asText()));
        return said;
    }

    @Test
    void eachMessageMayGoToAnotherServer() {
        Client.Talk talk = talk();
        for (int i = 1; i <= 12; i++) {
            Client.Answer answer =
                    talk.by(client(i)).send(Map.of("id", "n" + i, "text", "change people to " + (i % 6 + 1)));
            assertEquals(200, answer.status(), answer.text());
            assertEquals(
                    i % 6 + 1,
                    answer.body().path("spec").path("answers").path("people").asInt());
        }
        for (Client client : clients) {
            assertEquals(talk.now().text(), talk.by(client).now().text());
        }
    }

    @Test
    void theSameMessageToAllServersAtOnceIsTakenOnce() throws Exception {
        Client.Talk talk = talk();
        List<Callable<String>> senders = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            Client.Talk there = talk.by(client(i));
            senders.add(() -> there.send(Map.of("id", "again", "text", "5")).text());
        }
        assertEquals(1, new HashSet<>(all(senders)).size());
        assertEquals(1, said(talk.now().body()).stream().filter("5"::equals).count());
    }

    @Test
    void whatComesToAllServersAtOnceIsTakenOneAfterTheOther() throws Exception {
        Client.Talk talk = talk();
        List<Callable<Integer>> senders = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            int number = i;
            Client.Talk there = talk.by(client(i));
            senders.add(() -> there.send(Map.of("id", "n" + number, "text", "change people to " + (number % 6 + 1)))
                    .status());
        }
        for (int status : all(senders)) {
            assertEquals(200, status);
        }
        assertEquals(
                9,
                said(talk.now().body()).stream()
                        .filter(line -> line.startsWith("change people"))
                        .count());
        for (Client client : clients) {
            assertEquals(talk.now().text(), talk.by(client).now().text());
        }
    }

    private static <T> List<T> all(List<Callable<T>> callables) throws Exception {
        List<T> results = new ArrayList<>();
        try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<T> result : together.invokeAll(callables)) {
                results.add(result.get());
            }
        }
        return results;
    }

    @Test
    void aPageOnOneServerSeesWhatAnotherDid() throws Exception {
        Client.Talk talk = talk();
        try (Socket page = new Socket(servers.get(1).address())) {
            page.send(Map.of("type", "hello", "token", talk.token));
            page.until("status");
            long began = System.nanoTime();
            talk.by(client(2)).say("change people to 4");
            List<JsonNode> frames = page.until("reply");
            frames.addAll(page.until("status"));
            assertTrue(System.nanoTime() - began < 1_500_000_000L, "it was seen by looking, not by hearing");
            JsonNode spec = Socket.only(frames, "spec").getLast().path("spec");
            assertEquals(4, spec.path("answers").path("people").asInt());
        }
    }

    @Test
    void aDeletedConversationIsGoneFromEveryServer() throws Exception {
        Client.Talk talk = talk();
        for (Client client : clients) {
            assertEquals(200, talk.by(client).now().status());
        }
        assertEquals(204, client(1).ask("DELETE", talk.path(), talk.token, "").status());
        for (Client client : clients) {
            assertEquals(404, talk.by(client).now().status());
            assertEquals(
                    404, talk.by(client).send(Map.of("id", "late", "text", "5")).status());
        }
    }

    @Test
    void whatWasMadeIsFoundOnEveryServerAndItsLinkOpensThere() {
        Client.Talk talk = clients.getFirst().open("smallest", "en");
        talk.say("zanzibar");
        talk.by(client(1)).press("make");
        assertEquals("done", talk.by(client(2)).made().path("status").asText());
        String id = talk.artifacts().path(0).path("id").asText();
        String link = client(1)
                .ask("POST", "/api/v1/artifacts/" + id + "/links", talk.token, "")
                .body()
                .path("url")
                .asText();
        byte[] page = client(2).get(URI.create(link).getPath(), "").bytes();
        assertTrue(new String(page, java.nio.charset.StandardCharsets.UTF_8).contains("zanzibar"));
        for (Client client : clients) {
            assertArrayEquals(page, client.get(URI.create(link).getPath(), "").bytes());
            assertEquals(
                    200,
                    client.get("/api/v1/artifacts/" + id + ".zip", talk.token).status());
        }
    }

    @Test
    void nothingThatIsSharedLiesInAFolder() throws Exception {
        talk().say("4");
        for (Program.Running server : servers) {
            for (String name : List.of("kikitori.db", "artifacts", "uploads", "link.key")) {
                assertFalse(Files.exists(server.home().resolve(name)), name);
            }
        }
    }

    @Test
    void theDoctorNamesTheDatabaseAndNoPassword(@TempDir Path home) {
        Program here = Program.run(home, Map.of("KIKITORI_DATABASE_URL", database), "", "doctor");
        assertEquals(0, here.status(), here.out() + here.err());
        assertTrue(here.out().contains("database: PostgreSQL 1"), here.out());
        assertFalse((here.out() + here.err()).contains("private"), here.out());
        Program asked = Program.run(
                home, "", "doctor", "--server", servers.getFirst().address().toString());
        assertTrue(asked.out().contains("store: what is said can be kept (PostgreSQL 1"), asked.out());
        Program away = Program.run(
                home,
                Map.of("KIKITORI_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/x?password=private"),
                "",
                "doctor");
        assertEquals(1, away.status());
        assertTrue(away.out().contains("The database 127.0.0.1:1/x can't be reached"), away.out());
    }

    @Test
    void aDatabaseThatCanNotBeUsedIsRefusedInOneSentence(@TempDir Path home) {
        String wrong = database.replace("password=private", "password=s3cret");
        for (String lang : List.of("en_US.UTF-8", "ja_JP.UTF-8")) {
            Program refused = Program.run(home, Map.of("KIKITORI_DATABASE_URL", wrong, "LANG", lang), "", "serve");
            assertEquals(1, refused.status());
            assertEquals(1, refused.err().lines().count(), refused.err());
            assertTrue(refused.err().contains("PGPASSWORD"), refused.err());
            assertFalse(refused.err().contains("s3cret"), refused.err());
        }
    }
}

package dev.kikitori.tests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.store.Stores;
import dev.kikitori.store.contract.Some;
import dev.kikitori.store.postgresql.NeedsPostgres;
import dev.kikitori.store.postgresql.PrivatePostgres;
import dev.kikitori.store.sqlite.DataFolder;
import dev.kikitori.tests.faults.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Deleted means gone: a person's words are planted wherever words can go, and looked for in every file of the data folder
 * and of the server's temporary folder, in its log, and in every table of the database.
 */
class DeletionTest {
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Map<String, String> PERSON = Map.of("site", "https://shop.example", "person", "p-1");

    @TempDir
    Path folder;

    private Path home() {
        return folder.resolve("home");
    }

    private void layJob() {
        Program.write(home().resolve("jobs/everything.yaml"), Program.resource("deletion/everything.yaml"));
    }

    private ServerProcess serve(Map<String, String> more) throws IOException {
        layJob();
        Files.createDirectories(folder.resolve("tmp"));
        Map<String, String> environment = new HashMap<>(more);
        environment.put("KIKITORI_EMBEDDINGS", "off");
        environment.put("KIKITORI_LOG", "json");
        environment.put("KIKITORI_LOG_LEVEL", "debug");
        environment.put("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + folder.resolve("tmp"));
        return ServerProcess.on(home(), environment);
    }

    private Program delete(Map<String, String> more, String... which) {
        return Program.run(
                home(),
                more,
                "",
                Stream.concat(Stream.of("admin", "delete"), Stream.of(which)).toArray(String[]::new));
    }

    private static void opened(Client client, Client.Talk talk) {
        String id = talk.artifacts().path(0).path("id").asText();
        assertEquals(
                200,
                client.ask("POST", "/api/v1/artifacts/" + id + "/links", talk.token, "")
                        .status());
        assertEquals(
                200, client.get("/api/v1/artifacts/" + id + ".zip", talk.token).status());
    }

    @Test
    void whatAPersonSaidIsInNoFileAndNoLogAfterwards() throws Exception {
        Planted one = new Planted("one");
        Planted persons = new Planted("persons");
        Planted old = new Planted("old");
        try (ServerProcess server = serve(Map.of())) {
            Client client = new Client(server.address());
            Client.Talk talk = one.said(client, Map.of());
            opened(client, talk);
            persons.said(client, PERSON);
            old.said(client, Map.of());
            assertEquals(List.of(), one.missingIn(home()), "they were there before");
            assertEquals(204, talk.delete().status());
            assertEquals(404, talk.delete().status());
            assertEquals(List.of(), one.in(folder));
            assertDeletedWhileItIsUsed(client);
            for (Planted planted : List.of(one, persons, old)) {
                assertEquals(List.of(), planted.in(server.written()));
            }
            assertTrue(server.written().stream().anyMatch(line -> line.contains("\"turn\"")), "it does write a log");
        }
        assertEquals(List.of(), persons.missingIn(home()));
        assertTrue(delete(Map.of(), "--person", "p-1", "--site", "https://shop.example")
                .out()
                .startsWith("1 "));
        assertEquals(List.of(), persons.in(folder));
        assertEquals(List.of(), old.missingIn(home()));
        assertTrue(delete(Map.of(), "--older-than", "0").out().startsWith("1 "));
        assertTrue(delete(Map.of(), "--older-than", "0").out().startsWith("0 "));
        assertEquals(List.of(), old.in(folder));
    }

    /** In the middle of a message, of a file on its way, and while it is made. */
    private void assertDeletedWhileItIsUsed(Client client) throws Exception {
        for (int i = 0; i < 8; i++) {
            Client.Talk talk = client.open("everything", "en");
            String words = "planted-used-" + i + "-used-ひみつ";
            talk.answer("name", Map.of("name", words));
            talk.say(words);
            List<Callable<Client.Answer>> using = new ArrayList<>();
            using.add(() -> talk.answer("story", words));
            using.add(() -> talk.give(words + ".csv", words));
            using.add(talk::delete);
            if (i % 2 == 0) {
                talk.press("decide-all");
                talk.press("make");
            }
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Future<Client.Answer> answer : threads.invokeAll(using)) {
                    assertTrue(
                            Set.of(200, 204, 404, 503).contains(answer.get().status()),
                            () -> answer.resultNow().text());
                }
            }
            assertEquals(404, talk.now().status());
        }
        assertEquals(List.of(), new Planted("used").in(folder));
    }

    /** Conversations of long ago, each with words, a file and something made. */
    private void plantOld(int conversations) throws Exception {
        String words = "planted-killed-killed-ひみつ";
        try (Stores stores = DataFolder.open(home(), () -> UUID.randomUUID().toString())) {
            for (int i = 0; i < conversations; i++) {
                String id = UUID.randomUUID().toString();
                stores.conversations()
                        .append(id, 0, Some.after(0, LONG_AGO, List.of(Some.started(), Some.confirmed(1))));
                stores.conversations().append(id, 2, Some.after(2, LONG_AGO, Some.turn("m", words)));
                stores.artifacts().keep(Some.taken(stores, id, 1), Some.artifact(words), Some.verification());
                stores.uploads().keep(id, words, Some.bytes(words));
            }
        }
    }

    /** Kills the deletion once it has deleted some; whether it was killed before it was through. */
    private boolean killedAmidst(int conversations) throws Exception {
        plantOld(conversations);
        long before = made();
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.kikitori.channels.app.Main",
                "admin",
                "delete",
                "--older-than",
                "1");
        builder.environment().put("KIKITORI_HOME", home().toString());
        Process process = builder.redirectErrorStream(true).start();
        while (made() == before && process.isAlive()) {
            Thread.onSpinWait();
        }
        process.destroyForcibly();
        return process.waitFor() == 137;
    }

    private long made() throws IOException {
        try (Stream<Path> all = Files.list(home().resolve("artifacts"))) {
            return all.count();
        }
    }

    @Test
    void aDeletionThatWasKilledIsFinishedByTheNext() throws Exception {
        int conversations = 30;
        while (!killedAmidst(conversations)) {
            conversations *= 2;
        }
        Planted planted = new Planted("killed");
        assertFalse(planted.in(home()).isEmpty(), "it was not through");
        Program rest = delete(Map.of(), "--older-than", "1");
        assertEquals(0, rest.status(), rest.err());
        assertFalse(rest.out().startsWith("0 "), rest.out());
        assertEquals(List.of(), planted.in(folder));
        assertEquals(0, made());
    }

    @NeedsPostgres
    @Nested
    class OnPostgres {
        private final PrivatePostgres postgres;

        OnPostgres(PrivatePostgres postgres) {
            this.postgres = postgres;
        }

        @Test
        void whatAPersonSaidIsInNoTableAndNoFileAfterwardsWhileTheServerGoesOn() throws Exception {
            String url = postgres.newSchema();
            Map<String, String> database = Map.of("KIKITORI_DATABASE_URL", url);
            Planted persons = new Planted("persons");
            Planted one = new Planted("one");
            Planted old = new Planted("old");
            layJob();
            try (Program.Running server = Program.serve(home(), database)) {
                Client client = new Client(server.address());
                persons.said(client, PERSON);
                Client.Talk talk = one.said(client, Map.of());
                old.said(client, Map.of());
                assertEquals(List.of(), one.missingIn(url), "they were there before");
                assertEquals(List.of(), one.in(folder), "nothing of it lies in the folder of a server");
                assertTrue(deleteBeside(database, "--conversation", talk.id).startsWith("1 "));
                assertTrue(deleteBeside(database, "--conversation", talk.id).startsWith("0 "));
                assertEquals(404, talk.now().status());
                assertEquals(List.of(), one.in(url));
                assertEquals(List.of(), persons.missingIn(url));
                assertTrue(deleteBeside(database, "--person", "p-1", "--site", "https://shop.example")
                        .startsWith("1 "));
                assertEquals(List.of(), persons.in(url));
                assertTrue(deleteBeside(database, "--older-than", "0").startsWith("1 "));
                assertEquals(List.of(), old.in(url));
            }
        }

        /** The verb has a folder of its own, since the server uses the other. */
        private String deleteBeside(Map<String, String> database, String... which) {
            Program deleted = Program.run(
                    folder.resolve("beside"),
                    database,
                    "",
                    Stream.concat(Stream.of("admin", "delete"), Stream.of(which))
                            .toArray(String[]::new));
            assertEquals(0, deleted.status(), deleted.err());
            return deleted.out();
        }
    }
}

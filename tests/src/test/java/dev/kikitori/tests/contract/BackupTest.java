package dev.kikitori.tests.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.store.postgresql.NeedsPostgres;
import dev.kikitori.store.postgresql.PrivatePostgres;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup of a server that runs, restored elsewhere; and a data folder that moves to PostgreSQL. */
class BackupTest {
    @TempDir
    Path folder;

    private Path home() {
        return folder.resolve("home");
    }

    private Program.Running served() throws Exception {
        Program.layJobs(home());
        return Program.serve(home());
    }

    /** A finished conversation with a link to what was made. */
    private record Before(Client.Talk talk, String body, String link, byte[] page) {
        static Before on(Program.Running server) {
            Client client = new Client(server.address());
            Client.Talk talk = client.open("smallest", "en");
            talk.say("zanzibar");
            talk.press("make");
            assertEquals("done", talk.made().path("status").asText());
            String id = talk.artifacts().path(0).path("id").asText();
            String url = client.ask("POST", "/api/v1/artifacts/" + id + "/links", talk.token, "")
                    .body()
                    .path("url")
                    .asText();
            String link = URI.create(url).getPath();
            return new Before(
                    talk, talk.now().text(), link, client.get(link, "").bytes());
        }

        void isThere(Program.Running server) {
            Client client = new Client(server.address());
            assertEquals(body, talk.by(client).now().text());
            assertArrayEquals(page, client.get(link, "").bytes());
        }
    }

    @Test
    void whatWasSaidAndMadeIsThereAgainUnderTheSameLinks() throws Exception {
        Path file = folder.resolve("b.zip");
        Before before;
        try (Program.Running server = served()) {
            before = Before.on(server);
            Program backup = Program.run(home(), "", "backup", "--out", file.toString());
            assertEquals(0, backup.status(), backup.err());
            assertTrue(backup.out().startsWith(file + ": 1 conversations with "), backup.out());
        }
        Path other = folder.resolve("other");
        Program restored = Program.run(other, "", "restore", file.toString());
        assertEquals(0, restored.status(), restored.err());
        assertTrue(restored.out().contains("1 conversations") && restored.out().contains("is equal"), restored.out());
        assertTrue(Files.exists(other.resolve("jobs/plain.yaml")));
        try (Program.Running server = Program.serve(other)) {
            before.isThere(server);
        }
        Program again = Program.run(other, "", "restore", file.toString());
        assertEquals(1, again.status());
        assertEquals(1, again.err().lines().count(), again.err());
        assertTrue(again.err().contains("holds something already"), again.err());
    }

    @Test
    void whatCanNotBeBackedUpOrRestoredIsSaidInOneLine() throws Exception {
        Path text = Files.writeString(folder.resolve("x.txt"), "hello");
        for (String lang : new String[] {"en_US.UTF-8", "ja_JP.UTF-8"}) {
            Map<String, String> speaking = Map.of("LANG", lang);
            for (Program refused : new Program[] {
                Program.run(home(), speaking, "", "backup"),
                Program.run(home(), speaking, "", "restore", text.toString()),
                Program.run(
                        home(),
                        speaking,
                        "",
                        "restore",
                        folder.resolve("none.zip").toString()),
                Program.run(home(), speaking, "", "restore", folder.toString())
            }) {
                assertEquals(1, refused.status(), refused.out());
                assertEquals(1, refused.err().lines().count(), refused.err());
            }
        }
        assertEquals(2, Program.run(home(), "", "restore").status());
    }

    @NeedsPostgres
    @org.junit.jupiter.api.Nested
    class ToPostgres {
        private final PrivatePostgres postgres;

        ToPostgres(PrivatePostgres postgres) {
            this.postgres = postgres;
        }

        @Test
        void aDataFolderMovesToPostgresByOneCommand() throws Exception {
            Map<String, String> database = Map.of("KIKITORI_DATABASE_URL", postgres.newSchema());
            Before before;
            try (Program.Running server = served()) {
                before = Before.on(server);
                Program busy = Program.run(home(), database, "", "restore", home().toString());
                assertEquals(1, busy.status());
                assertTrue(busy.err().contains("in use by another Kikitori"), busy.err());
            }
            Program moved = Program.run(home(), database, "", "restore", home().toString());
            assertEquals(0, moved.status(), moved.err());
            assertTrue(moved.out().contains("1 conversations") && moved.out().contains("is equal"), moved.out());
            try (Program.Running server = Program.serve(folder.resolve("new"), database)) {
                before.isThere(server);
                Path file = folder.resolve("of-database.zip");
                Program backup = Program.run(home(), database, "", "backup", "--out", file.toString());
                assertEquals(0, backup.status(), backup.err());
                assertTrue(Files.size(file) > 1_000);
            }
        }
    }
}

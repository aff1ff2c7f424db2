package dev.kikitori.channels.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kikitori.channels.console.Words;
import dev.kikitori.store.AuditEntry;
import dev.kikitori.store.AuditEntry.Action;
import dev.kikitori.store.AuditTrail;
import dev.kikitori.store.memory.InMemoryStores;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done to a Kikitori by those who look after it is noted, and told by {@code admin audit}. */
class AuditVerbTest {
    private static final Instant NOON = Instant.parse("2026-02-03T12:00:00Z");

    @TempDir
    Path folder;

    private Path home() {
        return folder.resolve("home");
    }

    private static List<JsonNode> entries(Path home) throws Exception {
        Ran told = Ran.at(home, "", "admin", "audit", "--json");
        assertEquals(0, told.status(), told.err());
        List<JsonNode> entries = new ArrayList<>();
        for (String line : told.lines()) {
            entries.add(new ObjectMapper().readTree(line));
        }
        return entries;
    }

    private static List<String> acts(Path home) throws Exception {
        return entries(home).stream()
                .map(entry -> entry.path("action").asText() + " "
                        + entry.path("count").asLong() + " "
                        + entry.path("detail").asText())
                .toList();
    }

    @Test
    void deletionsBackupsAndMovesAreToldWithWhoAndHowMany() throws Exception {
        Path backup = folder.resolve("before.zip");
        try (Behind server = Behind.aProxy(folder, "conversations: 100")) {
            server.english("198.51.100.1").talk("{\"job\":\"table-booking\",\"person\":\"someone-4711\"}");
            assertEquals(
                    0, Ran.at(home(), "", "backup", "--out", backup.toString()).status());
            assertEquals(List.of("backup 1 before.zip"), acts(home()), "while the server runs");
        }
        assertEquals(
                0,
                Ran.at(home(), "", "admin", "delete", "--person", "someone-4711")
                        .status());
        assertEquals(List.of("backup 1 before.zip", "deletion-begun 0 person", "delete 1 person"), acts(home()));
        Path moved = folder.resolve("moved");
        assertEquals(0, Ran.at(moved, "", "restore", home().toString()).status());
        assertEquals("move 0 home", acts(moved).getLast());
        Path restored = folder.resolve("restored");
        assertEquals(0, Ran.at(restored, "", "restore", backup.toString()).status());
        assertEquals(List.of("restore 1 before.zip"), acts(restored));
        for (JsonNode entry : entries(moved)) {
            assertEquals(System.getProperty("user.name"), entry.path("who").asText());
            assertFalse(entry.toString().contains("4711"), entry.toString());
        }
        for (String lang : List.of("en_US.UTF-8", "ja_JP.UTF-8")) {
            Ran told = Ran.with(
                    Map.of("KIKITORI_HOME", moved.toString(), "LANG", lang), "", "admin", "audit", "--days", "1");
            assertEquals(4, told.lines().size(), told.out() + told.err());
        }
    }

    @Test
    void whatCanNotBeToldIsRefusedInOneLine() {
        Ran nothing = Ran.at(home(), "", "admin", "audit");
        assertEquals(1, nothing.status());
        assertEquals(1, nothing.err().lines().count(), nothing.err());
        assertEquals(2, Ran.at(home(), "", "admin", "audit", "--days", "soon").status());
        assertEquals(2, Ran.at(home(), "", "admin").status());
    }

    private Config config(String yaml) throws Exception {
        Path file = Files.writeString(folder.resolve("config.yaml"), yaml);
        Words words = new Words(Verbs.class, "en");
        Map<String, String> environment =
                Map.of("KIKITORI_HOME", home().toString(), "KIKITORI_CONFIG", file.toString());
        return ConfigReader.read(
                Arguments.read(List.of(), java.util.Set.of(), java.util.Set.of(), words), environment, words);
    }

    private static void started(AuditTrail audit, Config config) {
        new Changes(audit, config, "mika", () -> NOON).look();
    }

    @Test
    void settingsAndJobTypesAreNotedWhenTheyAreOthersThanBefore() throws Exception {
        AuditTrail audit = new InMemoryStores(() -> "upload").audit();
        started(audit, config("limits: {messages: 600}"));
        assertEquals(0, audit.count(), "everything is as usual");
        started(audit, config("limits: {messages: 7, loopback: true}\nretention: {days: 30}"));
        started(audit, config("limits: {messages: 7, loopback: true}\nretention: {days: 30}"));
        AuditEntry first = audit.latest(Action.SETTINGS).orElseThrow();
        assertEquals("limits.loopback=true; limits.messages=7; retention.days=30", first.detail());
        assertEquals("mika 3", first.who() + " " + first.things());
        assertEquals(1, audit.count());
        Files.createDirectories(home().resolve("jobs"));
        Files.writeString(home().resolve("jobs/a.yaml"), "id: a");
        Changes changes =
                new Changes(audit, config("makers: 3\nretention: {days: 30}"), "ren", () -> NOON.plusSeconds(9));
        changes.look();
        AuditEntry second = audit.latest(Action.SETTINGS).orElseThrow();
        assertEquals("ren 3 makers=3; retention.days=30", second.who() + " " + second.things() + " " + second.detail());
        assertEquals(1, audit.latest(Action.JOB_TYPES).orElseThrow().things());
        Files.writeString(home().resolve("jobs/a.yaml"), "id: b");
        changes.look();
        changes.look();
        assertEquals(4, audit.count());
        assertTrue(audit.since(NOON).getLast().detail().matches("a\\.yaml=[0-9a-f]{16}"));
    }
}

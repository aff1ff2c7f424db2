package dev.kikitori.channels.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is deleted by its owner can't be found in any file afterwards, and backups that hold it are named. */
class AdminVerbTest {
    private static final String SECRET = "zanzibar-4711";
    private static final String PERSON =
            "{\"job\":\"table-booking\",\"site\":\"https://shop.example\",\"person\":\"p-1\"}";

    @TempDir
    Path folder;

    private Path home() {
        return folder.resolve("home");
    }

    private List<Path> holding() throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(home())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                if (content.contains(SECRET) || file.toString().contains(SECRET)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    /** Says the secret in an answer, a file's name and content, and what is made of it; gives the conversation's id. */
    private static String planted(Behind.Talk talk) throws InterruptedException {
        assertEquals(200, talk.upload(SECRET + ".csv", SECRET).status());
        talk.say("people", "four");
        talk.say("seat", "window");
        assertEquals(200, talk.say("note", "Please " + SECRET + " it").status());
        talk.say("plan", "no");
        talk.say("all", "yes");
        return talk.id();
    }

    @Test
    void everythingOfAPersonIsGoneFromEveryFileAndBackupsAreNamed() throws Exception {
        String others;
        try (Behind server = Behind.aProxy(folder, "conversations: 100")) {
            planted(server.english("198.51.100.1").talk(PERSON));
            planted(server.english("198.51.100.2").talk(PERSON));
            others = server.english("198.51.100.3")
                    .talk(PERSON.replace("p-1", "p-2"))
                    .id();
        }
        Path backup = folder.resolve("before.zip");
        assertEquals(0, Ran.at(home(), "", "backup", "--out", backup.toString()).status());
        assertFalse(holding().isEmpty());
        Ran wrongSite = Ran.at(home(), "", "admin", "delete", "--person", "p-1");
        assertTrue(wrongSite.out().startsWith("0 conversations"), wrongSite.out() + wrongSite.err());
        Ran deleted = Ran.at(
                home(),
                "",
                "admin",
                "delete",
                "--person",
                "p-1",
                "--site",
                "https://shop.example",
                "--backups",
                backup.toString());
        assertEquals(0, deleted.status(), deleted.err());
        assertTrue(deleted.lines().getFirst().startsWith("2 conversations"), deleted.out());
        assertTrue(deleted.lines().get(1).startsWith(backup.toString()), deleted.out());
        assertEquals(List.of(), holding());
        Ran one = Ran.at(home(), "", "admin", "delete", "--conversation", others);
        assertTrue(one.out().startsWith("1 conversations"), one.out());
        Ran twice = Ran.at(home(), "", "admin", "delete", "--conversation", others, "--backups", backup.toString());
        assertTrue(twice.out().startsWith("0 "), twice.out());
        assertTrue(twice.lines().get(1).startsWith(backup.toString()), "it is still there: " + twice.out());
    }

    @Test
    void whatIsOldIsDeleted() throws Exception {
        try (Behind server = Behind.aProxy(folder, "conversations: 100")) {
            planted(server.english("198.51.100.1").talk(PERSON));
            Ran busy = Ran.at(home(), "", "admin", "delete", "--older-than", "1");
            assertEquals(1, busy.status());
            assertTrue(busy.err().contains("DELETE /api/v1/conversations/ID, with its token"), busy.err());
        }
        Ran deleted = Ran.at(home(), "", "admin", "delete", "--older-than", "1");
        assertTrue(deleted.out().startsWith("1 conversations"), deleted.out() + deleted.err());
        assertEquals(List.of(), holding());
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete", "delete --older-than x", "delete --person a --older-than 3", "erase --person a"})
    void wrongUseIsToldInOneLine(String line) {
        List<String> args = new ArrayList<>(List.of("admin"));
        args.addAll(List.of(line.split(" ")));
        Ran ran = Ran.at(home(), "", args.toArray(String[]::new));
        assertEquals(2, ran.status());
        assertEquals(1, ran.err().lines().count(), ran.err());
    }
}

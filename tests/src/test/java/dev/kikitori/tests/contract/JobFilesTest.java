package dev.kikitori.tests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Job type files: listed, checked, tried; changed and broken while the server runs. */
class JobFilesTest extends AtHome {
    private static final String FIRST = """
            id: survey
            title: {en: Survey, ja: アンケート}
            generator: record
            questions:
              - {id: age, kind: number, ask: {en: How old are you?, ja: 何歳ですか。}, range: {min: 0, max: 120}}
              - {id: town, kind: text, ask: {en: Which town?, ja: どの町ですか。}}
            """;

    @Test
    void aConversationMovesToTheNewVersionWithItsAnswersAndABrokenFileLeavesTheRunningOne() {
        Path file = server().home().resolve("jobs/survey.yaml");
        Program.write(file, FIRST.getBytes(StandardCharsets.UTF_8));
        eventually(() -> isListed("survey", "Survey"));
        Client.Talk old = talk("survey", "en");
        old.say("40");
        String version = old.spec().path("version").asText();

        String second = FIRST.replace("en: Survey,", "en: New survey,").replace("Which town?", "Which village?");
        Program.write(file, second.getBytes(StandardCharsets.UTF_8));
        eventually(() -> isListed("survey", "New survey"));
        assertTrue(old.say("repeat").contains("Which village?"), old.said());
        old.say("Ely", "yes");
        old.made();
        assertNotEquals(version, old.spec().path("version").asText());
        assertEquals(40, old.spec().path("answers").path("age").asInt());
        assertTrue(old.artifacts().get(0).path("good").asBoolean());

        Program.write(file, "id: survey\nquestions: [oh\n".getBytes(StandardCharsets.UTF_8));
        Program.write(
                server().home().resolve("jobs/other.yaml"),
                FIRST.replace("survey", "other").getBytes(StandardCharsets.UTF_8));
        eventually(() -> isListed("other", "Survey"));
        assertTrue(isListed("survey", "New survey"), "the running version goes on");
        Client.Talk fresh = talk("survey", "en");
        assertTrue(fresh.say("41").contains("Which village?"), fresh.said());
    }

    private boolean isListed(String id, String title) {
        return StreamSupport.stream(
                        client().get("/api/v1/jobs?lang=en", "").body().spliterator(), false)
                .anyMatch(job -> job.path("id").asText().equals(id)
                        && job.path("title").asText().equals(title));
    }

    private static void eventually(BooleanSupplier holds) {
        long until = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("still not so");
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    @Test
    void listsEveryJobInTheLanguageAskedFor() throws IOException {
        Program list = Program.run(server().home(), "", "jobs", "list", "--lang", "ja");
        assertEquals(0, list.status(), list.err());
        List<String> titles = list.lines().stream().map(JobFilesTest::title).toList();
        assertTrue(
                titles.containsAll(List.of("ケーキの注文", "事故の報告", "まいごの猫", "Equipment loan", "One thing")),
                titles::toString);
    }

    private static String title(String line) {
        try {
            JsonNode job = Client.JSON.readTree(line);
            assertTrue(job.path("minutes").asInt() >= 1);
            return job.path("title").asText();
        } catch (IOException e) {
            throw new IllegalStateException(line, e);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.kikitori.tests.contract.Program#jobs")
    void tellsTheSchemaOfEveryJobsAnswers(String job) throws IOException {
        Program schema = Program.run(server().home(), "", "jobs", "schema", job);
        assertEquals(0, schema.status(), schema.err());
        assertTrue(Client.JSON.readTree(schema.out()).has("properties"), schema::out);
    }

    @Test
    void checksEveryJobAsGood() {
        for (String file : Program.JOB_FILES) {
            Path path = server().home().resolve("jobs").resolve(file);
            Program check = Program.run(server().home(), "", "jobs", "check", path.toString());
            assertEquals(0, check.status(), check.out());
            assertEquals("", check.out());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind: number|kind: numbr|5",
                "range: {min: 0|rnage: {min: 0|5",
                "generator: record|generator: recrod|3",
                "id: town|id: age|6",
                "max: 120|max: -5|5",
                "kind: text|kind: choice|6",
                "ja: どの町ですか。}|ja: どの町ですか。}, when: {question: nobody, is: 3}|6",
                "ja: どの町ですか。}|ja: どの町ですか。}, when: {question: age, is: old}|6",
                "ja: どの町ですか。}|ja: どの町ですか。}, default: [a]|6",
                "Which town?|Which town near {nowhere}?|6",
                "title: {|title: [|2"
            })
    void saysFileLineAndWhatToWriteInstead(String change, @TempDir Path folder) {
        String[] parts = change.split("\\|");
        Path file = folder.resolve("broken.yaml");
        Program.write(file, FIRST.replace(parts[0], parts[1]).getBytes(StandardCharsets.UTF_8));
        Program check = Program.run(folder, "", "jobs", "check", file.toString());
        assertEquals(1, check.status(), () -> Arrays.toString(parts));
        String first = check.lines().getFirst();
        assertTrue(first.matches(Pattern.quote(file + ":" + parts[2]) + ": \\S.*[.?!]`?\"?"), first);
    }

    @Test
    void triesAFileOutWithoutKeepingAnything(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("survey.yaml");
        Program.write(file, FIRST.getBytes(StandardCharsets.UTF_8));
        Program tried = Program.run(
                folder.resolve("home"), "40\nEly\nyes\n", "jobs", "try", file.toString(), "--json", "--lang", "en");
        assertEquals(0, tried.status(), tried.err());
        JsonNode last = Client.JSON.readTree(tried.lines().getLast());
        assertEquals("done", last.path("status").asText());
        assertEquals(
                "{\"age\":40,\"town\":\"Ely\"}",
                last.path("spec").path("answers").toString());
        assertTrue(Files.notExists(folder.resolve("home").resolve("kikitori.db")));
    }
}

package dev.kikitori.tests.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.engine.conversation.Conversation;
import dev.kikitori.engine.conversation.Recorded;
import dev.kikitori.store.json.EventJson;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class GoldenPlaysTest {
    private static final int WANTED = 60;

    @TempDir
    private Path scratch;

    @TestFactory
    Stream<DynamicTest> everyPlayGoesAsWritten() throws Exception {
        return plays().map(file -> DynamicTest.dynamicTest(name(file), () -> goesAsWritten(file)));
    }

    @Test
    void thereAreEnoughPlaysInBothLanguages() throws Exception {
        List<Path> english =
                plays().filter(file -> name(file).startsWith("en/")).toList();
        List<Path> japanese =
                plays().filter(file -> name(file).startsWith("ja/")).toList();
        assertTrue(english.size() + japanese.size() >= WANTED, english.size() + " + " + japanese.size());
        assertTrue(Math.min(english.size(), japanese.size()) >= WANTED / 2);
    }

    private void goesAsWritten(Path file) throws Exception {
        Play play = Play.read(Files.readString(file));
        Path jobs = scratch.resolve(name(file));
        Files.createDirectories(jobs);
        Stage stage = new Stage(folder().resolve("jobs"), jobs);
        Performance performance = new Performance(play, stage);
        String actual = performance.perform();
        Path left = Path.of("target/golden").resolve(name(file));
        Files.createDirectories(left.getParent());
        Files.writeString(left, actual + "\n");
        assertEquals(Performance.expected(play), actual, "what was really said is in " + left.toAbsolutePath());
        if (performance.state().isPresent()) {
            foldsToTheSameState(performance, stage);
        }
    }

    /** Written as JSON, read again and folded, the events lead to the same state. */
    private static void foldsToTheSameState(Performance performance, Stage stage) throws Exception {
        List<Recorded> read = new ArrayList<>();
        for (Recorded recorded : performance.events()) {
            read.add(EventJson.read(Recorded.class, EventJson.write(Recorded.class, recorded)));
        }
        Conversation state = performance.state().orElseThrow();
        assertEquals(state, Conversation.fold(state.id(), read, stage.jobs()::version));
    }

    private static Stream<Path> plays() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.walk(folder())) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
        }
    }

    private static String name(Path file) {
        try {
            return folder().relativize(file).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(GoldenPlaysTest.class.getResource("/golden"))
                .toURI());
    }
}

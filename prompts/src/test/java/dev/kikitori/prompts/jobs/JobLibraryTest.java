package dev.kikitori.prompts.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.turn.JobSources;
import dev.kikitori.prompts.jobs.Fault.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobLibraryTest {
    private static final List<String> BUILT_IN =
            BuiltInJobs.read(new JobReader(Set.of())).stream().map(JobType::id).toList();

    @TempDir
    private Path home;

    private Path folder;
    private Instant now = Instant.parse("2100-01-31T09:00:00Z");
    private final Map<String, String> kept = new HashMap<>();
    private final List<List<FileFaults>> heard = new ArrayList<>();
    private int reads;

    private final JobSources sources = new JobSources() {
        @Override
        public void keep(String hash, String source) {
            kept.put(hash, source);
        }

        @Override
        public Optional<String> find(String hash) {
            reads++;
            return Optional.ofNullable(kept.get(hash));
        }
    };

    @BeforeEach
    void findTheFolder() {
        folder = home.resolve("jobs");
    }

    private JobLibrary library() {
        return new JobLibrary(new JobReader(Set.of()), folder, sources, () -> now, heard::add);
    }

    private static String job(String id, String ask) {
        return "id: " + id + "\ngenerator: record\nquestions: [{id: q, kind: text, ask: " + ask + "}]\n";
    }

    /** Writes a file; each time counts as a later one, whatever the clock of the machine does. */
    private Path write(String name, String source) throws IOException {
        Files.createDirectories(folder);
        Path file = Files.writeString(folder.resolve(name), source);
        Files.setLastModifiedTime(
                file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z").plusSeconds(clicks++)));
        return file;
    }

    private int clicks;

    private void aSecondLater() {
        now = now.plus(Duration.ofSeconds(1));
    }

    private static List<String> ids(JobLibrary library) {
        return library.current().stream().map(JobType::id).toList();
    }

    private static String ask(JobLibrary library, String id) {
        return library.find(id).orElseThrow().questions().getFirst().ask().in("en");
    }

    private static List<String> codes(JobLibrary library) {
        return library.faults().stream()
                .flatMap(file -> file.faults().stream().map(fault -> file.file().getFileName() + " " + fault.code()))
                .toList();
    }

    @Test
    void holdsTheBuiltInOnesWithoutAFolder() {
        JobLibrary library = library();
        assertEquals(BUILT_IN, ids(library));
        assertEquals(List.of(), library.faults());
        assertEquals(List.of(), heard);
    }

    @Test
    void addsOwnFilesBehindTheBuiltInOnes() throws IOException {
        write("b.yaml", job("bees", "x"));
        write("a.yaml", job("ants", "x"));
        write("notes.txt", "no job type");
        write(".hidden.yaml", job("hidden", "x"));
        List<String> all = new ArrayList<>(BUILT_IN);
        all.addAll(List.of("ants", "bees"));
        assertEquals(all, ids(library()));
    }

    @Test
    void anOwnFileTakesThePlaceOfABuiltInOneUntilItIsDeleted() throws IOException {
        Path own = write("mine.yaml", job("csv-summary", "Mine?"));
        JobLibrary library = library();
        assertEquals(BUILT_IN, ids(library));
        assertEquals("Mine?", ask(library, "csv-summary"));
        Files.delete(own);
        aSecondLater();
        assertTrue(ask(library, "csv-summary").startsWith("Can you give me a table"));
    }

    @Test
    void noticesNewChangedAndDeletedFilesWithinASecond() throws IOException {
        JobLibrary library = library();
        Path file = write("a.yaml", job("ants", "First?"));
        assertEquals(BUILT_IN, ids(library));
        aSecondLater();
        assertEquals("First?", ask(library, "ants"));
        write("a.yaml", job("ants", "Other?"));
        assertEquals("First?", ask(library, "ants"));
        aSecondLater();
        assertEquals("Other?", ask(library, "ants"));
        Files.delete(file);
        aSecondLater();
        assertEquals(BUILT_IN, ids(library));
    }

    @Test
    void aBrokenFileLeavesTheRunningVersionAndIsReported() throws IOException {
        write("a.yaml", job("ants", "First?"));
        JobLibrary library = library();
        write("a.yaml", "id: ants\ngenerator: record\nquestions: [{id: q, ki");
        aSecondLater();
        assertEquals("First?", ask(library, "ants"));
        assertEquals(List.of("a.yaml NO_YAML"), codes(library));
        assertEquals(1, heard.size());
        aSecondLater();
        assertEquals(List.of("a.yaml NO_YAML"), codes(library));
        assertEquals(1, heard.size());
        write("a.yaml", job("ants", "Mended?"));
        aSecondLater();
        assertEquals("Mended?", ask(library, "ants"));
        assertEquals(List.of(), library.faults());
        assertEquals(List.of(), heard.getLast());
    }

    @Test
    void aFileThatWasJustWrittenIsReadAgainEvenIfItsTimeAndSizeStayTheSame() throws IOException {
        now = Instant.now();
        Files.createDirectories(folder);
        Path file = Files.writeString(folder.resolve("a.yaml"), job("ants", "First?"));
        FileTime time = FileTime.from(now);
        Files.setLastModifiedTime(file, time);
        JobLibrary library = library();
        assertEquals("First?", ask(library, "ants"));
        Files.writeString(file, job("ants", "Other?"));
        Files.setLastModifiedTime(file, time);
        aSecondLater();
        assertEquals("Other?", ask(library, "ants"));
    }

    @Test
    void ofTwoFilesWithOneIdTheRunningOneGoesOn() throws IOException {
        write("b.yaml", job("ants", "Running?"));
        JobLibrary library = library();
        write("a.yaml", "# a comment\n" + job("ants", "Late?"));
        aSecondLater();
        assertEquals("Running?", ask(library, "ants"));
        assertEquals(
                List.of(new FileFaults(
                        folder.resolve("a.yaml"), List.of(new Fault(Code.SAME_ID, 2, List.of("ants", "b.yaml"))))),
                library.faults());
        Files.delete(folder.resolve("b.yaml"));
        aSecondLater();
        assertEquals("Late?", ask(library, "ants"));
        assertEquals(List.of(), library.faults());
    }

    @Test
    void saysOfFilesThatCannotBeReadWhy() throws IOException {
        Files.createDirectories(folder.resolve("folder.yaml"));
        write("old.yml", job("ants", "x"));
        write("large.yaml", "#".repeat(JobReader.LARGEST + 1));
        Files.createSymbolicLink(folder.resolve("lost.yaml"), folder.resolve("nowhere"));
        JobLibrary library = library();
        assertEquals(BUILT_IN, ids(library));
        assertEquals(
                List.of(
                        "folder.yaml UNREADABLE",
                        "large.yaml TOO_LARGE",
                        "lost.yaml UNREADABLE",
                        "old.yml WRONG_ENDING"),
                codes(library));
    }

    @Test
    void findsVersionsThatWereKeptAfterTheirFileHasChanged() throws IOException {
        write("a.yaml", job("ants", "First?"));
        JobType first = library().find("ants").orElseThrow();
        library().keep(first);
        write("a.yaml", job("ants", "Other?"));
        JobLibrary later = library();
        assertEquals("Other?", ask(later, "ants"));
        assertEquals(Optional.of(first), later.version(first.hash()));
        assertSame(
                later.version(first.hash()).orElseThrow(),
                later.version(first.hash()).orElseThrow());
        assertEquals(1, reads);
        assertEquals(Optional.empty(), later.version("0".repeat(32)));
    }

    @Test
    void aVersionOutlivesItsGenerator() {
        String source = job("ants", "x").replace("record", "gone");
        String hash = JobReader.hash(source);
        kept.put(hash, source);
        JobReader strict = new JobReader(Set.of("page", "record", "csv-program", "price-calculator"));
        JobLibrary library = new JobLibrary(strict, folder, sources, () -> now, heard::add);
        assertEquals("gone", library.version(hash).orElseThrow().generator());
    }

    @Test
    void aKeptTextThatIsNotWhatItsNameSaysIsNotTaken() {
        kept.put("f".repeat(32), job("ants", "x"));
        assertEquals(Optional.empty(), library().version("f".repeat(32)));
    }

    @Test
    void keepsEachVersionOnce() {
        JobLibrary library = library();
        JobType job = library.current().getFirst();
        library.keep(job);
        kept.clear();
        library.keep(job);
        assertEquals(Map.of(), kept);
    }

    @Test
    void givesTheSameListWhileNothingChanges() throws IOException {
        write("a.yaml", job("ants", "x"));
        JobLibrary library = library();
        List<JobType> before = library.current();
        aSecondLater();
        assertSame(before, library.current());
    }

    @Test
    void manyThreadsAlwaysSeeAWholeList() throws Exception {
        write("a.yaml", job("ants", "x"));
        JobLibrary library = library();
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Boolean>> readers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                readers.add(() -> {
                    boolean whole = true;
                    for (int j = 0; j < 2_000; j++) {
                        List<JobType> jobs = library.current();
                        whole &= jobs.size() == BUILT_IN.size() + 1
                                && library.version(jobs.getLast().hash()).isPresent();
                    }
                    return whole;
                });
            }
            var results = threads.invokeAll(readers);
            for (int i = 0; i < 20; i++) {
                write("a.yaml", job("ants", "x" + i));
                aSecondLater();
                assertEquals("x" + i, ask(library, "ants"));
            }
            for (var result : results) {
                assertTrue(result.get());
            }
        }
    }
}

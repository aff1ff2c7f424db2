package dev.kikitori.generators.workshop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.engine.generation.Check;
import dev.kikitori.engine.generation.GenerationFailure;
import dev.kikitori.engine.generation.Generator;
import dev.kikitori.engine.generation.Progress;
import dev.kikitori.engine.generation.UploadedFiles;
import dev.kikitori.engine.generation.Verifier;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import dev.kikitori.generators.check.VerificationJson;
import dev.kikitori.generators.record.RecordGenerator;
import dev.kikitori.generators.trial.Jobs;
import dev.kikitori.generators.view.PhoneWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class WorkshopTest {
    private static final JobType JOB = Jobs.job("record", "Booking", Jobs.question("note", Kind.TEXT, "note"));

    private static Workshop.Made make(Verifier... verifiers) throws GenerationFailure, InterruptedException {
        return told(Progress.UNHEARD, verifiers);
    }

    private static Workshop.Made told(Progress progress, Verifier... verifiers)
            throws GenerationFailure, InterruptedException {
        Generator record = new RecordGenerator(List.of(verifiers), PhoneWriter.PLAIN);
        return new Workshop(new GeneratorCatalogue(List.of(record)))
                .make(
                        Jobs.spec("en", Map.of("note", new Value.Text("x")), List.of("other")),
                        JOB,
                        UploadedFiles.NONE,
                        progress);
    }

    private static byte[] zip(Workshop.Made made) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ZipWriter.write(made.artifact().files(), out);
        return out.toByteArray();
    }

    @Test
    void addsWhatTheChecksSaid() throws Exception {
        Workshop.Made made = make(artifact -> new Check("a", "t", Check.Result.PASSED, List.of()));
        assertTrue(made.verification().good());
        assertTrue(made.verification().draft());
        assertArrayEquals(
                VerificationJson.of(made.verification()),
                made.artifact().files().get("verification.json"));
    }

    @Test
    void isNotGoodOnceACheckFailed() throws Exception {
        Workshop.Made made = make(
                artifact -> new Check("a", "t", Check.Result.PASSED, List.of()),
                artifact -> new Check("b", "t", Check.Result.FAILED, List.of()));
        assertFalse(made.verification().good());
    }

    @Test
    void tellsHowFarItIs() throws Exception {
        List<Progress.Step> steps = new ArrayList<>();
        Verifier passed = artifact -> new Check("a", "t", Check.Result.PASSED, List.of());
        told(steps::add, passed, passed);
        assertEquals(
                List.of(
                        new Progress.Step(Progress.Stage.MAKING, 0, 0),
                        new Progress.Step(Progress.Stage.CHECKING, 0, 2),
                        new Progress.Step(Progress.Stage.CHECKING, 1, 2)),
                steps);
    }

    @Test
    void endsWhenItIsNotWantedAnyMore() {
        List<String> checked = new ArrayList<>();
        Verifier interrupted = artifact -> {
            checked.add("first");
            Thread.currentThread().interrupt();
            return new Check("a", "t", Check.Result.PASSED, List.of());
        };
        Verifier next = artifact -> {
            checked.add("second");
            return new Check("b", "t", Check.Result.PASSED, List.of());
        };
        assertThrows(InterruptedException.class, () -> make(interrupted, next));
        assertEquals(List.of("first"), checked);
    }

    @Test
    void refusesAGeneratorThatIsNotThere() {
        JobType job = Jobs.job("nothing", "Booking");
        Workshop workshop = new Workshop(new GeneratorCatalogue(List.of()));
        assertThrows(
                GenerationFailure.class,
                () -> workshop.make(Jobs.spec("en", Map.of()), job, UploadedFiles.NONE, Progress.UNHEARD));
        Generator record = new RecordGenerator(List.of(), PhoneWriter.PLAIN);
        assertThrows(IllegalArgumentException.class, () -> new GeneratorCatalogue(List.of(record, record)));
    }

    @Test
    void zipsTheSameThingToTheSameBytes() throws Exception {
        byte[] zip = zip(make());
        assertArrayEquals(zip, zip(make()));
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
                assertEquals("2000-01-01T00:00", entry.getTimeLocal().toString());
            }
        }
        assertEquals(List.of("index.html", "record.csv", "record.json", "verification.json"), names);
    }
}

package dev.kikitori.channels.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.channels.web.Meters;
import dev.kikitori.engine.conversation.Conversation;
import dev.kikitori.engine.conversation.Interpretation;
import dev.kikitori.engine.conversation.Status;
import dev.kikitori.engine.conversation.Utterance;
import dev.kikitori.engine.generation.Artifact;
import dev.kikitori.engine.generation.GenerationFailure;
import dev.kikitori.engine.generation.Generator;
import dev.kikitori.engine.generation.UploadedFiles;
import dev.kikitori.engine.generation.Verification;
import dev.kikitori.engine.generation.Verifier;
import dev.kikitori.engine.generation.Work;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.Problem;
import dev.kikitori.engine.policy.Suggestions;
import dev.kikitori.engine.spec.Spec;
import dev.kikitori.engine.turn.Arrival;
import dev.kikitori.engine.turn.ConversationStore.StoreUnavailable;
import dev.kikitori.engine.turn.DialogEngine;
import dev.kikitori.engine.turn.Ports;
import dev.kikitori.engine.turn.TurnListener;
import dev.kikitori.engine.turn.TurnRefused;
import dev.kikitori.generators.workshop.GeneratorCatalogue;
import dev.kikitori.generators.workshop.Workshop;
import dev.kikitori.prompts.jobs.JobLibrary;
import dev.kikitori.prompts.jobs.JobReader;
import dev.kikitori.prompts.phrasebook.YamlPhrasebook;
import dev.kikitori.store.memory.InMemoryStores;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever dies in between, a thing is made and handed over once. */
class GenerationWorkerTest {
    private static final String ID = "c1";

    @TempDir
    Path home;

    private Instant now = Instant.parse("2026-02-03T04:05:06Z");
    private final AtomicInteger uploads = new AtomicInteger();
    private final InMemoryStores stores = new InMemoryStores(() -> "u" + uploads.incrementAndGet());
    private final Recorder generator = new Recorder();
    private DialogEngine engine;
    private GenerationWorker worker;

    /** A generator that fails as often as it is told to. */
    private static final class Recorder implements Generator {
        private int made;
        private int failures;
        private boolean refuses;
        private boolean away;

        @Override
        public String id() {
            return "record";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public Artifact generate(Spec spec, JobType job, UploadedFiles files) throws GenerationFailure {
            made++;
            if (away) {
                throw new StoreUnavailable("not saved", new IllegalStateException());
            }
            if (refuses) {
                throw new GenerationFailure("never");
            }
            if (failures-- > 0) {
                throw new IllegalStateException("this time not");
            }
            return new Artifact("thing", "index.html", new TreeMap<>(java.util.Map.of("index.html", new byte[] {1})));
        }

        @Override
        public List<Verifier> verifiers() {
            return List.of();
        }
    }

    @BeforeEach
    void confirm() throws TurnRefused {
        Served.writeJob(home);
        JobLibrary jobs = new JobLibrary(
                new JobReader(Set.of()), home.resolve("jobs"), stores.jobSources(), () -> now, faults -> {});
        GeneratorCatalogue generators = new GeneratorCatalogue(List.of(generator));
        engine = new DialogEngine(new Ports(
                stores.conversations(),
                jobs,
                (utterance, words, conversation, setting) ->
                        Interpretation.Unclear.of(Problem.of(Problem.Code.NOT_FOUND)),
                YamlPhrasebook.standard(90),
                Suggestions.NONE,
                generators,
                stores.artifacts(),
                stores.uploads(),
                () -> now,
                TurnListener.NONE));
        worker = new GenerationWorker(
                stores.work(), engine, jobs, new Workshop(generators), stores, new Meters(), () -> now);
        engine.start(
                ID,
                new Arrival(
                        "en",
                        "UTC",
                        "US",
                        "test",
                        Optional.of("table-booking"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "hash"));
        say("m1", new Utterance.TypedAnswer("people", BigDecimal.valueOf(4)));
        say("m2", new Utterance.Pressed(dev.kikitori.engine.conversation.Command.MAKE));
        say("m3", new Utterance.Pressed(dev.kikitori.engine.conversation.Command.MAKE));
        assertEquals(Status.MAKING, conversation().status());
    }

    private void say(String id, Utterance.Content content) throws TurnRefused {
        engine.turn(ID, new Utterance(id, content, "test", 1, now));
    }

    private Conversation conversation() {
        return engine.find(ID).orElseThrow();
    }

    private Optional<Work> claimed() {
        return stores.work().claim(now, Duration.ofMinutes(1));
    }

    private void assertMadeOnce() {
        assertEquals(Status.DONE, conversation().status());
        assertEquals(1, conversation().making().artifacts().size());
        assertEquals(1, stores.artifacts().of(ID).size());
        now = now.plus(Duration.ofDays(1));
        assertEquals(Optional.empty(), claimed());
    }

    @Test
    void makesWhatWasConfirmed() {
        worker.take(claimed().orElseThrow());
        assertMadeOnce();
    }

    @Test
    void thatTheStoreWasAwayIsNoFaultOfTheThing() {
        for (int i = 0; i < 5; i++) {
            generator.away = true;
            worker.take(claimed().orElseThrow());
            now = now.plus(Duration.ofMinutes(1));
        }
        generator.away = false;
        worker.take(claimed().orElseThrow());
        assertMadeOnce();
    }

    @Test
    void whatWasKeptButNotToldIsToldOnce() throws IOException {
        Work work = claimed().orElseThrow();
        Artifact artifact =
                new Artifact("thing", "index.html", new TreeMap<>(java.util.Map.of("index.html", new byte[] {1})));
        stores.artifacts().keep(ID, work.version(), artifact, new Verification(false, List.of()));
        worker.take(work);
        assertEquals(0, generator.made, "it was made a second time");
        assertMadeOnce();
    }

    @Test
    void whatWasToldButNotTakenOffTheQueueIsNotToldAgain() {
        Work work = claimed().orElseThrow();
        worker.take(work);
        long version = conversation().version();
        worker.take(work);
        assertEquals(version, conversation().version());
        assertMadeOnce();
    }

    @Test
    void whatFailsIsTriedAgainAfterAPause() {
        generator.failures = 2;
        worker.take(claimed().orElseThrow());
        assertEquals(Optional.empty(), claimed());
        now = now.plusSeconds(1);
        worker.take(claimed().orElseThrow());
        now = now.plusSeconds(5);
        worker.take(claimed().orElseThrow());
        assertEquals(3, generator.made);
        assertMadeOnce();
    }

    @Test
    void whatFailsThreeTimesIsApologisedFor() {
        generator.failures = 9;
        for (int i = 0; i < 3; i++) {
            worker.take(claimed().orElseThrow());
            now = now.plusSeconds(10);
        }
        assertEquals(Optional.empty(), claimed());
        assertTrue(conversation().status() != Status.MAKING);
        assertEquals(3, generator.made);
    }

    @Test
    void whatAGeneratorRefusesIsNotTriedAgain() {
        generator.refuses = true;
        worker.take(claimed().orElseThrow());
        assertEquals(1, generator.made);
        assertTrue(conversation().status() != Status.MAKING);
        now = now.plusSeconds(10);
        assertEquals(Optional.empty(), claimed());
    }

    @Test
    void whatWasDeletedMeanwhileIsLeft() {
        Work work = claimed().orElseThrow();
        engine.delete(ID);
        worker.take(work);
        assertEquals(0, generator.made);
        assertEquals(List.of(), stores.artifacts().of(ID));
    }
}

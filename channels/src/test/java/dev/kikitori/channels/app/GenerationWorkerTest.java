package dev.kikitori.channels.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.channels.web.Meters;
import dev.kikitori.engine.conversation.Command;
import dev.kikitori.engine.conversation.Conversation;
import dev.kikitori.engine.conversation.Interpretation;
import dev.kikitori.engine.conversation.Status;
import dev.kikitori.engine.conversation.Utterance;
import dev.kikitori.engine.generation.Artifact;
import dev.kikitori.engine.generation.ArtifactRecord;
import dev.kikitori.engine.generation.GenerationFailure;
import dev.kikitori.engine.generation.Generator;
import dev.kikitori.engine.generation.Progress;
import dev.kikitori.engine.generation.UploadedFiles;
import dev.kikitori.engine.generation.Verification;
import dev.kikitori.engine.generation.Verifier;
import dev.kikitori.engine.generation.Work;
import dev.kikitori.engine.generation.WorkLost;
import dev.kikitori.engine.generation.WorkQueue;
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
import dev.kikitori.engine.turn.Watch;
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
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever dies in between, a thing is made and handed over once. */
class GenerationWorkerTest {
    private static final String ID = "c1";

    @TempDir
    Path home;

    private volatile Instant now = Instant.parse("2026-02-03T04:05:06Z");
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
        private volatile boolean blocks;
        private volatile boolean interrupted;
        private CountDownLatch begun = new CountDownLatch(1);
        private CountDownLatch goOn = new CountDownLatch(1);

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
            if (blocks) {
                block();
            }
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

        private void block() {
            try {
                begun.countDown();
                goOn.await();
            } catch (InterruptedException e) {
                interrupted = true;
                throw new IllegalStateException("interrupted", e);
            }
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
                engine, jobs, new Workshop(generators), stores, new Meters(), () -> now, new Random(1));
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
        say("m2", new Utterance.Pressed(Command.MAKE));
        say("m3", new Utterance.Pressed(Command.MAKE));
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
    void whatWasKeptButNotToldIsToldOnce() throws IOException, WorkLost {
        Work work = claimed().orElseThrow();
        Artifact artifact =
                new Artifact("thing", "index.html", new TreeMap<>(java.util.Map.of("index.html", new byte[] {1})));
        stores.artifacts().keep(work, artifact, new Verification(false, List.of()));
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
    void whatFailsIsTriedAgainAfterAPauseThatGrows() {
        generator.failures = 3;
        for (Duration pause : List.of(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4))) {
            worker.take(claimed().orElseThrow());
            now = now.plus(pause.dividedBy(2)).minusMillis(1);
            assertEquals(Optional.empty(), claimed(), "after less than half of " + pause);
            now = now.plus(pause.dividedBy(2)).plusMillis(1);
        }
        worker.take(claimed().orElseThrow());
        assertEquals(4, generator.made);
        assertMadeOnce();
    }

    @Test
    void whatFailsTooOftenIsApologisedForAndKeptAsADeadLetter() {
        generator.failures = 9;
        for (int i = 0; i < 4; i++) {
            worker.take(claimed().orElseThrow());
            now = now.plusSeconds(60);
        }
        assertEquals(Optional.empty(), claimed());
        assertEquals(Status.CONFIRMING, conversation().status());
        assertEquals(4, generator.made);
        WorkQueue.DeadWork dead = stores.work().dead(Instant.EPOCH).getFirst();
        assertEquals(4, dead.attempts());
        assertTrue(dead.reason().startsWith("broken: java.lang.IllegalStateException at "), dead.reason());
        assertFalse(dead.reason().contains("this time not"), "a message may quote an answer");
    }

    @Test
    void whatWasGivenUpAndNotToldIsToldByTheNextAndNotTriedAgain() {
        Work work = claimed().orElseThrow();
        stores.work().giveUp(work, "broken: x");
        now = now.plus(Duration.ofMinutes(2));
        worker.take(claimed().orElseThrow());
        assertEquals(0, generator.made);
        assertEquals(Status.CONFIRMING, conversation().status());
        assertEquals(1, stores.work().dead(Instant.EPOCH).size());
    }

    @Test
    void whatTakesServersDownWithItIsGivenUp() {
        for (int i = 0; i < GenerationWorker.MOST_BEGUN; i++) {
            claimed().orElseThrow();
            now = now.plus(Duration.ofMinutes(2));
        }
        worker.take(claimed().orElseThrow());
        assertEquals(0, generator.made);
        assertEquals(Status.CONFIRMING, conversation().status());
    }

    @Test
    void whatAGeneratorRefusesIsNotTriedAgain() {
        generator.refuses = true;
        worker.take(claimed().orElseThrow());
        assertEquals(1, generator.made);
        assertTrue(conversation().status() != Status.MAKING);
        assertEquals(
                "refused: never", stores.work().dead(Instant.EPOCH).getFirst().reason());
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

    /** Begins to make it on a thread of its own, and waits until the generator is at it. */
    private Thread begin(Work work) throws InterruptedException {
        generator.begun = new CountDownLatch(1);
        generator.goOn = new CountDownLatch(1);
        generator.blocks = true;
        Thread maker = Thread.ofPlatform().start(() -> worker.take(work));
        generator.begun.await();
        generator.blocks = false;
        return maker;
    }

    @Test
    void whoIsFrozenPastItsLeaseKeepsAndTellsNothingWhenItThaws() throws InterruptedException {
        Thread frozen = begin(claimed().orElseThrow());
        now = now.plus(Duration.ofMinutes(2));
        worker.take(claimed().orElseThrow());
        long version = conversation().version();
        List<ArtifactRecord> made = stores.artifacts().of(ID);
        generator.goOn.countDown();
        frozen.join();
        assertEquals(2, generator.made);
        assertEquals(made, stores.artifacts().of(ID));
        assertEquals(version, conversation().version());
        assertMadeOnce();
    }

    @Test
    void whoIsFrozenPastItsLeaseDoesNotSayThatItFailed() throws InterruptedException {
        Thread frozen = begin(claimed().orElseThrow());
        now = now.plus(Duration.ofMinutes(2));
        Work taken = claimed().orElseThrow();
        generator.refuses = true;
        generator.goOn.countDown();
        frozen.join();
        assertEquals(Status.MAKING, conversation().status());
        assertEquals(List.of(), stores.work().dead(Instant.EPOCH));
        generator.refuses = false;
        worker.take(taken);
        assertMadeOnce();
    }

    private void assertInterrupted(Thread maker) throws InterruptedException {
        worker.holding().look(System.nanoTime());
        maker.join();
        assertTrue(generator.interrupted);
        assertEquals(List.of(), stores.artifacts().of(ID));
        assertEquals(0, stores.work().waiting());
    }

    @Test
    void whatThePersonCancelsIsInterruptedAndNothingOfItIsKept() throws Exception {
        Thread maker = begin(claimed().orElseThrow());
        say("m4", new Utterance.Pressed(Command.CANCEL));
        assertInterrupted(maker);
        assertEquals(Status.CANCELLED, conversation().status());
        assertEquals(List.of(), conversation().making().underWay());
    }

    @Test
    void whatThePersonTakesBackIsInterrupted() throws Exception {
        Thread maker = begin(claimed().orElseThrow());
        say("m4", new Utterance.Pressed(Command.UNDO));
        assertInterrupted(maker);
        assertTrue(conversation().status() != Status.MAKING);
    }

    @Test
    void whatIsDeletedIsInterrupted() throws Exception {
        Thread maker = begin(claimed().orElseThrow());
        engine.delete(ID);
        assertInterrupted(maker);
    }

    @Test
    void whatWasKeptAndThenCancelledIsNotHandedOver() throws Exception {
        Work work = claimed().orElseThrow();
        Artifact artifact =
                new Artifact("thing", "index.html", new TreeMap<>(java.util.Map.of("index.html", new byte[] {1})));
        stores.artifacts().keep(work, artifact, new Verification(false, List.of()));
        say("m4", new Utterance.Pressed(Command.CANCEL));
        worker.take(work);
        assertEquals(Status.CANCELLED, conversation().status());
        assertEquals(List.of(), conversation().making().artifacts());
        assertEquals(List.of(), stores.artifacts().of(ID));
    }

    @Test
    void howFarItIsIsTold() throws Exception {
        Thread maker = begin(claimed().orElseThrow());
        CountDownLatch told = new CountDownLatch(1);
        try (Watch watch = engine.watch(ID, told::countDown)) {
            worker.holding().look(System.nanoTime() + Duration.ofSeconds(3).toNanos());
            assertTrue(told.await(60, TimeUnit.SECONDS));
        }
        assertEquals(
                Optional.of(new Progress.Step(Progress.Stage.MAKING, 0, 0)),
                conversation().making().underWay(1).orElseThrow().step());
        generator.goOn.countDown();
        maker.join();
        assertMadeOnce();
    }
}

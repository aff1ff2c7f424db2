package dev.kikitori.channels.app;

import dev.kikitori.channels.web.Meters;
import dev.kikitori.channels.web.SilentTrace;
import dev.kikitori.engine.generation.ArtifactRecord;
import dev.kikitori.engine.generation.Backoff;
import dev.kikitori.engine.generation.GenerationFailure;
import dev.kikitori.engine.generation.Work;
import dev.kikitori.engine.generation.WorkLost;
import dev.kikitori.engine.generation.WorkQueue;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.turn.ConversationStore.StoreUnavailable;
import dev.kikitori.engine.turn.DialogEngine;
import dev.kikitori.engine.turn.JobTypes;
import dev.kikitori.generators.workshop.Workshop;
import dev.kikitori.store.Stores;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes what was confirmed. Work is claimed from the durable queue, made, kept, told to its conversation, and only then
 * taken off the queue: whatever dies in between is done again and changes nothing that was done. Each step says by itself
 * whether it was done before, and is refused where others hold the work by now. What fails is tried again, ever later;
 * what fails too often, or is refused by its generator, is given up, told, and kept as a dead letter.
 */
public final class GenerationWorker implements AutoCloseable {
    /** What is begun so often and never comes to an end takes its server down with it. */
    static final int MOST_BEGUN = 20;

    private static final Logger LOG = LoggerFactory.getLogger(GenerationWorker.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1), 4);
    private static final String REFUSED = "refused";
    private static final String BROKEN = "broken";
    private static final String ABANDONED = "abandoned";

    private final WorkQueue queue;
    private final DialogEngine engine;
    private final JobTypes jobs;
    private final Workshop workshop;
    private final Stores stores;
    private final Meters meters;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Semaphore woken = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private final Holding holding;
    private volatile boolean closed;

    /** Makes nothing yet. */
    public GenerationWorker(
            DialogEngine engine,
            JobTypes jobs,
            Workshop workshop,
            Stores stores,
            Meters meters,
            InstantSource clock,
            RandomGenerator random) {
        this.queue = stores.work();
        this.engine = engine;
        this.jobs = jobs;
        this.workshop = workshop;
        this.stores = stores;
        this.meters = meters;
        this.clock = clock;
        this.random = random;
        this.holding = new Holding(queue, engine, clock);
    }

    void start(int makers) {
        for (int i = 1; i <= makers; i++) {
            threads.add(Thread.ofPlatform().daemon().name("making-" + i).start(this::work));
        }
        holding.start();
    }

    /** What is being made here. */
    Holding holding() {
        return holding;
    }

    /** There is work; returns at once. */
    void wake() {
        woken.release();
    }

    private void work() {
        while (!closed) {
            try {
                Optional<Work> work = queue.claim(clock.instant(), Holding.LEASE);
                if (work.isPresent()) {
                    take(work.get());
                } else if (woken.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                    woken.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("Work could not be taken just now: {}", e.toString());
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    /** Makes one piece of work, puts it back for later, or gives it up. */
    public void take(Work work) {
        long began = System.nanoTime();
        String generator = job(work).map(JobType::generator).orElse("none");
        String result = "again";
        try (Holding.Held held = holding.begin(work)) {
            result = tried(work, held);
        } catch (WorkLost e) {
            LOG.info(
                    "Version {} of {} is not ours any more",
                    work.version(),
                    work.spec().job());
            result = "lost";
        } catch (RuntimeException e) {
            LOG.warn("It will be taken up again when its lease ends: {}", e.toString());
        }
        meters.made(generator, result, Duration.ofNanos(System.nanoTime() - began));
    }

    private String tried(Work work, Holding.Held held) throws WorkLost {
        if (work.verdict().isPresent()) {
            return tell(work, work.verdict().get());
        }
        if (work.attempt() >= MOST_BEGUN) {
            return giveUp(work, ABANDONED + ": it was begun " + work.attempt() + " times and never ended");
        }
        try {
            String result = make(work, held);
            queue.finish(work);
            return result;
        } catch (WorkLost e) {
            throw e;
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            return putBack(work, e);
        }
    }

    private String make(Work work, Holding.Held held) throws Exception {
        if (engine.find(work.conversation()).isEmpty()) {
            return "deleted";
        }
        Optional<ArtifactRecord> kept = stores.artifacts().of(work.conversation()).stream()
                .filter(artifact -> artifact.version() == work.version())
                .findFirst();
        ArtifactRecord artifact = kept.isPresent() ? kept.get() : madeNow(work, held);
        engine.made(work, artifact);
        return artifact.good() ? "good" : "not-good";
    }

    private ArtifactRecord madeNow(Work work, Holding.Held held) throws Exception {
        JobType job = job(work)
                .orElseThrow(
                        () -> new GenerationFailure("job type " + work.spec().job() + " is not known"));
        Workshop.Made made =
                held.interruptibly(() -> workshop.make(work.spec(), job, file -> upload(work, file.id()), held));
        try {
            return stores.artifacts().keep(work, made.artifact(), made.verification());
        } catch (IOException e) {
            throw new StoreUnavailable("what was made can't be kept", e);
        }
    }

    private Optional<JobType> job(Work work) {
        return jobs.version(work.spec().version());
    }

    private Optional<byte[]> upload(Work work, String file) {
        try {
            return stores.uploads().content(work.conversation(), file);
        } catch (IOException e) {
            throw new StoreUnavailable("a file can't be read", e);
        }
    }

    /** What a generator refuses it will refuse again; anything else may pass, and that the store is away passes. */
    private String putBack(Work work, Throwable fault) {
        if (closed) {
            queue.retry(work, clock.instant());
            return "again";
        }
        LOG.warn(
                "Version {} of {} could not be made (attempt {})",
                work.version(),
                work.spec().job(),
                work.attempt() + 1,
                SilentTrace.of(fault));
        if (fault instanceof GenerationFailure) {
            return giveUp(work, REFUSED + ": " + fault.getMessage());
        }
        boolean ours = !(fault instanceof StoreUnavailable);
        Work after = ours ? work.failedAgain() : work;
        if (ours && BACKOFF.isSpent(after.failures())) {
            return giveUp(work, BROKEN + ": " + place(fault));
        }
        queue.retry(after, clock.instant().plus(BACKOFF.pause(Math.max(1, after.failures()), random)));
        return "again";
    }

    /** What broke and where, without its message, which may quote an answer. */
    private static String place(Throwable fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        return fault.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    private String giveUp(Work work, String reason) {
        return queue.giveUp(work, reason) ? tell(work, reason) : "lost";
    }

    private String tell(Work work, String reason) {
        engine.failed(work, reason.split(":", 2)[0]);
        queue.bury(work, clock.instant());
        return "failed";
    }

    /** Waits a moment for what is being made; what does not end in time is taken up again by others, or at the next start. */
    @Override
    public void close() {
        closed = true;
        woken.release(threads.size());
        holding.close();
        for (Thread thread : threads) {
            try {
                if (!thread.join(Duration.ofSeconds(3))) {
                    thread.interrupt();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

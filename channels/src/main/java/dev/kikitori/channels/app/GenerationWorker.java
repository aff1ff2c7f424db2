package dev.kikitori.channels.app;

import dev.kikitori.channels.web.Meters;
import dev.kikitori.channels.web.SilentTrace;
import dev.kikitori.engine.conversation.Conversation;
import dev.kikitori.engine.conversation.Status;
import dev.kikitori.engine.generation.ArtifactRecord;
import dev.kikitori.engine.generation.GenerationFailure;
import dev.kikitori.engine.generation.Work;
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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes what was confirmed. Work is claimed from the durable queue, made, kept, told to its conversation, and only then
 * taken off the queue: whatever dies in between is done again and changes nothing that was done. Each step says by itself
 * whether it was done before.
 */
final class GenerationWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GenerationWorker.class);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(1), Duration.ofSeconds(5));

    private final WorkQueue queue;
    private final DialogEngine engine;
    private final JobTypes jobs;
    private final Workshop workshop;
    private final Stores stores;
    private final Meters meters;
    private final InstantSource clock;
    private final Semaphore woken = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private final Set<Work> held = ConcurrentHashMap.newKeySet();
    private final Thread holding = Thread.ofPlatform().daemon().name("holding").unstarted(this::holdOn);
    private volatile boolean closed;

    GenerationWorker(
            WorkQueue queue,
            DialogEngine engine,
            JobTypes jobs,
            Workshop workshop,
            Stores stores,
            Meters meters,
            InstantSource clock) {
        this.queue = queue;
        this.engine = engine;
        this.jobs = jobs;
        this.workshop = workshop;
        this.stores = stores;
        this.meters = meters;
        this.clock = clock;
    }

    void start(int makers) {
        for (int i = 1; i <= makers; i++) {
            threads.add(Thread.ofPlatform().daemon().name("making-" + i).start(this::work));
        }
        holding.start();
    }

    /** There is work; returns at once. */
    void wake() {
        woken.release();
    }

    private void work() {
        while (!closed) {
            try {
                Optional<Work> work = queue.claim(clock.instant(), LEASE);
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

    /** Says now and then that what is being made here is still being made. */
    private void holdOn() {
        while (!closed) {
            try {
                Thread.sleep(HEARTBEAT);
                held.forEach(work -> queue.hold(work, clock.instant().plus(LEASE)));
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("What is being made could not be held on to just now: {}", e.toString());
            }
        }
    }

    /** Makes one piece of work, or puts it back for later. */
    void take(Work work) {
        held.add(work);
        try {
            tried(work);
        } finally {
            held.remove(work);
        }
    }

    private void tried(Work work) {
        long began = System.nanoTime();
        String generator = job(work).map(JobType::generator).orElse("none");
        String result = "again";
        try {
            result = make(work);
            queue.finish(work);
        } catch (GenerationFailure | RuntimeException | IOException | StackOverflowError e) {
            if (!closed) {
                result = putBack(work, e);
            }
        }
        meters.made(generator, result, Duration.ofNanos(System.nanoTime() - began));
    }

    private String make(Work work) throws GenerationFailure, IOException {
        if (engine.find(work.conversation()).isEmpty()) {
            return "deleted";
        }
        Optional<ArtifactRecord> kept = stores.artifacts().of(work.conversation()).stream()
                .filter(artifact -> artifact.version() == work.version())
                .findFirst();
        ArtifactRecord artifact = kept.isPresent() ? kept.get() : madeNow(work);
        engine.made(work, artifact);
        return artifact.good() ? "good" : "not-good";
    }

    private ArtifactRecord madeNow(Work work) throws GenerationFailure, IOException {
        JobType job = job(work)
                .orElseThrow(
                        () -> new GenerationFailure("job type " + work.spec().job() + " is not known"));
        Workshop.Made made = workshop.make(work.spec(), job, file -> upload(work, file.id()));
        return stores.artifacts().keep(work.conversation(), work.version(), made.artifact(), made.verification());
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
        LOG.warn(
                "Version {} of {} could not be made (attempt {})",
                work.version(),
                work.spec().job(),
                work.attempt() + 1,
                SilentTrace.of(fault));
        try {
            boolean lasting = !(fault instanceof StoreUnavailable) && work.attempt() >= PAUSES.size();
            if (fault instanceof GenerationFailure || lasting) {
                if (engine.find(work.conversation())
                        .map(Conversation::status)
                        .filter(Status.MAKING::equals)
                        .isPresent()) {
                    engine.failed(work, fault instanceof GenerationFailure ? "refused" : "broken");
                }
                queue.finish(work);
                return "failed";
            }
            queue.retry(work, clock.instant().plus(PAUSES.get(Math.min(work.attempt(), PAUSES.size() - 1))));
        } catch (RuntimeException e) {
            LOG.warn("It will be taken up again when its lease ends: {}", e.toString());
        }
        return "again";
    }

    /** Waits a moment for what is being made; what does not end in time is taken up again at the next start. */
    @Override
    public void close() {
        closed = true;
        woken.release(threads.size());
        holding.interrupt();
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

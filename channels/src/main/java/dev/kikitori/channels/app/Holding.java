package dev.kikitori.channels.app;

import dev.kikitori.engine.generation.Progress;
import dev.kikitori.engine.generation.Work;
import dev.kikitori.engine.generation.WorkLost;
import dev.kikitori.engine.generation.WorkQueue;
import dev.kikitori.engine.turn.DialogEngine;
import dev.kikitori.engine.turn.Watch;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is being made on this server: held on to by a heartbeat, told how far it is, and interrupted as soon as others have
 * it or nobody wants it. One thread looks after all of it; what has to wait for a conversation is told by threads of its
 * own.
 */
final class Holding implements AutoCloseable {
    static final Duration LEASE = Duration.ofSeconds(30);
    private static final long HEARTBEAT_NANOS = Duration.ofSeconds(10).toNanos();
    private static final long TELLING_NANOS = Duration.ofSeconds(2).toNanos();
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(Holding.class);

    private final WorkQueue queue;
    private final DialogEngine engine;
    private final InstantSource clock;
    private final Set<Held> all = ConcurrentHashMap.newKeySet();
    private final Semaphore woken = new Semaphore(0);
    private final Thread thread = Thread.ofPlatform().daemon().name("holding").unstarted(this::run);
    private volatile boolean closed;

    Holding(WorkQueue queue, DialogEngine engine, InstantSource clock) {
        this.queue = queue;
        this.engine = engine;
        this.clock = clock;
    }

    void start() {
        thread.start();
    }

    /** Holds on to work that was taken, until that is closed. */
    Held begin(Work work) {
        Held held = new Held(work);
        held.watch = engine.watch(work.conversation(), held::changed);
        all.add(held);
        return held;
    }

    private void run() {
        while (!closed) {
            try {
                if (woken.tryAcquire(TICK.toMillis(), TimeUnit.MILLISECONDS)) {
                    woken.drainPermits();
                }
                look(System.nanoTime());
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("What is being made could not be held on to just now: {}", e.toString());
            }
        }
    }

    /** Looks after everything that is being made. */
    void look(long nanos) {
        for (Held held : all) {
            held.look(nanos);
        }
    }

    /** One making. */
    final class Held implements Progress, AutoCloseable {
        private final Work work;
        private final Thread maker = Thread.currentThread();
        private final AtomicBoolean changed = new AtomicBoolean();
        private final AtomicBoolean telling = new AtomicBoolean();
        private @Nullable Watch watch;
        private long heldAt = System.nanoTime();
        private long toldAt = heldAt;
        private volatile @Nullable Step step;
        private volatile @Nullable Step told;

        // Its monitor guards these.
        private boolean interruptible;
        private boolean lost;

        private Held(Work work) {
            this.work = work;
        }

        private void changed() {
            changed.set(true);
            woken.release();
        }

        @Override
        public void at(Step now) {
            step = now;
        }

        /**
         * Does what may be interrupted, on the thread that took the work.
         *
         * @throws WorkLost if others have the work, or nobody wants it; what was being done may have ended in any way
         */
        <T> T interruptibly(Callable<T> making) throws Exception {
            enter();
            try {
                return making.call();
            } finally {
                leave();
            }
        }

        private synchronized void enter() throws WorkLost {
            requireOurs();
            interruptible = true;
        }

        private synchronized void leave() throws WorkLost {
            if (interruptible && lost) {
                Thread.interrupted();
            }
            interruptible = false;
            requireOurs();
        }

        private void requireOurs() throws WorkLost {
            if (lost) {
                throw new WorkLost(work);
            }
        }

        private void look(long nanos) {
            if (changed.getAndSet(false) || nanos - heldAt >= HEARTBEAT_NANOS) {
                heldAt = nanos;
                if (!queue.hold(work, clock.instant().plus(LEASE))) {
                    lose();
                }
            }
            Step now = step;
            if (now != null
                    && !now.equals(told)
                    && nanos - toldAt >= TELLING_NANOS
                    && telling.compareAndSet(false, true)) {
                toldAt = nanos;
                Thread.ofVirtual().name("progress").start(() -> tell(now));
            }
        }

        private synchronized void lose() {
            lost = true;
            if (interruptible) {
                maker.interrupt();
            }
        }

        private void tell(Step now) {
            try {
                engine.progressed(work, now);
                told = now;
            } catch (RuntimeException e) {
                LOG.debug("How far it is could not be told just now: {}", e.toString());
            } finally {
                telling.set(false);
            }
        }

        @Override
        public void close() {
            all.remove(this);
            if (watch != null) {
                watch.close();
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}

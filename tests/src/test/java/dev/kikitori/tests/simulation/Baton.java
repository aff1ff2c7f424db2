package dev.kikitori.tests.simulation;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets threads go one at a time: one is let go, and nobody else before all are at rest, have ended, or wait for one that
 * rests in the lane they want. So the order of all that is done between two rests follows from who was let go.
 */
final class Baton {
    private static final ScopedValue<Actor> SELF = ScopedValue.newInstance();
    private static final long STUCK_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final List<Actor> actors = new CopyOnWriteArrayList<>();
    private final Semaphore moved = new Semaphore(0);

    private static final class Actor {
        private final Semaphore go = new Semaphore(0);
        private volatile @Nullable Thread thread;
        private volatile boolean resting = true;
        private volatile boolean ended;
        private volatile @Nullable String lane;
        private volatile @Nullable Throwable fault;

        @Override
        public String toString() {
            return (ended ? "ended" : resting ? "resting" : "moving") + " in " + lane + ", " + thread;
        }
    }

    /** Starts a thread, which rests until it is first let go. */
    void start(Runnable script) {
        Actor actor = new Actor();
        actors.add(actor);
        Thread.ofVirtual()
                .start(() -> ScopedValue.where(SELF, actor).run(() -> {
                    actor.thread = Thread.currentThread();
                    actor.go.acquireUninterruptibly();
                    try {
                        script.run();
                    } catch (Throwable e) {
                        actor.fault = e;
                    } finally {
                        actor.ended = true;
                        moved.release();
                    }
                }));
    }

    /** Rests until let go again; whoever is none of the threads started here does not rest. */
    void rest() {
        if (SELF.isBound()) {
            Actor self = SELF.get();
            self.resting = true;
            moved.release();
            self.go.acquireUninterruptibly();
        }
    }

    /** Something done in a lane that one thread at a time is let into. */
    interface Ride<T, E extends Exception> {
        T go() throws E;
    }

    /** Tells in which lane a thread is, or for which it waits; rests behind it, so that whoever waited goes alone. */
    <T, E extends Exception> T within(String lane, Ride<T, E> ride) throws E {
        Actor self = SELF.get();
        self.lane = lane;
        try {
            return ride.go();
        } finally {
            self.lane = null;
            rest();
        }
    }

    /** Lets one go until it rests; false if there is nobody to let go. */
    boolean step(Dice dice) {
        List<Actor> ready =
                actors.stream().filter(actor -> actor.resting && !actor.ended).toList();
        if (ready.isEmpty()) {
            return false;
        }
        Actor next = dice.one(ready);
        next.resting = false;
        next.go.release();
        long began = System.nanoTime();
        while (actors.stream().anyMatch(this::isMoving)) {
            await(began);
        }
        List<Actor> gone = actors.stream().filter(actor -> actor.ended).toList();
        actors.removeAll(gone);
        gone.stream()
                .flatMap(actor -> Optional.ofNullable(actor.fault).stream())
                .findFirst()
                .ifPresent(Baton::raise);
        return true;
    }

    /** Until somebody moved; who comes to wait in a lane tells nobody, so it is looked at again soon. */
    private void await(long began) {
        try {
            if (!moved.tryAcquire(50, TimeUnit.MICROSECONDS) && System.nanoTime() - began > STUCK_NANOS) {
                throw new IllegalStateException("a thread does not come to rest: " + actors);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void raise(Throwable fault) {
        if (fault instanceof Error error) {
            throw error;
        }
        throw new IllegalStateException(fault);
    }

    private boolean isMoving(Actor actor) {
        return !actor.ended && !actor.resting && !waits(actor);
    }

    private boolean waits(Actor actor) {
        String lane = actor.lane;
        Thread thread = actor.thread;
        return lane != null
                && thread != null
                && thread.getState() == Thread.State.WAITING
                && actors.stream()
                        .anyMatch(other -> other != actor && other.resting && !other.ended && lane.equals(other.lane));
    }
}

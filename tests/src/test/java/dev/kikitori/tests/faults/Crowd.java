package dev.kikitori.tests.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Clients that talk until they are told to stop, each in one conversation after the other. In every so-and-so-many-th of
 * them, what was said is made at the end.
 */
public final class Crowd implements AutoCloseable {
    private static final int MADE_ONE_IN = 4;

    private final Wire wire = new Wire();
    private final Servers servers;
    private final Plan plan;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> clients = new ArrayList<>();
    private final List<Talk> talks = Collections.synchronizedList(new ArrayList<>());
    private final List<Duration> took = Collections.synchronizedList(new ArrayList<>());
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong left;
    private volatile boolean enough;

    /**
     * What a crowd does.
     *
     * @param clients how many talk at once
     * @param conversations how many there are in all; no more than this are begun
     * @param turns how many messages each of them has
     * @param pause how long a client waits between two of its messages, on average
     */
    public record Plan(int clients, long conversations, int turns, Duration pause, long seed) {}

    public Crowd(Servers servers, Plan plan) {
        this.servers = servers;
        this.plan = plan;
        this.left = new AtomicLong(plan.conversations());
        for (int i = 0; i < plan.clients(); i++) {
            Random random = new Random(plan.seed() * 1_000 + i);
            clients.add(threads.submit(() -> {
                talkOn(random);
                return true;
            }));
        }
    }

    private void talkOn(Random random) throws InterruptedException {
        while (!enough && left.getAndDecrement() > 0) {
            Talk talk = Talk.begin(wire, servers, random);
            talks.add(talk);
            boolean makes = random.nextInt(MADE_ONE_IN) == 0;
            for (int turn = 1; turn <= (makes ? plan.turns() - 1 : plan.turns()) && !enough; turn++) {
                long began = System.nanoTime();
                int before = talk.again();
                talk.say("turn " + turn);
                if (talk.again() == before) {
                    took.add(Duration.ofNanos(System.nanoTime() - began));
                }
                acknowledged.incrementAndGet();
                rest(random);
            }
            if (makes && talk.turns() > 0) {
                talk.make();
                acknowledged.incrementAndGet();
            }
        }
    }

    private void rest(Random random) {
        if (plan.pause().isPositive()) {
            LockSupport.parkNanos(random.nextLong(2 * plan.pause().toNanos()));
        }
    }

    /** How many messages were acknowledged so far. */
    public long acknowledged() {
        return acknowledged.get();
    }

    /** Whether all are through with what they had to say, or failed. */
    public boolean isDone() {
        return clients.stream().allMatch(Future::isDone);
    }

    /** Why clients gave up, if they did. */
    public List<String> failures() {
        return clients.stream()
                .filter(client -> client.state() == Future.State.FAILED)
                .map(client -> String.valueOf(client.exceptionNow()))
                .toList();
    }

    /** How long the messages took that were taken at the first try. */
    public List<Duration> took() {
        synchronized (took) {
            return List.copyOf(took);
        }
    }

    /** Ends what is being said, waits for what is being made, and tells what is wrong with what is kept. */
    public Found end() throws InterruptedException {
        enough = true;
        for (Future<?> client : clients) {
            try {
                client.get();
            } catch (ExecutionException e) {
                // told below, with the others
            }
        }
        List<String> faults = new ArrayList<>(failures());
        int turns = 0;
        int again = 0;
        for (Talk talk : talks) {
            talk.await();
            faults.addAll(talk.faults());
            turns += talk.turns();
            again += talk.again();
        }
        return new Found(talks.size(), turns, again, faults);
    }

    /**
     * What was found in the end.
     *
     * @param again how many times something had to be sent again
     */
    public record Found(int conversations, int turns, int again, List<String> faults) {}

    @Override
    public void close() {
        enough = true;
        threads.shutdownNow();
        wire.close();
    }
}

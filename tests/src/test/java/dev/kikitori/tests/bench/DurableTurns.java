package dev.kikitori.tests.bench;

import dev.kikitori.engine.conversation.Utterance;
import dev.kikitori.engine.policy.Suggestions;
import dev.kikitori.engine.turn.Arrival;
import dev.kikitori.engine.turn.DialogEngine;
import dev.kikitori.engine.turn.Ports;
import dev.kikitori.engine.turn.TurnListener;
import dev.kikitori.engine.turn.TurnRefused;
import dev.kikitori.generators.workshop.GeneratorCatalogue;
import dev.kikitori.prompts.jobs.JobLibrary;
import dev.kikitori.prompts.jobs.JobReader;
import dev.kikitori.prompts.phrasebook.YamlPhrasebook;
import dev.kikitori.store.Stores;
import dev.kikitori.store.sqlite.DataFolder;
import dev.kikitori.understanding.Understanding;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Whole turns from many conversations at once, each kept before the next of its conversation begins. As a program of its
 * own: {@code DurableTurns FOLDER SECONDS} prints how many turns it took on a data folder.
 */
final class DurableTurns {
    static final int CONVERSATIONS = 64;

    private static final List<String> MESSAGES =
            List.of("Hinode", "a few", "4", "somewhere", "window", "none", "2", "perhaps", "yes");

    private final InstantSource clock = InstantSource.system();
    private final AtomicLong turns = new AtomicLong();
    private final Stores stores;
    private final DialogEngine engine;

    DurableTurns(Stores stores) throws URISyntaxException {
        this.stores = stores;
        Path jobs = Path.of(Objects.requireNonNull(DurableTurns.class.getResource("/bench/jobs"))
                .toURI());
        engine = new DialogEngine(new Ports(
                stores.conversations(),
                new JobLibrary(new JobReader(Set.of()), jobs, stores.jobSources(), clock, faults -> {}),
                new Understanding(),
                YamlPhrasebook.standard(90),
                Suggestions.NONE,
                new GeneratorCatalogue(List.of()),
                stores.artifacts(),
                stores.uploads(),
                clock,
                TurnListener.NONE));
    }

    /** What was done. */
    record Done(long turns, double seconds, double turnsACommit) {
        double perSecond() {
            return turns / seconds;
        }
    }

    public static void main(String[] arguments) throws Exception {
        try (Stores stores =
                DataFolder.open(Path.of(arguments[0]), () -> UUID.randomUUID().toString())) {
            System.out.println(
                    new DurableTurns(stores).run(Long.parseLong(arguments[1])).turns());
        }
    }

    /** Talks for so long; every conversation that was begun is finished. */
    Done run(long seconds) throws InterruptedException, ExecutionException {
        turns.set(0);
        long commits = stores.load().commits();
        long began = System.nanoTime();
        long end = began + seconds * 1_000_000_000L;
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CONVERSATIONS; i++) {
                all.add(threads.submit(() -> {
                    while (System.nanoTime() < end) {
                        conversation(UUID.randomUUID().toString());
                    }
                    return true;
                }));
            }
        }
        for (Future<?> one : all) {
            one.get();
        }
        double took = (System.nanoTime() - began) / 1e9;
        return new Done(
                turns.get(),
                took,
                turns.get() / (double) Math.max(1, stores.load().commits() - commits));
    }

    private void conversation(String id) throws TurnRefused {
        Optional<String> none = Optional.empty();
        engine.start(id, new Arrival("en", "UTC", "US", "bench", Optional.of("yardstick"), none, none, none, ""));
        turns.incrementAndGet();
        int message = 0;
        for (String words : MESSAGES) {
            engine.turn(id, new Utterance("m" + message++, new Utterance.Words(words), "bench", 1, clock.instant()));
            turns.incrementAndGet();
        }
    }
}

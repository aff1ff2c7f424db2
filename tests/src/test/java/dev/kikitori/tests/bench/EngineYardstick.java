package dev.kikitori.tests.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.kikitori.engine.conversation.Status;
import dev.kikitori.engine.conversation.Utterance;
import dev.kikitori.engine.policy.Suggestions;
import dev.kikitori.engine.turn.Arrival;
import dev.kikitori.engine.turn.DialogEngine;
import dev.kikitori.engine.turn.Outcome;
import dev.kikitori.engine.turn.Ports;
import dev.kikitori.engine.turn.TurnListener;
import dev.kikitori.engine.turn.TurnRefused;
import dev.kikitori.generators.workshop.GeneratorCatalogue;
import dev.kikitori.prompts.jobs.JobLibrary;
import dev.kikitori.prompts.jobs.JobReader;
import dev.kikitori.prompts.phrasebook.YamlPhrasebook;
import dev.kikitori.store.memory.InMemoryStores;
import dev.kikitori.understanding.Understanding;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Our side of {@link EngineBench}: {@code EngineYardstick SECONDS WARMUP_SECONDS}; prints one JSON line. */
public final class EngineYardstick {
    private static final List<String> MESSAGES =
            List.of("Hinode", "a few", "4", "somewhere", "window", "none", "2", "perhaps", "yes");

    private final InstantSource clock = InstantSource.system();
    private final InMemoryStores stores = new InMemoryStores(() -> "upload");
    private final DialogEngine engine;
    private int number;

    private EngineYardstick() throws URISyntaxException {
        Path jobs = Path.of(Objects.requireNonNull(EngineYardstick.class.getResource("/bench/jobs"))
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

    /** Measures. */
    public static void main(String[] arguments) throws Exception {
        EngineYardstick yardstick = new EngineYardstick();
        yardstick.run(Double.parseDouble(arguments[1]));
        System.out.println(yardstick.run(Double.parseDouble(arguments[0])).json());
    }

    private Measured run(double seconds) throws TurnRefused {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        long began = System.nanoTime();
        long turns = 0;
        while (System.nanoTime() - began < seconds * 1e9) {
            turns += conversation("c" + number++);
        }
        return new Measured(turns, (System.nanoTime() - began) / 1e9, (system.getProcessCpuTime() - cpu) / 1e9);
    }

    private int conversation(String id) throws TurnRefused {
        Optional<String> none = Optional.empty();
        engine.start(id, new Arrival("en", "UTC", "US", "bench", Optional.of("yardstick"), none, none, none, ""));
        int message = 0;
        for (String words : MESSAGES) {
            Outcome outcome = engine.turn(
                    id, new Utterance("m" + message++, new Utterance.Words(words), "bench", 1, clock.instant()));
            if (message == MESSAGES.size() && outcome.conversation().status() != Status.CONFIRMING) {
                throw new IllegalStateException("the interview did not come to its end: "
                        + outcome.replies().getLast().wording().text());
            }
        }
        return MESSAGES.size() + 1;
    }
}

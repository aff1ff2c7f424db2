package dev.kikitori.tests.made;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kikitori.engine.generation.Artifact;
import dev.kikitori.generators.sandbox.Sandbox;
import dev.kikitori.generators.workshop.Workshop;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a person says, what is made of it passes its checks, and is the same when it is made again. */
class HostileSpecsTest {
    private static final long SEED = Long.getLong("kikitori.seed", 20261122);

    @ParameterizedTest
    @ValueSource(strings = {"page", "record", "price-calculator"})
    void twentySpecsGiveGoodThingsTwice(String generator) {
        System.out.println("HostileSpecsTest: -Dkikitori.seed=" + SEED);
        HostileSpecs specs = new HostileSpecs(SEED);
        HostileSpecs again = new HostileSpecs(SEED);
        try (Makers makers = new Makers(Sandbox.find());
                Makers others = new Makers(Sandbox.find())) {
            for (int i = 0; i < 20; i++) {
                Workshop.Made made = make(makers, specs.next().madeBy(generator));
                assertEquals(List.of(), Makers.faults(generator + " " + i, made.verification()));
                assertSame(
                        made.artifact(),
                        make(others, again.next().madeBy(generator)).artifact());
            }
        }
    }

    private static Workshop.Made make(Makers makers, HostileSpecs.Trial trial) {
        return makers.make(trial.spec(), trial.job(), HostileSpecs::upload);
    }

    private static void assertSame(Artifact one, Artifact other) {
        assertEquals(one.files().keySet(), other.files().keySet());
        one.files().forEach((path, bytes) -> {
            if (!path.equals("verification.json")) {
                assertArrayEquals(bytes, other.files().get(path), path);
            }
        });
    }
}

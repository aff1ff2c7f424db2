package dev.kikitori.tests.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code -Dkikitori.simulation.seed=N} and {@code -Dkikitori.simulation.histories=N} choose others. */
class SimulationTest {
    private static final long SEED = Long.getLong("kikitori.simulation.seed", 1);
    private static final int HISTORIES = Integer.getInteger("kikitori.simulation.histories", 500);
    private static final int UNTIL_FOUND = 300;

    private static Scene scene;

    @BeforeAll
    static void setsTheScene() {
        scene = Scene.set();
    }

    private static void assertUnbroken(History history) {
        assertEquals(
                Optional.empty(),
                history.broken(),
                () -> "seed " + history.seed() + ", step " + history.steps() + ":\n"
                        + String.join("\n", history.notes()));
    }

    @Test
    void noHistoryOnTwoServersBreaksAPromise() {
        LongStream.range(SEED, SEED + HISTORIES)
                .forEach(seed -> assertUnbroken(History.of(seed, scene, new Twin(), Planted.NOTHING)));
    }

    @Test
    void noHistoryOnADataFolderBreaksAPromise(@TempDir Path parent) {
        for (long seed = SEED; seed < SEED + HISTORIES / 25; seed++) {
            try (Folder folder = new Folder(parent.resolve("seed-" + seed))) {
                assertUnbroken(History.of(seed, scene, folder, Planted.NOTHING));
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameHistory() {
        for (long seed = SEED; seed < SEED + 20; seed++) {
            assertEquals(
                    History.of(seed, scene, new Twin(), Planted.NOTHING),
                    History.of(seed, scene, new Twin(), Planted.NOTHING));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
    void aPlantedFaultIsFound(Planted planted) {
        assertTrue(
                LongStream.range(SEED, SEED + UNTIL_FOUND)
                        .mapToObj(seed -> History.of(seed, scene, new Twin(), planted))
                        .anyMatch(history -> history.broken().isPresent()),
                () -> planted + " was not found in " + UNTIL_FOUND + " histories from seed " + SEED);
    }
}

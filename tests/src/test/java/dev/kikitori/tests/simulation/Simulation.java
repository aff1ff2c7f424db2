package dev.kikitori.tests.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Many histories, one after the other. */
public final class Simulation {
    /** One history in so many is lived through on a data folder as well. */
    public static final int ON_DISK_ONE_IN = 25;

    private static final int TOLD_EVERY = 1_000;

    private Simulation() {}

    /**
     * Lives through the histories of these seeds.
     *
     * @param progress is told a line now and then
     * @return a line for each broken promise, with its seed
     */
    public static List<String> run(long firstSeed, int histories, Consumer<String> progress) {
        Scene scene = Scene.set();
        List<String> broken = new ArrayList<>();
        long steps = 0;
        for (int i = 0; i < histories; i++) {
            long seed = firstSeed + i;
            List<History> lived = new ArrayList<>(List.of(History.of(seed, scene, new Twin(), Planted.NOTHING)));
            if (i % ON_DISK_ONE_IN == 0) {
                lived.add(onDisk(seed, scene));
            }
            for (History history : lived) {
                steps += history.steps();
                history.broken()
                        .ifPresent(
                                promise -> broken.add("seed " + seed + ", step " + history.steps() + ": " + promise));
            }
            if ((i + 1) % TOLD_EVERY == 0) {
                progress.accept("histories " + (i + 1) + ", steps " + steps + ", broken " + broken.size());
            }
        }
        return broken;
    }

    private static History onDisk(long seed, Scene scene) {
        try {
            Path parent = Files.createTempDirectory("simulation");
            try (Folder folder = new Folder(parent)) {
                return History.of(seed, scene, folder, Planted.NOTHING);
            } finally {
                remove(parent);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}

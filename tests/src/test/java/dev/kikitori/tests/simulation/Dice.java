package dev.kikitori.tests.simulation;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that follows from a seed. Each thread has dice of its own. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        this(new SplittableRandom(seed));
    }

    private Dice(SplittableRandom random) {
        this.random = random;
    }

    Dice split() {
        return new Dice(random.split());
    }

    /** From 0 to one less than the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean in(int percent) {
        return below(100) < percent;
    }

    <T> T one(List<T> all) {
        return all.get(below(all.size()));
    }
}

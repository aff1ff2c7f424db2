package dev.kikitori.generators.sandbox;

/**
 * How a program ended.
 *
 * @param exit its exit status; 128 and more if a signal ended it
 * @param stdout what it wrote, as UTF-8, cut at the bound
 * @param stderr the same for its errors
 * @param timedOut whether it was ended because its time was over
 * @param flooded whether it was ended because it wrote too much
 */
public record Outcome(int exit, String stdout, String stderr, boolean timedOut, boolean flooded) {
    /** Whether it ended by itself and said that all went well. */
    public boolean good() {
        return exit == 0 && !timedOut && !flooded;
    }
}

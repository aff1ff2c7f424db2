package dev.kikitori.generators.page;

import java.util.List;

/**
 * What tells apart two pages where nobody asked for anything: picks that follow from the answers alone, each matter's
 * independent of the others'. The mixing is that of SplitMix64.
 */
record Hand(long seed) {
    static Hand of(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return new Hand(hash);
    }

    /** A number from 0 to below {@code count}, for this matter. */
    int pick(String matter, int count) {
        long z = seed + of(matter).seed() * 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return (int) Long.remainderUnsigned(z ^ (z >>> 31), count);
    }

    <T> T pick(String matter, List<T> among) {
        return among.get(pick(matter, among.size()));
    }
}

package dev.kikitori.understanding.choice;

import java.util.Set;
import java.util.TreeSet;

/**
 * A part of a phrase that names choices: one, or several where a word stands for them all ("the weekend", "the last two").
 *
 * @param places in the order of the choices, from 0
 * @param from where it begins in the plain form of the phrase
 * @param to where it ends there, exclusive
 * @param sure whether it is a wording of the choice itself, and no word that is like it
 */
record Mention(Set<Integer> places, int from, int to, boolean sure) {
    Mention {
        places = new TreeSet<>(places);
    }

    static Mention sure(int place, int from, int to) {
        return new Mention(Set.of(place), from, to, true);
    }

    static Mention like(int place, int from, int to) {
        return new Mention(Set.of(place), from, to, false);
    }

    /** Whether the other one is only a part of this one's words. */
    boolean holds(Mention other) {
        return from <= other.from && other.to <= to && other.to - other.from < to - from;
    }

    boolean overlaps(Mention other) {
        return from < other.to && other.from < to;
    }
}

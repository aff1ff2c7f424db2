package dev.kikitori.store.json;

/**
 * Stored JSON that this version does not know. The message names the place and what is not known there; it never holds
 * a value.
 */
public final class UnreadableData extends Exception {
    private static final long serialVersionUID = 1L;

    private final String place;
    private final String problem;

    UnreadableData(String problem) {
        this("", problem);
    }

    private UnreadableData(String place, String problem) {
        super(place.isEmpty() ? problem : place + ": " + problem);
        this.place = place;
        this.problem = problem;
    }

    /** The same, seen from one level further out. */
    UnreadableData within(String field) {
        String joint = place.isEmpty() || place.startsWith("[") ? "" : ".";
        return new UnreadableData(field + joint + place, problem);
    }
}

package dev.kikitori.understanding.hours;

import java.util.List;

/** A piece of told opening hours, in the order it was told. */
sealed interface Element {

    /** Days, each in the notation: {@code Mo}, {@code We[2]}, {@code PH}. */
    record Days(List<String> days) implements Element {
        public Days {
            days = List.copyOf(days);
        }
    }

    /** Open from one minute of the day to another. */
    record Span(int from, int to) implements Element {
        String text() {
            return clock(from) + "-" + clock(to);
        }

        private static String clock(int minutes) {
            int shown = minutes > 24 * 60 ? minutes - 24 * 60 : minutes;
            return "%02d:%02d".formatted(shown / 60, shown % 60);
        }
    }

    /** Open until then, from when it opens otherwise. */
    record Until(int to, boolean isOpen) implements Element {}

    /** Open from then, until when it closes otherwise. */
    record Since(int from) implements Element {}

    /** What follows is a time when it is not open, within the day. */
    record Break() implements Element {}

    /** Not open. */
    record Closed() implements Element {}

    /**
     * All days but the following.
     *
     * @param before whether the days stand before it
     */
    record Except(boolean before) implements Element {}

    /** A comma or the like. */
    record Pause() implements Element {}
}

package dev.kikitori.understanding.hours;

import java.util.List;

/** A piece of told opening hours, in the order it was told. */
sealed interface Element {

    /** Says when it is open, or from when, until when, or when not within the day. */
    sealed interface Times extends Element {}

    /** Days, each in the notation: {@code Mo}, {@code We[2]}, {@code PH}, {@code Dec 25}. */
    record Days(List<String> days) implements Element {
        public Days {
            days = List.copyOf(days);
        }
    }

    /** All days that nothing else is said of. */
    record Rest() implements Element {}

    /** A part of the year, in the notation: {@code Jun-Aug}. */
    record Season(String months) implements Element {}

    /** The end of a day of which no one says when it ends. */
    int LATE = 48 * 60;

    /** Open from one minute of the day to another, or to {@link #LATE}. */
    record Span(int from, int to) implements Times {
        String text() {
            return to == LATE ? clock(from) + "+" : clock(from) + "-" + clock(to);
        }

        boolean overlaps(Span other) {
            return from < other.end() && other.from < end();
        }

        /** The end, past 24 hours on the next day. */
        int end() {
            return to <= from ? to + 24 * 60 : to;
        }

        private static String clock(int minutes) {
            int shown = minutes > 24 * 60 ? minutes - 24 * 60 : minutes;
            return "%02d:%02d".formatted(shown / 60, shown % 60);
        }
    }

    /** Open until then, from when it opens otherwise. */
    record Until(int to, boolean isOpen) implements Times {}

    /** Open from then, until when it closes otherwise. */
    record Since(int from) implements Times {}

    /** Not open within the day. */
    record Gap(Span span) implements Times {}

    /** Open as agreed with each person, in the words it was said with. */
    record Agreed(String words) implements Times {}

    /** A time of which nothing tells whether it is a beginning or an end. */
    record Moment(int minutes, boolean isOpen) implements Element {}

    /** What stands with it is a time when it is not open, within the day. */
    record Break() implements Element {}

    /** Not open. */
    record Closed() implements Element {}

    /** Opens ({@code true}) or closes, at the time that stands with it. */
    record Turns(boolean opens) implements Element {}

    /** The morning ({@code false}) or the rest of the day. */
    record Half(boolean afternoon) implements Element {}

    /** A meal or another part of the day: what follows stands beside what was said before. */
    record Label() implements Element {}

    /** No more than what stands with it. */
    record Only() implements Element {}

    /** These days are closed. */
    record Shut(List<String> days) implements Element {
        public Shut {
            days = List.copyOf(days);
        }
    }

    /** Of these days only this half is open. */
    record Limit(List<String> days, boolean afternoon) implements Element {
        public Limit {
            days = List.copyOf(days);
        }
    }

    /**
     * All days but the following.
     *
     * @param before whether the days stand before it
     * @param sure whether it cannot mean anything else
     */
    record Except(boolean before, boolean sure) implements Element {}

    /** A comma or the like. */
    record Pause(Sort sort) implements Element {
        enum Sort {
            /** Joins what stands around it: "and", ・. */
            JOINT,
            COMMA,
            /** Something new begins behind it. */
            END
        }
    }
}

package dev.kikitori.engine.job;

import java.util.List;

/** Why something said is no answer: a code that the phrasebook has a sentence for, and the details that fill it. */
public record Problem(Code code, List<String> details) {
    public Problem {
        details = List.copyOf(details);
    }

    public static Problem of(Code code, String... details) {
        return new Problem(code, List.of(details));
    }

    /** The kinds of problems. What the details are stands beside each. */
    public enum Code {
        /** Nothing of the kind was found in what was said. No details. */
        NOT_FOUND,
        /** Several readings, none more likely. Details: the readings. */
        AMBIGUOUS,
        /** It does not exist, such as 30 February. Details: what was said. */
        IMPOSSIBLE,
        /** Details: the smallest number that is taken. */
        TOO_SMALL,
        /** Details: the largest number that is taken. */
        TOO_LARGE,
        /** No details. */
        NOT_WHOLE,
        /** Details: what was said; the choices are shown by the question. */
        NOT_OFFERED,
        /** Details: the fewest entries that are taken. */
        TOO_FEW,
        /** Details: the most entries that are taken. */
        TOO_MANY,
        /** Details: the most characters that are taken. */
        TOO_LONG,
        /** It ends before it begins. Details: the beginning, the end. */
        REVERSED,
        /**
         * What can't be an e-mail address, URL, telephone number, colour or opening hours. Details: what was said; for a
         * value that a program sent, also how one is written.
         */
        MALFORMED,
        /** A postal code that is not in the tables. Details: the code. */
        NO_SUCH_POSTAL_CODE,
        /** The file is not known here. Details: its name. */
        NO_SUCH_FILE,
        /** The file can't be read as what it should be. Details: its name. */
        UNREADABLE_FILE
    }
}

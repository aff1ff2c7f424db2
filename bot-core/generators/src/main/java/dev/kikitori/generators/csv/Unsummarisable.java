package dev.kikitori.generators.csv;

/** A table that can't be summarised; the message says why, in the words of whoever reads the result. */
final class Unsummarisable extends Exception {
    private static final long serialVersionUID = 1L;

    Unsummarisable(String message) {
        super(message);
    }
}

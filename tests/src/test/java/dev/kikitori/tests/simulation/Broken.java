package dev.kikitori.tests.simulation;

/** A promise was not kept. */
final class Broken extends Error {
    private static final long serialVersionUID = 1L;

    Broken(String promise) {
        super(promise);
    }
}

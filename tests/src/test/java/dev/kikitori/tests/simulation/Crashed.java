package dev.kikitori.tests.simulation;

/** The server died under whoever was in it. No code of the house catches it. */
final class Crashed extends Error {
    private static final long serialVersionUID = 1L;

    Crashed() {
        super("the server died", null, false, false);
    }
}

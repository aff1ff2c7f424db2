package dev.kikitori.tests.bench;

/** A bench was given arguments that it does not take. */
final class WrongUse extends RuntimeException {
    private static final long serialVersionUID = 1;

    WrongUse(String message) {
        super(message);
    }
}

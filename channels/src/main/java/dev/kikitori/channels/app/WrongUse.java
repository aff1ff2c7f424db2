package dev.kikitori.channels.app;

/** The program was called wrongly; the message is one line that says so. */
final class WrongUse extends Exception {
    private static final long serialVersionUID = 1L;

    WrongUse(String line) {
        super(line);
    }

    String line() {
        return String.valueOf(getMessage());
    }
}

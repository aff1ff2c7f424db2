package dev.kikitori.channels.app;

/** The verb can't do its work here; the message is a sentence for the person. */
final class CannotRun extends Exception {
    private static final long serialVersionUID = 1L;

    CannotRun(String sentence) {
        super(sentence);
    }

    CannotRun(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}

package dev.kikitori.engine.generation;

/** A spec that can't be made into anything. The message says why, for the log; it holds no answer's text. */
public final class GenerationFailure extends Exception {
    private static final long serialVersionUID = 1L;

    public GenerationFailure(String message) {
        super(message);
    }

    public GenerationFailure(String message, Throwable cause) {
        super(message, cause);
    }
}

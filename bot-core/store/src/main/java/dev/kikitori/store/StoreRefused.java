package dev.kikitori.store;

/**
 * What is kept can't be opened; nothing of it was changed. The message is a sentence for the person who runs the server
 * and says what to do.
 */
public final class StoreRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final Code code;

    public StoreRefused(Code code, String message) {
        super(message);
        this.code = code;
    }

    public StoreRefused(Code code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }

    /** Why. */
    public enum Code {
        /** The folder can't be made, read or written. */
        NOT_WRITABLE,
        /** Another server uses it. */
        IN_USE,
        /** The file is no database, or not one of Kikitori's. */
        NOT_OURS,
        /** A newer version of Kikitori wrote it. */
        NEWER,
        /** It can't be read, or its structure is not what it should be. */
        DAMAGED,
        /** No space is left. */
        FULL
    }
}

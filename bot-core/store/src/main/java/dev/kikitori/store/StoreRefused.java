package dev.kikitori.store;

import java.nio.file.Path;
import java.util.OptionalLong;

/** What is kept can't be opened; nothing of it was changed. The code says why; the message is for a log. */
public final class StoreRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final Code code;
    private final transient Path home;
    private final transient OptionalLong process;

    private StoreRefused(Code code, Path home, OptionalLong process) {
        super(code + ": " + home);
        this.code = code;
        this.home = home;
        this.process = process;
    }

    public StoreRefused(Code code, Path home) {
        this(code, home, OptionalLong.empty());
    }

    public StoreRefused(Code code, Path home, Throwable cause) {
        this(code, home);
        initCause(cause);
    }

    /**
     * Another server uses the folder.
     *
     * @param process its number, where it is known
     */
    public static StoreRefused inUse(Path home, OptionalLong process) {
        return new StoreRefused(Code.IN_USE, home, process);
    }

    public Code code() {
        return code;
    }

    /** The data folder. */
    public Path home() {
        return home;
    }

    /** The number of the process that uses it, where it is known. */
    public OptionalLong process() {
        return process;
    }

    /** Why. */
    public enum Code {
        /** The folder can't be made, read or written. */
        NOT_WRITABLE,
        /** Another server uses it. */
        IN_USE,
        /** Another program, no Kikitori, holds the database. */
        HELD,
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

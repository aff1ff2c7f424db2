package dev.kikitori.store;

import java.nio.file.Path;
import java.util.OptionalLong;

/** What is kept can't be opened; nothing of it was changed. The code says why; the message is for a log. */
public final class StoreRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final Code code;
    private final String place;
    private final transient OptionalLong process;

    private StoreRefused(Kind kind, Code code, String place, OptionalLong process) {
        super(code + ": " + place);
        this.kind = kind;
        this.code = code;
        this.place = place;
        this.process = process;
    }

    /** A data folder is refused. */
    public StoreRefused(Code code, Path home) {
        this(Kind.FOLDER, code, home.toString(), OptionalLong.empty());
    }

    /** A data folder is refused. */
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
        return new StoreRefused(Kind.FOLDER, Code.IN_USE, home.toString(), process);
    }

    /**
     * A database of a server of its own is refused.
     *
     * @param place host, port and name of the database, without any secret
     */
    public static StoreRefused ofDatabase(Code code, String place) {
        return new StoreRefused(Kind.DATABASE, code, place, OptionalLong.empty());
    }

    public Kind kind() {
        return kind;
    }

    public Code code() {
        return code;
    }

    /** The data folder, or the database. */
    public String place() {
        return place;
    }

    /** The number of the process that uses it, where it is known. */
    public OptionalLong process() {
        return process;
    }

    /** What is refused. */
    public enum Kind {
        /** A data folder, with its database. */
        FOLDER,
        /** A database that several servers may share. */
        DATABASE
    }

    /** Why. */
    public enum Code {
        /** It can't be made, read or written. */
        NOT_WRITABLE,
        /** Another server uses the folder. */
        IN_USE,
        /** Other programs hold the database, or all of its connections. */
        HELD,
        /** It is no database, or not one of Kikitori's. */
        NOT_OURS,
        /** A newer version of Kikitori wrote it. */
        NEWER,
        /** It can't be read, or its structure is not what it should be. */
        DAMAGED,
        /** Nothing is kept there yet. */
        NOTHING,
        /** No space is left. */
        FULL,
        /** The database does not answer. */
        AWAY,
        /** The database does not let this user in, or not with this password. */
        LOGIN,
        /** The server of the database has none of this name. */
        NO_DATABASE,
        /** The database does not keep UTF-8. */
        NOT_UTF8
    }
}

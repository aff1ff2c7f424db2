package dev.kikitori.store.sqlite;

import dev.kikitori.engine.turn.ConversationStore.StoreUnavailable;
import dev.kikitori.store.StoreRefused;
import dev.kikitori.store.StoreRefused.Code;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite complains about, as sentences for the person who runs the server. */
final class Faults {
    private Faults() {}

    /** Whether SQLite, and not our own code, is at the bottom of this. */
    static boolean isOfTheDatabase(Throwable problem) {
        return code(problem) != null;
    }

    static StoreUnavailable unavailable(Throwable problem) {
        return new StoreUnavailable(
                switch (cause(problem)) {
                    case FULL -> "not saved: the disk of the data folder is full; make room on it";
                    case NOT_WRITABLE -> "not saved: the data folder can't be written any more";
                    case DAMAGED, NOT_OURS -> "the database can't be read: it is damaged; restore it from a backup";
                    case IN_USE -> "not saved: another program holds the database";
                    case NEWER -> "the database belongs to a newer version";
                },
                problem);
    }

    static StoreRefused refused(Path home, Throwable problem) {
        Code code = cause(problem);
        return new StoreRefused(
                code,
                switch (code) {
                    case FULL -> "The disk of the data folder " + home + " is full. Make room on it and start again.";
                    case NOT_WRITABLE -> notWritable(home);
                    case DAMAGED ->
                        "The database in " + home + " is damaged and was left as it is. Restore it from a backup.";
                    case NOT_OURS -> notOurs(home);
                    case IN_USE -> "Another program holds the database in " + home + ". Close it and start again.";
                    case NEWER -> newer(home);
                },
                problem);
    }

    static String notWritable(Path home) {
        return "The data folder " + home
                + " can't be written. Give the user who runs Kikitori the right to write there, or"
                + " name another folder with KIKITORI_HOME.";
    }

    static String notOurs(Path home) {
        return "The file kikitori.db in " + home
                + " is not a database of Kikitori and was left as it is. Move it away, or"
                + " name another folder with KIKITORI_HOME.";
    }

    static String newer(Path home) {
        return "The data folder " + home
                + " was written by a newer version of Kikitori and was left as it is. Start that"
                + " version, or name another folder with KIKITORI_HOME.";
    }

    private static Code cause(Throwable problem) {
        SQLiteErrorCode code = code(problem);
        if (code == null) {
            return Code.DAMAGED;
        }
        return switch (SQLiteErrorCode.getErrorCode(code.code & 0xFF)) {
            case SQLITE_FULL -> Code.FULL;
            case SQLITE_BUSY, SQLITE_LOCKED -> Code.IN_USE;
            case SQLITE_NOTADB -> Code.NOT_OURS;
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN, SQLITE_IOERR, SQLITE_AUTH -> Code.NOT_WRITABLE;
            default -> Code.DAMAGED;
        };
    }

    private static @Nullable SQLiteErrorCode code(@Nullable Throwable problem) {
        for (Throwable one = problem; one != null; one = one.getCause()) {
            if (one instanceof SQLiteException sqlite) {
                return sqlite.getResultCode();
            }
        }
        return null;
    }
}

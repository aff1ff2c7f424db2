package dev.kikitori.store.sqlite;

import dev.kikitori.engine.turn.ConversationStore.StoreUnavailable;
import dev.kikitori.store.StoreRefused;
import dev.kikitori.store.StoreRefused.Code;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite complains about, as what it means to us. */
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
                    case DAMAGED, NOT_OURS, NOT_UTF8, NOTHING ->
                        "the database can't be read: it is damaged; restore it from a backup";
                    case IN_USE, HELD, AWAY, LOGIN, NO_DATABASE -> "not saved: another program holds the database";
                    case NEWER -> "the database belongs to a newer version";
                },
                problem);
    }

    static StoreRefused refused(Path home, Throwable problem) {
        return new StoreRefused(cause(problem), home, problem);
    }

    private static Code cause(Throwable problem) {
        SQLiteErrorCode code = code(problem);
        if (code == null) {
            return Code.DAMAGED;
        }
        return switch (SQLiteErrorCode.getErrorCode(code.code & 0xFF)) {
            case SQLITE_FULL -> Code.FULL;
            case SQLITE_BUSY, SQLITE_LOCKED -> Code.HELD;
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

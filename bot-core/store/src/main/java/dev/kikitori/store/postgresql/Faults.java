package dev.kikitori.store.postgresql;

import dev.kikitori.engine.turn.ConversationStore.StoreUnavailable;
import dev.kikitori.store.StoreRefused;
import dev.kikitori.store.StoreRefused.Code;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL complains about (by its SQLSTATE, postgresql.org/docs/15/errcodes-appendix.html), as what it means to us. */
final class Faults {
    /** The database ended the connection, or did not take it. */
    private static final Set<String> ENDED = Set.of("57P01", "57P02", "57P03", "57P05", "25P03");

    private static final Set<String> MEETING = Set.of("40001", "40P01");

    private Faults() {}

    /** Whether the database, and not our own code, is at the bottom of this. */
    static boolean isOfTheDatabase(Throwable problem) {
        return sql(problem) != null;
    }

    /** Whether the same thing may well go through if it is done again at once. */
    static boolean isPassing(Throwable problem) {
        SQLException sql = sql(problem);
        return sql != null && (isLost(state(sql)) || MEETING.contains(state(sql)));
    }

    private static boolean isLost(String state) {
        return state.startsWith("08") || ENDED.contains(state);
    }

    static StoreUnavailable unavailable(Throwable problem) {
        return new StoreUnavailable(
                switch (code(problem)) {
                    case AWAY -> "not saved: the database can't be reached";
                    case HELD, IN_USE -> "not saved: the database is busy";
                    case FULL -> "not saved: the disk of the database is full; make room on it";
                    case NOT_WRITABLE -> "not saved: the database can't be written any more";
                    case LOGIN, NO_DATABASE -> "not saved: the database does not let us in any more";
                    case DAMAGED, NOT_OURS, NEWER, NOT_UTF8, NOTHING ->
                        "the database can't be used: it is damaged or was changed";
                },
                problem);
    }

    static StoreRefused refused(PostgresAddress address, Throwable problem) {
        StoreRefused refused = StoreRefused.ofDatabase(code(problem), address.place());
        refused.initCause(problem);
        return refused;
    }

    private static Code code(Throwable problem) {
        SQLException sql = sql(problem);
        String state = sql == null ? "" : state(sql);
        if (isLost(state)) {
            return Code.AWAY;
        }
        return switch (state) {
            case "3D000" -> Code.NO_DATABASE;
            case "42501", "25006", "3F000" -> Code.NOT_WRITABLE;
            case "53100" -> Code.FULL;
            case "53000", "53200", "53300", "53400", "55P03", "57014", "40001", "40P01" -> Code.HELD;
            default -> state.startsWith("28") ? Code.LOGIN : Code.DAMAGED;
        };
    }

    private static String state(SQLException problem) {
        return problem.getSQLState() == null ? "" : problem.getSQLState();
    }

    /** The innermost, which has the state; the pool wraps it into one of its own. */
    private static @Nullable SQLException sql(@Nullable Throwable problem) {
        SQLException found = null;
        for (Throwable one = problem; one != null; one = one.getCause()) {
            if (one instanceof SQLException sql && (found == null || sql.getSQLState() != null)) {
                found = sql;
            }
        }
        return found;
    }
}

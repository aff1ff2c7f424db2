package dev.kikitori.store.sql;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/** What people said stands in statements; it is not told when one fails, because that is logged. */
public final class SilentStatements {
    private SilentStatements() {}

    public static Jdbi in(Jdbi jdbi) {
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        return jdbi;
    }
}

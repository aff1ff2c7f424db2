package dev.kikitori.store.sql;

import java.sql.SQLException;
import org.jdbi.v3.core.JdbiException;

/** A statement that was given to the driver itself failed; the cause says why. */
public final class StatementFailed extends JdbiException {
    private static final long serialVersionUID = 1L;

    public StatementFailed(SQLException cause) {
        super("a statement failed", cause);
    }
}

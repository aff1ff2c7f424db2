package dev.kikitori.store.sqlite;

import dev.kikitori.store.sql.StatementFailed;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Prepares each text of a statement once for a connection and keeps it; the texts here are few and fixed. For one
 * connection and one thread. A statement that is in use is not handed out a second time. What every turn needs goes past
 * Jdbi, whose own work for a statement costs as much as SQLite's.
 */
final class PreparedOnce implements StatementBuilder {
    private final Map<String, PreparedStatement> idle = new HashMap<>();
    private final Map<String, PreparedStatement> lasting = new HashMap<>();

    /** The statement with this text that this handle's connection has for as long as it is open; not to be closed. */
    static PreparedStatement lasting(Handle handle, String sql) throws SQLException {
        if (!(handle.getStatementBuilder() instanceof PreparedOnce once)) {
            return handle.getConnection().prepareStatement(sql);
        }
        PreparedStatement kept = once.lasting.get(sql);
        if (kept == null) {
            kept = handle.getConnection().prepareStatement(sql);
            once.lasting.put(sql, kept);
        }
        return kept;
    }

    /** Executes what has no parameters and no result. */
    static void execute(Handle handle, String sql) {
        try {
            lasting(handle, sql).execute();
        } catch (SQLException e) {
            throw new StatementFailed(e);
        }
    }

    @Override
    public Statement create(Connection connection, StatementContext context) throws SQLException {
        return connection.createStatement();
    }

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        PreparedStatement kept = idle.remove(sql);
        return kept == null ? connection.prepareStatement(sql) : kept;
    }

    @Override
    public CallableStatement createCall(Connection connection, String sql, StatementContext context)
            throws SQLException {
        return connection.prepareCall(sql);
    }

    @Override
    public void close(Connection connection, String sql, Statement statement) throws SQLException {
        if (statement instanceof PreparedStatement prepared && !prepared.isClosed()) {
            prepared.clearParameters();
            prepared.clearBatch();
            PreparedStatement second = idle.put(sql, prepared);
            if (second != null) {
                second.close();
            }
        } else {
            statement.close();
        }
    }

    @Override
    public void close(Connection connection) {
        idle.values().forEach(PreparedOnce::closeQuietly);
        idle.clear();
        lasting.values().forEach(PreparedOnce::closeQuietly);
        lasting.clear();
    }

    private static void closeQuietly(PreparedStatement statement) {
        try {
            statement.close();
        } catch (SQLException e) {
            // the connection goes away with it
        }
    }
}

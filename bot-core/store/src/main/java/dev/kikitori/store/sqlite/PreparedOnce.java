package dev.kikitori.store.sqlite;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Prepares each text of a statement once for a connection and keeps it; the texts here are few and fixed. For one
 * connection and one thread. A statement that is in use is not handed out a second time.
 */
final class PreparedOnce implements StatementBuilder {
    private final Map<String, PreparedStatement> idle = new HashMap<>();

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
    }

    private static void closeQuietly(PreparedStatement statement) {
        try {
            statement.close();
        } catch (SQLException e) {
            // the connection goes away with it
        }
    }
}

package dev.kikitori.store.postgresql;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** Makes new connections to one address. What the address itself sets is left as it is. */
final class Connecting implements DataSource {
    private static final Driver DRIVER = new Driver();
    private static final int CONNECT_SECONDS = 3;
    private static final int LOGIN_SECONDS = 5;

    private final PostgresAddress address;
    private final Properties properties;

    /** @param silence seconds after which an answer is not waited for any more; 0: for ever */
    Connecting(PostgresAddress address, int silence) {
        this.address = address;
        this.properties = address.properties();
        usually(PGProperty.CONNECT_TIMEOUT, CONNECT_SECONDS);
        usually(PGProperty.LOGIN_TIMEOUT, LOGIN_SECONDS);
        usually(PGProperty.SOCKET_TIMEOUT, silence);
        usually(PGProperty.TCP_KEEP_ALIVE, true);
        usually(PGProperty.REWRITE_BATCHED_INSERTS, true);
        properties.setProperty(PGProperty.LOG_SERVER_ERROR_DETAIL.getName(), "false");
        usually(PGProperty.APPLICATION_NAME, "kikitori");
    }

    private void usually(PGProperty property, Object value) {
        properties.putIfAbsent(property.getName(), String.valueOf(value));
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = DRIVER.connect(address.url(), properties);
        if (connection == null) {
            throw new SQLException("the driver does not take this address", "08001");
        }
        return connection;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // the driver logs by itself
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // it stands in the properties
    }

    @Override
    public int getLoginTimeout() {
        return LOGIN_SECONDS;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("nothing is wrapped");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}

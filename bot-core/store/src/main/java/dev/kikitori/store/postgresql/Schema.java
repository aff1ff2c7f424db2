package dev.kikitori.store.postgresql;

import dev.kikitori.store.StoreRefused;
import dev.kikitori.store.StoreRefused.Code;
import dev.kikitori.store.sql.Migrations;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import org.flywaydb.core.api.FlywayException;

/** The schema that the address leads to. It is looked at before anything is written: what is not ours stays as it is. */
final class Schema {
    /** "KIKI": one server at a time makes or changes the schema. */
    private static final long LOCK = 0x4B494B49;

    /** By these tables our schema is known, whatever its version. */
    private static final Set<String> OURS = Set.of("conversation", "event", "deleted_conversation", Migrations.HISTORY);

    private static final String TABLES = """
            SELECT c.relname FROM pg_catalog.pg_class c
            WHERE c.relnamespace = (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = current_schema())
                AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
                AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend d
                    WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.deptype IN ('e', 'a', 'i'))""";

    private final PostgresAddress address;
    private final Connecting source;

    private Schema(PostgresAddress address) {
        this.address = address;
        this.source = new Connecting(address, 0);
    }

    /**
     * Looks whether the schema can be used, and changes nothing.
     *
     * @return the version of PostgreSQL
     */
    static String look(PostgresAddress address) throws StoreRefused {
        return new Schema(address).within(false);
    }

    /**
     * Brings the schema to the latest version, and makes it if there is nothing yet.
     *
     * @return the version of PostgreSQL
     */
    static String prepare(PostgresAddress address) throws StoreRefused {
        return new Schema(address).within(true);
    }

    /** Like {@link #look}, and refuses what is empty. */
    static void requireOurs(PostgresAddress address) throws StoreRefused {
        look(address);
        try (Connection connection = new Connecting(address, 0).getConnection();
                Statement statement = connection.createStatement()) {
            if (one(statement, "SELECT to_regclass('event') IS NULL").equals("t")) {
                throw StoreRefused.ofDatabase(Code.NOTHING, address.place());
            }
        } catch (SQLException e) {
            throw Faults.refused(address, e);
        }
    }

    private String within(boolean applying) throws StoreRefused {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            if (!one(statement, "SHOW server_encoding").equals("UTF8")) {
                throw refused(Code.NOT_UTF8);
            }
            if (one(statement, "SELECT coalesce(current_schema(), '')").isEmpty()) {
                throw refused(Code.NOT_WRITABLE);
            }
            statement.execute("SELECT " + (applying ? "pg_advisory_lock(" : "pg_advisory_lock_shared(") + LOCK + ")");
            requireOurs(statement);
            Migrations migrations = new Migrations(source, "BYTEA");
            if (migrations.fromNewer()) {
                throw refused(Code.NEWER);
            }
            if (applying) {
                migrations.apply();
            }
            return connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException | FlywayException e) {
            throw Faults.refused(address, e);
        }
    }

    /** Nothing is there yet, or everything that ours has; a server that died while it made the schema left only a history. */
    private void requireOurs(Statement statement) throws SQLException, StoreRefused {
        Set<String> tables = new HashSet<>();
        try (ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        boolean begun = tables.equals(Set.of(Migrations.HISTORY))
                && one(statement, "SELECT count(*) FROM " + Migrations.HISTORY).equals("0");
        if (!tables.isEmpty() && !begun && !tables.containsAll(OURS)) {
            throw refused(Code.NOT_OURS);
        }
    }

    private static String one(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private StoreRefused refused(Code code) {
        return StoreRefused.ofDatabase(code, address.place());
    }
}

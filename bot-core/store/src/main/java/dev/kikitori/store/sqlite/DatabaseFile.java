package dev.kikitori.store.sqlite;

import dev.kikitori.store.StoreRefused;
import dev.kikitori.store.StoreRefused.Code;
import dev.kikitori.store.files.Disk;
import dev.kikitori.store.sql.Migrations;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The file {@code kikitori.db}. It is looked at before SQLite touches it: what is not a database of ours stays as it is.
 */
final class DatabaseFile {
    /** "KIKI", in the field of SQLite's header that tells whose file it is (sqlite.org/fileformat2.html, offset 68). */
    private static final int APPLICATION_ID = 0x4B494B49;

    private static final int APPLICATION_ID_OFFSET = 68;
    private static final int HEADER = 100;
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    /** How long a statement waits for another program that holds the database. */
    static final int BUSY_MILLIS = 5_000;

    private final Path home;
    private final Path file;

    private DatabaseFile(Path home) {
        this.home = home;
        this.file = home.resolve("kikitori.db");
    }

    /** Makes the file if there is none, and brings it to the latest schema. */
    static DatabaseFile open(Path home) throws StoreRefused {
        DatabaseFile database = new DatabaseFile(home);
        try {
            database.requireOurs();
            database.migrate();
        } catch (IOException e) {
            throw new StoreRefused(Code.NOT_WRITABLE, home, e);
        } catch (SQLException | FlywayException e) {
            throw Faults.refused(home, e);
        }
        return database;
    }

    /**
     * Looks at the file as it is, whoever uses it, and changes nothing.
     *
     * @throws StoreRefused also if there is none
     */
    static DatabaseFile look(Path home) throws StoreRefused {
        DatabaseFile database = new DatabaseFile(home);
        try {
            if (!Files.exists(database.file) || Files.size(database.file) == 0) {
                throw new StoreRefused(Code.NOTHING, home);
            }
            database.requireOurs();
            if (database.migrations().fromNewer()) {
                throw new StoreRefused(Code.NEWER, home);
            }
        } catch (IOException e) {
            throw new StoreRefused(Code.NOT_WRITABLE, home, e);
        } catch (SQLException | FlywayException e) {
            throw Faults.refused(home, e);
        }
        return database;
    }

    private void requireOurs() throws IOException, SQLException, StoreRefused {
        if (!Files.exists(file)) {
            Disk.createFile(file);
        }
        if (Files.size(file) == 0) {
            try (Connection connection = new SQLiteConfig().createConnection(url());
                    Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA application_id = " + APPLICATION_ID);
            }
        }
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            while (header.hasRemaining() && channel.read(header) >= 0) {}
        }
        if (header.hasRemaining()
                || !header.slice(0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC))
                || header.getInt(APPLICATION_ID_OFFSET) != APPLICATION_ID) {
            throw new StoreRefused(Code.NOT_OURS, home);
        }
    }

    private Migrations migrations() {
        SQLiteDataSource source = new SQLiteDataSource(config());
        source.setUrl(url());
        return new Migrations(source, "BLOB");
    }

    private void migrate() throws StoreRefused {
        Migrations migrations = migrations();
        if (migrations.fromNewer()) {
            throw new StoreRefused(Code.NEWER, home);
        }
        migrations.apply();
    }

    /** A connection that writes: each transaction takes the right to write when it begins. */
    Connection writing() throws SQLException {
        return config().createConnection(url());
    }

    /** A connection that only reads. */
    Connection reading() throws SQLException {
        Connection connection = config().createConnection(url());
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only = ON");
        }
        return connection;
    }

    /** As a URI, so that the path may hold whatever a path can hold. */
    private String url() {
        return "jdbc:sqlite:file:" + file.toUri().getRawPath();
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "ON");
        return config;
    }
}

package dev.kikitori.store.postgresql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.store.StoreRefused;
import dev.kikitori.store.StoreRefused.Code;
import dev.kikitori.store.contract.Some;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that can't be used is refused, and stays as it is. */
@NeedsPostgres
class PostgresRefusalsTest {
    @TempDir
    Path homes;

    private final PrivatePostgres server;
    private final String schema;

    PostgresRefusalsTest(PrivatePostgres server) {
        this.server = server;
        this.schema = server.newSchema();
    }

    private PostgresStores open(String url) throws StoreRefused {
        return PostgresStores.open(
                PrivatePostgres.address(url),
                homes.resolve(UUID.randomUUID().toString()),
                () -> UUID.randomUUID().toString());
    }

    private Code refusal(String url) {
        Code looking = assertThrows(StoreRefused.class, () -> PostgresStores.look(PrivatePostgres.address(url)))
                .code();
        StoreRefused refused = assertThrows(StoreRefused.class, () -> open(url).close());
        assertEquals(looking, refused.code());
        assertEquals(StoreRefused.Kind.DATABASE, refused.kind());
        assertFalse(refused.toString().contains("private"), "the password is named in " + refused);
        assertFalse(refused.place().contains("user"), refused.place());
        return refused.code();
    }

    @Test
    void foreignTablesAreLeftAlone() {
        PrivatePostgres.execute(schema, "CREATE TABLE orders (x TEXT)", "INSERT INTO orders VALUES ('precious')");
        assertEquals(Code.NOT_OURS, refusal(schema));
        PrivatePostgres.execute(schema, "DO 'BEGIN ASSERT (SELECT count(*) FROM orders) = 1; END'");
        PrivatePostgres.execute(schema, """
                DO 'BEGIN ASSERT (SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()) = 1; END'""");
    }

    @Test
    void somebodyElsesTableThatIsCalledLikeOursIsForeign() {
        PrivatePostgres.execute(schema, "CREATE TABLE conversation (id TEXT)", "CREATE VIEW event AS SELECT 1");
        assertEquals(Code.NOT_OURS, refusal(schema));
    }

    @Test
    void somebodyElsesMigrationsAreForeign() {
        PrivatePostgres.execute(
                schema, "CREATE TABLE schema_history (version TEXT)", "INSERT INTO schema_history VALUES ('1')");
        assertEquals(Code.NOT_OURS, refusal(schema));
    }

    @Test
    void aSchemaOfANewerVersionIsRefused() throws StoreRefused {
        open(schema).close();
        PrivatePostgres.execute(schema, """
                INSERT INTO schema_history (installed_rank, version, description, type, script, checksum, installed_by,
                    execution_time, success)
                VALUES (99, '999', 'future', 'SQL', 'V999__future.sql', 1, '', 1, true)""");
        assertEquals(Code.NEWER, refusal(schema));
    }

    @Test
    void aSchemaThatIsNotWhatItShouldBeIsRefused() throws StoreRefused {
        open(schema).close();
        PrivatePostgres.execute(schema, "UPDATE schema_history SET checksum = 1 WHERE version = '1'");
        assertThrows(StoreRefused.class, () -> open(schema));
    }

    @Test
    void aWrongPasswordAndAnUnknownUserAreRefused() {
        assertEquals(Code.LOGIN, refusal(schema.replace("password=private", "password=wrong")));
        assertEquals(Code.LOGIN, refusal(schema.replace("user=kikitori", "user=nobody")));
    }

    @Test
    void aDatabaseThatIsNotThereIsRefused() {
        assertEquals(Code.NO_DATABASE, refusal(schema.replace("/postgres?", "/nowhere?")));
    }

    @Test
    void aSchemaThatIsNotThereIsRefused() {
        assertEquals(Code.NOT_WRITABLE, refusal(server.url("nowhere")));
    }

    @Test
    void aUserWhoMayNotMakeTablesIsRefused() {
        PrivatePostgres.execute(
                schema,
                "DROP ROLE IF EXISTS guest",
                "CREATE ROLE guest LOGIN PASSWORD 'private'",
                "DO 'BEGIN EXECUTE ''GRANT USAGE ON SCHEMA '' || current_schema() || '' TO guest''; END'");
        String guest = schema.replace("user=kikitori", "user=guest");
        assertEquals(
                Code.NOT_WRITABLE,
                assertThrows(StoreRefused.class, () -> open(guest)).code());
        PrivatePostgres.execute(schema, "DROP OWNED BY guest", "DROP ROLE guest");
    }

    @Test
    void aDatabaseThatDoesNotKeepUtf8IsRefused() {
        PrivatePostgres.execute(
                schema,
                "DROP DATABASE IF EXISTS latin",
                "CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");
        assertEquals(Code.NOT_UTF8, refusal(server.url("public").replace("/postgres?", "/latin?")));
    }

    @Test
    void aServerThatIsNotThereIsRefused() {
        assertEquals(Code.AWAY, refusal(schema.replace(":" + server.port(), ":1")));
    }

    @Test
    void lookingChangesNothing() throws StoreRefused {
        assertTrue(PostgresStores.look(PrivatePostgres.address(schema)).startsWith("PostgreSQL 1"));
        PrivatePostgres.execute(schema, """
                DO 'BEGIN ASSERT NOT EXISTS (SELECT 1 FROM pg_tables WHERE schemaname = current_schema()); END'""");
    }

    @Test
    void serversThatStartTogetherMakeOneSchema() throws Exception {
        List<Future<PostgresStores>> starts = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                starts.add(threads.submit(() -> open(schema)));
            }
            for (Future<PostgresStores> start : starts) {
                start.get().conversations().append("c" + start.hashCode(), 0, Some.after(0, Some.started()));
            }
            byte[] secret = starts.getFirst().get().secret("link");
            for (Future<PostgresStores> start : starts) {
                org.junit.jupiter.api.Assertions.assertArrayEquals(
                        secret, start.get().secret("link"));
                start.get().close();
            }
        }
    }

    @Test
    void aServerThatDiedBeforeTheFirstTableLeavesNothingInTheWay() throws StoreRefused {
        open(schema).close();
        PrivatePostgres.execute(
                schema,
                "DO 'DECLARE t TEXT; BEGIN FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"
                        + " AND tablename <> ''schema_history'' LOOP EXECUTE ''DROP TABLE '' || t || '' CASCADE'';"
                        + " END LOOP; DELETE FROM schema_history; END'");
        open(schema).close();
    }
}

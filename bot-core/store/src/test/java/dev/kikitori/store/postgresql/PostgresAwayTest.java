package dev.kikitori.store.postgresql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.engine.turn.ConversationStore.StoreUnavailable;
import dev.kikitori.engine.turn.ConversationStore.VersionConflict;
import dev.kikitori.store.contract.Some;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database goes away while it is in use, and comes back. */
@NeedsPostgres
class PostgresAwayTest {
    @TempDir
    Path home;

    private PrivatePostgres server;
    private PostgresStores stores;

    @BeforeEach
    void open() throws Exception {
        server = PrivatePostgres.start();
        stores = PostgresStores.open(PrivatePostgres.address(server.newSchema()), home, () -> "upload");
        stores.conversations().append("c", 0, Some.after(0, Some.started()));
    }

    @AfterEach
    void close() {
        stores.close();
        server.close();
    }

    private void isAway() {
        StoreUnavailable refused = assertThrows(
                StoreUnavailable.class, () -> stores.conversations().append("c", 1, Some.after(1, Some.confirmed(1))));
        assertTrue(refused.getMessage().startsWith("not saved"), refused.getMessage());
        assertThrows(StoreUnavailable.class, () -> stores.conversations().read("c", 0));
        assertFalse(stores.writable());
    }

    private void comesBack() throws VersionConflict {
        Instant end = Instant.now().plus(Duration.ofMinutes(3));
        while (!stores.writable()) {
            assertTrue(Instant.now().isBefore(end), "it did not come back");
            Thread.onSpinWait();
        }
        assertEquals(1, stores.conversations().read("c", 0).size());
        stores.conversations().append("c", 1, Some.after(1, Some.confirmed(1)));
        assertEquals(2, stores.conversations().read("c", 0).size());
    }

    @Test
    void whileItIsStoppedNothingIsAcceptedAndAfterwardsEverything() throws Exception {
        server.stop();
        isAway();
        server.startAgain();
        comesBack();
    }

    @Test
    void whatWasAcknowledgedIsThereAfterItWasKilled() throws Exception {
        server.kill();
        isAway();
        server.startAgain();
        comesBack();
    }

    @Test
    void aRestartBetweenTwoMessagesIsNotNoticed() throws Exception {
        server.stop();
        server.startAgain();
        stores.conversations().append("c", 1, Some.after(1, Some.confirmed(1)));
        assertEquals(2, stores.conversations().read("c", 0).size());
    }

    @Test
    void whileItIsFrozenItIsNotReadyAndAfterwardsItIs() throws Exception {
        server.freeze();
        assertFalse(stores.writable());
        server.thaw();
        comesBack();
    }
}

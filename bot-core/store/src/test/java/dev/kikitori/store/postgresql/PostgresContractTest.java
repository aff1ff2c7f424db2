package dev.kikitori.store.postgresql;

import dev.kikitori.store.StoreRefused;
import dev.kikitori.store.Stores;
import dev.kikitori.store.contract.AuditContract;
import dev.kikitori.store.contract.ConversationStoreContract;
import dev.kikitori.store.contract.DeliveryQueueContract;
import dev.kikitori.store.contract.FilesContract;
import dev.kikitori.store.contract.UsageContract;
import dev.kikitori.store.contract.WorkQueueContract;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

@NeedsPostgres
class PostgresContractTest {
    private final PrivatePostgres server;

    @TempDir
    Path home;

    PostgresContractTest(PrivatePostgres server) {
        this.server = server;
    }

    private Stores stores() throws StoreRefused {
        return PostgresStores.open(
                PrivatePostgres.address(server.newSchema()),
                home,
                () -> UUID.randomUUID().toString());
    }

    @Nested
    class Conversations extends ConversationStoreContract {
        @Override
        protected Stores open() throws StoreRefused {
            return stores();
        }
    }

    @Nested
    class Work extends WorkQueueContract {
        @Override
        protected Stores open() throws StoreRefused {
            return stores();
        }
    }

    @Nested
    class Files extends FilesContract {
        @Override
        protected Stores open() throws StoreRefused {
            return stores();
        }
    }

    @Nested
    class Deliveries extends DeliveryQueueContract {
        @Override
        protected Stores open() throws StoreRefused {
            return stores();
        }
    }

    @Nested
    class HowMuch extends UsageContract {
        @Override
        protected Stores open() throws StoreRefused {
            return stores();
        }
    }

    @Nested
    class Audit extends AuditContract {
        @Override
        protected Stores open() throws StoreRefused {
            return stores();
        }
    }
}

package dev.kikitori.store.sqlite;

import dev.kikitori.store.StoreRefused;
import dev.kikitori.store.Stores;
import dev.kikitori.store.contract.AuditContract;
import dev.kikitori.store.contract.ConversationStoreContract;
import dev.kikitori.store.contract.DeliveryQueueContract;
import dev.kikitori.store.contract.FilesContract;
import dev.kikitori.store.contract.UsageContract;
import dev.kikitori.store.contract.WorkQueueContract;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

class DataFolderContractTest {
    @TempDir
    Path home;

    @Nested
    class Conversations extends ConversationStoreContract {
        @Override
        protected Stores open() throws StoreRefused {
            return Home.open(home);
        }
    }

    @Nested
    class Work extends WorkQueueContract {
        @Override
        protected Stores open() throws StoreRefused {
            return Home.open(home);
        }
    }

    @Nested
    class Files extends FilesContract {
        @Override
        protected Stores open() throws StoreRefused {
            return Home.open(home);
        }
    }

    @Nested
    class Deliveries extends DeliveryQueueContract {
        @Override
        protected Stores open() throws StoreRefused {
            return Home.open(home);
        }
    }

    @Nested
    class HowMuch extends UsageContract {
        @Override
        protected Stores open() throws StoreRefused {
            return Home.open(home);
        }
    }

    @Nested
    class Audit extends AuditContract {
        @Override
        protected Stores open() throws StoreRefused {
            return Home.open(home);
        }
    }
}

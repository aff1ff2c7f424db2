package dev.kikitori.store.memory;

import dev.kikitori.store.Stores;
import dev.kikitori.store.contract.AuditContract;
import dev.kikitori.store.contract.ConversationStoreContract;
import dev.kikitori.store.contract.DeliveryQueueContract;
import dev.kikitori.store.contract.FilesContract;
import dev.kikitori.store.contract.UsageContract;
import dev.kikitori.store.contract.WorkQueueContract;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;

class InMemoryStoresTest {
    private static Stores stores() {
        AtomicInteger count = new AtomicInteger();
        return new InMemoryStores(() -> "upload-" + count.incrementAndGet());
    }

    @Nested
    class Conversations extends ConversationStoreContract {
        @Override
        protected Stores open() {
            return stores();
        }
    }

    @Nested
    class Work extends WorkQueueContract {
        @Override
        protected Stores open() {
            return stores();
        }
    }

    @Nested
    class Files extends FilesContract {
        @Override
        protected Stores open() {
            return stores();
        }
    }

    @Nested
    class Deliveries extends DeliveryQueueContract {
        @Override
        protected Stores open() {
            return stores();
        }
    }

    @Nested
    class HowMuch extends UsageContract {
        @Override
        protected Stores open() {
            return stores();
        }
    }

    @Nested
    class Audit extends AuditContract {
        @Override
        protected Stores open() {
            return stores();
        }
    }
}

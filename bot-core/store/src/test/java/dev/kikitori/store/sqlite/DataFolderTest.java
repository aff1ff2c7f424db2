package dev.kikitori.store.sqlite;

import dev.kikitori.store.StoreRefused;
import dev.kikitori.store.Stores;
import dev.kikitori.store.contract.ConversationStoreContract;
import dev.kikitori.store.contract.FilesContract;
import dev.kikitori.store.contract.WorkQueueContract;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path home;

    private Stores stores() throws StoreRefused {
        AtomicInteger count = new AtomicInteger();
        return DataFolder.open(home, () -> "upload-" + count.incrementAndGet());
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
}

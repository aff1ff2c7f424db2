package dev.kikitori.store.backup;

import dev.kikitori.store.StoreRefused;
import dev.kikitori.store.Stores;
import dev.kikitori.store.contract.Some;
import dev.kikitori.store.postgresql.PostgresStores;
import dev.kikitori.store.postgresql.PrivatePostgres;
import dev.kikitori.store.sqlite.DataFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;

/** Where things are kept, be it a folder or a database. */
interface Place {
    Stores open() throws StoreRefused;

    Contents backup(Path file) throws StoreRefused, IOException;

    Contents restore(Path file) throws StoreRefused, IOException, BadBackup;

    static Place folder(Path home) {
        return new Place() {
            @Override
            public DataFolder open() throws StoreRefused {
                return DataFolder.open(home, () -> UUID.randomUUID().toString());
            }

            @Override
            public Contents backup(Path file) throws StoreRefused, IOException {
                return DataFolder.backup(home, file, Some.NOON);
            }

            @Override
            public Contents restore(Path file) throws StoreRefused, IOException, BadBackup {
                try (Restore backup = Restore.open(file);
                        DataFolder stores = open()) {
                    return stores.restore(backup);
                }
            }
        };
    }

    static Place database(String url, Path home) {
        return new Place() {
            @Override
            public PostgresStores open() throws StoreRefused {
                return PostgresStores.open(
                        PrivatePostgres.address(url),
                        home,
                        () -> UUID.randomUUID().toString());
            }

            @Override
            public Contents backup(Path file) throws StoreRefused, IOException {
                return PostgresStores.backup(PrivatePostgres.address(url), home, file, Some.NOON);
            }

            @Override
            public Contents restore(Path file) throws StoreRefused, IOException, BadBackup {
                try (Restore backup = Restore.open(file);
                        PostgresStores stores = open()) {
                    return stores.restore(backup);
                }
            }
        };
    }
}

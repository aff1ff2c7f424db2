package dev.kikitori.store.backup;

import dev.kikitori.store.postgresql.NeedsPostgres;
import dev.kikitori.store.postgresql.PrivatePostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;

/** From either kind of place to either. */
@NeedsPostgres
class BackupAcrossTest {
    private final PrivatePostgres server;

    BackupAcrossTest(PrivatePostgres server) {
        this.server = server;
    }

    private Place database(Path home) {
        return Place.database(server.newSchema(), home);
    }

    @Nested
    class FromFolderToDatabase extends BackupContract {
        @Override
        Place source(Path home) {
            return Place.folder(home);
        }

        @Override
        Place target(Path home) {
            return database(home);
        }
    }

    @Nested
    class FromDatabaseToDatabase extends BackupContract {
        @Override
        Place source(Path home) {
            return database(home);
        }

        @Override
        Place target(Path home) {
            return database(home);
        }
    }

    @Nested
    class FromDatabaseToFolder extends BackupContract {
        @Override
        Place source(Path home) {
            return database(home);
        }

        @Override
        Place target(Path home) {
            return Place.folder(home);
        }
    }
}

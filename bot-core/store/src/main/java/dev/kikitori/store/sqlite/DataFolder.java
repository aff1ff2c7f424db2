package dev.kikitori.store.sqlite;

import dev.kikitori.engine.delivery.DeliveryQueue;
import dev.kikitori.engine.generation.ArtifactStore;
import dev.kikitori.engine.generation.UploadStore;
import dev.kikitori.engine.generation.WorkQueue;
import dev.kikitori.engine.turn.ConversationStore;
import dev.kikitori.engine.turn.ConversationStore.StoreUnavailable;
import dev.kikitori.engine.turn.JobSources;
import dev.kikitori.store.AuditTrail;
import dev.kikitori.store.Keys;
import dev.kikitori.store.StoreRefused;
import dev.kikitori.store.StoreRefused.Code;
import dev.kikitori.store.Stores;
import dev.kikitori.store.Usage;
import dev.kikitori.store.backup.Backup;
import dev.kikitori.store.backup.BadBackup;
import dev.kikitori.store.backup.Contents;
import dev.kikitori.store.backup.Restore;
import dev.kikitori.store.files.Disk;
import dev.kikitori.store.files.HomeLock;
import dev.kikitori.store.files.WholeFolders;
import dev.kikitori.store.sql.SilentStatements;
import dev.kikitori.store.sql.StoredArtifacts;
import dev.kikitori.store.sql.StoredAudit;
import dev.kikitori.store.sql.StoredDeliveries;
import dev.kikitori.store.sql.StoredEvents;
import dev.kikitori.store.sql.StoredJobs;
import dev.kikitori.store.sql.StoredUploads;
import dev.kikitori.store.sql.StoredUsage;
import dev.kikitori.store.sql.StoredWork;
import dev.kikitori.store.sql.Unshared;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is kept, in one folder that one server uses at a time. Only its owner can read what is in it.
 *
 * <p>Work that a server held when it ended is free again when the folder is opened, whatever its lease was.
 */
public final class DataFolder implements Stores {
    private final Path home;
    private final HomeLock lock;
    private final SqliteDatabase database;
    private final StoredWork work;
    private final StoredDeliveries deliveries;
    private final StoredJobs jobSources;
    private final KeptArtifacts artifacts;
    private final KeptUploads uploads;
    private final KeptConversations conversations;
    private final StoredUsage usage;
    private final StoredAudit audit;

    private DataFolder(HomeLock lock, SqliteDatabase database, Path home, Supplier<String> uploadIds)
            throws IOException {
        this.home = home;
        this.lock = lock;
        this.database = database;
        work = new StoredWork(database);
        deliveries = new StoredDeliveries(database);
        jobSources = new StoredJobs(database);
        artifacts = new KeptArtifacts(new StoredArtifacts(database), WholeFolders.in(home.resolve("artifacts")));
        uploads = new KeptUploads(new StoredUploads(database), privateFolder(home.resolve("uploads")), uploadIds);
        conversations = new KeptConversations(new StoredEvents(database), artifacts, uploads);
        usage = new StoredUsage(database);
        audit = new StoredAudit(database);
        work.release();
        deliveries.release();
        tidy();
        finishErasing();
    }

    /** Who was killed between a deletion and the emptying of the log left in the log what it had deleted. */
    private void finishErasing() {
        database.<Boolean, RuntimeException>erase(handle -> true);
    }

    /** Removes files that nobody knows, and looks at rows that say nothing about themselves yet. */
    private void tidy() throws IOException {
        artifacts.sweep();
        uploads.sweep();
        usage.fill();
    }

    /**
     * Opens a folder, making it if there is none, and cleans up what a crash left. A folder that holds nothing but what
     * belongs there is closed to everybody but its owner; any other keeps its permissions.
     *
     * @param uploadIds gives a new, unguessable id at each call: 1 to 64 ASCII letters, digits, hyphens, underscores
     * @throws StoreRefused if it can't be used; what was there is as it was
     */
    public static DataFolder open(Path home, Supplier<String> uploadIds) throws StoreRefused {
        Path folder = home.toAbsolutePath().normalize();
        HomeLock lock = null;
        SqliteDatabase database = null;
        try {
            lock = HomeLock.take(folder);
            database = SqliteDatabase.open(folder);
            DataFolder stores = new DataFolder(lock, database, folder, uploadIds);
            Disk.sync(folder);
            return stores;
        } catch (IOException | UncheckedIOException e) {
            release(lock, database);
            throw new StoreRefused(Code.NOT_WRITABLE, folder, e);
        } catch (StoreUnavailable e) {
            release(lock, database);
            throw Faults.refused(folder, e);
        } catch (StoreRefused | RuntimeException e) {
            release(lock, database);
            throw e;
        }
    }

    /**
     * Opens a folder that must have been used before.
     *
     * @throws StoreRefused also if nothing is kept there yet
     */
    public static DataFolder openThere(Path home, Supplier<String> uploadIds) throws StoreRefused {
        DatabaseFile.look(home.toAbsolutePath().normalize());
        return open(home, uploadIds);
    }

    /**
     * Writes everything that is kept in a folder into one file, whether a server uses the folder or not.
     *
     * @throws StoreRefused if there is nothing, or it can't be used
     * @throws IOException if the backup can't be written; nothing is left of it
     */
    public static Contents backup(Path home, Path file, Instant now) throws StoreRefused, IOException {
        Path folder = home.toAbsolutePath().normalize();
        DatabaseFile database = DatabaseFile.look(folder);
        Jdbi jdbi = SilentStatements.in(Jdbi.create(database::reading));
        try (Handle handle = jdbi.open();
                Handle later = jdbi.open()) {
            handle.execute("BEGIN DEFERRED");
            return Backup.write(handle, later, new FolderKeeping(folder), folder, file, now);
        } catch (JdbiException e) {
            throw Faults.refused(folder, e);
        }
    }

    /**
     * The audit trail of a folder, whether a server uses the folder or not.
     *
     * @throws StoreRefused if there is nothing, or it can't be used
     */
    public static AuditTrail trail(Path home) throws StoreRefused {
        DatabaseFile file = DatabaseFile.look(home.toAbsolutePath().normalize());
        return new StoredAudit(
                new Unshared(Jdbi.create(file::writing), Jdbi.create(file::reading), Faults::unavailable));
    }

    /**
     * Fills this folder, which must be empty, and compares what arrived with what was sent.
     *
     * @throws BadBackup if it is not empty, or what arrived is not equal; then nothing stays
     */
    public Contents restore(Restore backup) throws BadBackup, IOException {
        try {
            Contents contents =
                    database.<Contents, Exception>write(handle -> backup.into(handle, new FolderKeeping(home)));
            tidy();
            work.release();
            deliveries.release();
            backup.jobs(home);
            return contents;
        } catch (BadBackup | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path privateFolder(Path folder) throws IOException {
        Disk.createFolder(folder);
        Disk.closeToOthers(folder);
        return folder;
    }

    private static void release(@Nullable HomeLock lock, @Nullable SqliteDatabase database) {
        if (database != null) {
            database.close();
        }
        if (lock != null) {
            try {
                lock.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public ConversationStore conversations() {
        return conversations;
    }

    @Override
    public WorkQueue work() {
        return work;
    }

    @Override
    public DeliveryQueue deliveries() {
        return deliveries;
    }

    @Override
    public JobSources jobSources() {
        return jobSources;
    }

    @Override
    public ArtifactStore artifacts() {
        return artifacts;
    }

    @Override
    public UploadStore uploads() {
        return uploads;
    }

    /** A secret is the file {@code NAME.key}. */
    @Override
    public synchronized byte[] secret(String name) {
        Path file = home.resolve(name + ".key");
        try {
            return Disk.readOrWrite(file, Keys.secret());
        } catch (IOException e) {
            throw new StoreUnavailable(file + " can't be read or written", e);
        }
    }

    @Override
    public Usage usage(Optional<String> site) {
        return usage.of(site);
    }

    @Override
    public long ordered(Optional<String> site, Instant after, Instant until) {
        return usage.ordered(site, after, until);
    }

    @Override
    public AuditTrail audit() {
        return audit;
    }

    @Override
    public String place() {
        return "SQLite, " + home;
    }

    @Override
    public boolean writable() {
        return database.writable();
    }

    @Override
    public Load load() {
        return database.load();
    }

    @Override
    public void close() {
        release(lock, database);
    }
}

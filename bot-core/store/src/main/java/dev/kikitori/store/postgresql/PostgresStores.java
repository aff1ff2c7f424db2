package dev.kikitori.store.postgresql;

import dev.kikitori.engine.delivery.DeliveryQueue;
import dev.kikitori.engine.generation.ArtifactStore;
import dev.kikitori.engine.generation.UploadStore;
import dev.kikitori.engine.generation.WorkQueue;
import dev.kikitori.engine.turn.ConversationStore;
import dev.kikitori.engine.turn.JobSources;
import dev.kikitori.store.AuditTrail;
import dev.kikitori.store.Keys;
import dev.kikitori.store.StoreRefused;
import dev.kikitori.store.Stores;
import dev.kikitori.store.Usage;
import dev.kikitori.store.backup.Backup;
import dev.kikitori.store.backup.BadBackup;
import dev.kikitori.store.backup.Contents;
import dev.kikitori.store.backup.Restore;
import dev.kikitori.store.files.HomeLock;
import dev.kikitori.store.sql.SilentStatements;
import dev.kikitori.store.sql.StoredArtifacts;
import dev.kikitori.store.sql.StoredAudit;
import dev.kikitori.store.sql.StoredDeliveries;
import dev.kikitori.store.sql.StoredEvents;
import dev.kikitori.store.sql.StoredJobs;
import dev.kikitori.store.sql.StoredSecrets;
import dev.kikitori.store.sql.StoredUploads;
import dev.kikitori.store.sql.StoredUsage;
import dev.kikitori.store.sql.StoredWork;
import dev.kikitori.store.sql.Unshared;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Everything that is kept, in a database that several servers may share. */
public final class PostgresStores implements Stores {
    private final Path folder;
    private final HomeLock home;
    private final PostgresAddress address;
    private final PostgresDatabase database;
    private final String place;
    private final Announcer announcer;
    private final Listener listener;
    private final SharedConversations conversations;
    private final StoredWork work;
    private final StoredDeliveries deliveries;
    private final StoredJobs jobSources;
    private final SharedArtifacts artifacts;
    private final SharedUploads uploads;
    private final StoredSecrets secrets;
    private final StoredUsage usage;
    private final StoredAudit audit;

    private PostgresStores(
            Path folder,
            HomeLock home,
            PostgresDatabase database,
            PostgresAddress address,
            Supplier<String> uploadIds,
            String place) {
        this.folder = folder;
        this.home = home;
        this.address = address;
        this.database = database;
        this.place = place;
        String server = UUID.randomUUID().toString();
        StoredEvents events = new StoredEvents(database);
        announcer = new Announcer(database, server);
        listener = new Listener(address, events, server);
        conversations = new SharedConversations(events, announcer, listener);
        work = new StoredWork(database);
        deliveries = new StoredDeliveries(database);
        jobSources = new StoredJobs(database);
        artifacts = new SharedArtifacts(new StoredArtifacts(database));
        uploads = new SharedUploads(new StoredUploads(database), uploadIds);
        secrets = new StoredSecrets(database);
        usage = new StoredUsage(database);
        audit = new StoredAudit(database);
    }

    /**
     * Opens a database and brings its schema to the latest version; one without any table becomes ours.
     *
     * @param home a folder for this server alone; nothing that is shared is kept there
     * @param uploadIds gives a new, unguessable id at each call: 1 to 64 ASCII letters, digits, hyphens, underscores
     * @throws StoreRefused if the folder or the database can't be used; what was there is as it was
     */
    public static PostgresStores open(PostgresAddress address, Path home, Supplier<String> uploadIds)
            throws StoreRefused {
        Path folder = home.toAbsolutePath().normalize();
        HomeLock lock = lock(folder);
        try {
            String version = Schema.prepare(address);
            PostgresStores stores = new PostgresStores(
                    folder, lock, new PostgresDatabase(address), address, uploadIds, place(address, version));
            return stores.filled();
        } catch (StoreRefused | RuntimeException e) {
            release(lock);
            throw e;
        }
    }

    private PostgresStores filled() {
        try {
            usage.fill();
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private static HomeLock lock(Path folder) throws StoreRefused {
        try {
            return HomeLock.take(folder);
        } catch (IOException e) {
            throw new StoreRefused(StoreRefused.Code.NOT_WRITABLE, folder, e);
        }
    }

    private static void release(HomeLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Looks whether a database could be opened, and changes nothing.
     *
     * @return what it would be called by {@link #place}
     * @throws StoreRefused if it could not
     */
    public static String look(PostgresAddress address) throws StoreRefused {
        return place(address, Schema.look(address));
    }

    /**
     * Writes everything that is kept in a database into one file, while servers go on.
     *
     * @param home whose job types are kept too
     * @throws StoreRefused if there is nothing, or it can't be used
     * @throws IOException if the backup can't be written; nothing is left of it
     */
    public static Contents backup(PostgresAddress address, Path home, Path file, Instant now)
            throws StoreRefused, IOException {
        Schema.requireOurs(address);
        Jdbi jdbi = unlimited(address);
        try (Handle later = jdbi.open()) {
            return jdbi.inTransaction(handle -> {
                handle.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
                return Backup.write(handle, later, new TableKeeping(), home, file, now);
            });
        } catch (JdbiException e) {
            throw Faults.refused(address, e);
        }
    }

    /**
     * The audit trail of a database, beside the servers that use it.
     *
     * @throws StoreRefused if there is nothing, or it can't be used
     */
    public static AuditTrail trail(PostgresAddress address) throws StoreRefused {
        Schema.requireOurs(address);
        return new StoredAudit(new Unshared(unlimited(address), unlimited(address), Faults::unavailable));
    }

    /** Connections that wait as long as it takes. */
    private static Jdbi unlimited(PostgresAddress address) {
        Jdbi jdbi = SilentStatements.in(Jdbi.create(new Connecting(address, 0)));
        KeptText.register(jdbi);
        return jdbi;
    }

    /**
     * Fills this database, which must be empty, and compares what arrived with what was sent.
     *
     * @throws BadBackup if it is not empty, or what arrived is not equal; then nothing stays
     */
    public Contents restore(Restore backup) throws BadBackup, IOException, StoreRefused {
        try {
            Contents contents = unlimited(address).inTransaction(handle -> backup.into(handle, new TableKeeping()));
            usage.fill();
            backup.jobs(folder);
            return contents;
        } catch (BadBackup | IOException e) {
            throw e;
        } catch (JdbiException e) {
            throw Faults.refused(address, e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String place(PostgresAddress address, String version) {
        return "PostgreSQL " + version.split(" ", 2)[0] + ", " + address.place();
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

    @Override
    public byte[] secret(String name) {
        return secrets.findOrKeep(name, Keys.secret());
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
        return place;
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
        listener.close();
        announcer.close();
        database.close();
        release(home);
    }
}

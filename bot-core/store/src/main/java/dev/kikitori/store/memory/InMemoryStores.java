package dev.kikitori.store.memory;

import dev.kikitori.engine.conversation.Recorded;
import dev.kikitori.engine.delivery.DeliveryQueue;
import dev.kikitori.engine.generation.ArtifactStore;
import dev.kikitori.engine.generation.UploadStore;
import dev.kikitori.engine.generation.WorkQueue;
import dev.kikitori.engine.turn.ConversationStore;
import dev.kikitori.engine.turn.JobSources;
import dev.kikitori.store.AuditTrail;
import dev.kikitori.store.Keys;
import dev.kikitori.store.Stores;
import dev.kikitori.store.Usage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** Stores that live as long as the process. */
public final class InMemoryStores implements Stores {
    private final Set<String> deleted = ConcurrentHashMap.newKeySet();
    private final ConcurrentMap<String, byte[]> secrets = new ConcurrentHashMap<>();
    private final InMemoryWork work = new InMemoryWork();
    private final InMemoryJobs jobSources = new InMemoryJobs();
    private final InMemoryArtifacts artifacts = new InMemoryArtifacts(work);
    private final InMemoryAudit audit = new InMemoryAudit();
    private final InMemoryUploads uploads;
    private final InMemoryConversations conversations;
    private final InMemoryDeliveries deliveries;

    /** @param uploadIds gives a new id at each call: 1 to 64 ASCII letters, digits, hyphens, underscores */
    public InMemoryStores(Supplier<String> uploadIds) {
        uploads = new InMemoryUploads(deleted, uploadIds);
        deliveries = new InMemoryDeliveries(this::events);
        conversations = new InMemoryConversations(deleted, work, artifacts, uploads, deliveries::removeAll);
    }

    private List<Recorded> events(String conversation, long after) {
        return conversations.read(conversation, after);
    }

    private static final class InMemoryJobs implements JobSources {
        private final ConcurrentMap<String, String> sources = new ConcurrentHashMap<>();

        @Override
        public void keep(String hash, String source) {
            sources.putIfAbsent(hash, source);
        }

        @Override
        public Optional<String> find(String hash) {
            return Optional.ofNullable(sources.get(hash));
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

    @Override
    public byte[] secret(String name) {
        return secrets.computeIfAbsent(name, key -> Keys.secret()).clone();
    }

    @Override
    public Usage usage(Optional<String> site) {
        Set<String> ids = conversations.of(site);
        return new Usage(
                ids.size(), artifacts.count(ids), conversations.bytes(ids) + artifacts.bytes(ids) + uploads.bytes(ids));
    }

    @Override
    public long ordered(Optional<String> site, Instant after, Instant until) {
        return conversations.confirmed(site, after, until);
    }

    @Override
    public AuditTrail audit() {
        return audit;
    }

    @Override
    public String place() {
        return "memory";
    }

    @Override
    public boolean writable() {
        return true;
    }

    @Override
    public Load load() {
        return new Load(0, 0, 0);
    }

    @Override
    public void close() {
        // nothing is held
    }
}

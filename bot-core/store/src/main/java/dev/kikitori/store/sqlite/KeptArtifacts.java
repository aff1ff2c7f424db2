package dev.kikitori.store.sqlite;

import dev.kikitori.engine.generation.Artifact;
import dev.kikitori.engine.generation.ArtifactRecord;
import dev.kikitori.engine.generation.ArtifactStore;
import dev.kikitori.engine.generation.Verification;
import dev.kikitori.engine.generation.Work;
import dev.kikitori.engine.generation.WorkLost;
import dev.kikitori.store.files.WholeFolders;
import dev.kikitori.store.sql.StoredArtifacts;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Artifacts as folders, each named by its id. A folder is written whole and synced before it is recorded; only what is
 * recorded is an artifact. Those who keep the same one do it one after the other.
 */
final class KeptArtifacts implements ArtifactStore {
    private static final Logger LOG = LoggerFactory.getLogger(KeptArtifacts.class);

    private final StoredArtifacts records;
    private final WholeFolders folders;
    private final ConcurrentMap<String, CompletableFuture<Boolean>> underWay = new ConcurrentHashMap<>();

    KeptArtifacts(StoredArtifacts records, WholeFolders folders) {
        this.records = records;
        this.folders = folders;
    }

    @Override
    public ArtifactRecord keep(Work work, Artifact artifact, Verification verification) throws IOException, WorkLost {
        ArtifactRecord record = StoredArtifacts.record(work, artifact, verification);
        return alone(record.id(), () -> {
            records.requireHeld(work);
            return keep(work, record, artifact);
        });
    }

    private interface Keeping<T> {
        T done() throws IOException, WorkLost;
    }

    /** Does this while nobody else does anything to this artifact. */
    private <T> T alone(String id, Keeping<T> keeping) throws IOException, WorkLost {
        CompletableFuture<Boolean> mine = new CompletableFuture<>();
        for (CompletableFuture<Boolean> theirs = underWay.putIfAbsent(id, mine);
                theirs != null;
                theirs = underWay.putIfAbsent(id, mine)) {
            await(theirs);
        }
        try {
            return keeping.done();
        } finally {
            underWay.remove(id, mine);
            mine.complete(true);
        }
    }

    /** Removes the folder of an artifact that is not recorded any more; if that fails it goes at the next start. */
    void drop(String id) {
        try {
            alone(id, () -> {
                folders.remove(id);
                return true;
            });
        } catch (IOException | WorkLost e) {
            LOG.warn("A folder that is not needed any more could not be removed", e);
        }
    }

    private ArtifactRecord keep(Work work, ArtifactRecord record, Artifact artifact) throws IOException, WorkLost {
        Optional<ArtifactRecord> before = records.find(record.id());
        if (before.isPresent()) {
            return before.get();
        }
        folders.put(record.id(), artifact.files());
        boolean recorded = false;
        try {
            records.put(work, record, StoredArtifacts.bytes(artifact.files()));
            recorded = true;
        } finally {
            if (!recorded) {
                folders.remove(record.id());
            }
        }
        return record;
    }

    private static void await(CompletableFuture<Boolean> others) throws IOException {
        try {
            others.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the artifact was kept", e);
        }
    }

    @Override
    public Optional<ArtifactRecord> find(String id) {
        return records.find(id);
    }

    @Override
    public List<ArtifactRecord> of(String conversation) {
        return records.of(conversation);
    }

    @Override
    public Optional<byte[]> file(String id, String path) throws IOException {
        Optional<ArtifactRecord> record =
                records.find(id).filter(artifact -> artifact.files().contains(path));
        return record.isPresent() ? folders.read(id, path) : Optional.empty();
    }

    @Override
    public void deleteAll(String conversation) throws IOException {
        List<String> ids = records.ids(conversation);
        if (!ids.isEmpty()) {
            records.removeAll(conversation);
            removeFiles(ids);
        }
    }

    /** Removes folders whose records are gone. */
    void removeFiles(List<String> ids) throws IOException {
        for (String id : ids) {
            folders.remove(id);
        }
    }

    /** Removes every folder that is not recorded, and measures those that were not. */
    void sweep() throws IOException {
        for (String id : records.unsized()) {
            Optional<ArtifactRecord> record = records.find(id);
            long bytes = 0;
            for (String path : record.map(ArtifactRecord::files).orElse(List.of())) {
                bytes += folders.read(id, path).map(content -> content.length).orElse(0);
            }
            records.size(id, bytes);
        }
        folders.keepOnly(records.ids());
    }
}

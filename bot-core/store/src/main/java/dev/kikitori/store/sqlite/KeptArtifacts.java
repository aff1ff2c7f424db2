package dev.kikitori.store.sqlite;

import dev.kikitori.engine.generation.Artifact;
import dev.kikitori.engine.generation.ArtifactRecord;
import dev.kikitori.engine.generation.ArtifactStore;
import dev.kikitori.engine.generation.Verification;
import dev.kikitori.store.Keys;
import dev.kikitori.store.files.WholeFolders;
import dev.kikitori.store.sql.StoredArtifacts;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;

/**
 * Artifacts as folders, each named by its id. A folder is written whole and synced before it is recorded; only what is
 * recorded is an artifact.
 */
final class KeptArtifacts implements ArtifactStore {
    private final StoredArtifacts records;
    private final WholeFolders folders;
    private final ConcurrentMap<String, CompletableFuture<ArtifactRecord>> underWay = new ConcurrentHashMap<>();

    KeptArtifacts(StoredArtifacts records, WholeFolders folders) {
        this.records = records;
        this.folders = folders;
    }

    @Override
    public ArtifactRecord keep(String conversation, int version, Artifact artifact, Verification verification)
            throws IOException {
        String id = Keys.artifact(conversation, version);
        CompletableFuture<ArtifactRecord> mine = new CompletableFuture<>();
        CompletableFuture<ArtifactRecord> theirs = underWay.putIfAbsent(id, mine);
        if (theirs != null) {
            return await(theirs);
        }
        try {
            ArtifactRecord record = StoredArtifacts.record(conversation, version, artifact, verification);
            ArtifactRecord kept = keep(record, artifact);
            mine.complete(kept);
            return kept;
        } catch (IOException | RuntimeException e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            underWay.remove(id, mine);
        }
    }

    private ArtifactRecord keep(ArtifactRecord record, Artifact artifact) throws IOException {
        Optional<ArtifactRecord> before = records.find(record.id());
        if (before.isPresent()) {
            return before.get();
        }
        folders.put(record.id(), artifact.files());
        boolean recorded = false;
        try {
            recorded = records.put(record);
        } finally {
            if (!recorded) {
                folders.remove(record.id());
            }
        }
        if (!recorded) {
            throw new IOException("conversation " + record.conversation() + " was deleted");
        }
        return record;
    }

    private static ArtifactRecord await(CompletableFuture<ArtifactRecord> future) throws IOException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IOException("the artifact could not be kept", e.getCause());
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

    List<String> ids(String conversation) {
        return records.ids(conversation);
    }

    /** Removes folders whose records are gone. */
    void removeFiles(List<String> ids) throws IOException {
        for (String id : ids) {
            folders.remove(id);
        }
    }

    /** Removes every folder that is not recorded. */
    void sweep() throws IOException {
        folders.keepOnly(records.ids());
    }
}

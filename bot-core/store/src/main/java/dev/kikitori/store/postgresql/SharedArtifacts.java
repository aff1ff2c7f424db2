package dev.kikitori.store.postgresql;

import dev.kikitori.engine.generation.Artifact;
import dev.kikitori.engine.generation.ArtifactRecord;
import dev.kikitori.engine.generation.ArtifactStore;
import dev.kikitori.engine.generation.Verification;
import dev.kikitori.engine.generation.Work;
import dev.kikitori.engine.generation.WorkLost;
import dev.kikitori.store.sql.StoredArtifacts;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Artifacts with their files in the database, each recorded in one transaction. */
final class SharedArtifacts implements ArtifactStore {
    private final StoredArtifacts records;

    SharedArtifacts(StoredArtifacts records) {
        this.records = records;
    }

    @Override
    public ArtifactRecord keep(Work work, Artifact artifact, Verification verification) throws IOException, WorkLost {
        ArtifactRecord record = StoredArtifacts.record(work, artifact, verification);
        records.put(work, record, artifact.files());
        return records.find(record.id())
                .orElseThrow(() -> new IOException("conversation " + work.conversation() + " was deleted"));
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
    public Optional<byte[]> file(String id, String path) {
        return records.file(id, path);
    }

    @Override
    public void deleteAll(String conversation) {
        records.removeAll(conversation);
    }
}

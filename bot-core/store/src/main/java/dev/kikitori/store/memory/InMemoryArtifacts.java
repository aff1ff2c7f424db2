package dev.kikitori.store.memory;

import dev.kikitori.engine.generation.Artifact;
import dev.kikitori.engine.generation.ArtifactRecord;
import dev.kikitori.engine.generation.ArtifactStore;
import dev.kikitori.engine.generation.Verification;
import dev.kikitori.store.Keys;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

final class InMemoryArtifacts implements ArtifactStore {
    private final ConcurrentMap<String, Kept> kept = new ConcurrentHashMap<>();
    private final Set<String> deleted;

    InMemoryArtifacts(Set<String> deleted) {
        this.deleted = deleted;
    }

    private record Kept(ArtifactRecord record, Artifact artifact) {}

    @Override
    public ArtifactRecord keep(String conversation, int version, Artifact artifact, Verification verification)
            throws IOException {
        ArtifactRecord record = new ArtifactRecord(
                Keys.artifact(conversation, version),
                conversation,
                artifact.name(),
                version,
                verification.good(),
                verification.draft(),
                artifact.first(),
                List.copyOf(artifact.files().keySet()),
                verification);
        Kept before = kept.putIfAbsent(record.id(), new Kept(record, artifact));
        if (deleted.contains(Keys.tombstone(conversation))) {
            deleteAll(conversation);
            throw new IOException("conversation " + conversation + " was deleted");
        }
        return before == null ? record : before.record;
    }

    @Override
    public Optional<ArtifactRecord> find(String id) {
        return Optional.ofNullable(kept.get(id)).map(Kept::record);
    }

    @Override
    public List<ArtifactRecord> of(String conversation) {
        return kept.values().stream()
                .map(Kept::record)
                .filter(record -> record.conversation().equals(conversation))
                .sorted(Comparator.comparingInt(ArtifactRecord::version).reversed())
                .toList();
    }

    @Override
    public Optional<byte[]> file(String id, String path) {
        return Optional.ofNullable(kept.get(id))
                .flatMap(one -> Optional.ofNullable(one.artifact.files().get(path)))
                .map(byte[]::clone);
    }

    @Override
    public void deleteAll(String conversation) {
        kept.values().removeIf(one -> one.record.conversation().equals(conversation));
    }
}

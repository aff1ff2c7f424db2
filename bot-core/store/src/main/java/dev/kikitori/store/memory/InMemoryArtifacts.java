package dev.kikitori.store.memory;

import dev.kikitori.engine.generation.Artifact;
import dev.kikitori.engine.generation.ArtifactRecord;
import dev.kikitori.engine.generation.ArtifactStore;
import dev.kikitori.engine.generation.Verification;
import dev.kikitori.engine.generation.Work;
import dev.kikitori.engine.generation.WorkLost;
import dev.kikitori.store.Keys;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

final class InMemoryArtifacts implements ArtifactStore {
    private final ConcurrentMap<String, Kept> kept = new ConcurrentHashMap<>();
    private final InMemoryWork work;

    InMemoryArtifacts(InMemoryWork work) {
        this.work = work;
    }

    private record Kept(ArtifactRecord record, Artifact artifact) {}

    /** A deleted conversation has no work. */
    @Override
    public ArtifactRecord keep(Work held, Artifact artifact, Verification verification) throws WorkLost {
        ArtifactRecord record = new ArtifactRecord(
                Keys.artifact(held.conversation(), held.version()),
                held.conversation(),
                artifact.name(),
                held.version(),
                verification.good(),
                verification.draft(),
                artifact.first(),
                List.copyOf(artifact.files().keySet()),
                verification);
        Kept mine = new Kept(record, artifact);
        return work.whileHeld(held, () -> kept.computeIfAbsent(record.id(), id -> mine))
                .orElseThrow(() -> new WorkLost(held))
                .record();
    }

    void delete(String conversation, int version) {
        kept.remove(Keys.artifact(conversation, version));
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

    long count(Set<String> conversations) {
        return kept.values().stream()
                .filter(one -> conversations.contains(one.record.conversation()))
                .count();
    }

    long bytes(Set<String> conversations) {
        return kept.values().stream()
                .filter(one -> conversations.contains(one.record.conversation()))
                .flatMap(one -> one.artifact.files().values().stream())
                .mapToLong(content -> content.length)
                .sum();
    }
}

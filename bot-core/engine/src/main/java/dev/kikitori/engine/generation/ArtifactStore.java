package dev.kikitori.engine.generation;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Made things, kept. What is kept is durable and whole: a reader never sees half an artifact. Thread-safe. */
public interface ArtifactStore {
    /**
     * Keeps an artifact with its verification, under an id that follows from conversation and version, with the attempt
     * that made it. Keeping the same version again leaves the first one and returns it.
     *
     * @param work held by whoever keeps this
     * @throws WorkLost if it is not held any more, at the moment of recording; nothing of it is left
     * @throws IOException if it could not be written; nothing of it is left
     */
    ArtifactRecord keep(Work work, Artifact artifact, Verification verification) throws IOException, WorkLost;

    /** The artifact with this id. */
    Optional<ArtifactRecord> find(String id);

    /** All artifacts of a conversation, newest version first. */
    List<ArtifactRecord> of(String conversation);

    /** One file of an artifact; empty if there is no such artifact or path. */
    Optional<byte[]> file(String id, String path) throws IOException;

    /** Deletes everything made in a conversation. */
    void deleteAll(String conversation) throws IOException;
}

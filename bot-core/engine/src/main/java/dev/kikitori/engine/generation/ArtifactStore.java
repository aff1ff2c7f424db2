package dev.kikitori.engine.generation;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Made things, kept. What is kept is durable and whole: a reader never sees half an artifact. Thread-safe. */
public interface ArtifactStore {
    /**
     * Keeps an artifact with its verification, under an id that follows from conversation and version. Keeping the same
     * version again leaves the first one and returns it.
     *
     * @throws IOException if it could not be written; nothing of it is left
     */
    ArtifactRecord keep(String conversation, int version, Artifact artifact, Verification verification)
            throws IOException;

    /** The artifact with this id. */
    Optional<ArtifactRecord> find(String id);

    /** All artifacts of a conversation, newest version first. */
    List<ArtifactRecord> of(String conversation);

    /** One file of an artifact; empty if there is no such artifact or path. */
    Optional<byte[]> file(String id, String path) throws IOException;

    /** Deletes everything made in a conversation. */
    void deleteAll(String conversation) throws IOException;
}

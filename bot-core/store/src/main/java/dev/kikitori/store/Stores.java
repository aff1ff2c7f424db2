package dev.kikitori.store;

import dev.kikitori.engine.generation.ArtifactStore;
import dev.kikitori.engine.generation.UploadStore;
import dev.kikitori.engine.generation.WorkQueue;
import dev.kikitori.engine.turn.ConversationStore;
import dev.kikitori.engine.turn.JobSources;

/**
 * Everything that is kept, in one place. {@link ConversationStore#delete} takes the artifacts and uploads of the
 * conversation with it, and nothing is kept for a deleted conversation afterwards. Thread-safe.
 */
public interface Stores extends AutoCloseable {
    ConversationStore conversations();

    WorkQueue work();

    JobSources jobSources();

    ArtifactStore artifacts();

    UploadStore uploads();

    /** Whether something can be written just now; tries it, for at most two seconds. Never throws. */
    boolean writable();

    /** Writes what was accepted and lets go of everything; a second call does nothing. */
    @Override
    void close();
}

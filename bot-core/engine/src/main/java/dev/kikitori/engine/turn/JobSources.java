package dev.kikitori.engine.turn;

import java.util.Optional;

/** The text of every version of a job type that a conversation met, by content hash. Thread-safe. */
public interface JobSources {
    /** Keeps a version durably; keeping it again changes nothing. */
    void keep(String hash, String source);

    /** The text of this version. */
    Optional<String> find(String hash);
}

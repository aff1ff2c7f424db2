package dev.kikitori.engine.generation;

import dev.kikitori.engine.value.Value;
import java.io.IOException;
import java.util.Optional;

/** Files that people gave. Thread-safe. */
public interface UploadStore {
    /** Keeps a file durably and names it. */
    Value.FileRef keep(String conversation, String name, byte[] content) throws IOException;

    /** The content of a file of this conversation; empty if there is none with this id. */
    Optional<byte[]> content(String conversation, String id) throws IOException;

    /** Deletes all files of a conversation. */
    void deleteAll(String conversation) throws IOException;
}

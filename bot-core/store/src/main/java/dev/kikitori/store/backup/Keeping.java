package dev.kikitori.store.backup;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** How a store keeps what is not in the tables that all stores have. Within the transaction of the handle. */
public interface Keeping {
    /** What the database calls the order of bytes. */
    String collation();

    Optional<byte[]> artifactFile(Handle handle, String artifact, String path) throws IOException;

    Optional<byte[]> upload(Handle handle, String conversation, String id) throws IOException;

    /** The secret behind links, if there is one yet. */
    Optional<byte[]> linkKey(Handle handle) throws IOException;

    void putArtifact(Handle handle, String artifact, Map<String, byte[]> files) throws IOException;

    void putUpload(Handle handle, String conversation, String id, byte[] content) throws IOException;

    void putLinkKey(Handle handle, byte[] key) throws IOException;
}

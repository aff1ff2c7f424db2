package dev.kikitori.store.postgresql;

import dev.kikitori.store.backup.Keeping;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Files and secrets in tables. */
final class TableKeeping implements Keeping {
    @Override
    public String collation() {
        return "\"C\"";
    }

    @Override
    public Optional<byte[]> artifactFile(Handle handle, String artifact, String path) {
        return handle.createQuery("SELECT content FROM artifact_file WHERE artifact = ? AND path = ?")
                .bind(0, artifact)
                .bind(1, path)
                .mapTo(byte[].class)
                .findOne();
    }

    @Override
    public Optional<byte[]> upload(Handle handle, String conversation, String id) {
        return handle.createQuery("SELECT content FROM upload_file WHERE conversation = ? AND id = ?")
                .bind(0, conversation)
                .bind(1, id)
                .mapTo(byte[].class)
                .findOne();
    }

    @Override
    public Optional<byte[]> linkKey(Handle handle) {
        return handle.createQuery("SELECT value FROM secret WHERE name = 'link'")
                .mapTo(byte[].class)
                .findOne();
    }

    @Override
    public void putArtifact(Handle handle, String artifact, Map<String, byte[]> files) {
        files.forEach((path, content) -> handle.execute(
                "INSERT INTO artifact_file (artifact, path, content) VALUES (?, ?, ?)", artifact, path, content));
    }

    @Override
    public void putUpload(Handle handle, String conversation, String id, byte[] content) {
        handle.execute(
                "INSERT INTO upload_file (conversation, id, content) VALUES (?, ?, ?)", conversation, id, content);
    }

    @Override
    public void putLinkKey(Handle handle, byte[] key) {
        handle.execute(
                "INSERT INTO secret (name, value) VALUES ('link', ?)"
                        + " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                (Object) key);
    }
}

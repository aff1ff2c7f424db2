package dev.kikitori.store.sql;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What is known of the files people gave, in the table {@code upload}; the files lie elsewhere. */
public final class StoredUploads {
    private final Database database;

    public StoredUploads(Database database) {
        this.database = database;
    }

    /** Records a file; false, and nothing is recorded, if its conversation was deleted. */
    public boolean put(String conversation, String id, String name, long bytes) {
        return database.<Boolean, RuntimeException>write(handle -> put(handle, conversation, id, name, bytes));
    }

    /** Records a file together with its content; false, and nothing is recorded, if its conversation was deleted. */
    public boolean put(String conversation, String id, String name, byte[] content) {
        return database.<Boolean, RuntimeException>write(handle -> {
            boolean recorded = put(handle, conversation, id, name, content.length);
            if (recorded) {
                handle.createUpdate("""
                                INSERT INTO upload_file (conversation, id, content)
                                VALUES (:conversation, :id, :content)""")
                        .bind("conversation", conversation)
                        .bind("id", id)
                        .bind("content", content)
                        .execute();
            }
            return recorded;
        });
    }

    private boolean put(Handle handle, String conversation, String id, String name, long bytes) {
        database.guard(handle, conversation);
        if (Tombstones.has(handle, conversation)) {
            return false;
        }
        handle.createUpdate("INSERT INTO upload (conversation, id, name, bytes)"
                        + " VALUES (:conversation, :id, :name, :bytes)")
                .bind("conversation", conversation)
                .bind("id", id)
                .bind("name", name)
                .bind("bytes", bytes)
                .execute();
        return true;
    }

    /** The content of a file that was recorded with it. */
    public Optional<byte[]> content(String conversation, String id) {
        return database.read(handle -> handle.createQuery(
                        "SELECT content FROM upload_file WHERE conversation = :conversation AND id = :id")
                .bind("conversation", conversation)
                .bind("id", id)
                .mapTo(byte[].class)
                .findOne());
    }

    public boolean has(String conversation, String id) {
        return database.read(
                handle -> handle.createQuery("SELECT 1 FROM upload WHERE conversation = :conversation AND id = :id")
                        .bind("conversation", conversation)
                        .bind("id", id)
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent());
    }

    public boolean hasAny(String conversation) {
        return database.read(
                handle -> handle.createQuery("SELECT 1 FROM upload WHERE conversation = :conversation LIMIT 1")
                        .bind("conversation", conversation)
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent());
    }

    /** The conversations that have files. */
    public Set<String> conversations() {
        return new HashSet<>(database.<List<String>, RuntimeException>read(
                handle -> handle.createQuery("SELECT DISTINCT conversation FROM upload")
                        .mapTo(String.class)
                        .list()));
    }

    /** A file of which it is not known how large it is. */
    public record Unsized(String conversation, String id) {}

    public List<Unsized> unsized() {
        return database.read(handle -> handle.createQuery("SELECT conversation, id FROM upload WHERE bytes = 0")
                .map(row -> new Unsized(row.getColumn(1, String.class), row.getColumn(2, String.class)))
                .list());
    }

    public void size(Unsized file, long bytes) {
        database.write(handle -> handle.execute(
                "UPDATE upload SET bytes = ? WHERE conversation = ? AND id = ?", bytes, file.conversation, file.id));
    }

    /** Removes what is known of a conversation's files. */
    public void removeAll(String conversation) {
        database.<Boolean, RuntimeException>erase(handle -> {
            remove(handle, conversation);
            return true;
        });
    }

    static void remove(Handle handle, String conversation) {
        handle.createUpdate("DELETE FROM upload WHERE conversation = :conversation")
                .bind("conversation", conversation)
                .execute();
    }
}

package dev.kikitori.store.sql;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What is known of the files people gave, in the table {@code upload}; the files lie elsewhere. */
public final class StoredUploads {
    private final Database database;

    public StoredUploads(Database database) {
        this.database = database;
    }

    /** Records a file; false, and nothing is recorded, if its conversation was deleted. */
    public boolean put(String conversation, String id, String name) {
        return database.<Boolean, RuntimeException>write(handle -> {
            if (Tombstones.has(handle, conversation)) {
                return false;
            }
            handle.createUpdate("INSERT INTO upload (conversation, id, name) VALUES (:conversation, :id, :name)")
                    .bind("conversation", conversation)
                    .bind("id", id)
                    .bind("name", name)
                    .execute();
            return true;
        });
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

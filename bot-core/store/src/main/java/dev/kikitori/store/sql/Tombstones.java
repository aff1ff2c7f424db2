package dev.kikitori.store.sql;

import dev.kikitori.store.Keys;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** What remains of deleted conversations. */
final class Tombstones {
    private Tombstones() {}

    static boolean has(Handle handle, String conversation) {
        return handle.createQuery("SELECT 1 FROM deleted_conversation WHERE id_hash = :hash")
                .bind("hash", Keys.tombstone(conversation))
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    static void put(Handle handle, String conversation, Instant at) {
        handle.createUpdate("""
                        INSERT INTO deleted_conversation (id_hash, deleted_at) VALUES (:hash, :at)
                        ON CONFLICT (id_hash) DO NOTHING""")
                .bind("hash", Keys.tombstone(conversation))
                .bind("at", at.toString())
                .execute();
    }
}

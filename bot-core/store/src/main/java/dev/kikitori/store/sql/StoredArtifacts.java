package dev.kikitori.store.sql;

import dev.kikitori.engine.generation.Artifact;
import dev.kikitori.engine.generation.ArtifactRecord;
import dev.kikitori.engine.generation.Verification;
import dev.kikitori.engine.generation.Work;
import dev.kikitori.engine.generation.WorkLost;
import dev.kikitori.engine.turn.ConversationStore.StoreUnavailable;
import dev.kikitori.store.Keys;
import dev.kikitori.store.json.EventJson;
import dev.kikitori.store.json.UnreadableData;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** What is known of artifacts, in the table {@code artifact}; their files lie elsewhere. */
public final class StoredArtifacts {
    private final Database database;

    public StoredArtifacts(Database database) {
        this.database = database;
    }

    /** What is to be known of an artifact. */
    public static ArtifactRecord record(Work work, Artifact artifact, Verification verification) {
        return new ArtifactRecord(
                Keys.artifact(work.conversation(), work.version()),
                work.conversation(),
                artifact.name(),
                work.version(),
                verification.good(),
                verification.draft(),
                artifact.first(),
                List.copyOf(artifact.files().keySet()),
                verification);
    }

    /** Whether this work may still be kept; it is looked at again when it is recorded. */
    public void requireHeld(Work work) throws WorkLost {
        if (!database.<Boolean, RuntimeException>read(handle -> StoredWork.looksHeld(handle, work))) {
            throw new WorkLost(work);
        }
    }

    /** Records an artifact whose files lie elsewhere. */
    public void put(Work work, ArtifactRecord artifact, long bytes) throws WorkLost {
        put(work, artifact, Map.of(), bytes);
    }

    /**
     * Records an artifact together with its files, unless it is there already.
     *
     * @throws WorkLost if the work is not held any more, as is the case with all work of a deleted conversation
     */
    public void put(Work work, ArtifactRecord artifact, Map<String, byte[]> files) throws WorkLost {
        put(work, artifact, files, bytes(files));
    }

    /** How many bytes these files have. */
    public static long bytes(Map<String, byte[]> files) {
        return files.values().stream().mapToLong(content -> content.length).sum();
    }

    private void put(Work work, ArtifactRecord artifact, Map<String, byte[]> files, long bytes) throws WorkLost {
        String record = EventJson.write(ArtifactRecord.class, artifact);
        database.<Boolean, WorkLost>write(handle -> {
            database.guard(handle, artifact.conversation());
            if (!StoredWork.isHeld(handle, work)) {
                throw new WorkLost(work);
            }
            int made = handle.createUpdate("""
                            INSERT INTO artifact (id, conversation, version, record, attempt, bytes, ordered_at)
                            VALUES (:id, :conversation, :version, :record, :attempt, :bytes, COALESCE(
                                (SELECT queued_at FROM work WHERE conversation = :conversation AND version = :version), 0))
                            ON CONFLICT (id) DO NOTHING""")
                    .bind("id", artifact.id())
                    .bind("conversation", artifact.conversation())
                    .bind("version", artifact.version())
                    .bind("record", record)
                    .bind("attempt", work.attempt())
                    .bind("bytes", bytes)
                    .execute();
            if (made == 1) {
                insert(handle, artifact.id(), files);
            }
            return true;
        });
    }

    private static void insert(Handle handle, String artifact, Map<String, byte[]> files) {
        files.forEach((path, content) -> handle.createUpdate("""
                        INSERT INTO artifact_file (artifact, path, content) VALUES (:artifact, :path, :content)""")
                .bind("artifact", artifact)
                .bind("path", path)
                .bind("content", content)
                .execute());
    }

    /** One file of an artifact that was recorded with its files. */
    public Optional<byte[]> file(String artifact, String path) {
        return database.read(handle -> handle.createQuery(
                        "SELECT content FROM artifact_file WHERE artifact = :artifact AND path = :path")
                .bind("artifact", artifact)
                .bind("path", path)
                .mapTo(byte[].class)
                .findOne());
    }

    public Optional<ArtifactRecord> find(String id) {
        return database.<Optional<String>, RuntimeException>read(
                        handle -> handle.createQuery("SELECT record FROM artifact WHERE id = :id")
                                .bind("id", id)
                                .mapTo(String.class)
                                .findOne())
                .map(StoredArtifacts::artifact);
    }

    /** All artifacts of a conversation, newest version first. */
    public List<ArtifactRecord> of(String conversation) {
        return database
                .<List<String>, RuntimeException>read(handle -> handle.createQuery(
                                "SELECT record FROM artifact WHERE conversation = :conversation ORDER BY version DESC")
                        .bind("conversation", conversation)
                        .mapTo(String.class)
                        .list())
                .stream()
                .map(StoredArtifacts::artifact)
                .toList();
    }

    /** The ids of a conversation's artifacts. */
    public List<String> ids(String conversation) {
        return database.<List<String>, RuntimeException>read(handle -> ids(handle, conversation));
    }

    static List<String> ids(Handle handle, String conversation) {
        return handle.createQuery("SELECT id FROM artifact WHERE conversation = :conversation")
                .bind("conversation", conversation)
                .mapTo(String.class)
                .list();
    }

    /** The ids of all artifacts. */
    public Set<String> ids() {
        return new TreeSet<>(
                database.<List<String>, RuntimeException>read(handle -> handle.createQuery("SELECT id FROM artifact")
                        .mapTo(String.class)
                        .list()));
    }

    /** The ids of the artifacts of which it is not known how large they are. */
    public List<String> unsized() {
        return database.read(handle -> handle.createQuery("SELECT id FROM artifact WHERE bytes = 0")
                .mapTo(String.class)
                .list());
    }

    public void size(String artifact, long bytes) {
        database.write(handle -> handle.execute("UPDATE artifact SET bytes = ? WHERE id = ?", bytes, artifact));
    }

    /** Removes what is known of a conversation's artifacts. */
    public void removeAll(String conversation) {
        database.<Boolean, RuntimeException>erase(handle -> {
            remove(handle, conversation);
            return true;
        });
    }

    static void remove(Handle handle, String conversation) {
        handle.createUpdate("DELETE FROM artifact WHERE conversation = :conversation")
                .bind("conversation", conversation)
                .execute();
    }

    static void remove(Handle handle, String conversation, int version) {
        handle.createUpdate("DELETE FROM artifact WHERE conversation = :conversation AND version = :version")
                .bind("conversation", conversation)
                .bind("version", version)
                .execute();
    }

    private static ArtifactRecord artifact(String record) {
        try {
            return EventJson.read(ArtifactRecord.class, record);
        } catch (UnreadableData e) {
            throw new StoreUnavailable("what is known of an artifact can't be read: " + e.getMessage(), e);
        }
    }
}

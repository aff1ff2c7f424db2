package dev.kikitori.store.postgresql;

import dev.kikitori.engine.generation.UploadStore;
import dev.kikitori.engine.value.Value;
import dev.kikitori.store.Keys;
import dev.kikitori.store.sql.StoredUploads;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/** Files that people gave, in the database. */
final class SharedUploads implements UploadStore {
    private final StoredUploads records;
    private final Supplier<String> ids;

    SharedUploads(StoredUploads records, Supplier<String> ids) {
        this.records = records;
        this.ids = ids;
    }

    @Override
    public Value.FileRef keep(String conversation, String name, byte[] content) throws IOException {
        Value.FileRef file = new Value.FileRef(Keys.plain(ids.get()), Keys.shownName(name));
        if (!records.put(conversation, file.id(), file.name(), content)) {
            throw new IOException("conversation " + conversation + " was deleted");
        }
        return file;
    }

    @Override
    public Optional<byte[]> content(String conversation, String id) {
        return records.content(conversation, id);
    }

    @Override
    public void deleteAll(String conversation) {
        records.removeAll(conversation);
    }
}

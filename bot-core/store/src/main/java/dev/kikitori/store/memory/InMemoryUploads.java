package dev.kikitori.store.memory;

import dev.kikitori.engine.generation.UploadStore;
import dev.kikitori.engine.value.Value;
import dev.kikitori.store.Keys;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

final class InMemoryUploads implements UploadStore {
    private final ConcurrentMap<Key, byte[]> contents = new ConcurrentHashMap<>();
    private final Set<String> deleted;
    private final Supplier<String> ids;

    InMemoryUploads(Set<String> deleted, Supplier<String> ids) {
        this.deleted = deleted;
        this.ids = ids;
    }

    private record Key(String conversation, String id) {}

    @Override
    public Value.FileRef keep(String conversation, String name, byte[] content) throws IOException {
        Value.FileRef file = new Value.FileRef(Keys.plain(ids.get()), Keys.shownName(name));
        contents.put(new Key(conversation, file.id()), content.clone());
        if (deleted.contains(Keys.tombstone(conversation))) {
            deleteAll(conversation);
            throw new IOException("conversation " + conversation + " was deleted");
        }
        return file;
    }

    @Override
    public Optional<byte[]> content(String conversation, String id) {
        return Optional.ofNullable(contents.get(new Key(conversation, id))).map(byte[]::clone);
    }

    @Override
    public void deleteAll(String conversation) {
        contents.keySet().removeIf(key -> key.conversation.equals(conversation));
    }

    long bytes(Set<String> conversations) {
        return contents.entrySet().stream()
                .filter(entry -> conversations.contains(entry.getKey().conversation))
                .mapToLong(entry -> entry.getValue().length)
                .sum();
    }
}

package dev.kikitori.store.sqlite;

import dev.kikitori.engine.generation.UploadStore;
import dev.kikitori.engine.value.Value;
import dev.kikitori.store.Keys;
import dev.kikitori.store.files.Disk;
import dev.kikitori.store.sql.StoredUploads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Uploads as files, each named by its id, in a folder for each conversation. The name the owner gave is only ever kept in
 * the database and shown.
 */
final class KeptUploads implements UploadStore {
    private final StoredUploads records;
    private final Path root;
    private final Supplier<String> ids;

    KeptUploads(StoredUploads records, Path root, Supplier<String> ids) {
        this.records = records;
        this.root = root;
        this.ids = ids;
    }

    @Override
    public Value.FileRef keep(String conversation, String name, byte[] content) throws IOException {
        String id = Keys.plain(ids.get());
        Path folder = folder(conversation);
        Path temporary = folder.resolve("." + id);
        Path place = folder.resolve(id);
        boolean recorded = false;
        try {
            Disk.createFolder(folder);
            Disk.sync(root);
            Disk.write(temporary, content);
            Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE);
            Disk.sync(folder);
            recorded = records.put(conversation, id, Keys.shownName(name), content.length);
        } finally {
            if (!recorded) {
                Disk.remove(temporary);
                Disk.remove(place);
            }
        }
        if (!recorded) {
            removeFiles(conversation);
            throw new IOException("conversation " + conversation + " was deleted");
        }
        return new Value.FileRef(id, Keys.shownName(name));
    }

    @Override
    public Optional<byte[]> content(String conversation, String id) throws IOException {
        return records.has(conversation, id)
                ? Optional.of(Files.readAllBytes(folder(conversation).resolve(id)))
                : Optional.empty();
    }

    @Override
    public void deleteAll(String conversation) throws IOException {
        if (records.hasAny(conversation)) {
            records.removeAll(conversation);
        }
        removeFiles(conversation);
    }

    /** Removes the files of a conversation whose records are gone. */
    void removeFiles(String conversation) throws IOException {
        Path folder = folder(conversation);
        if (Files.exists(folder)) {
            Disk.remove(folder);
            Disk.sync(root);
        }
    }

    /** Removes the files of every conversation that has none recorded, and half-written ones; measures what was not. */
    void sweep() throws IOException {
        for (StoredUploads.Unsized file : records.unsized()) {
            Path place = folder(file.conversation()).resolve(file.id());
            if (Files.exists(place) && Files.size(place) > 0) {
                records.size(file, Files.size(place));
            }
        }
        Set<String> known = records.conversations().stream().map(Keys::folder).collect(Collectors.toSet());
        try (Stream<Path> folders = Files.list(root)) {
            for (Path folder : folders.toList()) {
                if (known.contains(folder.getFileName().toString())) {
                    removeHalfWritten(folder);
                } else {
                    Disk.remove(folder);
                }
            }
        }
    }

    private static void removeHalfWritten(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().startsWith(".")) {
                    Disk.remove(file);
                }
            }
        }
    }

    private Path folder(String conversation) {
        return root.resolve(Keys.folder(conversation));
    }
}

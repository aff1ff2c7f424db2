package dev.kikitori.store.sqlite;

import dev.kikitori.store.Keys;
import dev.kikitori.store.backup.Keeping;
import dev.kikitori.store.files.Disk;
import dev.kikitori.store.files.WholeFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Files and secrets beside the database. For one thread. */
final class FolderKeeping implements Keeping {
    private final Path home;
    private @Nullable WholeFolders artifacts;

    FolderKeeping(Path home) {
        this.home = home;
    }

    @Override
    public String collation() {
        return "BINARY";
    }

    private static Optional<byte[]> content(Path file) throws IOException {
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<byte[]> artifactFile(Handle handle, String artifact, String path) throws IOException {
        return content(home.resolve("artifacts").resolve(Keys.plain(artifact)).resolve(path));
    }

    private Path uploads(String conversation) {
        return home.resolve("uploads").resolve(Keys.folder(conversation));
    }

    @Override
    public Optional<byte[]> upload(Handle handle, String conversation, String id) throws IOException {
        return content(uploads(conversation).resolve(Keys.plain(id)));
    }

    @Override
    public Optional<byte[]> linkKey(Handle handle) throws IOException {
        return content(home.resolve("link.key"));
    }

    @Override
    public void putArtifact(Handle handle, String artifact, Map<String, byte[]> files) throws IOException {
        WholeFolders folders = artifacts;
        if (folders == null) {
            folders = WholeFolders.in(home.resolve("artifacts"));
            artifacts = folders;
        }
        folders.put(Keys.plain(artifact), files);
    }

    @Override
    public void putUpload(Handle handle, String conversation, String id, byte[] content) throws IOException {
        Path folder = uploads(conversation);
        Disk.createFolder(folder);
        Files.deleteIfExists(folder.resolve(Keys.plain(id)));
        Disk.write(folder.resolve(id), content);
        Disk.sync(folder);
    }

    @Override
    public void putLinkKey(Handle handle, byte[] key) throws IOException {
        Path fresh = home.resolve("link.key.new");
        Files.deleteIfExists(fresh);
        Disk.write(fresh, key);
        Disk.place(fresh, home.resolve("link.key"));
    }
}

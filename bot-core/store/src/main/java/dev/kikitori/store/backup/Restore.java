package dev.kikitori.store.backup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kikitori.engine.generation.ArtifactRecord;
import dev.kikitori.store.Keys;
import dev.kikitori.store.backup.BadBackup.Code;
import dev.kikitori.store.files.Disk;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jdbi.v3.core.Handle;

/** A backup that is read. It was looked through when it was opened: each part is what it was when it was written. */
public final class Restore implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ZipFile zip;
    private final String file;
    private final Map<String, String> sums = new HashMap<>();

    private Restore(ZipFile zip, Path file) {
        this.zip = zip;
        this.file = file.toString();
    }

    /**
     * Opens a backup and looks through all of it.
     *
     * @throws BadBackup if it is none, of a newer version, or damaged
     */
    public static Restore open(Path file) throws IOException, BadBackup {
        try {
            Restore restore = new Restore(new ZipFile(file.toFile()), file);
            try {
                restore.check();
                return restore;
            } catch (IOException | BadBackup | RuntimeException e) {
                restore.close();
                throw e;
            }
        } catch (ZipException e) {
            throw new BadBackup(Code.NO_BACKUP, file.toString());
        }
    }

    private void check() throws IOException, BadBackup {
        if (zip.getEntry(Backup.MANIFEST) == null || zip.getEntry(Backup.SUMS) == null) {
            throw bad(Code.NO_BACKUP);
        }
        JsonNode manifest = JSON.readTree(bytes(Backup.MANIFEST));
        if (!manifest.path("of").asText().equals("kikitori")) {
            throw bad(Code.NO_BACKUP);
        }
        if (manifest.path("format").asInt() > Backup.FORMAT) {
            throw bad(Code.NEWER);
        }
        for (String line :
                new String(bytes(Backup.SUMS), StandardCharsets.UTF_8).lines().toList()) {
            String[] parts = line.split(" {2}", 2);
            sums.put(parts.length == 2 ? parts[1] : line, parts[0]);
        }
        Set<String> listed = new HashSet<>(sums.keySet());
        for (ZipEntry entry : Collections.list(zip.entries())) {
            boolean known = listed.remove(entry.getName());
            if (!entry.getName().equals(Backup.SUMS)
                    && !(known && Sums.of(zip.getInputStream(entry)).equals(sums.get(entry.getName())))) {
                throw bad(Code.DAMAGED);
            }
        }
        if (!listed.isEmpty()) {
            throw bad(Code.DAMAGED);
        }
    }

    private BadBackup bad(Code code) {
        return new BadBackup(code, file);
    }

    private InputStream stream(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException(name + " is missing in " + file);
        }
        return zip.getInputStream(entry);
    }

    private byte[] bytes(String name) throws IOException {
        try (InputStream in = stream(name)) {
            return in.readAllBytes();
        }
    }

    /**
     * Fills an empty store, and compares what arrived with what was sent, row by row and file by file.
     *
     * @param handle within the one transaction of all this: what throws is taken back
     */
    public Contents into(Handle handle, Keeping keeping) throws IOException, BadBackup {
        for (Table table : Table.values()) {
            if (table != Table.AUDIT && count(handle, table) > 0) {
                throw bad(Code.NOT_EMPTY);
            }
        }
        List<List<Object>> noted = Table.AUDIT.taken(handle, keeping.collation());
        for (Table table : Table.values()) {
            if (has(table)) {
                try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(stream(table.entry()), StandardCharsets.UTF_8))) {
                    table.load(handle, lines);
                }
            }
        }
        files(handle, keeping);
        compare(handle, keeping);
        Table.AUDIT.add(handle, noted);
        Optional<byte[]> key = optional(Backup.LINK_KEY);
        if (key.isPresent()) {
            keeping.putLinkKey(handle, key.get());
        }
        forget(handle);
        return new Contents(
                count(handle, Table.CONVERSATION),
                count(handle, Table.EVENT),
                count(handle, Table.ARTIFACT),
                count(handle, Table.UPLOAD));
    }

    /** Backups that were taken before there was such a table don't have it. */
    private boolean has(Table table) {
        return zip.getEntry(table.entry()) != null;
    }

    private static long count(Handle handle, Table table) {
        return handle.createQuery("SELECT count(*) FROM " + table.id())
                .mapTo(Long.class)
                .one();
    }

    private Optional<byte[]> optional(String name) throws IOException {
        return zip.getEntry(name) == null ? Optional.empty() : Optional.of(bytes(name));
    }

    private void files(Handle handle, Keeping keeping) throws IOException {
        for (ArtifactRecord artifact : artifacts(handle, keeping)) {
            Map<String, byte[]> files = new TreeMap<>();
            for (String path : artifact.files()) {
                Optional<byte[]> content = optional("artifacts/" + artifact.id() + "/" + path);
                content.ifPresent(bytes -> files.put(path, bytes));
            }
            keeping.putArtifact(handle, artifact.id(), files);
        }
        for (List<Object> row : uploads(handle, keeping)) {
            String conversation = (String) row.get(0);
            String id = (String) row.get(1);
            Optional<byte[]> content = optional(Backup.upload(conversation, id));
            if (content.isPresent()) {
                keeping.putUpload(handle, conversation, id, content.get());
            }
        }
    }

    private static List<ArtifactRecord> artifacts(Handle handle, Keeping keeping) throws IOException {
        List<ArtifactRecord> artifacts = new ArrayList<>();
        Table.ARTIFACT.read(handle, keeping.collation(), row -> artifacts.add(Backup.artifact(row)));
        return artifacts;
    }

    private static List<List<Object>> uploads(Handle handle, Keeping keeping) throws IOException {
        List<List<Object>> uploads = new ArrayList<>();
        Table.UPLOAD.read(handle, keeping.collation(), uploads::add);
        return uploads;
    }

    /** The same lines of every table and the same bytes of every file, read back from where they are now. */
    private void compare(Handle handle, Keeping keeping) throws IOException, BadBackup {
        for (Table table : Arrays.stream(Table.values()).filter(this::has).toList()) {
            DigestOutputStream digest = new DigestOutputStream(OutputStream.nullOutputStream(), Sums.digest());
            table.write(handle, keeping.collation(), digest);
            requireEqual(table.entry(), Optional.of(Sums.hex(digest.getMessageDigest())));
        }
        for (ArtifactRecord artifact : artifacts(handle, keeping)) {
            for (String path : artifact.files()) {
                requireEqual(
                        "artifacts/" + artifact.id() + "/" + path,
                        keeping.artifactFile(handle, artifact.id(), path).map(Sums::of));
            }
        }
        for (List<Object> row : uploads(handle, keeping)) {
            String conversation = (String) row.get(0);
            String id = (String) row.get(1);
            requireEqual(
                    Backup.upload(conversation, id),
                    keeping.upload(handle, conversation, id).map(Sums::of));
        }
    }

    private void requireEqual(String name, Optional<String> sum) throws BadBackup {
        if (!sum.equals(Optional.ofNullable(sums.get(name)))) {
            throw new BadBackup(Code.NOT_EQUAL, name);
        }
    }

    /** Deletes what was deleted while the backup was taken. */
    private void forget(Handle handle) throws IOException {
        Map<String, String> deleted = new HashMap<>();
        for (String line :
                new String(bytes(Backup.LATER), StandardCharsets.UTF_8).lines().toList()) {
            JsonNode row = JSON.readTree(line);
            deleted.put(row.path(0).asText(), row.path(1).asText());
        }
        Set<String> ids =
                new HashSet<>(handle.createQuery("SELECT id FROM conversation UNION SELECT conversation FROM artifact"
                                + " UNION SELECT conversation FROM upload")
                        .mapTo(String.class)
                        .list());
        for (String id : ids) {
            if (deleted.containsKey(Keys.tombstone(id))) {
                handle.execute("DELETE FROM conversation WHERE id = ?", id);
                handle.execute("DELETE FROM artifact WHERE conversation = ?", id);
                handle.execute("DELETE FROM upload WHERE conversation = ?", id);
            }
        }
        deleted.forEach((hash, at) -> handle.execute("""
                INSERT INTO deleted_conversation (id_hash, deleted_at) VALUES (?, ?) ON CONFLICT (id_hash) DO NOTHING""", hash, at));
    }

    /** Lays the job types of the house into the folder of a server; what is there already stays. */
    public void jobs(Path home) throws IOException {
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName();
            if (name.matches(Backup.JOBS + "[^/]*[^/.][^/]*")) {
                Path file = home.resolve("jobs").resolve(name.substring(Backup.JOBS.length()));
                Disk.createFolder(home.resolve("jobs"));
                if (!Files.exists(file)) {
                    Disk.write(file, bytes(name));
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

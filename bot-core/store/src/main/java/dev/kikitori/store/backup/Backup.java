package dev.kikitori.store.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kikitori.engine.generation.ArtifactRecord;
import dev.kikitori.store.Keys;
import dev.kikitori.store.files.Disk;
import dev.kikitori.store.json.EventJson;
import dev.kikitori.store.json.UnreadableData;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Handle;

/** Writes everything that is kept into one file, while servers go on. */
public final class Backup {
    static final int FORMAT = 1;
    static final String MANIFEST = "backup.json";
    static final String SUMS = "SHA256SUMS";
    static final String LATER = "deleted-meanwhile.jsonl";
    static final String LINK_KEY = "link.key";
    static final String JOBS = "jobs/";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Handle handle;
    private final Keeping keeping;
    private final ZipOutputStream zip;
    private final Map<String, String> sums = new LinkedHashMap<>();
    private final Map<Table, Long> rows = new EnumMap<>(Table.class);

    private Backup(Handle handle, Keeping keeping, ZipOutputStream zip) {
        this.handle = handle;
        this.keeping = keeping;
        this.zip = zip;
    }

    /**
     * Writes a backup; the file is there whole or not at all, and only its owner can read it.
     *
     * @param handle within a transaction that sees one snapshot
     * @param later outside of it, to see what was deleted meanwhile
     * @param home whose {@code jobs} are kept too
     */
    public static Contents write(Handle handle, Handle later, Keeping keeping, Path home, Path file, Instant now)
            throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(unfinished);
        Disk.createFile(unfinished);
        try {
            Backup backup;
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(unfinished))) {
                backup = new Backup(handle, keeping, zip);
                backup.all(later, home, now);
            }
            Disk.place(unfinished, file);
            return backup.contents();
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private Contents contents() {
        return new Contents(
                rows.getOrDefault(Table.CONVERSATION, 0L),
                rows.getOrDefault(Table.EVENT, 0L),
                rows.getOrDefault(Table.ARTIFACT, 0L),
                rows.getOrDefault(Table.UPLOAD, 0L));
    }

    private void all(Handle later, Path home, Instant now) throws IOException {
        for (Table table :
                Arrays.stream(Table.values()).filter(one -> one.isIn(handle)).toList()) {
            entry(table.entry(), out -> table.write(handle, keeping.collation(), counting(table, out)));
        }
        List<Missing> missing = files();
        Set<String> gone = new HashSet<>();
        Table.DELETED_CONVERSATION.read(later, keeping.collation(), row -> gone.add(String.valueOf(row.getFirst())));
        for (Missing one : missing) {
            if (!gone.contains(Keys.tombstone(one.conversation))) {
                throw new IOException(one.name + " is missing");
            }
        }
        entry(LATER, out -> Table.DELETED_CONVERSATION.write(later, keeping.collation(), out));
        Optional<byte[]> key = keeping.linkKey(handle);
        if (key.isPresent()) {
            entry(LINK_KEY, out -> out.write(key.get()));
        }
        jobs(home.resolve("jobs"));
        entry(MANIFEST, out -> out.write(manifest(now)));
        StringBuilder list = new StringBuilder();
        sums.forEach((name, sum) -> list.append(sum).append("  ").append(name).append('\n'));
        entry(SUMS, out -> out.write(list.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** Counts lines on their way. */
    private OutputStream counting(Table table, OutputStream out) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                out.write(one);
            }

            @Override
            public void write(byte[] line, int from, int length) throws IOException {
                rows.merge(table, 1L, Long::sum);
                out.write(line, from, length);
            }
        };
    }

    private byte[] manifest(Instant now) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("format", FORMAT);
        fields.put("of", "kikitori");
        fields.put("taken", now.toString());
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Table table : Table.values()) {
            counts.put(table.id(), rows.getOrDefault(table, 0L));
        }
        fields.put("rows", counts);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(fields);
    }

    /** A file that is not there, which is fine if its conversation was deleted while this was going on. */
    private record Missing(String conversation, String name) {}

    private List<Missing> files() throws IOException {
        List<Missing> missing = new ArrayList<>();
        Table.ARTIFACT.read(handle, keeping.collation(), row -> {
            ArtifactRecord artifact = artifact(row);
            for (String path : artifact.files()) {
                file(
                        artifact.conversation(),
                        "artifacts/" + artifact.id() + "/" + path,
                        keeping.artifactFile(handle, artifact.id(), path),
                        missing);
            }
        });
        Table.UPLOAD.read(handle, keeping.collation(), row -> {
            String conversation = (String) row.get(0);
            String id = (String) row.get(1);
            file(conversation, upload(conversation, id), keeping.upload(handle, conversation, id), missing);
        });
        return missing;
    }

    static String upload(String conversation, String id) {
        return "uploads/" + Keys.folder(conversation) + "/" + id;
    }

    static ArtifactRecord artifact(List<Object> row) throws IOException {
        try {
            return EventJson.read(ArtifactRecord.class, (String) row.get(3));
        } catch (UnreadableData e) {
            throw new IOException("what is known of an artifact can't be read: " + e.getMessage(), e);
        }
    }

    private void file(String conversation, String name, Optional<byte[]> content, List<Missing> missing)
            throws IOException {
        if (content.isPresent()) {
            entry(name, out -> out.write(content.get()));
        } else {
            missing.add(new Missing(conversation, name));
        }
    }

    private void jobs(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    entry(JOBS + file.getFileName(), out -> Files.copy(file, out));
                }
            }
        }
    }

    /** What goes into one entry. */
    private interface Content {
        void to(OutputStream out) throws IOException;
    }

    private void entry(String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        DigestOutputStream out = new DigestOutputStream(zip, Sums.digest());
        content.to(out);
        zip.closeEntry();
        sums.put(name, Sums.hex(out.getMessageDigest()));
    }
}

package dev.kikitori.generators.workshop;

import dev.kikitori.engine.generation.Artifact;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An artifact as a zip: one folder with the artifact's name, its files in the order of their paths, all with the same
 * time, so that the same artifact gives the same bytes.
 */
public final class ZipWriter {
    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private ZipWriter() {}

    /** Writes the zip and leaves the stream open. */
    public static void write(Artifact artifact, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<String, byte[]> file : artifact.files().entrySet()) {
            ZipEntry entry = new ZipEntry(artifact.name() + "/" + file.getKey());
            entry.setTimeLocal(TIME);
            zip.putNextEntry(entry);
            zip.write(file.getValue());
            zip.closeEntry();
        }
        zip.finish();
        zip.flush();
    }
}

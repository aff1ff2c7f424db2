package dev.kikitori.channels.web;

import dev.kikitori.engine.generation.ArtifactRecord;
import dev.kikitori.generators.workshop.ZipWriter;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Serves files of made things. They were written from what people said: they are shown in an origin that shares nothing
 * with ours and reaches nothing but this address.
 */
final class MadeFiles {
    private final Interviews interviews;
    private final Frames frames;

    MadeFiles(Interviews interviews, Frames frames) {
        this.interviews = interviews;
        this.frames = frames;
    }

    /** Answers with a file; false if there is no such file. */
    boolean file(Context ctx, ArtifactRecord artifact, String path, String origin) throws IOException {
        Optional<byte[]> content = interviews.file(artifact, path);
        content.ifPresent(bytes -> send(ctx, path, bytes, origin));
        return content.isPresent();
    }

    /** Answers with a file of this content. */
    void send(Context ctx, String path, byte[] content, String origin) {
        confine(ctx, origin);
        ctx.contentType(MediaTypes.of(path)).result(content);
    }

    /** Answers with all files in one zip, the same bytes every time. */
    void zip(Context ctx, ArtifactRecord artifact, String origin) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String path : artifact.files()) {
            Optional<byte[]> content = interviews.file(artifact, path);
            content.ifPresent(bytes -> files.put(path, bytes));
        }
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        ZipWriter.write(files, zip);
        confine(ctx, origin);
        ctx.header("Content-Disposition", "attachment; filename=\"" + artifact.name() + ".zip\"")
                .contentType("application/zip")
                .result(zip.toByteArray());
    }

    /** A sandboxed page has no origin of its own, so that {@code 'self'} means nothing to it: ours is named. */
    private void confine(Context ctx, String origin) {
        ctx.header("Cache-Control", "private, no-store")
                .header(
                        "Content-Security-Policy",
                        ("sandbox allow-scripts allow-downloads allow-forms allow-modals allow-popups"
                                                + " allow-popups-to-escape-sandbox allow-top-navigation-to-custom-protocols;"
                                                + " default-src 'none'; script-src 'unsafe-inline' {0}; style-src 'unsafe-inline' {0};"
                                                + " img-src data: blob: {0}; font-src data: {0}; media-src data: blob: {0};"
                                                + " connect-src 'none'; form-action {0}; base-uri 'none'; ")
                                        .replace("{0}", origin)
                                + frames.embedded(origin));
    }
}

package dev.kikitori.channels.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The page at {@code /} and what belongs to it: static files from the class path, kept in memory once read. */
final class PageFiles {
    private static final String FOLDER = "/kikitori/web/";
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*");
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; media-src 'self' blob:; connect-src 'self'; frame-src 'self'; manifest-src 'self';"
                    + " worker-src 'self'; form-action 'self'; base-uri 'none'; ";

    private final Frames frames;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    PageFiles(Frames frames) {
        this.frames = frames;
    }

    private record Kept(byte[] content, String etag) {}

    void addTo(RoutesConfig routes) {
        routes.get("/", ctx -> serve(ctx, "index.html"));
        routes.get("/<path>", ctx -> serve(ctx, ctx.pathParam("path")));
    }

    private void serve(Context ctx, String path) throws ApiProblem, IOException {
        Optional<Kept> found = find(path);
        if (found.isEmpty()) {
            throw ApiProblem.of(ApiProblem.Code.NOT_FOUND);
        }
        Kept file = found.get();
        ctx.header("ETag", file.etag())
                .header("Cache-Control", "no-cache")
                .header("Content-Security-Policy", POLICY + ancestors(ctx));
        if (file.etag().equals(ctx.header("If-None-Match"))) {
            ctx.status(304);
        } else {
            ctx.contentType(MediaTypes.of(path)).result(file.content());
        }
    }

    /** Who may show the page in a frame: whoever asks for the variant that is made for it, else only ourselves. */
    private String ancestors(Context ctx) {
        return "1".equals(ctx.queryParam("embed")) ? frames.embedded("'self'") : Frames.ours();
    }

    private Optional<Kept> find(String path) throws IOException {
        if (!PATH.matcher(path).matches()) {
            return Optional.empty();
        }
        Kept known = kept.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        try (InputStream in = path.contains(".") ? PageFiles.class.getResourceAsStream(FOLDER + path) : null) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] content = in.readAllBytes();
            Kept read = new Kept(
                    content,
                    "\""
                            + Tokens.hash(new String(content, StandardCharsets.ISO_8859_1))
                                    .substring(0, 24) + "\"");
            kept.put(path, read);
            return Optional.of(read);
        }
    }

    /** A template of this package. */
    static String text(String name) {
        try (InputStream in = Objects.requireNonNull(PageFiles.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

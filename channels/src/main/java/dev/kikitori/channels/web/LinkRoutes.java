package dev.kikitori.channels.web;

import dev.kikitori.engine.generation.Artifact;
import dev.kikitori.engine.generation.ArtifactRecord;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;

/** Made things and first versions on links: {@code /a/<link>/} is the first page, below it the files and {@code all.zip}. */
final class LinkRoutes {
    private static final String ALL = "all.zip";

    private final Interviews interviews;
    private final Previews previews;
    private final ArtifactLinks links;
    private final MadeFiles files;
    private final Addresses addresses;
    private final Frames frames;

    LinkRoutes(
            Interviews interviews,
            Previews previews,
            ArtifactLinks links,
            MadeFiles files,
            Addresses addresses,
            Frames frames) {
        this.interviews = interviews;
        this.previews = previews;
        this.links = links;
        this.files = files;
        this.addresses = addresses;
        this.frames = frames;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/a/{link}", this::first);
        routes.get("/a/{link}/<path>", this::file);
    }

    /** What a link leads to: a made thing, or a first version. */
    private interface Linked {
        String first();

        /** Answers with the file at this path; false if there is none. */
        boolean send(Context ctx, String path) throws IOException;
    }

    private Optional<Linked> opened(Context ctx) {
        Optional<String> id = links.open(ctx.pathParam("link"));
        Optional<Linked> made = id.flatMap(interviews::linked).map(this::made);
        return made.isPresent() ? made : id.flatMap(previews::find).map(this::preview);
    }

    private Linked made(ArtifactRecord artifact) {
        return new Linked() {
            @Override
            public String first() {
                return artifact.first();
            }

            @Override
            public boolean send(Context ctx, String path) throws IOException {
                if (path.equals(ALL)) {
                    files.zip(ctx, artifact, addresses.origin(ctx));
                    return true;
                }
                return files.file(ctx, artifact, path, addresses.origin(ctx));
            }
        };
    }

    /** A first version has no zip: what is taken home is what was confirmed. */
    private Linked preview(Artifact artifact) {
        return new Linked() {
            @Override
            public String first() {
                return artifact.first();
            }

            @Override
            public boolean send(Context ctx, String path) {
                byte[] content = artifact.files().get(path);
                if (content == null) {
                    return false;
                }
                files.send(ctx, path, content, addresses.origin(ctx));
                return true;
            }
        };
    }

    private void first(Context ctx) throws IOException {
        Optional<Linked> linked = opened(ctx);
        if (linked.isEmpty()) {
            gone(ctx);
            return;
        }
        String first = linked.get().first();
        if (!ctx.path().endsWith("/")) {
            ctx.redirect(ctx.path() + "/");
        } else if (first.contains("/")) {
            ctx.redirect(ctx.path() + first);
        } else if (!linked.get().send(ctx, first)) {
            gone(ctx);
        }
    }

    private void file(Context ctx) throws IOException {
        Optional<Linked> linked = opened(ctx);
        if (linked.isEmpty() || !linked.get().send(ctx, ctx.pathParam("path"))) {
            gone(ctx);
        }
    }

    private void gone(Context ctx) {
        String lang = Exchange.lang(ctx);
        Sentences sentences = Sentences.in(lang);
        String page = PageFiles.text("link-gone.html")
                .replace("{lang}", lang)
                .replace("{title}", sentences.of("link-gone", "title", java.util.List.of()))
                .replace("{text}", sentences.of("link-gone", "text", java.util.List.of()));
        ctx.status(404)
                .header("Cache-Control", "no-store")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; base-uri 'none'; " + frames.embedded(addresses.origin(ctx)))
                .html(page);
    }
}

package dev.kikitori.channels.web;

import dev.kikitori.engine.generation.ArtifactRecord;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;

/** Made things on links: {@code /a/<link>/} is the first page, below it the files and {@code all.zip}. */
final class LinkRoutes {
    private static final String ALL = "all.zip";

    private final Interviews interviews;
    private final ArtifactLinks links;
    private final MadeFiles files;
    private final Addresses addresses;
    private final Frames frames;

    LinkRoutes(Interviews interviews, ArtifactLinks links, MadeFiles files, Addresses addresses, Frames frames) {
        this.interviews = interviews;
        this.links = links;
        this.files = files;
        this.addresses = addresses;
        this.frames = frames;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/a/{link}", this::first);
        routes.get("/a/{link}/<path>", this::file);
    }

    private Optional<ArtifactRecord> opened(Context ctx) {
        return links.open(ctx.pathParam("link")).flatMap(interviews::linked);
    }

    private void first(Context ctx) throws IOException {
        Optional<ArtifactRecord> artifact = opened(ctx);
        if (artifact.isEmpty()) {
            gone(ctx);
            return;
        }
        String first = artifact.get().first();
        if (!ctx.path().endsWith("/")) {
            ctx.redirect(ctx.path() + "/");
        } else if (first.contains("/")) {
            ctx.redirect(ctx.path() + first);
        } else if (!files.file(ctx, artifact.get(), first, addresses.origin(ctx))) {
            gone(ctx);
        }
    }

    private void file(Context ctx) throws IOException {
        Optional<ArtifactRecord> artifact = opened(ctx);
        String path = ctx.pathParam("path");
        if (artifact.isEmpty()) {
            gone(ctx);
        } else if (path.equals(ALL)) {
            files.zip(ctx, artifact.get(), addresses.origin(ctx));
        } else if (!files.file(ctx, artifact.get(), path, addresses.origin(ctx))) {
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

package dev.kikitori.channels.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** {@code /healthz}, {@code /readyz} and {@code /metrics}. */
final class StateRoutes {
    private final Health health;
    private final Meters meters;
    private final String version;

    StateRoutes(Health health, Meters meters, String version) {
        this.health = health;
        this.meters = meters;
        this.version = version;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/healthz", ctx -> Exchange.answer(ctx, 200, Shapes.map("status", "ok", "version", version)));
        routes.get("/readyz", this::ready);
        routes.get(
                "/metrics",
                ctx -> ctx.contentType("text/plain; version=0.0.4; charset=utf-8")
                        .header("Cache-Control", "no-store")
                        .result(meters.scrape()));
    }

    private void ready(Context ctx) {
        List<Health.Part> parts = health.parts(Exchange.lang(ctx));
        boolean ready = parts.stream().allMatch(part -> part.ready() || !part.needed());
        Exchange.answer(
                ctx,
                ready ? 200 : 503,
                Shapes.map(
                        "status",
                        ready ? "ready" : "not-ready",
                        "parts",
                        parts.stream()
                                .map(part -> Shapes.map(
                                        "name", part.name(),
                                        "ready", part.ready(),
                                        "needed", part.needed(),
                                        "detail", part.detail()))
                                .toList()));
    }
}

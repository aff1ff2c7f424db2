package dev.kikitori.channels.web;

import dev.kikitori.channels.web.limits.AdmissionControl;
import dev.kikitori.channels.web.limits.Callers;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.BindException;
import java.time.Duration;
import java.util.List;

/** The server: REST, chat socket, links to made things, the page, health and numbers. */
public final class WebServer implements AutoCloseable {
    private final Javalin javalin;
    private final ChatSocket chat;
    private final EventStream stream;
    private final WebSettings settings;

    private WebServer(WebPorts ports, WebSettings settings) {
        this.settings = settings;
        Interviews interviews = ports.interviews();
        AdmissionControl admission = ports.admission();
        Callers callers = new Callers(admission.limits());
        Origins origins = new Origins(settings.origins());
        Frames frames = new Frames(settings.embedders());
        MadeFiles files = new MadeFiles(interviews, frames);
        ArtifactLinks links = new ArtifactLinks(ports.linkKey(), ports.clock());
        Addresses addresses = new Addresses(settings.publicUrl());
        stream = new EventStream(interviews, ports.meters());
        chat = new ChatSocket(interviews, admission, callers, origins, ports.meters());
        RestRoutes rest = new RestRoutes(
                interviews, ports.previews(), admission, callers, origins, files, links, addresses, stream);
        javalin = Javalin.create(config -> {
            configure(config, admission.limits().uploadBytes());
            config.requestLogger.http((ctx, ms) -> served(ctx, Duration.ofNanos((long) (ms * 1e6)), ports.meters()));
            RoutesConfig routes = config.routes;
            routes.before(ctx -> secure(ctx, origins));
            rest.addTo(routes);
            chat.addTo(routes);
            new LinkRoutes(interviews, ports.previews(), links, files, addresses, frames).addTo(routes);
            new StateRoutes(ports.health(), ports.meters(), ports.version()).addTo(routes);
            new PageFiles(frames).addTo(routes);
            Faults.addTo(routes);
        });
    }

    /**
     * Starts to serve; on return requests are answered.
     *
     * @throws BindException if the address can't be had
     */
    public static WebServer start(WebPorts ports, WebSettings settings) throws BindException {
        WebServer server = new WebServer(ports, settings);
        try {
            server.javalin.start(settings.host(), settings.port());
            server.chat.start();
            return server;
        } catch (RuntimeException e) {
            server.close();
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof BindException bind) {
                    throw bind;
                }
                if (cause instanceof java.net.SocketException || cause instanceof java.net.UnknownHostException) {
                    throw new BindException(cause.getMessage());
                }
            }
            throw e;
        }
    }

    private static void served(Context ctx, Duration took, Meters meters) {
        meters.served(ctx.method().name(), route(ctx), ctx.statusCode(), took);
        String refused = ctx.attribute(Exchange.REFUSED);
        if (refused != null) {
            meters.refused(refused);
        }
    }

    private static void configure(JavalinConfig config, int uploadLimit) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = Uploads.largestRequest(uploadLimit);
        config.router.treatMultipleSlashesAsSingleSlash = false;
        config.jetty.multipartConfig.maxFileSize(Uploads.largestRequest(uploadLimit), SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(Uploads.largestRequest(uploadLimit), SizeUnit.BYTES);
        config.jetty.multipartConfig.maxInMemoryFileSize(uploadLimit, SizeUnit.BYTES);
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    }

    private static void secure(Context ctx, Origins origins) throws ApiProblem {
        ctx.header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), geolocation=(), payment=()")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        origins.other(ctx.header("Origin"))
                .ifPresent(origin -> ctx.header("Access-Control-Allow-Origin", origin)
                        .header("Vary", "Origin")
                        .header("Access-Control-Allow-Methods", "GET, POST, DELETE")
                        .header("Access-Control-Allow-Headers", "Authorization, Content-Type, Accept-Language")
                        .header("Access-Control-Max-Age", "600"));
        if (ctx.method().equals(HandlerType.OPTIONS)) {
            ctx.status(204).skipRemainingHandlers();
        }
    }

    /** The pattern of the route that answered, so that no id and no link becomes the name of a number. */
    private static String route(Context ctx) {
        var last = ctx.endpoints().lastHttpEndpoint();
        return last == null ? "none" : last.path;
    }

    /** The port it listens at. */
    public int port() {
        return javalin.port();
    }

    /** Where a browser on this machine finds it. */
    public String address() {
        String host = List.of("0.0.0.0", "::", "").contains(settings.host()) ? "127.0.0.1" : settings.host();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port() + "/";
    }

    /** Lets running requests end and closes all connections. */
    @Override
    public void close() {
        stream.close();
        chat.close();
        javalin.stop();
    }
}

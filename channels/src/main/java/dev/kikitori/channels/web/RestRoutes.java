package dev.kikitori.channels.web;

import dev.kikitori.channels.web.ApiProblem.Code;
import dev.kikitori.channels.web.limits.AdmissionControl;
import dev.kikitori.channels.web.limits.Callers;
import dev.kikitori.channels.web.limits.LimitReached;
import dev.kikitori.channels.web.limits.Permit;
import dev.kikitori.channels.web.limits.Site;
import dev.kikitori.engine.conversation.Conversation;
import dev.kikitori.engine.conversation.Status;
import dev.kikitori.engine.generation.ArtifactRecord;
import dev.kikitori.engine.value.Value;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The routes under {@code /api/v1}. */
final class RestRoutes {
    static final String BASE = "/api/v1";

    private static final String CHANNEL = "web";
    private static final List<HandlerType> OTHERWISE =
            List.of(HandlerType.GET, HandlerType.POST, HandlerType.PUT, HandlerType.PATCH, HandlerType.DELETE);

    private final Interviews interviews;
    private final Previews previews;
    private final AdmissionControl admission;
    private final Callers callers;
    private final Origins origins;
    private final MadeFiles files;
    private final ArtifactLinks links;
    private final Addresses addresses;
    private final EventStream stream;

    RestRoutes(
            Interviews interviews,
            Previews previews,
            AdmissionControl admission,
            Callers callers,
            Origins origins,
            MadeFiles files,
            ArtifactLinks links,
            Addresses addresses,
            EventStream stream) {
        this.interviews = interviews;
        this.previews = previews;
        this.admission = admission;
        this.callers = callers;
        this.origins = origins;
        this.files = files;
        this.links = links;
        this.addresses = addresses;
        this.stream = stream;
    }

    /** A route: the method, the path with its parameters in braces, and what it does. */
    record Route(HandlerType method, String path, Handler handler) {
        private static final String PARAMETER = "\\{[a-z]+}";

        boolean fits(String asked) {
            return asked.matches(path.replaceAll(PARAMETER, "[^/]+").replace("<path>", ".+"));
        }
    }

    /** All routes, in the order of the contract. */
    List<Route> routes() {
        return List.of(
                new Route(HandlerType.GET, BASE + "/openapi.json", RestRoutes::openapi),
                new Route(HandlerType.GET, BASE + "/jobs", this::jobs),
                new Route(HandlerType.POST, BASE + "/conversations", this::open),
                new Route(HandlerType.POST, BASE + "/conversations/{id}/messages", this::message),
                new Route(HandlerType.GET, BASE + "/conversations/{id}", this::conversation),
                new Route(HandlerType.GET, BASE + "/conversations/{id}/events", this::events),
                new Route(HandlerType.GET, BASE + "/conversations/{id}/artifacts", this::artifacts),
                new Route(HandlerType.POST, BASE + "/conversations/{id}/preview", this::preview),
                new Route(HandlerType.POST, BASE + "/artifacts/{id}/links", this::link),
                new Route(HandlerType.GET, BASE + "/artifacts/{id}/files/<path>", this::file),
                new Route(HandlerType.GET, BASE + "/artifacts/{id}.zip", this::zip),
                new Route(HandlerType.POST, BASE + "/conversations/{id}/files", this::upload),
                new Route(HandlerType.DELETE, BASE + "/conversations/{id}", this::delete));
    }

    void addTo(RoutesConfig config) {
        List<Route> routes = routes();
        routes.forEach(route -> config.addHttpHandler(route.method(), route.path(), ctx -> {
            admission.request(Exchange.caller(ctx, callers));
            Exchange.checkAccept(ctx);
            route.handler().handle(ctx);
        }));
        for (HandlerType method : OTHERWISE) {
            config.addHttpHandler(method, "/api/<path>", ctx -> nothingHere(ctx, routes));
        }
    }

    private static void nothingHere(Context ctx, List<Route> routes) throws ApiProblem {
        List<String> allowed = routes.stream()
                .filter(route -> route.fits(ctx.path()))
                .map(route -> route.method().name())
                .sorted()
                .toList();
        if (allowed.isEmpty()) {
            throw ApiProblem.of(Code.NOT_FOUND);
        }
        ctx.header("Allow", String.join(", ", allowed));
        throw ApiProblem.of(Code.METHOD_NOT_ALLOWED);
    }

    private static void openapi(Context ctx) throws IOException {
        try (InputStream in = Objects.requireNonNull(RestRoutes.class.getResourceAsStream("openapi.json"))) {
            ctx.contentType("application/json; charset=utf-8").result(in.readAllBytes());
        }
    }

    private void jobs(Context ctx) {
        String asked = ctx.queryParam("lang");
        String lang = Sentences.preferred(
                asked != null ? asked : Objects.requireNonNullElse(ctx.header("Accept-Language"), ""));
        Exchange.answer(
                ctx,
                200,
                interviews.jobs().stream().map(job -> Shapes.job(job, lang)).toList());
    }

    private void open(Context ctx) throws ApiProblem, LimitReached, IOException {
        Request request = Exchange.request(ctx).or("site", origins.foreign(ctx.header("Origin"), ctx.host()));
        try (AdmissionControl.Beginning beginning =
                admission.begin(Exchange.caller(ctx, callers), Site.of(request.text("site")))) {
            Interviews.Opened opened = interviews.open(request, CHANNEL, Exchange.lang(ctx));
            String id = opened.outcome().conversation().id();
            beginning.begun(id);
            ctx.header("Location", BASE + "/conversations/" + id);
            Exchange.answer(ctx, 201, Shapes.opened(opened.token(), opened.outcome()));
        }
    }

    private Conversation authorised(Context ctx) throws ApiProblem {
        Conversation conversation = interviews.authorised(ctx.pathParam("id"), Exchange.token(ctx));
        ctx.attribute(Faults.LANG, conversation.lang());
        return conversation;
    }

    private void conversation(Context ctx) throws ApiProblem {
        Conversation conversation = authorised(ctx);
        Exchange.answer(ctx, 200, Shapes.conversation(conversation, interviews.events(conversation.id(), 0)));
    }

    private void delete(Context ctx) throws ApiProblem {
        interviews.delete(authorised(ctx).id());
        ctx.status(204);
    }

    private void message(Context ctx) throws ApiProblem, LimitReached, IOException {
        Conversation known = authorised(ctx);
        Optional<Site> site = Site.of(known.start().site());
        if (known.status() == Status.CONFIRMING) {
            admission.summary(site);
        }
        try (Permit _ = admission.message(Exchange.caller(ctx, callers), site, known.id())) {
            Exchange.answer(ctx, 200, Shapes.turn(interviews.send(known.id(), Exchange.request(ctx), CHANNEL)));
        }
    }

    private void events(Context ctx) throws ApiProblem, LimitReached, IOException {
        String id = authorised(ctx).id();
        String wanted = Objects.requireNonNullElse(ctx.header("Accept"), "");
        String last = ctx.header("Last-Event-ID");
        long after = after(last != null ? last : Objects.requireNonNullElse(ctx.queryParam("after"), "0"));
        if (wanted.contains("text/event-stream")) {
            try (Permit _ = admission.socket(Exchange.caller(ctx, callers))) {
                stream.serve(ctx, id, after);
            }
        } else {
            Exchange.answer(ctx, 200, PublicEvents.of(interviews.events(id, after)));
        }
    }

    private static long after(String given) throws ApiProblem {
        if (!given.matches("[0-9]{1,18}")) {
            throw ApiProblem.exactly(Code.MALFORMED, "after", List.of());
        }
        return Long.parseLong(given);
    }

    private void artifacts(Context ctx) throws ApiProblem {
        Exchange.answer(
                ctx,
                200,
                interviews.artifacts(authorised(ctx)).stream()
                        .map(Shapes::artifact)
                        .toList());
    }

    private void preview(Context ctx) throws ApiProblem {
        Previews.Preview preview = previews.of(authorised(ctx));
        String url = addresses.origin(ctx) + "/a/" + links.issue(preview.id()) + "/";
        Exchange.answer(ctx, 200, Shapes.preview(preview, url));
    }

    private void upload(Context ctx) throws ApiProblem, LimitReached, IOException {
        Conversation known = authorised(ctx);
        if (!ctx.isMultipartFormData()) {
            throw ApiProblem.exactly(Code.MALFORMED, "multipart", List.of());
        }
        try (Permit _ = admission.upload()) {
            UploadedFile file = Uploads.only(ctx, admission.limits().uploadBytes());
            try (Permit _ = admission.room(Site.of(known.start().site()), file.size());
                    InputStream in = file.content()) {
                Value.FileRef kept = interviews.upload(known.id(), Uploads.name(file.filename()), in.readAllBytes());
                Exchange.answer(ctx, 200, Shapes.map("id", kept.id(), "name", kept.name()));
            }
        }
    }

    private ArtifactRecord artifact(Context ctx) throws ApiProblem {
        return interviews.artifact(ctx.pathParam("id"), Exchange.token(ctx));
    }

    private void link(Context ctx) throws ApiProblem {
        String segment = links.issue(artifact(ctx).id());
        Exchange.answer(ctx, 200, Shapes.map("url", addresses.origin(ctx) + "/a/" + segment + "/"));
    }

    private void file(Context ctx) throws ApiProblem, IOException {
        if (!files.file(ctx, artifact(ctx), ctx.pathParam("path"), addresses.origin(ctx))) {
            throw ApiProblem.of(Code.UNKNOWN_ARTIFACT);
        }
    }

    private void zip(Context ctx) throws ApiProblem, IOException {
        files.zip(ctx, artifact(ctx), addresses.origin(ctx));
    }
}

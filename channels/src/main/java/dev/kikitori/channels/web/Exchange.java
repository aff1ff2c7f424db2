package dev.kikitori.channels.web;

import dev.kikitori.channels.web.ApiProblem.Code;
import dev.kikitori.channels.web.limits.Caller;
import dev.kikitori.channels.web.limits.Callers;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What all requests have in common: the token, the body within its limit, the answer as JSON or as a problem. */
final class Exchange {
    /** The attribute of a request that says with which code it was refused. */
    static final String REFUSED = "refused";

    /** The most bytes of a JSON body or of a chat frame. */
    static final int LARGEST_BODY = 1 << 20;

    /** So much of what was refused is still read, so that its sender gets to hear why. */
    private static final long DRAINED = 32L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    private static final String BEARER = "bearer ";

    private Exchange() {}

    /** The token in the Authorization header. */
    static Optional<String> token(Context ctx) {
        return Optional.ofNullable(ctx.header("Authorization"))
                .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(BEARER))
                .map(header -> header.substring(BEARER.length()).strip())
                .filter(token -> !token.isEmpty());
    }

    /** Who asks. */
    static Caller caller(Context ctx, Callers callers) {
        return callers.of(ctx.ip(), name -> lastHeader(ctx, name));
    }

    private static Optional<String> lastHeader(Context ctx, String name) {
        return Collections.list(ctx.req().getHeaders(name)).stream().reduce((first, second) -> second);
    }

    /** The language to speak of problems in. */
    static String lang(Context ctx) {
        return Sentences.preferred(
                Optional.ofNullable(ctx.header("Accept-Language")).orElse(""));
    }

    /** Refuses who takes nothing that we could answer with. */
    static void checkAccept(Context ctx) throws ApiProblem {
        String accept = ctx.header("Accept");
        boolean fine = accept == null
                || accept.isBlank()
                || accept.contains("*/*")
                || accept.contains("json")
                || accept.contains("application/*")
                || ctx.path().startsWith(RestRoutes.BASE + "/artifacts/")
                || (accept.contains("text/event-stream") && ctx.path().endsWith("/events"));
        if (!fine) {
            throw ApiProblem.of(Code.NOT_ACCEPTABLE);
        }
    }

    /** The JSON body. */
    static Request request(Context ctx) throws ApiProblem, IOException {
        String type = Optional.ofNullable(ctx.contentType()).orElse("").toLowerCase(Locale.ROOT);
        String bare = type.split(";", 2)[0].strip();
        boolean json = bare.isEmpty()
                || bare.endsWith("/json")
                || bare.endsWith("+json")
                || bare.equals("text/plain")
                || bare.equals("application/x-www-form-urlencoded");
        if (!json) {
            throw ApiProblem.of(Code.UNSUPPORTED_MEDIA_TYPE);
        }
        return Request.of(body(ctx, LARGEST_BODY, "1 MB"));
    }

    /** The body, if it is no larger than this. */
    static byte[] body(Context ctx, int most, String shown) throws ApiProblem, IOException {
        byte[] body = ctx.req().getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            throw ApiProblem.of(Code.TOO_LARGE, shown);
        }
        return body;
    }

    static void answer(Context ctx, int status, Object tree) {
        ctx.status(status)
                .header("Cache-Control", "no-store")
                .contentType("application/json; charset=utf-8")
                .result(Json.bytes(tree));
    }

    /** Answers with a problem of RFC 9457, once what was sent has arrived. */
    static void problem(Context ctx, ApiProblem problem, String lang) {
        hearOut(ctx);
        Code code = problem.code();
        if (code == Code.UNAUTHORIZED) {
            ctx.header("WWW-Authenticate", "Bearer realm=\"kikitori\"");
        }
        problem.retryAfter().ifPresent(seconds -> ctx.header("Retry-After", Long.toString(seconds)));
        ctx.attribute(REFUSED, code.word());
        ctx.status(code.status())
                .header("Cache-Control", "no-store")
                .header("Content-Language", lang)
                .contentType("application/problem+json; charset=utf-8")
                .result(Json.bytes(problem.body(lang)));
    }

    /**
     * Reads what is left of a body and keeps nothing of it: a connection that is closed while its sender still writes may
     * take the answer with it. Whoever waits for a sign before sending is told no at once.
     */
    private static void hearOut(Context ctx) {
        if (ctx.header("Expect") != null) {
            return;
        }
        try {
            ctx.req().getInputStream().skip(DRAINED);
        } catch (IOException | IllegalStateException e) {
            LOG.debug("The rest of a refused request could not be read: {}", e.toString());
        }
    }
}

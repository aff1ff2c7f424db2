package dev.kikitori.channels.web;

import dev.kikitori.channels.web.ApiProblem.Code;
import dev.kikitori.channels.web.limits.LimitReached;
import dev.kikitori.engine.turn.ConversationStore.StoreUnavailable;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever was thrown into a problem, at the one boundary where that happens. */
final class Faults {
    /** The attribute of a request that says in which language its conversation is held. */
    static final String LANG = "lang";

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private Faults() {}

    static void addTo(RoutesConfig routes) {
        routes.exception(ApiProblem.class, (problem, ctx) -> answer(ctx, problem));
        routes.exception(LimitReached.class, (reached, ctx) -> answer(ctx, ApiProblem.of(reached)));
        routes.exception(HttpResponseException.class, (fault, ctx) -> answer(ctx, problem(fault)));
        routes.exception(
                Exception.class,
                (fault, ctx) -> answer(ctx, of(fault, ctx.pathParamMap().getOrDefault("id", ""))));
    }

    private static void answer(Context ctx, ApiProblem problem) {
        String spoken = ctx.attribute(LANG);
        String lang = ctx.header("Accept-Language") == null && spoken != null ? spoken : Exchange.lang(ctx);
        Exchange.problem(ctx, problem, lang);
    }

    private static ApiProblem problem(HttpResponseException fault) {
        return ApiProblem.of(
                switch (fault.getStatus()) {
                    case 405 -> Code.METHOD_NOT_ALLOWED;
                    case 413 -> Code.TOO_LARGE;
                    case 404 -> Code.NOT_FOUND;
                    case 400 -> Code.MALFORMED;
                    default -> Code.INTERNAL;
                });
    }

    /**
     * What an unexpected fault means to the one who asked. Logs it, without a word of what was asked.
     *
     * @param about the id of the conversation or artifact it happened to; may be empty
     */
    static ApiProblem of(Throwable fault, String about) {
        if (fault instanceof ApiProblem problem) {
            return problem;
        }
        if (fault instanceof LimitReached reached) {
            return ApiProblem.of(reached);
        }
        if (fault instanceof StoreUnavailable || fault instanceof IOException) {
            LOG.atWarn()
                    .addKeyValue("about", about)
                    .log("A request could not be served just now: {}", fault.toString());
            return ApiProblem.of(Code.UNAVAILABLE);
        }
        LOG.atError()
                .addKeyValue("about", about)
                .setCause(SilentTrace.of(fault))
                .log("A request failed");
        return ApiProblem.of(Code.INTERNAL);
    }
}

package dev.kikitori.channels.web;

import dev.kikitori.channels.web.limits.Limit;
import dev.kikitori.channels.web.limits.LimitReached;
import dev.kikitori.engine.job.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is wrong with a request: an HTTP status, a code for programs, and the details that fill its sentence. */
public final class ApiProblem extends Exception {
    private static final long serialVersionUID = 1L;

    /** The codes on the wire, in lower case with hyphens, each with its HTTP status. */
    public enum Code {
        MALFORMED(400),
        MISSING_ID(400),
        UNKNOWN_COMMAND(400),
        UNAUTHORIZED(401),
        ORIGIN_REFUSED(403),
        NOT_FOUND(404),
        UNKNOWN_CONVERSATION(404),
        UNKNOWN_JOB(404),
        UNKNOWN_ARTIFACT(404),
        METHOD_NOT_ALLOWED(405),
        NOT_ACCEPTABLE(406),
        MESSAGE_CHANGED(409),
        NOTHING_TO_SHOW(409),
        HELLO_FIRST(409),
        HELLO_TWICE(409),
        IDLE(408),
        TOO_LARGE(413),
        TOO_LONG(413),
        UNSUPPORTED_MEDIA_TYPE(415),
        ANSWER_REFUSED(422),
        TOO_MANY_REQUESTS(429),
        INTERNAL(500),
        UNAVAILABLE(503);

        private final int status;

        Code(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }

        /** The word on the wire, such as {@code unknown-job}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Code code;
    private final String variant;
    private final List<String> details;
    private final transient Optional<LimitReached> limit;

    private ApiProblem(Code code, String variant, List<String> details, Optional<LimitReached> limit) {
        super(code.word());
        this.code = code;
        this.variant = variant;
        this.details = List.copyOf(details);
        this.limit = limit;
    }

    public static ApiProblem of(Code code, String... details) {
        return exactly(code, "", List.of(details));
    }

    /** A problem with a more exact sentence, named by the variant. */
    static ApiProblem exactly(Code code, String variant, List<String> details) {
        return new ApiProblem(code, variant, details, Optional.empty());
    }

    /** Why a question does not take a value. */
    public static ApiProblem of(Problem problem) {
        String variant = problem.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return exactly(Code.ANSWER_REFUSED, variant, problem.details());
    }

    /** A limit is reached: the caller's own, or one that all share. */
    public static ApiProblem of(LimitReached reached) {
        String value = String.format(Locale.ROOT, "%,d", reached.value());
        return new ApiProblem(
                reached.limit().shared() ? Code.UNAVAILABLE : Code.TOO_MANY_REQUESTS,
                reached.limit().key(),
                List.of(value, Long.toString(minutes(reached.again()))),
                Optional.of(reached));
    }

    private static long minutes(Duration again) {
        return Math.max(1, again.plusSeconds(59).toMinutes());
    }

    public Code code() {
        return code;
    }

    /** The limit that was reached, if that is what is wrong. */
    Optional<Limit> limit() {
        return limit.map(LimitReached::limit);
    }

    /** After how many seconds, at least 1, it is worth trying again; empty if waiting does not help. */
    Optional<Long> retryAfter() {
        Optional<Long> told = limit.map(
                reached -> Math.max(1, reached.again().plusNanos(999_999_999).toSeconds()));
        return switch (code) {
            case TOO_MANY_REQUESTS -> told.or(() -> Optional.of(10L));
            case UNAVAILABLE -> told.or(() -> Optional.of(2L));
            default -> Optional.empty();
        };
    }

    /** The fields of its RFC 9457 body. */
    public Map<String, Object> body(String lang) {
        return Shapes.map(
                "type", "about:blank",
                "title", sentence(lang),
                "status", code.status(),
                "code", code.word(),
                "detail", sentence(lang));
    }

    /** What to tell the person, in the language. */
    public String sentence(String lang) {
        return Sentences.in(lang).of(code.word(), variant, details);
    }
}

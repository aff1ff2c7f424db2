package dev.kikitori.channels.web;

import dev.kikitori.engine.job.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

    private ApiProblem(Code code, String variant, List<String> details) {
        super(code.word());
        this.code = code;
        this.variant = variant;
        this.details = List.copyOf(details);
    }

    public static ApiProblem of(Code code, String... details) {
        return new ApiProblem(code, "", List.of(details));
    }

    /** A problem with a more exact sentence, named by the variant. */
    static ApiProblem exactly(Code code, String variant, List<String> details) {
        return new ApiProblem(code, variant, details);
    }

    /** Why a question does not take a value. */
    public static ApiProblem of(Problem problem) {
        String variant = problem.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return exactly(Code.ANSWER_REFUSED, variant, problem.details());
    }

    public Code code() {
        return code;
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

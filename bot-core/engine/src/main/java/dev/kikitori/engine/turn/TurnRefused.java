package dev.kikitori.engine.turn;

import dev.kikitori.engine.job.Problem;
import java.util.Optional;

/** A turn that was not taken; nothing was recorded. */
public final class TurnRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final Code code;
    private final transient Optional<Problem> problem;

    public TurnRefused(Code code, String detail) {
        super(detail);
        this.code = code;
        this.problem = Optional.empty();
    }

    public TurnRefused(Problem problem) {
        super("the question does not take this value: " + problem.code());
        this.code = Code.ANSWER_REFUSED;
        this.problem = Optional.of(problem);
    }

    /** Why a turn was not taken. */
    public enum Code {
        UNKNOWN_CONVERSATION,
        UNKNOWN_JOB,
        /** The message id was used before for other content. */
        MESSAGE_CHANGED,
        /** A typed answer to a question that does not take this value. */
        ANSWER_REFUSED,
        /** A typed answer to a question that does not apply, or that there is not. */
        NOT_ASKED,
        /** More than {@link DialogEngine#LONGEST_MESSAGE} characters. */
        TOO_LONG,
        /** Others wrote to the conversation again and again; sending the same message again is right. */
        BUSY
    }

    public Code code() {
        return code;
    }

    /** What is wrong with a typed answer, where the question's rules say it. */
    public Optional<Problem> problem() {
        return problem;
    }

    /** For a programmer; holds no answer's text. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}

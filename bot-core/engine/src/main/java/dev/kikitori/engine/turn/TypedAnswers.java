package dev.kikitori.engine.turn;

import dev.kikitori.engine.conversation.Conversation;
import dev.kikitori.engine.conversation.Form;
import dev.kikitori.engine.conversation.Interpretation;
import dev.kikitori.engine.conversation.Reading;
import dev.kikitori.engine.conversation.Utterance;
import dev.kikitori.engine.generation.UploadStore;
import dev.kikitori.engine.job.AnswerRules;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.PlainExamples;
import dev.kikitori.engine.job.Problem;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.InvalidValue;
import dev.kikitori.engine.value.Value;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Values that a program or an input sends for one question: they need no interpreter, but pass the same rules. */
final class TypedAnswers {
    /** The id under which the choice of what to make is answered, before there is a job type. */
    static final String JOB = "job";

    private final UploadStore uploads;

    TypedAnswers(UploadStore uploads) {
        this.uploads = uploads;
    }

    Interpretation read(Utterance.TypedAnswer answer, Conversation conversation, List<JobType> jobs)
            throws TurnRefused {
        if (conversation.form().isEmpty()) {
            return job(answer, jobs);
        }
        Form form = conversation.form().get();
        Question question = form.applying().stream()
                .filter(one -> one.id().equals(answer.question()))
                .findFirst()
                .orElseThrow(TypedAnswers::notAsked);
        try {
            Value value = AnswerRules.read(question, answer.plain());
            Optional<Problem> problem = AnswerRules.check(question, value).or(() -> file(value, conversation.id()));
            if (problem.isPresent()) {
                throw new TurnRefused(problem.get());
            }
            return new Interpretation.Answers(List.of(Reading.sure(question.id(), value)));
        } catch (InvalidValue e) {
            throw new TurnRefused(
                    Problem.of(Problem.Code.MALFORMED, String.valueOf(answer.plain()), PlainExamples.of(question)));
        }
    }

    private static Interpretation job(Utterance.TypedAnswer answer, List<JobType> jobs) throws TurnRefused {
        if (!answer.question().equals(JOB)) {
            throw notAsked();
        }
        if (answer.plain() instanceof String id
                && jobs.stream().anyMatch(job -> job.id().equals(id))) {
            return new Interpretation.JobPicked(id);
        }
        throw new TurnRefused(Problem.of(Problem.Code.NOT_OFFERED, String.valueOf(answer.plain())));
    }

    private Optional<Problem> file(Value value, String conversation) {
        if (!(value instanceof Value.FileRef file)) {
            return Optional.empty();
        }
        try {
            return uploads.content(conversation, file.id()).isPresent()
                    ? Optional.empty()
                    : Optional.of(Problem.of(Problem.Code.NO_SUCH_FILE, file.name()));
        } catch (IOException e) {
            return Optional.of(Problem.of(Problem.Code.UNREADABLE_FILE, file.name()));
        }
    }

    private static TurnRefused notAsked() {
        return new TurnRefused(TurnRefused.Code.NOT_ASKED, "there is no such question, or it does not apply now");
    }
}

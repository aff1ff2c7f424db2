package dev.kikitori.prompts.jobs;

import dev.kikitori.engine.job.Question;
import java.util.List;

/**
 * What was read of questions that stand alone.
 *
 * @param questions those that can be used, in their order
 * @param faults errors and warnings; their lines mean nothing
 */
public record QuestionsCheck(List<Question> questions, List<Fault> faults) {
    public QuestionsCheck {
        questions = List.copyOf(questions);
        faults = List.copyOf(faults);
    }
}

package dev.kikitori.prompts.jobs;

import dev.kikitori.engine.job.Condition;
import dev.kikitori.engine.job.Decide;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Value;
import java.util.List;
import java.util.Optional;

/** A question whose fields, default and condition are still to be read, because they depend on other questions. */
record Draft(Question question, Sheet sheet, List<Draft> fields) {

    /** The question with the fields of its entries. */
    Question with(List<Question> entryFields) {
        return complete(question.decide(), Optional.empty(), Optional.empty(), entryFields);
    }

    /** The question with all that was still to be read. */
    Question complete(Decide decide, Optional<Value> fallback, Optional<Condition> when, List<Question> entryFields) {
        return new Question(
                question.id(),
                question.kind(),
                question.round(),
                question.label(),
                question.ask(),
                question.why(),
                question.help(),
                question.examples(),
                question.range(),
                question.essential(),
                question.optional(),
                question.sensitive(),
                decide,
                question.choices(),
                question.choicesFrom(),
                fallback,
                when,
                entryFields,
                question.suggest(),
                question.wishes());
    }
}

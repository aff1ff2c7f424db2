package dev.kikitori.prompts.jobs;

import dev.kikitori.engine.job.Condition;
import dev.kikitori.engine.job.Decide;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Value;
import dev.kikitori.prompts.jobs.Fault.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Completes drafts with what they need other questions for: fields, defaults, conditions, sources of choices. */
final class QuestionLinks {
    private final Faults faults;

    QuestionLinks(Faults faults) {
        this.faults = faults;
    }

    List<Question> complete(List<Draft> drafts, Scope scope) {
        List<Question> questions = new ArrayList<>();
        drafts.forEach(draft -> questions.add(complete(draft, scope)));
        return questions;
    }

    private Question complete(Draft draft, Scope scope) {
        Question question = draft.question();
        Sheet sheet = draft.sheet();
        question.choicesFrom().forEach(id -> scope.check(id, "choicesFrom", sheet.line("choicesFrom"), faults));
        Placeholders.check(sheet, List.of("label", "ask", "why", "help"), scope, faults);
        List<Question> fields =
                draft.fields().isEmpty() ? List.of() : complete(draft.fields(), scope.within(draft.fields()));
        Optional<Value> fallback =
                sheet.part("default").flatMap(node -> new ValueReader(faults).fallback(draft.with(fields), node));
        Optional<Condition> when = sheet.part("when").flatMap(node -> new ConditionReader(scope, faults).read(node));
        return draft.complete(decide(draft, fallback), fallback, when, fields);
    }

    private Decide decide(Draft draft, Optional<Value> fallback) {
        Optional<Decide> written = draft.sheet()
                .word("decide", QuestionReader.DECIDES)
                .map(word -> Decide.valueOf(word.toUpperCase(Locale.ROOT)));
        if (written.isPresent() && written.get() == Decide.DEFAULT && fallback.isEmpty()) {
            if (!draft.sheet().has("default")) {
                faults.add(
                        Code.DECIDE_WITHOUT_DEFAULT,
                        draft.sheet().line("decide"),
                        draft.question().id());
            }
            return Decide.OMIT;
        }
        Decide usual = draft.question().essential() ? Decide.REQUIRED : Decide.OMIT;
        return written.orElse(fallback.isPresent() ? Decide.DEFAULT : usual);
    }
}

package dev.kikitori.prompts.jobs;

import dev.kikitori.engine.job.Question;
import dev.kikitori.prompts.jobs.Fault.Code;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The questions that can be named at some place of a file.
 *
 * @param ids every id that stands in the file, also of questions that are broken themselves
 */
record Scope(Set<String> ids, Map<String, Question> questions) {

    static Scope of(Set<String> ids, List<Draft> drafts) {
        Map<String, Question> questions = new HashMap<>();
        drafts.forEach(draft -> questions.put(draft.question().id(), draft.question()));
        return new Scope(ids, questions);
    }

    /** These questions beside the ones of this scope, hiding those with the same id. */
    Scope within(List<Draft> drafts) {
        Set<String> all = new LinkedHashSet<>(ids);
        Map<String, Question> inner = new HashMap<>(questions);
        for (Draft draft : drafts) {
            all.add(draft.question().id());
            inner.put(draft.question().id(), draft.question());
        }
        return new Scope(all, inner);
    }

    boolean knows(String id) {
        return ids.contains(id);
    }

    Optional<Question> question(String id) {
        return Optional.ofNullable(questions.get(id));
    }

    /** Whether this id can be named; notes a fault if not. */
    boolean check(String id, String key, int line, Faults faults) {
        if (!knows(id)) {
            NearWord.of(id, ids)
                    .ifPresentOrElse(
                            near -> faults.add(Code.MISTYPED_QUESTION, line, key, id, near),
                            () -> faults.add(Code.UNKNOWN_QUESTION, line, key, id, String.join(", ", ids)));
        }
        return knows(id);
    }
}

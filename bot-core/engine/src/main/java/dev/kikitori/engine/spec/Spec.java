package dev.kikitori.engine.spec;

import dev.kikitori.engine.value.Value;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answers of an interview at one moment. Answers hidden by a condition are absent.
 *
 * @param job the job type's id
 * @param version the hash of the job type
 * @param lang the language of the interview
 * @param answers values by question id, in the order of the questions
 * @param skipped ids of questions the person left out
 * @param decided ids of questions left to the bot, whether it took a default or left them out
 * @param missing ids of essential questions that apply and have no answer
 * @param wishes what the person wants that can't be fulfilled, in their words
 * @param reference the number under which the finished spec is known; empty before
 * @param completed when the person confirmed; empty before
 */
public record Spec(
        String job,
        String version,
        String lang,
        Map<String, Value> answers,
        List<String> skipped,
        List<String> decided,
        List<String> missing,
        List<String> wishes,
        Optional<String> reference,
        Optional<Instant> completed) {

    public Spec {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        skipped = List.copyOf(skipped);
        decided = List.copyOf(decided);
        missing = List.copyOf(missing);
        wishes = List.copyOf(wishes);
    }

    /** Whether something essential is missing, so that what is made is a draft. */
    public boolean draft() {
        return !missing.isEmpty();
    }

    /** The answer to this question, if there is one. */
    public Optional<Value> answer(String question) {
        return Optional.ofNullable(answers.get(question));
    }

    /** The same spec, completed. */
    public Spec completedAt(Instant when, String number) {
        return new Spec(
                job, version, lang, answers, skipped, decided, missing, wishes, Optional.of(number), Optional.of(when));
    }
}

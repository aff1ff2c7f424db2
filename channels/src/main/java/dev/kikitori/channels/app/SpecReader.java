package dev.kikitori.channels.app;

import dev.kikitori.channels.console.Words;
import dev.kikitori.channels.web.ApiProblem;
import dev.kikitori.channels.web.Json;
import dev.kikitori.engine.job.AnswerRules;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.PlainExamples;
import dev.kikitori.engine.job.Problem;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.spec.Spec;
import dev.kikitori.engine.value.InvalidValue;
import dev.kikitori.engine.value.Value;
import dev.kikitori.prompts.jobs.JobLibrary;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a spec as programs write it, against its job type. Finds all faults at once. */
final class SpecReader {
    private final JobLibrary library;
    private final Words words;
    private final List<String> faults = new ArrayList<>();

    SpecReader(JobLibrary library, Words words) {
        this.library = library;
        this.words = words;
    }

    /** A spec and its job type. */
    record Read(Spec spec, JobType job) {}

    /**
     * @param name what to call it in sentences
     * @throws WrongUse with a line for each fault
     */
    Read read(String name, byte[] json) throws WrongUse {
        Map<String, @Nullable Object> fields;
        try {
            fields = Json.object(json);
        } catch (IOException e) {
            throw new WrongUse(words.say("generate.bad-json", name));
        }
        JobType job = job(fields);
        Map<String, Value> answers = visible(job, answers(job, fields.get("answers")));
        Spec spec = new Spec(
                job.id(),
                job.hash(),
                text(fields, "lang").orElse("en"),
                answers,
                strings(fields, "skipped"),
                strings(fields, "decided"),
                fields.get("missing") == null ? missing(job, answers) : strings(fields, "missing"),
                strings(fields, "wishes"),
                text(fields, "reference"),
                completed(fields));
        if (!faults.isEmpty()) {
            throw new WrongUse(String.join("\n          ", faults));
        }
        return new Read(spec, job);
    }

    private JobType job(Map<String, @Nullable Object> fields) throws WrongUse {
        String id = text(fields, "job").orElseThrow(() -> new WrongUse(words.say("generate.no-job")));
        Optional<String> version = text(fields, "version");
        if (version.isPresent()) {
            return library.version(version.get())
                    .filter(job -> job.id().equals(id))
                    .orElseThrow(() -> new WrongUse(words.say("generate.unknown-version", id, version.get())));
        }
        return library.find(id).orElseThrow(() -> new WrongUse(words.say("generate.unknown-job", id)));
    }

    private Map<String, Value> answers(JobType job, @Nullable Object given) {
        Map<String, Value> answers = new LinkedHashMap<>();
        if (!(given instanceof Map<?, ?> map)) {
            if (given != null) {
                faults.add(words.say("generate.field", "answers", "{…}"));
            }
            return answers;
        }
        map.keySet().stream()
                .map(String::valueOf)
                .filter(id -> job.question(id).isEmpty())
                .forEach(id -> faults.add(words.say("generate.unknown-question", id)));
        for (Question question : job.questions()) {
            Object plain = map.get(question.id());
            if (plain != null) {
                answer(question, plain).ifPresent(value -> answers.put(question.id(), value));
            }
        }
        return answers;
    }

    private Optional<Value> answer(Question question, Object plain) {
        try {
            Value value = AnswerRules.read(question, plain);
            // What a person's own file offered is not known here.
            Optional<Problem> problem =
                    question.choicesFrom().isEmpty() ? AnswerRules.check(question, value) : Optional.empty();
            if (problem.isEmpty()) {
                return Optional.of(value);
            }
            faults.add(words.say(
                    "generate.answer",
                    question.id(),
                    ApiProblem.of(problem.get()).sentence(words.lang())));
        } catch (InvalidValue e) {
            Problem problem = Problem.of(Problem.Code.MALFORMED, String.valueOf(plain), PlainExamples.of(question));
            faults.add(words.say(
                    "generate.answer", question.id(), ApiProblem.of(problem).sentence(words.lang())));
        }
        return Optional.empty();
    }

    /** Without what no longer applies, again and again, because hiding one answer can hide another. */
    private static Map<String, Value> visible(JobType job, Map<String, Value> all) {
        Map<String, Value> before = all;
        for (int round = 0; round <= job.questions().size(); round++) {
            Map<String, Value> after = new LinkedHashMap<>(all);
            Map<String, Value> basis = before;
            after.keySet()
                    .removeIf(id -> job.question(id)
                            .filter(question -> !applies(question, basis))
                            .isPresent());
            if (after.keySet().equals(before.keySet())) {
                return after;
            }
            before = after;
        }
        return before;
    }

    private static boolean applies(Question question, Map<String, Value> answers) {
        return question.when().map(when -> when.holds(answers)).orElse(true);
    }

    private static List<String> missing(JobType job, Map<String, Value> answers) {
        return job.questions().stream()
                .filter(Question::essential)
                .filter(question -> applies(question, answers) && !answers.containsKey(question.id()))
                .map(Question::id)
                .toList();
    }

    private Optional<String> text(Map<String, @Nullable Object> fields, String name) {
        Object given = fields.get(name);
        if (given != null && !(given instanceof String)) {
            faults.add(words.say("generate.field", name, "\"…\""));
        }
        return given instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private List<String> strings(Map<String, @Nullable Object> fields, String name) {
        Object given = fields.get(name);
        if (given == null) {
            return List.of();
        }
        if (given instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String::valueOf).toList();
        }
        faults.add(words.say("generate.field", name, "[\"…\"]"));
        return List.of();
    }

    private Optional<Instant> completed(Map<String, @Nullable Object> fields) {
        try {
            return text(fields, "completed").map(Instant::parse);
        } catch (DateTimeException e) {
            faults.add(words.say("generate.field", "completed", "2026-01-31T09:00:00Z"));
            return Optional.empty();
        }
    }
}

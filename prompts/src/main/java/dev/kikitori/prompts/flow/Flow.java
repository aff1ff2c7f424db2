package dev.kikitori.prompts.flow;

import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.NumberRange;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.job.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The way through an interview, from its first words to what is made. Immutable; the same job type looks the same. */
public final class Flow {
    private final JobType job;
    private final FlowWords words;
    private final List<Stage> stages = new ArrayList<>();

    private Flow(JobType job, String lang) {
        this.job = job;
        this.words = new FlowWords(job, lang);
        follow();
    }

    /** The way in one language: {@code en} or {@code ja}; any other is English. */
    public static Flow of(JobType job, String lang) {
        return new Flow(job, lang);
    }

    /** As plain lines, conditions before what they belong to. */
    public String text() {
        return FlowText.of(title(), stages);
    }

    /**
     * As an SVG document that stands alone: real text in the reader's own fonts, dark on white, with a title, a
     * description and its parts as a list for screen readers; in columns, so that it fits a sheet of paper.
     */
    public String svg() {
        String count = Integer.toString(job.questions().size());
        return new FlowSvg(words.say("title", "title", title()), words.say("desc", "count", count), words.lang())
                .draw(stages);
    }

    private String title() {
        return job.title().in(words.lang());
    }

    private void follow() {
        add(Stage.Sort.START, words.say("start"), job.intro().in(words.lang()), List.of(), Optional.empty());
        String round = "";
        int number = 0;
        for (Question question : job.questions()) {
            String its = question.round().orElse("");
            if (!its.equals(round) && !its.isEmpty()) {
                String title =
                        job.round(its).map(one -> one.title().in(words.lang())).orElse(its);
                String shown = title.isEmpty() ? its : title;
                add(
                        Stage.Sort.ROUND,
                        words.say("round", "title", shown),
                        words.say("round-text"),
                        List.of(),
                        Optional.empty());
            }
            round = its;
            steps(Optional.of(question.id()));
            ask(question, ++number);
        }
        steps(Optional.empty());
        add(Stage.Sort.SUMMARY, words.say("summary"), words.say("summary-text"), List.of(), Optional.empty());
        add(Stage.Sort.END, words.say("end", "generator", job.generator()), "", List.of(), Optional.empty());
    }

    private void steps(Optional<String> before) {
        for (Step step : job.steps()) {
            if (step.before().equals(before)) {
                Optional<String> condition = step.when().map(words::onlyIf);
                String say = words.wording(step.say().in(words.lang()));
                switch (step.kind()) {
                    case SAY -> add(Stage.Sort.SAY, words.say("say"), say, List.of(), condition);
                    case CONSENT ->
                        add(
                                Stage.Sort.CONSENT,
                                words.say("consent"),
                                say,
                                List.of(words.say("consent-refused")),
                                condition);
                    case STOP -> add(Stage.Sort.STOP, words.say("stop"), say, List.of(), condition);
                }
            }
        }
    }

    private void ask(Question question, int number) {
        List<String> details = new ArrayList<>();
        details.add(kindLine(question));
        words.choices(question).ifPresent(details::add);
        if (!question.choicesFrom().isEmpty()) {
            details.add(words.say("choices-from", "questions", labels(question.choicesFrom())));
        }
        if (!question.fields().isEmpty()) {
            String fields = question.fields().stream()
                    .map(field -> field.labelIn(words.lang()))
                    .collect(Collectors.joining(words.say("join")));
            details.add(words.say("fields", "fields", fields));
        }
        question.fallback()
                .ifPresent(value -> details.add(words.say("default", "value", words.value(question, value))));
        Optional<String> from = question.choicesFrom().isEmpty() ? Optional.empty() : Optional.of(words.say("always"));
        add(
                Stage.Sort.QUESTION,
                words.say("question", "number", Integer.toString(number)),
                words.wording(question.ask().in(words.lang())),
                details,
                question.when().map(words::onlyIf).or(() -> from));
    }

    private String labels(List<String> ids) {
        return ids.stream()
                .map(id ->
                        job.question(id).map(one -> one.labelIn(words.lang())).orElse(id))
                .collect(Collectors.joining(words.say("join")));
    }

    private String kindLine(Question question) {
        List<String> parts = new ArrayList<>();
        parts.add(words.kind(question.kind()));
        range(question.range()).ifPresent(parts::add);
        if (question.essential()) {
            parts.add(words.say("essential"));
        } else if (question.optional()) {
            parts.add(words.say("optional"));
        }
        return String.join(words.say("detail"), parts);
    }

    private Optional<String> range(NumberRange range) {
        String min = range.min().map(BigDecimal::toPlainString).orElse("");
        String max = range.max().map(BigDecimal::toPlainString).orElse("");
        if (min.isEmpty() && max.isEmpty()) {
            return Optional.empty();
        }
        String which = min.isEmpty() ? "range-max" : max.isEmpty() ? "range-min" : "range";
        return Optional.of(words.say(which, "min", min, "max", max));
    }

    private void add(Stage.Sort sort, String head, String text, List<String> details, Optional<String> condition) {
        stages.add(new Stage(sort, head, text, details, condition));
    }
}

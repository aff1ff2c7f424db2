package dev.kikitori.prompts.jobs;

import dev.kikitori.engine.generation.Inputs;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.prompts.jobs.Fault.Code;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What a reader of a good file would still point out to its author. */
final class Advice {
    /** People tire after this many questions. */
    static final int MOST_QUESTIONS = 15;

    /** After this many there is to be something to see. */
    static final int MOST_ESSENTIAL = 6;

    private final JobType job;
    private final Sheet sheet;
    private final List<Draft> drafts;
    private final AlikeChoices alike;
    private final Faults faults;
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    Advice(JobType job, Sheet sheet, List<Draft> drafts, UnaryOperator<String> readings, Faults faults) {
        this.job = job;
        this.sheet = sheet;
        this.drafts = drafts;
        this.alike = new AlikeChoices(readings);
        this.faults = faults;
        drafts.forEach(draft -> lines.put(draft.question().id(), draft.sheet().line("id")));
    }

    void give() {
        length();
        Reach reach = new Reach(job);
        reach.questions().forEach(question -> faults.add(Code.UNREACHABLE, line(question), question.id()));
        reach.steps().forEach(step -> faults.add(Code.UNREACHABLE_STEP, stepLine(step.id()), step.id()));
        drafts.forEach(draft -> {
            alike.note(draft, faults);
            draft.fields().forEach(field -> alike.note(field, faults));
        });
    }

    private void length() {
        int count = job.questions().size();
        if (count > MOST_QUESTIONS) {
            faults.add(
                    Code.MANY_QUESTIONS,
                    sheet.line("questions"),
                    Integer.toString(count),
                    Integer.toString(MOST_QUESTIONS));
        }
        long essential = job.questions().stream().filter(Question::essential).count();
        if (essential > MOST_ESSENTIAL) {
            faults.add(
                    Code.MANY_ESSENTIAL,
                    sheet.line("questions"),
                    Long.toString(essential),
                    Integer.toString(MOST_ESSENTIAL));
        }
    }

    /** What the generator looks for and nobody asks, asks in a kind it can't use, or asks for nothing. */
    void onInputs(Inputs inputs) {
        String generator = job.generator();
        inputs.unasked(job)
                .forEach(input -> faults.add(
                        Code.UNASKED_INPUT,
                        sheet.line("questions"),
                        generator,
                        String.join(" / ", input.ids()),
                        words(input.kinds())));
        inputs.misfits(job).forEach(question -> {
            Set<Kind> kinds = new TreeSet<>();
            inputs.known().stream()
                    .filter(input -> input.ids().contains(question.id()))
                    .forEach(input -> kinds.addAll(input.kinds()));
            faults.add(
                    Code.MISFIT_INPUT,
                    line(question),
                    question.id(),
                    question.kind().word(),
                    generator,
                    words(kinds));
        });
        inputs.idle(job).forEach(question -> faults.add(Code.IDLE_QUESTION, line(question), question.id(), generator));
    }

    private static String words(Set<Kind> kinds) {
        return kinds.stream().sorted(Comparator.naturalOrder()).map(Kind::word).collect(Collectors.joining(" / "));
    }

    private int line(Question question) {
        return lines.getOrDefault(question.id(), sheet.line("questions"));
    }

    private int stepLine(String id) {
        for (Node node : sheet.list("steps")) {
            Node.Entry entry =
                    node instanceof Node.Table table ? table.entries().get("id") : null;
            if (entry != null
                    && entry.value() instanceof Node.Scalar scalar
                    && scalar.text().strip().equals(id)) {
                return entry.line();
            }
        }
        return sheet.line("steps");
    }
}

package dev.kikitori.generators.page;

import dev.kikitori.engine.job.Choice;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.spec.Spec;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import dev.kikitori.generators.view.Entries;
import dev.kikitori.generators.view.Entry;
import dev.kikitori.generators.view.Legible;
import dev.kikitori.generators.view.PhoneWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The answers that may stand on a page, each of which is taken once: whoever takes one puts it somewhere, and what is left
 * over is still to be placed. Sensitive answers, and those about the look, are not among them.
 */
final class Answers {
    private final Spec spec;
    private final JobType job;
    private final String language;
    private final Entries entries;
    private final List<Question> open = new ArrayList<>();

    Answers(Spec spec, JobType job, String language, PhoneWriter phones) {
        this.spec = spec;
        this.job = job;
        this.language = language;
        this.entries = new Entries(language, phones);
        open.addAll(job.questions().stream()
                .filter(question -> spec.answers().containsKey(question.id()) && !question.sensitive())
                .filter(question -> !Look.QUESTIONS.contains(question.id()))
                .toList());
        Look.colourQuestion(job).ifPresent(open::remove);
    }

    /** The questions whose answers nobody has taken. */
    List<Question> left() {
        return List.copyOf(open);
    }

    Optional<Question> take(String id, Kind... kinds) {
        List<Kind> fitting = Arrays.asList(kinds);
        return take(question -> question.id().equals(id) && fitting.contains(question.kind()));
    }

    Optional<Question> take(Kind kind) {
        return take(question -> question.kind() == kind);
    }

    private Optional<Question> take(Predicate<Question> wanted) {
        Optional<Question> found = open.stream().filter(wanted).findFirst();
        found.ifPresent(open::remove);
        return found;
    }

    Entry entry(Question question) {
        return entries.entry(question, value(question), Optional.empty());
    }

    Value value(Question question) {
        return spec.answer(question.id()).orElseThrow();
    }

    /** The answer as it was given, if it is a text. */
    String raw(Question question) {
        return value(question) instanceof Value.Text text ? text.text() : "";
    }

    String line(Question question) {
        return entries.text(question, value(question));
    }

    List<String> ids(Question question) {
        return switch (value(question)) {
            case Value.Choices choices -> choices.ids();
            case Value.Text text -> List.of(text.text());
            default -> List.of();
        };
    }

    /** The choices that were taken, by id, as the job type calls them. */
    static Map<String, String> chosen(String id, Spec spec, JobType job, String language) {
        Map<String, String> chosen = new LinkedHashMap<>();
        if (spec.answer(id).orElse(null) instanceof Value.Choices choices) {
            for (String one : choices.ids()) {
                String shown = job.question(id)
                        .flatMap(question -> question.choice(one))
                        .map((Choice choice) -> Legible.line(choice.shown(language)))
                        .orElse("");
                chosen.put(one, shown.isEmpty() ? one : shown);
            }
        }
        return chosen;
    }

    /** Whether this choice was taken. */
    static boolean chosen(String id, Spec spec, String choice) {
        return spec.answer(id).orElse(null) instanceof Value.Choices choices
                && choices.ids().contains(choice);
    }

    String label(String id) {
        return job.question(id).map(this::label).orElse(id);
    }

    String label(Question question) {
        String label = Entries.label(question, language);
        int first = label.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + label.substring(Character.charCount(first));
    }
}

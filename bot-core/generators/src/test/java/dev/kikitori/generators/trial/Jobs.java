package dev.kikitori.generators.trial;

import dev.kikitori.engine.job.Choice;
import dev.kikitori.engine.job.Decide;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.LocalList;
import dev.kikitori.engine.job.LocalText;
import dev.kikitori.engine.job.NumberRange;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.job.Round;
import dev.kikitori.engine.spec.Spec;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes questions, job types and specs in a line. */
public final class Jobs {
    private Jobs() {}

    public static Question question(String id, Kind kind, String label) {
        return question(id, kind, label, List.of(), List.of(), false);
    }

    public static Question choice(String id, Kind kind, String label, String... choices) {
        List<Choice> offered = Arrays.stream(choices).map(Choice::called).toList();
        return question(id, kind, label, offered, List.of(), false);
    }

    public static Question group(String id, String label, Question... fields) {
        return question(id, Kind.GROUP_LIST, label, List.of(), List.of(fields), false);
    }

    public static Question sensitive(String id, Kind kind, String label) {
        return question(id, kind, label, List.of(), List.of(), true);
    }

    private static Question question(
            String id, Kind kind, String label, List<Choice> choices, List<Question> fields, boolean sensitive) {
        return new Question(
                id,
                kind,
                Optional.empty(),
                new LocalText(label.isEmpty() ? Map.of() : Map.of("en", label)),
                new LocalText(Map.of("en", "?")),
                LocalText.NONE,
                LocalText.NONE,
                LocalList.NONE,
                NumberRange.ANY,
                false,
                true,
                sensitive,
                Decide.OMIT,
                choices,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                fields);
    }

    public static JobType job(String generator, String title, Question... questions) {
        return job(generator, title, Optional.empty(), List.of(questions));
    }

    public static JobType job(String generator, String title, Optional<String> receiver, List<Question> questions) {
        return new JobType(
                "trial",
                "hash",
                new LocalText(Map.of("en", title)),
                LocalText.NONE,
                generator,
                receiver,
                List.<Round>of(),
                questions,
                List.of(),
                "");
    }

    public static Spec spec(String language, Map<String, Value> answers) {
        return spec(language, answers, List.of());
    }

    public static Spec spec(String language, Map<String, Value> answers, List<String> missing) {
        return new Spec(
                "trial",
                "hash",
                language,
                answers,
                List.of(),
                List.of(),
                missing,
                List.of(),
                Optional.of("K-2026-0001"),
                Optional.of(Instant.parse("2026-11-22T17:02:03Z")));
    }

    /** The questions of a shop's page, by the ids that the page knows. */
    public static List<Question> shop() {
        List<Question> questions = new ArrayList<>();
        questions.add(question("name", Kind.NAME, "name"));
        questions.add(question("business", Kind.TEXT, "kind of shop"));
        questions.add(choice("actions", Kind.CHOICES, "what to do", "visit", "call", "book", "order", "ask", "follow"));
        questions.add(question("hours", Kind.OPENING_HOURS, "opening hours"));
        questions.add(question("address", Kind.ADDRESS, "address"));
        questions.add(question("directions", Kind.TEXT, "how to find it"));
        questions.add(question("phone", Kind.PHONE, "telephone"));
        questions.add(question("email", Kind.EMAIL, "e-mail address"));
        questions.add(question("contact", Kind.TEXT, "contact"));
        questions.add(question("items", Kind.ITEMS, "what you offer"));
        questions.add(question("story", Kind.LONG_TEXT, "introduction"));
        questions.add(choice("mood", Kind.CHOICE, "mood", "calm", "lively", "plain"));
        questions.add(choice("background", Kind.CHOICE, "background", "light", "dark"));
        questions.add(question("colour", Kind.COLOUR, "colour"));
        questions.add(choice("letters", Kind.CHOICE, "letters", "sans", "serif", "rounded"));
        return questions;
    }
}

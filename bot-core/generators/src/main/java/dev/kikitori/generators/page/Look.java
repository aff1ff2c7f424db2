package dev.kikitori.generators.page;

import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.spec.Spec;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * How a page looks, from the answers that are about its look; what nobody answered gets a quiet middle way.
 *
 * @param colour the colour that was asked for, if there is one
 */
record Look(Mood mood, Ground ground, Letters letters, Optional<Colour> colour) {
    /** The ids of questions that are about the look, so that their answers are not printed. */
    static final Set<String> QUESTIONS = Set.of("mood", "background", "letters", "colour", "color");

    enum Mood {
        CALM("#3f6b5c"),
        LIVELY("#d9481c"),
        PLAIN("#3a4656");

        private final String usual;

        Mood(String usual) {
            this.usual = usual;
        }
    }

    enum Ground {
        LIGHT,
        DARK
    }

    enum Letters {
        SANS,
        SERIF,
        ROUNDED
    }

    static Look of(Spec spec, JobType job) {
        return new Look(
                one(Mood.values(), "mood", spec),
                one(Ground.values(), "background", spec),
                one(Letters.values(), "letters", spec),
                colourQuestion(job).flatMap(question -> code(spec, question)));
    }

    /** The question that the colour of the page comes from: the one with that name, else the first about a colour. */
    static Optional<Question> colourQuestion(JobType job) {
        List<Question> about = job.questions().stream()
                .filter(question -> question.kind() == Kind.COLOUR)
                .toList();
        return about.stream()
                .filter(question -> QUESTIONS.contains(question.id()))
                .findFirst()
                .or(() -> about.stream().findFirst());
    }

    Palette palette() {
        return Palette.of(colour.or(() -> Colour.of(mood.usual)).orElse(Colour.BLACK));
    }

    /** The classes that the style sheet knows the look by. */
    String classes() {
        return List.of(mood, ground, letters).stream()
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    private static Optional<Colour> code(Spec spec, Question question) {
        return spec.answer(question.id())
                .flatMap(value -> value instanceof Value.Text text ? Colour.of(text.text()) : Optional.empty());
    }

    private static <T extends Enum<T>> T one(T[] known, String question, Spec spec) {
        Function<String, Optional<T>> named = id -> Arrays.stream(known)
                .filter(one -> one.name().equalsIgnoreCase(id))
                .findFirst();
        return spec.answer(question)
                .flatMap(value -> value instanceof Value.Text text ? named.apply(text.text()) : Optional.empty())
                .orElse(known[0]);
    }
}

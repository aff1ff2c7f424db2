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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a page looks, from the answers that are about its look; what nobody answered gets a quiet middle way.
 *
 * @param colour the colour that was asked for, if there is one
 * @param hand a number from the name, that tells apart what nobody asked for: the head's form, and the colour
 */
record Look(Mood mood, Ground ground, Letters letters, Optional<Colour> colour, int hand) {
    private static final int FORMS = 3;

    /** The ids of questions that are about the look, so that their answers are not printed. */
    static final Set<String> QUESTIONS = Set.of("mood", "background", "letters", "colour", "color");

    enum Mood {
        CALM("#3f6b5c", "#4d5f86", "#7a5a3c", "#6b4a63", "#2f6a78", "#6a6a3a", "#8a4b45"),
        LIVELY("#d9481c", "#0f7a8a", "#b0206a", "#2f7d32", "#e2a400", "#3b52c4", "#7a3fb0"),
        PLAIN("#3a4656", "#7a3b2e", "#2e5d4b", "#4b3f72", "#1f5c8a");

        private final List<String> usual;

        Mood(String... usual) {
            this.usual = List.of(usual);
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
                colourQuestion(job).flatMap(question -> code(spec, question)),
                spec.answer("name").map(Look::hand).orElse(0));
    }

    private static int hand(Value name) {
        String text =
                name instanceof Value.Name given ? given.name() : name instanceof Value.Text some ? some.text() : "";
        return text.hashCode() & 0xFFFF;
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
        return Palette.of(colour.or(() -> Colour.of(mood.usual.get(hand % mood.usual.size())))
                .orElse(Colour.BLACK));
    }

    /** The classes that the style sheet knows the look by. */
    String classes() {
        return Stream.of(mood.name(), ground.name(), letters.name(), "form" + hand / 7 % FORMS)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
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

package dev.kikitori.generators.page;

import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.spec.Spec;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import dev.kikitori.generators.colour.Colour;
import dev.kikitori.generators.colour.Palette;
import dev.kikitori.generators.colour.Shade;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How a page looks. What was answered about its look holds; the rest follows from the other answers, so that no two pages
 * need look alike.
 *
 * @param colour the colour that was asked for, if there is one
 * @param ornament what {@code url()} holds of the band below the head; may be empty
 */
record Look(
        Mood mood,
        Letters letters,
        Layout layout,
        Palette palette,
        Optional<Colour> colour,
        String ornament,
        Hand hand) {
    /** The ids of questions that are about the look, so that their answers are not printed. */
    static final Set<String> QUESTIONS = Set.of(
            "mood",
            "background",
            "letters",
            "colour",
            "color",
            "heading-colour",
            "button-colour",
            "wishes",
            "features");

    enum Letters {
        SANS,
        SERIF,
        ROUNDED
    }

    /** What is behind the letters, where it was chosen together with the mood. */
    enum Background {
        WHITE,
        CREAM,
        PALE,
        DARK;

        /** Its colour beside buttons of this one; empty for the dark one, which is mixed from all that is on it. */
        Optional<Colour> beside(Colour brand) {
            return switch (this) {
                case WHITE -> Colour.of("#ffffff");
                case CREAM -> Colour.of("#fdf6e3");
                case PALE -> {
                    Shade shade = Shade.of(brand);
                    yield Optional.of(new Shade(0.96, Math.min(shade.chroma(), 0.03), shade.hue()).colour());
                }
                case DARK -> Optional.empty();
            };
        }
    }

    static Look of(Spec spec, JobType job) {
        String business = words(spec, "business");
        Hand hand = Hand.of(String.join("|", job.id(), words(spec, "name"), words(spec, "title"), business));
        Mood mood = one(Mood.values(), "mood", spec)
                .orElseGet(() -> hand.pick("mood", List.of(Mood.CALM, Mood.LIVELY, Mood.PLAIN, Mood.ELEGANT)));
        Letters letters = one(Letters.values(), "letters", spec)
                .or(() -> one(Letters.values(), "mood", spec))
                .orElseGet(() -> hand.pick("letters", mood.letters()));
        Optional<Colour> colour = colourQuestion(job).flatMap(question -> code(spec, question.id()));
        Palette palette = Palette.of(wish(spec, mood, hand, business, colour));
        Layout layout = Layout.of(mood, hand, items(spec), noted(spec));
        Palette.Wish wish = palette.wish();
        String ornament = Ornament.of(hand.pick("ornament", mood.ornaments()), hand, wish.brand(), wish.second());
        return new Look(mood, letters, layout, palette, colour, ornament, hand);
    }

    private static Palette.Wish wish(Spec spec, Mood mood, Hand hand, String business, Optional<Colour> asked) {
        Families.Pair usual = hand.pick("colours", Families.colours(business));
        Colour brand = asked.orElseGet(() -> tuned(usual.brand(), mood, hand));
        Colour second = asked.map(one -> Shade.of(one)
                        .turned(hand.pick("turn", List.of(0, 40, -40, 180)))
                        .colour())
                .orElseGet(() -> tuned(usual.second(), mood, hand));
        Optional<Background> chosen =
                one(Background.values(), "background", spec).or(() -> one(Background.values(), "mood", spec));
        return new Palette.Wish(
                brand,
                second,
                code(spec, "background").or(() -> chosen.flatMap(one -> one.beside(brand))),
                code(spec, "heading-colour"),
                code(spec, "button-colour"),
                chosen.filter(Background.DARK::equals).isPresent());
    }

    /** The same colour a little to one side, and no stronger than the mood. */
    private static Colour tuned(Colour colour, Mood mood, Hand hand) {
        Shade shade = Shade.of(colour).turned(hand.pick("hue", 25) - 12);
        double light = Math.clamp(shade.lightness() + (hand.pick("light", 9) - 4) * 0.012, 0.2, 0.9);
        double chroma = mood == Mood.LIVELY || mood == Mood.PLAYFUL
                ? Math.max(shade.chroma(), 0.6 * mood.chroma())
                : Math.min(shade.chroma(), mood.chroma());
        return new Shade(light, chroma, shade.hue()).colour();
    }

    private static int items(Spec spec) {
        return spec.answer("items")
                .map(value -> value instanceof Value.Items items ? items.items().size() : 0)
                .orElse(0);
    }

    private static boolean noted(Spec spec) {
        return spec.answer("items")
                .filter(value -> value instanceof Value.Items items
                        && items.items().stream().anyMatch(item -> item.note().isPresent()))
                .isPresent();
    }

    /** The question that the colour of the page comes from: the one with that name, else the first about a colour. */
    static Optional<Question> colourQuestion(JobType job) {
        List<Question> about = job.questions().stream()
                .filter(question -> question.kind() == Kind.COLOUR)
                .toList();
        return about.stream()
                .filter(question ->
                        question.id().equals("colour") || question.id().equals("color"))
                .findFirst()
                .or(() -> about.stream()
                        .filter(question -> !QUESTIONS.contains(question.id()))
                        .findFirst());
    }

    /** The classes that the style sheet knows the look by. */
    String classes() {
        List<String> classes = new ArrayList<>(List.of("mood-" + mood.name().toLowerCase(Locale.ROOT)));
        classes.add(letters.name().toLowerCase(Locale.ROOT));
        classes.addAll(layout.classes());
        return String.join(" ", classes);
    }

    private static String words(Spec spec, String id) {
        return spec.answer(id)
                .map(value -> switch (value) {
                    case Value.Name name -> name.name();
                    case Value.Text text -> text.text();
                    default -> "";
                })
                .orElse("");
    }

    private static Optional<Colour> code(Spec spec, String question) {
        return spec.answer(question)
                .flatMap(value -> value instanceof Value.Text text ? Colour.of(text.text()) : Optional.empty());
    }

    private static <T extends Enum<T>> Optional<T> one(T[] known, String question, Spec spec) {
        List<String> answers = spec.answer(question).orElse(null) instanceof Value.Choices choices
                ? choices.ids()
                : List.of(words(spec, question));
        return Arrays.stream(known)
                .filter(one -> answers.stream().anyMatch(one.name()::equalsIgnoreCase))
                .findFirst();
    }
}

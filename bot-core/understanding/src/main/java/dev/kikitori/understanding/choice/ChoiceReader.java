package dev.kikitori.understanding.choice;

import dev.kikitori.engine.job.Choice;
import dev.kikitori.engine.job.Problem;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.reading.Excerpt;
import dev.kikitori.understanding.reading.KindReader;
import dev.kikitori.understanding.reading.ReadingContext;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.text.Phrase;
import dev.kikitori.understanding.text.Tag;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one of the choices: by any of its wordings in any language, by its place, by a word or beginning only it has. */
public final class ChoiceReader implements KindReader {
    private static final int LONGEST_VALUE = 80;

    @Override
    public Readings read(Question question, Phrase phrase, ReadingContext context) {
        List<Choice> choices = question.choices();
        Offer offer = Offer.of(choices);
        Optional<Integer> called = offer.called(phrase.plain());
        if (called.isPresent()) {
            return taken(choices, called.get(), 1);
        }
        List<Integer> places = offer.places(phrase);
        if (!places.isEmpty()) {
            return among(question, places, .95, context);
        }
        return named(question, offer, phrase, context);
    }

    private static Readings named(Question question, Offer offer, Phrase phrase, ReadingContext context) {
        Selection selection = Selection.of(offer, phrase, offer.mentions(phrase));
        Set<Integer> preferred = selection.preferred();
        Optional<Integer> beginning = selection.isUnsure()
                ? offer.beginning(phrase.language().unadorned(phrase.folded()).plain())
                : Optional.empty();
        if (beginning.isPresent()) {
            return taken(question.choices(), beginning.get(), .85);
        }
        if (!preferred.isEmpty()) {
            return among(question, preferred, selection.isUnsure() ? .85 : .95, context);
        }
        if (selection.refusesSome() && selection.rest().size() == 1) {
            return among(question, selection.rest(), .85, context);
        }
        Optional<Integer> agreed = YesNoReader.read(phrase) instanceof Readings.Found found
                ? offer.agreeing(found.value().equals(new Value.YesNo(true)), phrase.language())
                : Optional.empty();
        if (agreed.isPresent()) {
            return taken(question.choices(), agreed.get(), .9);
        }
        Optional<Integer> valued =
                (offer.hasNumbers(phrase) || phrase.tokens().stream().anyMatch(token -> token.is(Tag.DAYPART)))
                                && phrase.plain().length() <= LONGEST_VALUE
                        ? ByValue.of(question, phrase, context)
                        : Optional.empty();
        Optional<Integer> most = valued.or(() -> offer.most(phrase));
        if (most.isPresent()) {
            return taken(question.choices(), most.get(), .85);
        }
        boolean none = phrase.tokens().stream().anyMatch(token -> token.is(Tag.NONE));
        return phrase.plain().isEmpty() || none
                ? Readings.none()
                : Readings.not(Problem.Code.NOT_OFFERED, Excerpt.of(phrase.given()));
    }

    private static Readings among(
            Question question, Collection<Integer> places, double confidence, ReadingContext context) {
        return places.size() == 1
                ? taken(question.choices(), places.iterator().next(), confidence)
                : Readings.not(
                        Problem.Code.AMBIGUOUS,
                        places.stream()
                                .map(place -> question.choices().get(place).shown(context.lang()))
                                .toArray(String[]::new));
    }

    private static Readings taken(List<Choice> choices, int place, double confidence) {
        return Readings.of(new Value.Text(choices.get(place).id()), confidence);
    }
}

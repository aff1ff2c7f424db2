package dev.kikitori.understanding.choice;

import dev.kikitori.engine.job.Problem;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.reading.Excerpt;
import dev.kikitori.understanding.reading.KindReader;
import dev.kikitori.understanding.reading.ReadingContext;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Phrase;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Reads any number of the choices; all, all but some, and none too. */
public final class ChoicesReader implements KindReader {

    @Override
    public Readings read(Question question, Phrase phrase, ReadingContext context) {
        Offer offer = Offer.of(question.choices());
        Optional<Integer> called = offer.called(phrase.plain());
        if (called.isPresent()) {
            return taken(question, List.of(called.get()), 1);
        }
        List<Integer> places = offer.places(phrase);
        if (!places.isEmpty()) {
            return taken(question, places, .95);
        }
        List<Offer.Mention> mentions = offer.mentions(phrase.plain());
        boolean except = says(phrase, Tag.EXCEPT);
        if (except && !mentions.isEmpty()) {
            Set<Integer> rest = new TreeSet<>(everything(offer));
            mentions.forEach(mention -> rest.remove(mention.place()));
            return taken(question, rest, .9);
        }
        List<Integer> named = Mentions.meant(mentions, phrase);
        if (named.isEmpty()) {
            return unnamed(question, offer, phrase);
        }
        Collection<Integer> all = withParts(offer, named, phrase);
        List<Offer.Mention> others = offer.tellingWords(phrase).stream()
                .filter(word -> mentions.stream().noneMatch(m -> word.from() < m.to() && m.from() < word.to()))
                .toList();
        all.addAll(Mentions.meant(others, phrase));
        return taken(question, all, .95);
    }

    /** What no wording names, but a number in a list, a word or a beginning does: "tea, 3 and the cheese one". */
    private static Collection<Integer> withParts(Offer offer, List<Integer> named, Phrase phrase) {
        Set<Integer> all = new LinkedHashSet<>(named);
        for (String part : phrase.plain().split("[,、;]", 100)) {
            Phrase one = Phrase.of(Folded.of(part), phrase.language());
            all.addAll(offer.places(one));
        }
        return all;
    }

    private static Readings unnamed(Question question, Offer offer, Phrase phrase) {
        if (says(phrase, Tag.ALL)) {
            return taken(question, everything(offer), .95);
        }
        boolean known = phrase.tokens().stream().noneMatch(Token::isUnknown);
        if (says(phrase, Tag.NONE) || (known && says(phrase, Tag.NO))) {
            return taken(question, List.of(), known ? .95 : .7);
        }
        Optional<Integer> beginning =
                offer.beginning(phrase.language().unadorned(phrase.folded()).plain());
        if (beginning.isPresent()) {
            return taken(question, List.of(beginning.get()), .85);
        }
        List<Integer> telling = Mentions.meant(offer.tellingWords(phrase), phrase);
        if (!telling.isEmpty()) {
            return taken(question, telling, .85);
        }
        return phrase.plain().isEmpty()
                ? Readings.none()
                : Readings.not(Problem.Code.NOT_OFFERED, Excerpt.of(phrase.given()));
    }

    private static boolean says(Phrase phrase, Tag tag) {
        return phrase.tokens().stream().anyMatch(token -> token.is(tag));
    }

    private static List<Integer> everything(Offer offer) {
        return IntStream.range(0, offer.size()).boxed().toList();
    }

    private static Readings taken(Question question, Collection<Integer> places, double confidence) {
        List<String> ids = new ArrayList<>();
        new TreeSet<>(places)
                .forEach(place -> ids.add(question.choices().get(place).id()));
        return Readings.of(new Value.Choices(ids), confidence);
    }
}

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
        boolean averse = isAverse(question, phrase);
        List<Mention> mentions = offer.mentions(phrase);
        if (averse && !mentions.isEmpty() && isFineBut(phrase)) {
            return taken(
                    question,
                    mentions.stream()
                            .flatMap(mention -> mention.places().stream())
                            .toList(),
                    .85);
        }
        Selection selection = Selection.of(offer, phrase, mentions, averse);
        Set<Integer> chosen = selection.severally();
        if (averse && mentions.isEmpty() && saysNone(phrase)) {
            return taken(question, List.of(), .9);
        }
        if (chosen.isEmpty()) {
            return unnamed(question, offer, phrase, selection);
        }
        return taken(question, withParts(offer, chosen, phrase), selection.isUnsure() ? .85 : .95);
    }

    /** Whether the question itself asks for what is not wanted: "Any allergies?", 「苦手なものはありますか」. */
    private static boolean isAverse(Question question, Phrase phrase) {
        String asked = Folded.plain(question.ask().in(phrase.language().code()));
        return phrase.language().phrases("asks-averse").stream().anyMatch(asked::contains);
    }

    /** 「魚以外は平気です」: what is excepted is what is not wanted. */
    private static boolean isFineBut(Phrase phrase) {
        return says(phrase, Tag.EXCEPT)
                && phrase.language().phrases("averse-fine").stream()
                        .anyMatch(word -> phrase.plain().contains(word));
    }

    /** "I eat everything", 「アレルギーはないです」: nothing is unwanted. */
    private static boolean saysNone(Phrase phrase) {
        return says(phrase, Tag.NO)
                || says(phrase, Tag.NONE)
                || phrase.language().phrases("averse-to-none").stream()
                        .anyMatch(word -> phrase.plain().contains(word));
    }

    /** What no wording names, but a number in a list does: "tea, 3 and the cheese one". */
    private static Collection<Integer> withParts(Offer offer, Set<Integer> named, Phrase phrase) {
        Set<Integer> all = new LinkedHashSet<>(named);
        for (String part : phrase.plain().split("[,、;]", 100)) {
            Phrase one = Phrase.of(Folded.of(part), phrase.language());
            if (one.tokens().stream().anyMatch(Token::isFigure)) {
                all.addAll(offer.places(one));
            }
        }
        return all;
    }

    private static Readings unnamed(Question question, Offer offer, Phrase phrase, Selection selection) {
        if (selection.refusesSome() && !selection.saysAll()) {
            return taken(question, selection.rest(), .7);
        }
        if (selection.saysAll() && says(phrase, Tag.NO)) {
            return taken(question, List.of(), .85);
        }
        if (selection.saysAll()) {
            return taken(question, everything(offer), .95);
        }
        boolean known = phrase.tokens().stream().noneMatch(Token::isUnknown);
        boolean no = says(phrase, Tag.NO) || says(phrase, Tag.NOT_BEFORE);
        boolean any = phrase.language().phrases("none-any").stream()
                .anyMatch(word -> phrase.plain().contains(word));
        if (says(phrase, Tag.NONE) || (no && (known || any))) {
            return taken(question, List.of(), known ? .95 : .7);
        }
        Optional<Integer> beginning =
                offer.beginning(phrase.language().unadorned(phrase.folded()).plain());
        if (beginning.isPresent()) {
            return taken(question, List.of(beginning.get()), .85);
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

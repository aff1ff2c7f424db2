package dev.kikitori.understanding;

import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.Pieces.Piece;
import dev.kikitori.understanding.Sharing.Taken;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Tag;
import java.util.Optional;

/** What any words could be, and is told in passing by the way it is said: where it is, and what things cost. */
final class InPassing {
    private static final int LONGEST_PLACE = 80;

    private final Sharing sharing;
    private final Belonging belonging;
    private final boolean story;

    /** @param story whether any words are an answer to what was asked, so that what comes first is left to it */
    InPassing(Sharing sharing, Belonging belonging, boolean story) {
        this.sharing = sharing;
        this.belonging = belonging;
        this.story = story;
    }

    /** "We're at V", 「Vでやります」: said so, any words are a place. */
    void takePlace(Question question) {
        Language language = sharing.language();
        for (Piece run : sharing.toTheirEnds()) {
            Folded said = sharing.part(run);
            int begin = language.beginning(said.plain(), "place-lead");
            int end = language.ending(said.plain(), "place-close");
            boolean last =
                    sharing.free().stream().noneMatch(piece -> piece.from() > run.from() && piece.to() <= run.to());
            end = last ? end : -1;
            boolean first = story && belonging.isOwed(run);
            if (first || (begin <= 0 && end <= 0)) {
                continue;
            }
            Folded place =
                    said.part(Math.max(begin, 0), end > 0 ? end : said.length()).bare();
            Optional<Readings.Found> found =
                    place.length() > LONGEST_PLACE ? Optional.empty() : sharing.read(question, place.given());
            if (found.isPresent()) {
                sharing.take(new Taken(run.from(), run.to(), question, found.get()));
                return;
            }
        }
    }

    private boolean isCosting(Folded said) {
        return sharing.language().phrases("price-copula").stream().anyMatch(said.plain()::contains)
                || sharing.language().lexicon().tokens(said.plain()).stream().anyMatch(token -> token.is(Tag.CURRENCY));
    }

    private static boolean isThing(String name) {
        return !name.isEmpty() && name.chars().noneMatch(c -> ".。!?！？".indexOf(c) >= 0);
    }

    /** "And a chair is 2.50": things that all have a price, behind what was asked. */
    void takePriced(Question question) {
        for (Piece run : sharing.toTheirEnds()) {
            boolean figures = sharing.part(run).plain().chars().anyMatch(Character::isDigit);
            if (!figures || belonging.isOwed(run)) {
                continue;
            }
            Folded said = sharing.language().trimmed(sharing.part(run), "joint", "no such group");
            Optional<Readings.Found> found = sharing.read(question, said.given())
                    .filter(one -> one.value() instanceof Value.Items items
                            && items.items().stream()
                                    .allMatch(item -> item.price().isPresent() && isThing(item.name()))
                            && (items.items().size() > 1 || isCosting(said)));
            if (found.isPresent()) {
                sharing.take(new Taken(run.from(), run.to(), question, found.get()));
                return;
            }
        }
    }
}

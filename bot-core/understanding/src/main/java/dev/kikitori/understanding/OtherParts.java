package dev.kikitori.understanding;

import dev.kikitori.engine.conversation.Command;
import dev.kikitori.engine.conversation.Form;
import dev.kikitori.engine.conversation.Interpretation;
import dev.kikitori.engine.conversation.Reading;
import dev.kikitori.engine.conversation.Topic;
import dev.kikitori.engine.job.Question;
import dev.kikitori.understanding.Heeding.Moment;
import dev.kikitori.understanding.Pieces.Piece;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The parts of one utterance that are no answers to what is open: commands, questions of the person's own, corrections, a
 * yes or a no. Each is taken out of what is shared. Not for several threads.
 */
final class OtherParts {
    /** Who finds them. */
    record Links(Commands commands, Corrections corrections, Amended amended, Unlisted unlisted, Asides asides) {}

    private final Moment moment;
    private final Form form;
    private final Language language;
    private final Optional<Question> open;
    private final Sharing sharing;
    private final Links links;
    private final Map<Integer, Interpretation> parts = new TreeMap<>();

    /** @param open the question that is put, if one is */
    OtherParts(Moment moment, Form form, Optional<Question> open, Sharing sharing, Links links) {
        this.moment = moment;
        this.form = form;
        this.language = sharing.language();
        this.open = open;
        this.sharing = sharing;
        this.links = links;
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** All of them, in the order they were said in. */
    List<Interpretation> all() {
        return List.copyOf(parts.values());
    }

    /** Something else that was said from this place on. */
    void add(int from, Interpretation part) {
        parts.put(from, part);
    }

    /** "No wait" and "hi" say nothing beside other things. */
    boolean isSigh(Piece piece) {
        String plain = language.unfilled(sharing.part(piece)).plain();
        boolean corrected = parts.values().stream().anyMatch(Interpretation.Correction.class::isInstance);
        boolean wait = language.has("taken-back", plain) && !isLast(piece);
        return (moment.takesAnyWords() && language.has("greeting-alone", plain))
                || (corrected && language.has("taken-back", plain))
                || wait;
    }

    /** A piece that is a command, a question of the person's own, a correction, or yes or no. */
    void aside(Piece piece) {
        if (!sharing.free().contains(piece) || corrects(piece)) {
            return;
        }
        Folded whole = sharing.part(piece);
        boolean later = language.beginning(whole.plain(), "no-joint") > 0;
        Folded said = later ? whole : language.trimmed(whole, "joint", "no such group");
        Moment part = moment.with(said);
        links.commands()
                .always(moment.with(sharing.part(piece)))
                .or(() -> links.commands().always(part))
                .filter(order -> !order.equals(new Interpretation.Order(Command.PAUSE)) || isLast(piece))
                .or(() -> links.asides()
                        .topic(
                                said,
                                piece.asks(),
                                language,
                                moment.conversation().job())
                        .map(Interpretation.QuestionToUs::new))
                .or(() -> assent(part))
                .ifPresent(found -> told(piece, found));
    }

    void unlisted(Piece piece) {
        Folded said = language.trimmed(sharing.part(piece), "joint", "no such group");
        links.unlisted().heed(moment.with(said), form, language).ifPresent(found -> told(piece, found));
    }

    private boolean isLast(Piece piece) {
        return sharing.free().getLast().equals(piece);
    }

    private void told(Piece piece, Interpretation part) {
        parts.put(piece.from(), part);
        sharing.within(piece).forEach(sharing::drop);
    }

    /** A correction of what is not just any words goes on for as many pieces as its value does. */
    private boolean corrects(Piece piece) {
        List<Piece> ends = sharing.free().stream()
                .filter(end -> end.from() >= piece.from() && end.sentence() == piece.sentence())
                .toList();
        boolean refusal =
                language.has("refusal", language.unfilled(sharing.part(piece)).plain());
        boolean others = !refusal && ends.stream().skip(1).anyMatch(this::isCorrection);
        for (Piece end : others ? List.of(piece) : ends.reversed()) {
            Piece run = new Piece(piece.from(), end.to(), piece.sentence(), end.asks());
            Folded part = language.trimmed(sharing.part(run), "joint", "no such group");
            Folded said = Folded.of(sharing.ended(part.given(), run));
            Optional<Interpretation.Correction> found = links.corrections()
                    .heed(moment.with(said))
                    .filter(Interpretation.Correction.class::isInstance)
                    .map(Interpretation.Correction.class::cast)
                    .filter(one -> run.to() == piece.to() || !takesAnyWords(one.reading()));
            if (found.isPresent()) {
                told(run, found.get());
                return true;
            }
        }
        Piece end = ends.size() > 1 && isContrast(ends.get(1)) ? ends.get(1) : piece;
        Piece run = new Piece(piece.from(), end.to(), piece.sentence(), end.asks());
        Optional<Interpretation> changed = links.amended().heed(moment.with(sharing.part(run)));
        changed.ifPresent(found -> told(run, found));
        return changed.isPresent();
    }

    /** "…, not a bakery". */
    private boolean isContrast(Piece piece) {
        return language.beginning(sharing.part(piece).plain(), "in-place-of") > 0;
    }

    private boolean isCorrection(Piece piece) {
        Folded said = language.trimmed(sharing.part(piece), "joint", "no such group");
        return links.corrections()
                .heed(moment.with(said))
                .filter(Interpretation.Correction.class::isInstance)
                .isPresent();
    }

    private boolean takesAnyWords(Reading reading) {
        return form.question(reading.question())
                .filter(question -> question.kind().takesAnyWords())
                .isPresent();
    }

    private Optional<Interpretation> assent(Moment part) {
        boolean told = parts.values().stream().anyMatch(Interpretation.Assent.class::isInstance);
        return open.isPresent() || told
                ? Optional.empty()
                : Assents.bare(part).filter(yes -> yes).map(Interpretation.Assent::new);
    }

    /** A question that nobody can answer, beside other things. */
    void unknown(boolean several) {
        boolean told = parts.values().stream().anyMatch(Interpretation.QuestionToUs.class::isInstance);
        for (Piece piece : sharing.free()) {
            boolean asks = piece.asks() && Asides.isQuestion(sharing.part(piece), language);
            if (several
                    && !told
                    && asks
                    && sharing.says(piece)
                    && !(sharing.taken().isEmpty() && parts.isEmpty())) {
                parts.put(piece.from(), new Interpretation.QuestionToUs(new Topic.Unknown()));
                return;
            }
        }
    }
}

package dev.kikitori.understanding;

import dev.kikitori.engine.conversation.Focus;
import dev.kikitori.engine.conversation.Form;
import dev.kikitori.engine.conversation.Interpretation;
import dev.kikitori.engine.conversation.Reading;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.understanding.Heeding.Moment;
import dev.kikitori.understanding.Pieces.Piece;
import dev.kikitori.understanding.Sharing.Taken;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.reading.ValueReader;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.words.NameReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One utterance that may say several things, being heard. Not for several threads. */
final class Hearing {
    private static final int MOST_PIECES = 16;
    private static final int MOST_QUESTIONS = 30;
    private static final double SURE = .95;

    private final ValueReader values;
    private final Moment moment;
    private final Form form;
    private final Language language;
    private final Optional<Question> open;
    private final boolean story;
    private final Sharing sharing;
    private final OtherParts parts;

    Hearing(Moment moment, Form form, ValueReader values, OtherParts.Links links) {
        this.values = values;
        this.moment = moment;
        this.form = form;
        this.language = moment.languages().getFirst();
        boolean asking = moment.conversation().focus() instanceof Focus.Asking;
        this.open = asking ? moment.open() : Optional.empty();
        this.story = moment.takesAnyWords();
        this.sharing = new Sharing(moment.folded(), language, values, moment.context());
        this.parts = new OtherParts(moment, form, open, sharing, links);
    }

    /** What was said, if it was more than an answer to what is open. */
    Optional<Interpretation> heard() {
        List<Piece> pieces = sharing.free();
        boolean oneWord = sharing.tokens(0, moment.folded().length()).size() <= 1;
        if (pieces.size() > MOST_PIECES || (story && oneWord)) {
            return Optional.empty();
        }
        boolean several = pieces.size() > 1
                || pieces.stream().anyMatch(piece -> sharing.joined(piece).size() > 1);
        if (several) {
            pieces.forEach(parts::aside);
            if (isRich()) {
                sharing.free().forEach(parts::unlisted);
            }
            pieces.stream().filter(parts::isSigh).forEach(sharing::drop);
        }
        if (parts.isEmpty() && isPlainAnswer()) {
            return Optional.empty();
        }
        List<Question> questions = questions();
        boolean listed = open.filter(one -> one.kind() == Kind.ITEMS).isPresent();
        if (!isRich() || (!listed && !parts.isEmpty()) || !isAnswered()) {
            new Shares(sharing, cues(questions), questions, open, story).takeAll();
        }
        openShaped();
        openLeftovers();
        return assembled(several);
    }

    /** Whether all that was said answers what is open, or is a yes or no to it. */
    private boolean isPlainAnswer() {
        if (story || pieceless()) {
            return pieceless();
        }
        Piece whole = new Piece(0, moment.folded().length(), 0, false);
        return open.isEmpty()
                ? Assents.bare(moment).isPresent()
                : sharing.find(open.get(), whole, SURE)
                        .filter(taken -> sharing.strangers(whole, taken) == 0)
                        .isPresent();
    }

    private boolean pieceless() {
        return sharing.free().isEmpty();
    }

    /** Lists and the like are read from the whole of what was said. */
    private boolean isRich() {
        return open.map(Question::kind)
                .filter(kind ->
                        kind == Kind.ITEMS || kind == Kind.GROUP_LIST || kind == Kind.FILE || kind == Kind.ADDRESS)
                .isPresent();
    }

    private List<Question> questions() {
        List<Question> questions = new ArrayList<>(open.stream().toList());
        form.untouched().stream()
                .filter(one -> open.filter(other -> other.id().equals(one.id())).isEmpty())
                .limit(MOST_QUESTIONS)
                .forEach(questions::add);
        questions.addAll(opened());
        return questions;
    }

    private Cues cues(List<Question> questions) {
        List<Question> all = new ArrayList<>(form.applying());
        questions.stream().filter(one -> !form.applies(one.id())).forEach(all::add);
        return new Cues(all, moment.languages());
    }

    /** What will apply as soon as what is open has the answer that is given here. */
    private List<Question> opened() {
        List<Question> hidden = story
                        || form.job().questions().stream()
                                .allMatch(one -> one.when().isEmpty())
                ? List.of()
                : form.hidden();
        Optional<Readings.Found> answer = hidden.isEmpty()
                ? Optional.empty()
                : open.flatMap(one -> sharing.read(one, 0, moment.folded().length())
                        .or(() -> sharing.free().stream()
                                .flatMap(piece -> sharing.read(one, piece.from(), piece.to()).stream())
                                .findFirst()));
        return answer.map(found -> form.openedBy(open.orElseThrow().id(), found.value()))
                .orElse(List.of());
    }

    /** What has a shape and was not found where all is shared is looked for in each breath that is left. */
    private void openShaped() {
        boolean left = !story && !isRich() && sharing.taken().stream().noneMatch(this::isOpen);
        if (!left || (sharing.taken().isEmpty() && parts.isEmpty())) {
            return;
        }
        open.flatMap(question -> sharing.free().stream()
                        .flatMap(piece -> sharing.find(question, piece, SURE).stream())
                        .findFirst())
                .ifPresent(sharing::take);
    }

    /** What any words can answer is answered by the first thing said that nothing else wants. */
    private void openLeftovers() {
        boolean answered = sharing.taken().stream().anyMatch(this::isOpen);
        boolean others = !parts.isEmpty() || !sharing.taken().isEmpty();
        if (open.isEmpty() || answered || !others || !(story || isRich())) {
            return;
        }
        sharing.firstSaying().ifPresent(run -> {
            boolean torn = sharing.taken().stream().anyMatch(taken -> taken.to() == run.from());
            String words = language.trimmed(
                            language.trimmed(sharing.part(run), "joint", "joint"),
                            torn ? "left-begin" : "no such group",
                            "left-end")
                    .given();
            sharing.read(open.get(), sharing.ended(words, run))
                    .filter(found -> !isNoName(words))
                    .ifPresent(found -> sharing.take(new Taken(run.from(), run.to(), open.get(), found)));
        });
    }

    /** "For my bakery" and "with a K" are no names, where other things were said beside. */
    private boolean isNoName(String words) {
        return open.filter(one -> one.kind() == Kind.NAME).isPresent()
                && NameReader.inside(Folded.of(words), language)
                        .lines()
                        .anyMatch(name -> language.beginning(Folded.plain(name), "never-name-begin") > 0);
    }

    private boolean isOpen(Taken taken) {
        return open.filter(one -> one.id().equals(taken.question().id())).isPresent();
    }

    private Optional<Interpretation> assembled(boolean several) {
        List<Taken> taken = sharing.taken();
        boolean alone = parts.isEmpty() && taken.size() == 1;
        if (alone
                && (isOpen(taken.getFirst())
                        || story
                        || isAnswered()
                        || sharing.free().stream().anyMatch(sharing::says))) {
            return Optional.empty();
        }
        parts.unknown(several);
        answers(taken).ifPresent(answers -> parts.add(taken.getFirst().from(), answers));
        List<Interpretation> all = parts.all();
        if (all.size() > 1) {
            return Optional.of(new Interpretation.Several(all));
        }
        boolean whole = taken.isEmpty();
        return whole ? Optional.empty() : all.stream().findFirst();
    }

    /** Whether the whole is an answer to what is open. */
    private boolean isAnswered() {
        return open.map(question -> values.read(question, moment.text(), moment.context()))
                .filter(Readings.Found.class::isInstance)
                .isPresent();
    }

    /** All that was answered, what was open first. */
    private Optional<Interpretation> answers(List<Taken> taken) {
        List<Reading> readings = new ArrayList<>();
        taken.stream().filter(this::isOpen).forEach(one -> readings.add(reading(one)));
        taken.stream().filter(one -> !isOpen(one)).forEach(one -> readings.add(reading(one)));
        return readings.isEmpty() ? Optional.empty() : Optional.of(new Interpretation.Answers(readings));
    }

    private Reading reading(Taken taken) {
        return Corrections.reading(taken.question(), taken.found());
    }
}

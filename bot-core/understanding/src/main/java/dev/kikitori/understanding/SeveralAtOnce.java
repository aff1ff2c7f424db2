package dev.kikitori.understanding;

import dev.kikitori.engine.conversation.Command;
import dev.kikitori.engine.conversation.Focus;
import dev.kikitori.engine.conversation.Form;
import dev.kikitori.engine.conversation.Interpretation;
import dev.kikitori.engine.conversation.Reading;
import dev.kikitori.engine.conversation.Topic;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.understanding.Pieces.Piece;
import dev.kikitori.understanding.Sharing.Taken;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.reading.ValueReader;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.words.NameReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds several things in one utterance: answers to the open question and to others, corrections, commands and questions
 * of the person's own, each in a part of its own. Where only one thing was said, it leaves it to the rest of the chain;
 * a story is never torn.
 */
final class SeveralAtOnce implements Heeding {
    private static final int LONGEST = 600;
    private static final int MOST_PIECES = 16;
    private static final int MOST_QUESTIONS = 30;
    private static final double SURE = .95;

    private final ValueReader values;
    private final Commands commands;
    private final Corrections corrections;
    private final Amended amended;
    private final Unlisted unlisted;
    private final Asides asides;

    SeveralAtOnce(ValueReader values, Commands commands, Corrections corrections, Amended amended, Asides asides) {
        this.values = values;
        this.commands = commands;
        this.corrections = corrections;
        this.amended = amended;
        this.unlisted = new Unlisted(values);
        this.asides = asides;
    }

    @Override
    public Optional<Interpretation> heed(Moment moment) {
        Optional<Form> form = moment.conversation().form();
        boolean longText =
                moment.open().filter(one -> one.kind() == Kind.LONG_TEXT).isPresent();
        if (form.isEmpty()
                || longText
                || moment.text().length() > LONGEST
                || moment.folded().length() > LONGEST
                || saysNothing(moment)
                || !takesSeveral(moment)) {
            return Optional.empty();
        }
        boolean mostWords = moment.conversation().focus() instanceof Focus.Asking
                && moment.open()
                        .filter(one -> one.kind() == Kind.ITEMS || one.kind() == Kind.ADDRESS)
                        .isPresent();
        Optional<Interpretation> titled = mostWords ? corrections.byTitle(moment) : Optional.empty();
        return titled.isPresent() ? titled : new Hearing(moment, form.get()).heard();
    }

    /** "Nope" and "nothing special" are one thing, whatever choices there are. */
    private static boolean saysNothing(Moment moment) {
        return moment.languages().stream()
                .anyMatch(language -> language.has(
                        "nothing-said", language.unfilled(moment.folded()).plain()));
    }

    private static boolean takesSeveral(Moment moment) {
        return switch (moment.conversation().focus()) {
            case Focus.Asking ignored -> true;
            case Focus.Checking ignored -> true;
            case Focus.Confirming ignored -> true;
            case Focus.Made ignored -> true;
            case Focus.Picking ignored -> false;
            case Focus.ChoosingJob ignored -> false;
            case Focus.Consenting ignored -> false;
            case Focus.Making ignored -> false;
            case Focus.Deleting ignored -> false;
            case Focus.Closed ignored -> false;
        };
    }

    /** One utterance that is being heard. */
    private final class Hearing {
        private final Moment moment;
        private final Form form;
        private final Language language;
        private final Optional<Question> open;
        private final boolean story;
        private final Sharing sharing;
        private final Map<Integer, Interpretation> parts = new TreeMap<>();

        Hearing(Moment moment, Form form) {
            this.moment = moment;
            this.form = form;
            this.language = moment.languages().getFirst();
            boolean asking = moment.conversation().focus() instanceof Focus.Asking;
            this.open = asking ? moment.open() : Optional.empty();
            this.story = moment.takesAnyWords();
            this.sharing = new Sharing(moment.folded(), language, values, moment.context());
        }

        Optional<Interpretation> heard() {
            List<Piece> pieces = sharing.free();
            boolean oneWord = sharing.tokens(0, moment.folded().length()).size() <= 1;
            if (pieces.size() > MOST_PIECES || (story && oneWord)) {
                return Optional.empty();
            }
            boolean several = pieces.size() > 1
                    || pieces.stream().anyMatch(piece -> sharing.joined(piece).size() > 1);
            if (several) {
                pieces.forEach(this::aside);
                if (isRich()) {
                    sharing.free().forEach(this::unlisted);
                }
                pieces.stream().filter(this::isSigh).forEach(sharing::drop);
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

        /** "No wait" and "hi" say nothing beside other things. */
        private boolean isSigh(Piece piece) {
            String plain = language.unfilled(sharing.part(piece)).plain();
            boolean corrected = parts.values().stream().anyMatch(Interpretation.Correction.class::isInstance);
            boolean wait = language.has("taken-back", plain) && !isLast(piece);
            return (story && language.has("greeting-alone", plain))
                    || (corrected && language.has("taken-back", plain))
                    || wait;
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
                    .filter(one ->
                            open.filter(other -> other.id().equals(one.id())).isEmpty())
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

        /** A piece that is a command, a question of the person's own, a correction, or yes or no. */
        private void aside(Piece piece) {
            if (!sharing.free().contains(piece) || corrects(piece)) {
                return;
            }
            Folded whole = sharing.part(piece);
            boolean later = language.beginning(whole.plain(), "no-joint") > 0;
            Folded said = later ? whole : language.trimmed(whole, "joint", "no such group");
            Moment part = moment.with(said);
            commands.always(moment.with(sharing.part(piece)))
                    .or(() -> commands.always(part))
                    .filter(order -> !order.equals(new Interpretation.Order(Command.PAUSE)) || isLast(piece))
                    .or(() -> asides.topic(
                                    said,
                                    piece.asks(),
                                    language,
                                    moment.conversation().job())
                            .map(Interpretation.QuestionToUs::new))
                    .or(() -> assent(part))
                    .ifPresent(found -> told(piece, found));
        }

        private void unlisted(Piece piece) {
            Folded said = language.trimmed(sharing.part(piece), "joint", "no such group");
            unlisted.heed(moment.with(said), form, language).ifPresent(found -> told(piece, found));
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
            boolean others = ends.stream().skip(1).anyMatch(this::isCorrection);
            for (Piece end : others ? List.of(piece) : ends.reversed()) {
                Piece run = new Piece(piece.from(), end.to(), piece.sentence(), end.asks());
                Folded part = language.trimmed(sharing.part(run), "joint", "no such group");
                Folded said = Folded.of(sharing.ended(part.given(), run));
                Optional<Interpretation.Correction> found = corrections
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
            Optional<Interpretation> changed = amended.heed(moment.with(sharing.part(run)));
            changed.ifPresent(found -> told(run, found));
            return changed.isPresent();
        }

        /** "…, not a bakery". */
        private boolean isContrast(Piece piece) {
            return language.beginning(sharing.part(piece).plain(), "in-place-of") > 0;
        }

        private boolean isCorrection(Piece piece) {
            Folded said = language.trimmed(sharing.part(piece), "joint", "no such group");
            return corrections
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
            unknown(several);
            answers(taken).ifPresent(answers -> parts.put(taken.getFirst().from(), answers));
            List<Interpretation> all = List.copyOf(parts.values());
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

        /** A question that nobody can answer, beside other things. */
        private void unknown(boolean several) {
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

    /** Whether a part of several may be this command: nothing that only makes sense on its own. */
    static boolean mayBeBeside(Command command) {
        return switch (command) {
            case WHY, HELP, EXAMPLES, SUMMARY, PREVIEW, DECIDE_ALL, MAKE, SKIP_ROUND, PAUSE -> true;
            case UNDO, REDO, BACK, SKIP, REPEAT, DECIDE -> true;
            case CANCEL, RESTART, DELETE, COME_BACK -> false;
        };
    }
}

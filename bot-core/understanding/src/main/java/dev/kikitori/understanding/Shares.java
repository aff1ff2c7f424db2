package dev.kikitori.understanding;

import dev.kikitori.engine.job.Choice;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.Pieces.Piece;
import dev.kikitori.understanding.Sharing.Taken;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.text.Tag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives each question the part of a text that answers it. What has a shape of its own (an address on the web, a number
 * to call, a date) is taken before what has none, so that a number is looked for only in what is left. A value belongs
 * to the question that its piece names; without a name it must be the only question of its kind, and, where the person
 * was asked one question at a time, unmistakable.
 */
final class Shares {
    private static final double LIKELY = .7;
    private static final double SURE = .8;
    private static final int COUNTED = 6;
    /** Nobody says as many words and signs in one breath; no value is looked for among more. */
    private static final int MOST_TOKENS = 250;

    private final Sharing sharing;
    private final Cues cues;
    private final List<Question> questions;
    private final Belonging belonging;
    private final boolean strict;
    private final Optional<Question> open;
    private final boolean story;
    private final InPassing passing;

    /** For questions that were all put at once. */
    Shares(Sharing sharing, Cues cues, List<Question> questions) {
        this(sharing, cues, questions, false, Optional.empty(), false);
    }

    /**
     * For questions that are put one at a time.
     *
     * @param open the one that was put
     * @param story whether any words are an answer to what was asked, so that nothing is torn out of a sentence
     */
    Shares(Sharing sharing, Cues cues, List<Question> questions, Optional<Question> open, boolean story) {
        this(sharing, cues, questions, true, open, story);
    }

    private Shares(
            Sharing sharing,
            Cues cues,
            List<Question> questions,
            boolean strict,
            Optional<Question> open,
            boolean story) {
        this.sharing = sharing;
        this.cues = cues;
        this.questions = questions;
        this.belonging = new Belonging(sharing, cues, questions, strict, open, story);
        this.strict = strict;
        this.open = open;
        this.story = story;
        this.passing = new InPassing(sharing, belonging, story);
    }

    /** Takes all that can be taken. */
    void takeAll() {
        boolean wanted = !strict
                || open.filter(one -> one.kind() == Kind.DATE || one.kind() == Kind.TIME || belonging.isDetachable(one))
                        .isPresent();
        if (wanted) {
            DayAndHour.take(sharing, questions);
        }
        if (!strict) {
            BothEnds.take(sharing, questions);
        }
        AnyWords told = new AnyWords(sharing, cues, belonging);
        HowMany numbers = new HowMany(sharing, cues, belonging, questions, strict);
        List<Question> order = new ArrayList<>(questions);
        order.removeIf(question -> question.kind() == Kind.LONG_TEXT || question.kind() == Kind.NUMBER);
        order.sort(Comparator.comparingInt(question -> rank(question.kind())));
        order.stream().filter(question -> rank(question.kind()) < COUNTED).forEach(question -> take(question, told));
        numbers.takeCounted();
        order.stream().filter(question -> question.kind() == Kind.CHOICE).forEach(this::takeCalled);
        order.stream().filter(question -> rank(question.kind()) > COUNTED).forEach(question -> take(question, told));
        numbers.take();
        if (!sharing.taken().isEmpty()) {
            order.forEach(question -> take(question, told));
        }
        if (!strict) {
            told.takeLeft(questions);
        }
    }

    /** Takes what answers the question, if nothing does yet. */
    private void take(Question question, AnyWords told) {
        if (sharing.taken().stream().anyMatch(taken -> taken.question().id().equals(question.id()))) {
            return;
        }
        if (question.kind().takesAnyWords()) {
            told.take(question);
        } else if (question.kind() == Kind.YES_NO) {
            takeYesNo(question);
        } else {
            takeValue(question);
        }
    }

    /** What is told from other things most easily comes first. */
    private static int rank(Kind kind) {
        return switch (kind) {
            case EMAIL -> 0;
            case URL -> 1;
            case PHONE -> 2;
            case OPENING_HOURS -> 3;
            case ADDRESS -> 4;
            case TEXT, LONG_TEXT, NAME -> 5;
            case NUMBER -> COUNTED;
            case DATETIME -> 7;
            case DATE -> 8;
            case DURATION -> 9;
            case TIME -> 10;
            case MONEY -> 11;
            case CHOICE, CHOICES -> 12;
            case COLOUR -> 13;
            case YES_NO -> 14;
            case ITEMS, GROUP_LIST, FILE -> 15;
        };
    }

    private void takeValue(Question question) {
        if (question.kind() == Kind.ITEMS || question.kind() == Kind.GROUP_LIST || question.kind() == Kind.FILE) {
            if (question.kind() == Kind.ITEMS && open.isPresent() && !isOpen(question)) {
                passing.takePriced(question);
            }
            return;
        }
        if (question.kind() == Kind.COLOUR && story && isOnlyColours(question)) {
            return;
        }
        if (!strict && question.kind() == Kind.CHOICES && takeAllCalled(question)) {
            return;
        }
        Set<Piece> all = parts(question);
        all.removeIf(piece -> (!sharing.says(piece) && !isOpen(question))
                || sharing.tokens(piece.from(), piece.to()).size() > MOST_TOKENS);
        for (Piece piece : priced(question, all)) {
            Optional<Taken> found = sharing.find(question, piece, strict ? SURE : LIKELY)
                    .map(Shares::begun)
                    .filter(one -> open.isEmpty()
                            || isOpen(question)
                            || isKnownPlace(one)
                            || cues.entitles(question, sharing.part(piece)))
                    .filter(one -> belonging.has(question, piece, one));
            if (found.isPresent()) {
                sharing.take(ofReaders(withOthers(found.get()), piece));
                return;
            }
        }
        if (question.kind() == Kind.ADDRESS && open.isPresent() && !isOpen(question)) {
            passing.takePlace(question);
        }
    }

    /** Choices of what is open that are called by their own wordings in other breaths count too. */
    private Taken withOthers(Taken found) {
        if (!isOpen(found.question())
                || !strict
                || !(found.found().value() instanceof Value.Choices some)
                || found.question().kind() != Kind.CHOICES) {
            return found;
        }
        Set<String> ids = new LinkedHashSet<>(some.ids());
        sharing.free().stream()
                .filter(piece -> piece.to() <= found.from() || piece.from() >= found.to())
                .flatMap(piece -> sharing.find(found.question(), piece, SURE).stream()
                        .filter(other -> sharing.strangers(piece, other) == 0))
                .map(other -> other.found().value())
                .forEach(value -> ids.addAll(value instanceof Value.Choices more ? more.ids() : List.of()));
        List<String> order = found.question().choices().stream()
                .map(Choice::id)
                .filter(ids::contains)
                .toList();
        return new Taken(
                found.from(),
                found.to(),
                found.question(),
                new Readings.Found(new Value.Choices(order), found.found().confidence(), List.of()));
    }

    /** All of a clause that says what readers should do belongs to that. */
    private Taken ofReaders(Taken found, Piece piece) {
        return !isOpen(found.question())
                        && Cues.isOfReaders(
                                found.question(), sharing.part(piece).plain(), sharing.language())
                ? new Taken(piece.from(), piece.to(), found.question(), found.found())
                : found;
    }

    private boolean isOpen(Question question) {
        return open.filter(one -> one.id().equals(question.id())).isPresent();
    }

    /** Any words may be a place where one is asked for; said in passing, some of it is known to be one, or it is called so. */
    private static boolean isKnownPlace(Taken taken) {
        return !(taken.found().value() instanceof Value.Address place)
                || !(place.postalCode() + place.region() + place.town() + place.street()).isEmpty();
    }

    /** Takes the choice that is called by its own wording, before a day or an amount is found in it. */
    private void takeCalled(Question question) {
        parts(question).stream()
                .flatMap(piece -> sharing.called(question, piece).stream())
                .filter(one -> belonging.has(question, new Piece(one.from(), one.to(), 0, false), one))
                .findFirst()
                .ifPresent(sharing::take);
    }

    /** Takes all choices that are called by their own wordings, wherever they stand, if none is refused. */
    private boolean takeAllCalled(Question question) {
        List<Taken> called = sharing.allCalled(question);
        called.stream().limit(1).forEach(sharing::take);
        called.stream().skip(1).forEach(sharing::leave);
        return !called.isEmpty();
    }

    /**
     * Where to look for a value, in this order: what names the question, and then what is said in one breath before all
     * that is said together; a list of hours or of choices goes on over commas.
     */
    private Set<Piece> parts(Question question) {
        List<Piece> free = sharing.free();
        if (free.size() == 1 && sharing.joined(free.getFirst()).equals(free)) {
            return new LinkedHashSet<>(free);
        }
        Set<Piece> all = new LinkedHashSet<>();
        List<Piece> runs = sharing.runs();
        if (free.size() > 1) {
            runs.stream()
                    .filter(run -> cues.names(question, sharing.part(run)))
                    .flatMap(run -> sharing.within(run).stream())
                    .filter(piece -> cues.names(question, sharing.part(piece)))
                    .forEach(all::add);
        }
        boolean list = question.kind() == Kind.OPENING_HOURS
                || question.kind() == Kind.CHOICES
                || question.kind() == Kind.ADDRESS
                || (question.kind() == Kind.DATETIME && isOpen(question))
                || runs.stream().anyMatch(sharing::isRepaired);
        if (list) {
            all.addAll(runs);
        }
        all.addAll(free);
        free.forEach(piece -> all.addAll(sharing.joined(piece)));
        all.addAll(runs);
        return all;
    }

    /** "Red, White and Blue" may well be what something is called. */
    private boolean isOnlyColours(Question question) {
        List<Piece> parts = sharing.free().stream()
                .flatMap(piece -> sharing.joined(piece).stream())
                .filter(sharing::says)
                .toList();
        return parts.size() > 1
                && parts.stream()
                        .allMatch(part -> sharing.find(question, part, LIKELY)
                                .filter(found -> sharing.strangers(part, found) == 0)
                                .isPresent());
    }

    /** An amount with its currency comes before any other. */
    private List<Piece> priced(Question question, Set<Piece> pieces) {
        List<Piece> order = new ArrayList<>(pieces);
        if (question.kind() == Kind.MONEY) {
            order.sort(Comparator.comparing(piece ->
                    sharing.tokens(piece.from(), piece.to()).stream().noneMatch(token -> token.is(Tag.CURRENCY))));
        }
        return order;
    }

    /** "From seven" is seven where several things are said at once. */
    private static Taken begun(Taken taken) {
        return taken.found().value() instanceof Value.Range range
                        && range.to().isEmpty()
                        && range.from().isPresent()
                ? new Taken(
                        taken.from(),
                        taken.to(),
                        taken.question(),
                        new Readings.Found(range.from().get(), taken.found().confidence(), List.of()))
                : taken;
    }

    /** Whether nothing more than the words of the question may be a yes to it: not where any words are an answer. */
    private boolean isPlainly(Piece part) {
        return !part.asks() && (!strict || (!story && !belonging.isOwed(part)));
    }

    /** "yes I have a bag": yes or no, with a word of the question. */
    private void takeYesNo(Question question) {
        for (Piece piece : sharing.free()) {
            for (Piece part : sharing.joined(piece)) {
                if (!belonging.isOpen(question) && !cues.names(question, sharing.part(part))) {
                    continue;
                }
                if (Polarity.isEvaded(question, sharing.part(part), sharing.language())) {
                    continue;
                }
                Optional<Readings.Found> told = sharing.find(question, part, .6)
                        .map(Taken::found)
                        .or(() -> Polarity.of(
                                question,
                                sharing.part(part),
                                cues,
                                sharing.language(),
                                isPlainly(part) && sharing.isBrief(question, part)));
                if (told.isPresent()) {
                    sharing.take(new Taken(part.from(), part.to(), question, told.get()));
                    return;
                }
            }
        }
    }
}

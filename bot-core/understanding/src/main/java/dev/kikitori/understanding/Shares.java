package dev.kikitori.understanding;

import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.Pieces.Piece;
import dev.kikitori.understanding.Sharing.Taken;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
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

    private final Sharing sharing;
    private final Cues cues;
    private final List<Question> questions;
    private final Belonging belonging;
    private final boolean strict;
    private final Optional<Question> open;
    private final boolean story;

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
    }

    /** Takes all that can be taken. */
    void takeAll() {
        boolean wanted = !strict
                || open.filter(one -> one.kind() == Kind.DATE || one.kind() == Kind.TIME)
                        .isPresent();
        if (wanted) {
            DayAndHour.take(sharing, questions);
        }
        List<Question> order = new ArrayList<>(questions);
        sharing.taken().forEach(taken -> order.remove(taken.question()));
        order.sort(Comparator.comparingInt(question -> rank(question.kind())));
        for (Question question : order) {
            if (question.kind() == Kind.LONG_TEXT) {
                continue;
            }
            if (question.kind().takesAnyWords()) {
                takeTold(question);
            } else if (question.kind() == Kind.YES_NO) {
                takeYesNo(question);
            } else {
                takeValue(question);
            }
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
            case DATETIME -> 6;
            case DATE -> 7;
            case TIME -> 8;
            case DURATION -> 9;
            case MONEY -> 10;
            case COLOUR -> 11;
            case CHOICE, CHOICES -> 12;
            case YES_NO -> 13;
            case NUMBER -> 14;
            case ITEMS, GROUP_LIST, FILE -> 15;
        };
    }

    private void takeValue(Question question) {
        if (question.kind() == Kind.ITEMS || question.kind() == Kind.GROUP_LIST || question.kind() == Kind.FILE) {
            return;
        }
        if (question.kind() == Kind.COLOUR && story && isOnlyColours(question)) {
            return;
        }
        List<Piece> runs = sharing.runs();
        Set<Piece> all = new LinkedHashSet<>();
        if (sharing.free().size() > 1) {
            runs.stream()
                    .filter(run -> cues.names(question, sharing.part(run)))
                    .flatMap(run -> sharing.within(run).stream())
                    .filter(piece -> cues.names(question, sharing.part(piece)))
                    .forEach(all::add);
        }
        all.addAll(runs);
        all.addAll(sharing.free());
        sharing.free().forEach(piece -> all.addAll(sharing.joined(piece)));
        all.removeIf(piece -> !sharing.says(piece));
        for (Piece piece : priced(question, all)) {
            Optional<Taken> found = sharing.find(question, piece, strict ? SURE : LIKELY)
                    .map(Shares::begun)
                    .filter(one -> belonging.has(question, piece, one));
            if (found.isPresent()) {
                sharing.take(found.get());
                return;
            }
        }
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

    /** "yes I have a bag": yes or no, with a word of the question. */
    private void takeYesNo(Question question) {
        for (Piece piece : sharing.free()) {
            for (Piece part : sharing.joined(piece)) {
                Optional<Taken> found = sharing.find(question, part, .6)
                        .filter(ignored -> belonging.isOpen(question) || cues.names(question, sharing.part(part)));
                Optional<Readings.Found> told = found.map(Taken::found)
                        .or(() -> Polarity.of(question, sharing.part(part), cues, sharing.language()));
                if (told.isPresent()) {
                    sharing.take(new Taken(part.from(), part.to(), question, told.get()));
                    return;
                }
            }
        }
    }

    /** "It's called V", "the name is V". */
    private void takeTold(Question question) {
        for (Piece piece : sharing.free()) {
            for (Piece part : sharing.joined(piece)) {
                Folded said = sharing.language().trimmed(sharing.part(part), "filler", "no such group");
                Optional<String> value =
                        cues.told(question, said, sharing.language()).or(() -> called(question, said));
                Optional<Taken> taken = value.map(words -> Corrections.unquoted(sharing.ended(words, part)))
                        .flatMap(words -> sharing.read(question, words))
                        .map(found -> new Taken(part.from(), part.to(), question, found));
                if (taken.isPresent()) {
                    sharing.take(taken.get());
                    return;
                }
            }
        }
    }

    private Optional<String> called(Question question, Folded said) {
        if (question.kind() != Kind.NAME || !belonging.isOnly(question)) {
            return Optional.empty();
        }
        Language language = sharing.language();
        int begin = language.beginning(said.plain(), "called");
        if (begin > 0) {
            return Optional.of(said.part(begin, said.length()).given());
        }
        Folded bare = language.trimmed(said, "no such group", "called-after");
        return bare.length() < said.bare().length() ? Optional.of(bare.given()) : Optional.empty();
    }
}

package dev.kikitori.understanding;

import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.Pieces.Piece;
import dev.kikitori.understanding.Sharing.Taken;
import dev.kikitori.understanding.choice.Offer;
import dev.kikitori.understanding.text.Phrase;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whether a value that was found in a part of a text is this question's. It belongs to the question that its piece
 * names; without a name the question must be the only one of its kind, and, where the person was asked one question at a
 * time, the value unmistakable.
 */
final class Belonging {
    private static final double LIKELY = .7;
    private static final double NAMED = .9;
    private static final int FEW_STRANGERS = 2;

    private final Sharing sharing;
    private final Cues cues;
    private final List<Question> questions;
    private final Map<Kind, Long> count;
    private final boolean strict;
    private final Optional<Question> open;
    private final boolean story;

    /**
     * @param strict whether the questions are put one at a time
     * @param open the one that was put, if they are
     * @param story whether any words are an answer to what was asked, so that nothing is torn out of a sentence
     */
    Belonging(
            Sharing sharing,
            Cues cues,
            List<Question> questions,
            boolean strict,
            Optional<Question> open,
            boolean story) {
        this.sharing = sharing;
        this.cues = cues;
        this.questions = questions;
        this.count = questions.stream().collect(Collectors.groupingBy(Question::kind, Collectors.counting()));
        this.strict = strict;
        this.open = open;
        this.story = story;
    }

    boolean isOpen(Question question) {
        return open.filter(question::equals).isPresent();
    }

    /** Whether no other question is of its kind. */
    boolean isOnly(Question question) {
        return count.getOrDefault(question.kind(), 0L) == 1;
    }

    /** Whether what was found in a piece is the question's. */
    boolean has(Question question, Piece piece, Taken found) {
        return belongs(question, piece, found)
                && !isLength(question, found)
                && (!story || question.choices().isEmpty() || isCalledSo(question, piece, found));
    }

    private boolean belongs(Question question, Piece piece, Taken found) {
        if (isOpen(question) || cues.names(question, sharing.part(breath(piece, found)))) {
            return true;
        }
        boolean only = question.kind() == Kind.CHOICE
                || question.kind() == Kind.CHOICES
                || isOnly(question)
                || questions.stream()
                        .filter(one -> one.kind() == question.kind())
                        .noneMatch(this::isNamed);
        return only && isPlain(question, found) && (!strict || isUnmistakable(question, piece, found));
    }

    private boolean isNamed(Question question) {
        return sharing.free().stream().anyMatch(piece -> cues.names(question, sharing.part(piece)));
    }

    /** Whether it is more than a bare number that could be anything. */
    private boolean isPlain(Question question, Taken found) {
        if (question.kind() == Kind.OPENING_HOURS
                && sharing.part(found.from(), found.to()).plain().codePoints().noneMatch(Character::isLetter)
                && sharing.part(found.from(), found.to()).plain().indexOf(':') < 0) {
            return false;
        }
        boolean figures = sharing.tokens(found.from(), found.to()).stream()
                .allMatch(
                        token -> token.isFigure() || token.is(Tag.NUMBER) || token.is(Tag.SCALE) || token.is(Tag.AND));
        return switch (question.kind()) {
            case CHOICE, CHOICES, DATE, DATETIME, COLOUR, OPENING_HOURS, DURATION -> !figures;
            case TIME, MONEY -> !strict || !figures;
            case TEXT, LONG_TEXT, NAME, NUMBER, YES_NO -> true;
            case EMAIL, PHONE, URL, ADDRESS, ITEMS, GROUP_LIST, FILE -> true;
        };
    }

    private boolean isUnmistakable(Question question, Piece piece, Taken found) {
        int strangers = sharing.strangers(breath(piece, found), found);
        boolean alone = strangers <= (story ? 0 : FEW_STRANGERS);
        List<Token> tokens = sharing.tokens(found.from(), found.to());
        return switch (question.kind()) {
            case EMAIL, URL, PHONE, OPENING_HOURS -> true;
            case COLOUR -> alone;
            case CHOICE, CHOICES -> alone && found.found().confidence() >= NAMED;
            case DATE, DATETIME ->
                alone && tokens.stream().anyMatch(token -> token.is(Tag.MONTH) || token.is(Tag.WEEKDAY));
            case MONEY -> alone && tokens.stream().anyMatch(token -> token.is(Tag.CURRENCY));
            case TIME, DURATION -> alone && tokens.size() > 1;
            case ADDRESS -> isPlace(found);
            case TEXT, LONG_TEXT, NAME, NUMBER, YES_NO, ITEMS, GROUP_LIST, FILE -> false;
        };
    }

    /** Whether each choice that was found is called by one of its wordings, not by a word that is like one. */
    private boolean isCalledSo(Question question, Piece piece, Taken found) {
        List<String> ids = switch (found.found().value()) {
            case Value.Choices choices -> choices.ids();
            case Value.Text choice -> List.of(choice.text());
            default -> List.<String>of();
        };
        return Offer.of(question.choices())
                .named(Phrase.of(sharing.part(breath(piece, found)), sharing.language()))
                .containsAll(ids);
    }

    /** Whether the address is a place that is known, or one with a postal code. */
    private boolean isPlace(Taken found) {
        return found.found().value() instanceof Value.Address address
                && !(address.postalCode().isEmpty()
                        && (address.region().isEmpty() || address.street().isEmpty()));
    }

    /** The part of the piece around what was found up to the next "and" on both sides. */
    private Piece breath(Piece piece, Taken found) {
        int from = piece.from();
        int to = piece.to();
        for (Piece free : sharing.free()) {
            from = free.from() <= found.from() ? Math.max(from, free.from()) : from;
            to = free.to() >= found.to() && free.from() < found.to() ? Math.min(to, free.to()) : to;
        }
        for (Token token : sharing.tokens(from, to)) {
            int at = from + token.from();
            if (token.is(Tag.AND) || sharing.language().has("joint", token.text())) {
                if (at + token.text().length() <= found.from()) {
                    return breath(new Piece(at + token.text().length(), to, piece.sentence(), false), found);
                }
                if (at >= found.to()) {
                    return new Piece(from, at, piece.sentence(), false);
                }
            }
        }
        return new Piece(from, to, piece.sentence(), false);
    }

    /** Where a length of time is asked for too, "three hours" is no hour; "in three hours" may be. */
    private boolean isLength(Question question, Taken found) {
        if (question.kind() != Kind.TIME && question.kind() != Kind.DATETIME || !count.containsKey(Kind.DURATION)) {
            return false;
        }
        boolean counted = sharing.tokens(found.from(), found.to()).stream()
                .anyMatch(token -> token.is(Tag.WITHIN) || token.is(Tag.LATER));
        return !counted
                && sharing.find(question.ofKind(Kind.DURATION), new Piece(found.from(), found.to(), 0, false), LIKELY)
                        .isPresent();
    }
}

package dev.kikitori.understanding;

import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.Pieces.Piece;
import dev.kikitori.understanding.Sharing.Taken;
import dev.kikitori.understanding.choice.Offer;
import dev.kikitori.understanding.reading.Asked;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Span;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.util.List;
import java.util.Optional;

/**
 * Whether a value that was found in a part of a text is this question's. It belongs to the question that its piece
 * names; without a name the question must be the only one of its kind, and, where the person was asked one question at a
 * time, the value unmistakable.
 */
final class Belonging {
    private static final double LIKELY = .7;
    private static final double NAMED = .9;
    private static final int FEW_STRANGERS = 2;
    private static final int FEW_CHOICES = 2;

    private final Sharing sharing;
    private final Cues cues;
    private final List<Question> questions;
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
        this.strict = strict;
        this.open = open;
        this.story = story;
    }

    /** Whether what was asked is still to be answered, and by nothing that is said before this part. */
    boolean isOwed(Piece part) {
        return sharing.isFirstSaying(part)
                && open.isPresent()
                && sharing.taken().stream().noneMatch(taken -> isOpen(taken.question()));
    }

    boolean isOpen(Question question) {
        return open.filter(question::equals).isPresent();
    }

    /** Whether no other question is of its kind. */
    boolean isOnly(Question question) {
        return count(question.kind()) == 1;
    }

    private int count(Kind kind) {
        int count = 0;
        for (Question question : questions) {
            count += question.kind() == kind ? 1 : 0;
        }
        return count;
    }

    /** Whether all others of its kind are answered. */
    private boolean isLast(Question question) {
        return questions.stream()
                .filter(other -> other.kind() == question.kind() && !other.equals(question))
                .allMatch(other -> sharing.taken().stream()
                        .anyMatch(taken -> taken.question().equals(other)));
    }

    /** Whether no other question can be answered by any words, stories left out. */
    boolean isOnlyForWords(Question question) {
        return questions.stream()
                .filter(other -> other.kind() == Kind.TEXT || other.kind() == Kind.NAME)
                .filter(other -> sharing.taken().stream()
                        .noneMatch(taken -> taken.question().equals(other)))
                .allMatch(question::equals);
    }

    /** Whether what was found in a piece is the question's. */
    boolean has(Question question, Piece piece, Taken found) {
        return belongs(question, piece, found)
                && !isEverything(question, piece, found)
                && !isRatherColour(question, piece, found)
                && !(question.kind() == Kind.COLOUR && isOffered(piece))
                && !isLength(question, found)
                && !isTime(question, found)
                && !isDate(question, found)
                && !isPlaceOf(question, found)
                && !isSpanOfTime(question, found)
                && !isTornChoice(question, piece, found)
                && (!story || question.choices().isEmpty() || isCalledSo(question, piece, found));
    }

    /** What comes first of several things answers what was asked, whatever choice of another question it reminds of. */
    private boolean isTornChoice(Question question, Piece piece, Taken found) {
        return story
                && !question.choices().isEmpty()
                && !isOpen(question)
                && !cues.names(question, sharing.part(breath(piece, found)))
                && isOwed(breath(piece, found));
    }

    /** Whether a day or a number of people is no part of what answers this: "a table for four on 5 December". */
    boolean isDetachable(Question question) {
        return question.kind() == Kind.TEXT
                && !Asked.of(question, sharing.language()).has("asks-title")
                && !Asked.of(question, sharing.language()).has("asks-writing");
    }

    /** From one day to another, and a day where it is asked when something happens, is that and no day of another question. */
    private boolean isSpanOfTime(Question question, Taken found) {
        boolean span = found.found().value() instanceof Value.Range;
        return strict
                && question.kind() == Kind.DATE
                && !isOpen(question)
                && count(Kind.DATETIME) > 0
                && (span || open.filter(one -> one.kind() == Kind.DATETIME).isPresent());
    }

    /** "Every day" chooses nothing of what was not asked. */
    private boolean isEverything(Question question, Piece piece, Taken found) {
        return strict
                && !isOpen(question)
                && question.choices().size() > FEW_CHOICES
                && found.found().value() instanceof Value.Choices choices
                && choices.ids().size() == question.choices().size()
                && !isCalledSo(question, piece, found);
    }

    /** "Dark green" is no dark background, where colours are asked for too. */
    private boolean isRatherColour(Question question, Piece piece, Taken found) {
        return strict
                && !isOpen(question)
                && found.found().value() instanceof Value.Choices choices
                && !isWorded(question, choices, piece)
                && questions.stream()
                        .filter(one -> one.kind() == Kind.COLOUR)
                        .anyMatch(one ->
                                sharing.find(one, breath(piece, found), NAMED).isPresent()
                                        || isColoured(breath(piece, found)));
    }

    private boolean isColoured(Piece breath) {
        return sharing.tokens(breath.from(), breath.to()).stream().anyMatch(token -> token.is(Tag.COLOUR));
    }

    private boolean isWorded(Question question, Value.Choices choices, Piece piece) {
        String plain = sharing.part(piece).plain();
        return question.choices().stream()
                .filter(choice -> choices.ids().contains(choice.id()))
                .allMatch(choice -> choice.say().byLanguage().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(wording -> plain.contains(Folded.plain(wording))));
    }

    /** "A cream background" is one of the choices that were offered, and no other colour. */
    private boolean isOffered(Piece piece) {
        return open.filter(one -> one.kind() == Kind.CHOICE || one.kind() == Kind.CHOICES)
                .flatMap(one -> sharing.find(one, piece, NAMED))
                .filter(chosen -> sharing.strangers(piece, chosen) == 0)
                .isPresent();
    }

    private boolean belongs(Question question, Piece piece, Taken found) {
        if (isOpen(question) || cues.names(question, sharing.part(breath(piece, found)))) {
            return true;
        }
        boolean only = question.kind() == Kind.CHOICE
                || question.kind() == Kind.CHOICES
                || isOnly(question)
                || (!strict && isLast(question))
                || questions.stream()
                        .filter(one -> one.kind() == question.kind())
                        .noneMatch(this::isNamed);
        return only && isPlain(question, piece, found) && (!strict || isUnmistakable(question, piece, found));
    }

    private boolean isNamed(Question question) {
        return sharing.free().stream().anyMatch(piece -> cues.names(question, sharing.part(piece)));
    }

    /** Whether it is more than a bare number that could be anything. */
    private boolean isPlain(Question question, Piece piece, Taken found) {
        if (question.kind() == Kind.OPENING_HOURS
                && sharing.part(found.from(), found.to()).plain().codePoints().noneMatch(Character::isLetter)
                && sharing.part(found.from(), found.to()).plain().indexOf(':') < 0) {
            return false;
        }
        List<Token> tokens = sharing.tokens(found.from(), found.to());
        boolean figures = tokens.stream()
                .allMatch(
                        token -> token.isFigure() || token.is(Tag.NUMBER) || token.is(Tag.SCALE) || token.is(Tag.AND));
        return switch (question.kind()) {
            case CHOICE, CHOICES ->
                isCalledSo(question, piece, found) || tokens.stream().noneMatch(Belonging::isPlace);
            case DATE, DATETIME, OPENING_HOURS -> !figures;
            case DURATION -> tokens.stream().anyMatch(token -> token.is(Tag.UNIT) || token.is(Tag.LENGTH));
            case COLOUR -> !figures && isColour(found, tokens);
            case TIME, MONEY -> !figures || (!strict && isAlone(piece, found));
            case TEXT, LONG_TEXT, NAME, NUMBER, YES_NO -> true;
            case EMAIL, PHONE, URL, ADDRESS, ITEMS, GROUP_LIST, FILE -> true;
        };
    }

    /** Whether nothing but good manners stands around it. */
    private boolean isAlone(Piece piece, Taken found) {
        Piece breath = breath(piece, found);
        return sharing.strangers(breath, found) == 0
                && sharing.tokens(found.to(), Math.max(found.to(), breath.to())).stream()
                        .limit(1)
                        .noneMatch(token ->
                                !token.is(Tag.POLITE) && sharing.language().has("stop", token.text()));
    }

    /** A number or a place in an order: what it means to a choice, it may mean to anything. */
    private static boolean isPlace(Token token) {
        return token.isFigure() || token.is(Tag.NUMBER) || token.is(Tag.ORDINAL);
    }

    /** A colour called so, not a thing that stands for one, and not a part of another word: 茶 in 喫茶店. */
    private boolean isColour(Taken found, List<Token> tokens) {
        boolean called = tokens.stream()
                .anyMatch(token -> token.is(Tag.COLOUR) || token.text().startsWith("#"));
        boolean within = found.from() > 0
                && Character.isIdeographic(sharing.part(0, found.to()).plain().charAt(found.from()))
                && Character.isIdeographic(sharing.part(0, found.to()).plain().charAt(found.from() - 1));
        return called && !within;
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
                (alone || isWholeDay(tokens))
                        && tokens.stream().anyMatch(token -> token.is(Tag.MONTH) || token.is(Tag.WEEKDAY));
            case MONEY -> alone && tokens.stream().anyMatch(token -> token.is(Tag.CURRENCY));
            case TIME, DURATION -> alone && tokens.size() > 1;
            case ADDRESS -> isPlace(found);
            case TEXT, LONG_TEXT, NAME, NUMBER, YES_NO, ITEMS, GROUP_LIST, FILE -> false;
        };
    }

    /** "On May 9th" is no part of a name, whatever is said beside it. */
    private boolean isWholeDay(List<Token> tokens) {
        return open.filter(one -> one.kind() == Kind.NAME || isDetachable(one)).isPresent()
                && tokens.stream().anyMatch(token -> token.is(Tag.MONTH) || token.is(Tag.MONTH_MARK))
                && tokens.stream().anyMatch(token -> token.isFigure() || token.is(Tag.ORDINAL) || token.is(Tag.NUMBER));
    }

    /** Whether each choice that was found is called by one of its wordings, not by a word that is like one. */
    private boolean isCalledSo(Question question, Piece piece, Taken found) {
        List<String> ids = switch (found.found().value()) {
            case Value.Choices choices -> choices.ids();
            case Value.Text choice -> List.of(choice.text());
            default -> List.<String>of();
        };
        List<String> named =
                Offer.of(question.choices())
                        .named(sharing.part(breath(piece, found)).plain(), sharing.language())
                        .stream()
                        .map(Span::sense)
                        .toList();
        return named.containsAll(ids);
    }

    /** "The second floor" is no day, nor is "the third graders". */
    private boolean isPlaceOf(Question question, Taken found) {
        boolean place = question.kind() == Kind.DATE
                && sharing.tokens(found.from(), found.to()).stream()
                        .allMatch(token -> token.isFigure() || token.is(Tag.ORDINAL) || token.is(Tag.ORDINAL_SUFFIX));
        return place
                && sharing.free().stream()
                        .filter(free -> free.from() <= found.from() && free.to() > found.to())
                        .flatMap(free ->
                                sharing.tokens(found.to(), free.to()).stream().limit(1))
                        .anyMatch(token -> !sharing.isSilent(token));
    }

    /** A day written in figures is no number to call. */
    private boolean isDate(Question question, Taken found) {
        Piece part = new Piece(found.from(), found.to(), 0, false);
        return question.kind() == Kind.PHONE
                && sharing.part(part).plain().indexOf('/') >= 0
                && sharing.find(question.ofKind(Kind.DATE), part, LIKELY).isPresent();
    }

    /** "In three hours" is an hour where one is asked for, and no length. */
    private boolean isTime(Question question, Taken found) {
        return question.kind() == Kind.DURATION
                && (count(Kind.TIME) + count(Kind.DATETIME) + count(Kind.DATE) > 0)
                && sharing.free().stream()
                        .filter(free -> free.from() <= found.from() && free.to() >= found.to())
                        .anyMatch(free -> sharing.tokens(free.from(), found.from()).stream()
                                        .reduce((first, second) -> second)
                                        .filter(token -> token.is(Tag.WITHIN))
                                        .isPresent()
                                || sharing.tokens(found.to(), free.to()).stream()
                                        .limit(1)
                                        .anyMatch(token -> token.is(Tag.LATER) || token.is(Tag.AGO)));
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
        if ((question.kind() != Kind.TIME && question.kind() != Kind.DATETIME) || count(Kind.DURATION) == 0) {
            return false;
        }
        List<Token> tokens = sharing.tokens(found.from(), found.to());
        boolean counted = tokens.stream().anyMatch(token -> token.is(Tag.WITHIN) || token.is(Tag.LATER));
        return !counted
                && tokens.stream().anyMatch(token -> token.is(Tag.UNIT) || token.is(Tag.LENGTH))
                && sharing.find(question.ofKind(Kind.DURATION), new Piece(found.from(), found.to(), 0, false), LIKELY)
                        .isPresent();
    }
}

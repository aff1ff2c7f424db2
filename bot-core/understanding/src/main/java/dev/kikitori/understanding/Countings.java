package dev.kikitori.understanding;

import dev.kikitori.engine.value.Kind;
import dev.kikitori.understanding.Pieces.Piece;
import dev.kikitori.understanding.number.NumberReader;
import dev.kikitori.understanding.number.Numbers;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The numbers of a text with the words around them. Not for several threads. */
final class Countings {
    private static final int MOST_WORDS = 4;
    /** Nobody tells how many of more things in one turn; what comes behind is not looked at. */
    private static final int MOST_NUMBERS = 40;

    private final Sharing sharing;
    private final Language language;

    Countings(Sharing sharing) {
        this.sharing = sharing;
        this.language = sharing.language();
    }

    /**
     * A number and the words around it up to the next.
     *
     * @param unit what stands right behind it, a few words long
     * @param other whether it is a price, a time or the like
     * @param refused whether it is said not to be meant, counts no one, or is an amount: 「9年生じゃなくて」, 「一人千円」
     */
    record Counting(Piece piece, Piece number, Folded before, Folded unit, boolean other, boolean refused) {}

    /** Those of everything that is free, in order. */
    List<Counting> all() {
        return sharing.free().stream()
                .flatMap(piece -> of(piece).stream())
                .limit(MOST_NUMBERS)
                .toList();
    }

    List<Counting> of(Piece piece) {
        List<Token> tokens = sharing.tokens(piece.from(), piece.to());
        List<Numbers.Found> numbers = numbers(tokens);
        List<Counting> counted = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < numbers.size(); i++) {
            Numbers.Found number = numbers.get(i);
            int end = i + 1 < numbers.size() ? numbers.get(i + 1).from() : tokens.size();
            int unit = unit(tokens, number.to(), end);
            counted.add(new Counting(
                    part(piece, tokens, begin, unit),
                    part(piece, tokens, number.from(), number.to()),
                    text(piece, tokens, begin, number.from()),
                    text(piece, tokens, number.to(), unit),
                    other(tokens, number),
                    isRefused(tokens.subList(number.to(), Math.min(unit + 1, end)))
                            || (number.small() == 1
                                    && isPrice(
                                            piece.from() + tokens.get(unit - 1).to()))));
            begin = unit;
        }
        return counted;
    }

    private static boolean isRefused(List<Token> behind) {
        return behind.stream().anyMatch(token -> token.is(Tag.NOT_AFTER))
                || behind.stream().limit(1).anyMatch(token -> token.is(Tag.CURRENCY) || token.is(Tag.SUBUNIT));
    }

    /** Whether it is no number of things. */
    private static boolean other(List<Token> tokens, Numbers.Found number) {
        boolean called = number.from() > 0 && tokens.get(number.from() - 1).is(Tag.ORDINAL_PREFIX);
        return !called && NumberReader.isOfAnotherKind(tokens, number);
    }

    /** Whether an amount begins here: in 「一人千円」 no one is counted. */
    private boolean isPrice(int at) {
        return sharing.taken().stream().anyMatch(taken -> taken.question().kind() == Kind.MONEY && taken.from() == at);
    }

    /** Numbers, and places in an order: the second floor. */
    private static List<Numbers.Found> numbers(List<Token> tokens) {
        List<Numbers.Found> numbers = new ArrayList<>();
        for (int at = 0; at < tokens.size() && numbers.size() < MOST_NUMBERS; ) {
            int here = at;
            Optional<Numbers.Found> number = NumberReader.quantity(tokens, at)
                    .or(() ->
                            tokens.get(here).is(Tag.ORDINAL) && tokens.get(here).number(Tag.ORDINAL) > 0
                                    ? Optional.of(NumberReader.placed(tokens, here))
                                    : Optional.empty());
            number.ifPresent(numbers::add);
            at = number.map(Numbers.Found::to).orElse(at + 1);
        }
        return numbers;
    }

    /** Where the words end that say what is counted. */
    private int unit(List<Token> tokens, int from, int end) {
        int to = from;
        while (to < end && to - from < MOST_WORDS && !isBorder(tokens.get(to), to == from)) {
            to++;
        }
        return to;
    }

    private boolean isBorder(Token token, boolean first) {
        String word = token.text();
        boolean of = first && word.equals("of");
        return !of
                && (token.is(Tag.AND)
                        || token.is(Tag.AT)
                        || language.has("joint", word)
                        || language.has("unit-end", word));
    }

    private Folded text(Piece piece, List<Token> tokens, int from, int to) {
        return from >= to ? Folded.of("") : sharing.part(part(piece, tokens, from, to));
    }

    private static Piece part(Piece piece, List<Token> tokens, int from, int to) {
        return new Piece(
                piece.from() + tokens.get(from).from(),
                piece.from() + tokens.get(to - 1).to(),
                piece.sentence(),
                piece.asks());
    }
}

package dev.kikitori.understanding.time;

import dev.kikitori.understanding.number.Numbers;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lengths of time that tokens tell.
 *
 * @param lengths none, one, the two ends of a range, or several that contradict each other
 */
record LengthsSaid(List<Lengths.Found> lengths, boolean isRange) {

    static LengthsSaid in(List<Token> tokens) {
        List<Lengths.Found> meant = meant(tokens);
        if (meant.size() == 1) {
            Optional<LengthsSaid> other = neighbours(tokens, meant.getFirst())
                    .or(() -> amended(tokens, meant.getFirst()).map(one -> new LengthsSaid(List.of(one), false)));
            if (other.isPresent()) {
                return other.get();
            }
        }
        for (int i = 0; i < meant.size(); i++) {
            Lengths.Found one = meant.get(i);
            Optional<Lengths.Found> before = numberBefore(tokens, one);
            if (before.isPresent()) {
                return new LengthsSaid(List.of(before.get(), one), true);
            }
            Optional<Lengths.Found> behind = numberBehind(tokens, one);
            if (behind.isPresent()) {
                return new LengthsSaid(List.of(one, behind.get()), true);
            }
            if (i + 1 < meant.size()
                    && isJoined(tokens, one.from(), one.to(), meant.get(i + 1).from())) {
                return new LengthsSaid(List.of(one, meant.get(i + 1)), true);
            }
        }
        boolean same = meant.stream()
                        .map(one -> List.of(one.days(), one.seconds()))
                        .distinct()
                        .count()
                == 1;
        return new LengthsSaid(same ? meant.subList(0, 1) : meant, false);
    }

    /** Without what was taken back: "two hours, no, three". */
    private static List<Lengths.Found> meant(List<Token> tokens) {
        List<Lengths.Found> meant = new ArrayList<>();
        for (Lengths.Found one : Lengths.all(tokens)) {
            boolean instead = !meant.isEmpty()
                    && tokens.subList(meant.getLast().to(), one.from()).stream()
                            .anyMatch(token -> token.is(Tag.AMENDS) || token.is(Tag.NOT_AFTER));
            if (instead) {
                meant.removeLast();
            }
            if (one.from() == 0 || !tokens.get(one.from() - 1).is(Tag.NOT_BEFORE)) {
                meant.add(one);
            }
        }
        boolean counted = meant.stream().anyMatch(one -> !isInOneWord(tokens, one));
        meant.removeIf(one -> counted && isInOneWord(tokens, one));
        return meant;
    }

    /** "The whole day" says less than a number. */
    private static boolean isInOneWord(List<Token> tokens, Lengths.Found one) {
        return one.to() == one.from() + 1 && tokens.get(one.from()).is(Tag.LENGTH);
    }

    /** The other end of "two to three hours", 2、3日 and 二三日, which takes the unit of this one. */
    private static Optional<Lengths.Found> numberBefore(List<Token> tokens, Lengths.Found one) {
        if (!tokens.get(one.to() - 1).is(Tag.UNIT)) {
            return Optional.empty();
        }
        for (int at = Math.max(0, one.from() - 6); at < one.from(); at++) {
            Optional<Numbers.Found> number = Numbers.at(tokens, at);
            if (number.isPresent()
                    && number.get().to() <= one.from()
                    && (isJoined(tokens, at, number.get().to(), one.from()) || isNext(tokens, number.get(), one))) {
                return of(tokens, number.get(), one);
            }
        }
        return Optional.empty();
    }

    /** 二三日 and "two three days" are two to three days. */
    private static Optional<LengthsSaid> neighbours(List<Token> tokens, Lengths.Found one) {
        int at = one.from();
        boolean words = at + 2 < tokens.size()
                && tokens.get(at).is(Tag.NUMBER)
                && tokens.get(at + 1).is(Tag.NUMBER)
                && tokens.get(at + 2).is(Tag.UNIT)
                && one.to() == at + 3;
        int first = words ? tokens.get(at).number(Tag.NUMBER) : 0;
        if (!words || first < 1 || first > 8 || tokens.get(at + 1).number(Tag.NUMBER) != first + 1) {
            return Optional.empty();
        }
        List<Token> lower = List.of(tokens.get(at), tokens.get(at + 2));
        return Lengths.at(lower, 0)
                .flatMap(low -> Lengths.at(tokens.subList(at + 1, at + 3), 0)
                        .map(high -> new LengthsSaid(List.of(low, high), true)));
    }

    /** "An hour, no, two": a number that takes the place of the one before, and keeps its unit. */
    private static Optional<Lengths.Found> amended(List<Token> tokens, Lengths.Found one) {
        boolean amended = false;
        for (int at = one.to(); at < tokens.size() && tokens.get(one.to() - 1).is(Tag.UNIT); at++) {
            Optional<Numbers.Found> number = Numbers.at(tokens, at);
            if (number.isPresent()) {
                return amended ? of(tokens, number.get(), one) : Optional.empty();
            }
            amended |= tokens.get(at).is(Tag.AMENDS) || tokens.get(at).is(Tag.NOT_AFTER);
        }
        return Optional.empty();
    }

    /** 2、3日: a number, and behind a comma the next one. */
    private static boolean isNext(List<Token> tokens, Numbers.Found number, Lengths.Found one) {
        Optional<Numbers.Found> second = Numbers.at(tokens, one.from());
        boolean comma = one.from() > number.to()
                && ",、・".contains(tokens.get(number.to()).text())
                && tokens.subList(number.to() + 1, one.from()).stream().allMatch(token -> token.is(Tag.APPROX));
        return comma
                && second.isPresent()
                && second.get().number().compareTo(number.number().add(BigDecimal.ONE)) == 0;
    }

    /** The other end of "an hour or two". */
    private static Optional<Lengths.Found> numberBehind(List<Token> tokens, Lengths.Found one) {
        int next = one.to();
        while (next < tokens.size()
                && (isOr(tokens.get(next)) || tokens.get(next).text().equals(","))) {
            next++;
        }
        boolean joined = next < tokens.size()
                && next > one.to()
                && isOr(tokens.get(next - 1))
                && tokens.get(one.to() - 1).is(Tag.UNIT);
        Optional<Numbers.Found> number = joined ? Numbers.at(tokens, next) : Optional.empty();
        boolean own = number.isPresent()
                && number.get().to() < tokens.size()
                && tokens.get(number.get().to()).is(Tag.UNIT);
        return number.isEmpty() || own ? Optional.empty() : of(tokens, number.get(), one);
    }

    /** "An hour or two", "an hour, maybe two". */
    private static boolean isOr(Token token) {
        return token.is(Tag.OR) || token.is(Tag.APPROX);
    }

    private static Optional<Lengths.Found> of(List<Token> tokens, Numbers.Found number, Lengths.Found unit) {
        List<Token> borrowed = new ArrayList<>(tokens.subList(number.from(), number.to()));
        borrowed.add(tokens.get(unit.to() - 1));
        return Lengths.at(borrowed, 0);
    }

    private static boolean isJoined(List<Token> tokens, int first, int to, int from) {
        boolean between = first > 0 && tokens.get(first - 1).is(Tag.FROM);
        boolean joined = false;
        for (Token token : tokens.subList(to, from)) {
            if (token.is(Tag.RANGE) || token.is(Tag.OR) || (between && token.is(Tag.AND))) {
                joined = true;
            } else if (!token.is(Tag.APPROX) && !token.is(Tag.POLITE) && !token.is(Tag.LINK)) {
                return false;
            }
        }
        return joined;
    }
}

package dev.kikitori.understanding.number;

import dev.kikitori.engine.job.Question;
import dev.kikitori.understanding.reading.Asked;
import dev.kikitori.understanding.text.Phrase;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which of several numbers a question asks for: by what it counts, by what all comes to, and not by what is noise. */
final class Counted {
    private static final Set<Tag> OTHER_KINDS = Set.of(
            Tag.CURRENCY,
            Tag.SUBUNIT,
            Tag.DAYPART,
            Tag.HOUR_MARK,
            Tag.MINUTE_MARK,
            Tag.MONTH,
            Tag.MONTH_MARK,
            Tag.DAY_MARK,
            Tag.YEAR_MARK,
            Tag.UNIT,
            Tag.PERCENT,
            Tag.PAST,
            Tag.TIMES);

    private final Phrase phrase;
    private final String asked;

    private Counted(Phrase phrase, String asked) {
        this.phrase = phrase;
        this.asked = asked;
    }

    static Counted of(Question question, Phrase phrase) {
        return new Counted(phrase, Asked.of(question, phrase.language()).words());
    }

    /** The numbers that are meant; never none of them. */
    List<Numbers.Found> meant(List<Numbers.Found> found) {
        List<Numbers.Found> told =
                orAll(found.stream().filter(one -> !isRefused(one)).toList(), found);
        List<Numbers.Found> meant = orAll(told.stream().filter(this::isAsked).toList(), told);
        meant = orAll(
                meant.stream()
                        .filter(one -> !isOfAnotherKind(phrase.tokens(), one.from(), one.to()))
                        .toList(),
                meant);
        return conclusion(meant);
    }

    /** 「三十はちょっと多いから二十八で」: of two numbers, without the one that is said to be too much or too little. */
    static List<Numbers.Found> withoutRefused(Phrase phrase, List<Numbers.Found> found) {
        List<Token> tokens = phrase.tokens();
        List<Numbers.Found> kept = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            boolean more = i + 1 < found.size();
            int end = more ? tokens.get(found.get(i + 1).from()).from() : 0;
            String behind = more
                    ? phrase.plain().substring(tokens.get(found.get(i).to() - 1).to(), end)
                    : "";
            if (phrase.language().phrases("refused-amount").stream().noneMatch(behind::contains)) {
                kept.add(found.get(i));
            }
        }
        return kept;
    }

    /** "not 5, 6". */
    private boolean isRefused(Numbers.Found found) {
        return found.from() > 0
                && phrase.tokens().get(found.from() - 1).is(Tag.NOT_BEFORE)
                && !phrase.tokens().get(found.from() - 1).is(Tag.ORDINAL_PREFIX);
    }

    /** The number behind the last "so", "that makes"; else the one right before "in total". */
    private List<Numbers.Found> conclusion(List<Numbers.Found> found) {
        List<Token> tokens = phrase.tokens();
        for (int at = tokens.size() - 1; at >= 0 && found.size() > 1; at--) {
            if (!tokens.get(at).is(Tag.SO)) {
                continue;
            }
            int so = at;
            List<Numbers.Found> after =
                    found.stream().filter(one -> one.from() > so).toList();
            if (!after.isEmpty()) {
                return List.of(after.getFirst());
            }
            return List.of(found.stream().filter(one -> one.to() <= so).toList().getLast());
        }
        return found;
    }

    private static List<Numbers.Found> orAll(List<Numbers.Found> some, List<Numbers.Found> all) {
        return some.isEmpty() ? all : some;
    }

    /** Whether what is counted stands in the question. */
    private boolean isAsked(Numbers.Found found) {
        if (found.to() >= phrase.tokens().size()) {
            return false;
        }
        Token counted = phrase.tokens().get(found.to());
        String word = counted.text();
        boolean letter =
                Character.isLetter(word.codePointAt(0)) && !phrase.language().has("stop", word);
        boolean ideographic = Character.isIdeographic(word.codePointAt(0));
        return letter && (ideographic || word.length() > 2) && says(word);
    }

    private boolean says(String word) {
        int at = asked.indexOf(word);
        return at >= 0
                && (at == 0 || !Character.isLetter(asked.charAt(at - 1)) || Character.isIdeographic(word.charAt(0)));
    }

    /** Whether it is a price, a time of day, a day, a length, or how sure someone is. */
    static boolean isOfAnotherKind(List<Token> tokens, int from, int to) {
        boolean behind = to < tokens.size()
                && (isOther(tokens.get(to)) || tokens.get(to).text().equals(":"));
        if (from == 0) {
            return behind;
        }
        Token before = tokens.get(from - 1);
        return behind
                || before.text().equals(":")
                || before.is(Tag.PAST)
                || isTo(tokens, from - 1)
                || before.is(Tag.MONTH)
                || before.is(Tag.CURRENCY)
                || before.is(Tag.AT)
                || before.is(Tag.ORDINAL_PREFIX);
    }

    /** The middle of "quarter to eight". */
    private static boolean isTo(List<Token> tokens, int at) {
        return at > 0 && tokens.get(at).is(Tag.TO) && tokens.get(at - 1).is(Tag.QUARTER);
    }

    private static boolean isOther(Token token) {
        return token.senses().keySet().stream().anyMatch(OTHER_KINDS::contains)
                || (token.is(Tag.ORDINAL_SUFFIX) && token.text().length() == 2);
    }

    /** How many all are together, if each of these numbers counts people. */
    static Optional<BigDecimal> people(List<Token> tokens, List<Numbers.Found> found) {
        boolean counts = found.stream().allMatch(one -> isPerson(tokens, one));
        return counts
                ? Optional.of(found.stream().map(Numbers.Found::number).reduce(BigDecimal.ZERO, BigDecimal::add))
                : Optional.empty();
    }

    /** Whether it counts people: "the two of us". */
    static boolean isOfPeople(Phrase phrase, int from, int to) {
        List<Token> tokens = phrase.tokens();
        boolean person = to < tokens.size() && tokens.get(to).is(Tag.PERSON);
        return person || phrase.language().beginning(phrase.plain(), behind(tokens, to - 1), "people-words") > 0;
    }

    private static int behind(List<Token> tokens, int last) {
        boolean gap = last + 1 < tokens.size()
                && tokens.get(last + 1).from() > tokens.get(last).to();
        return tokens.get(last).to() + (gap ? 1 : 0);
    }

    private static boolean isPerson(List<Token> tokens, Numbers.Found found) {
        return (found.to() < tokens.size() && tokens.get(found.to()).is(Tag.PERSON))
                || (found.from() > 0 && tokens.get(found.from() - 1).is(Tag.PERSON));
    }
}

package dev.kikitori.understanding.contact;

import dev.kikitori.understanding.text.Phrase;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A telephone number among other words: figures and digits said as words, one after the other ("seventy-one", "eight
 * hundred", "triple five"); a plus before them and an extension behind them stay. The longest run counts, unless none is
 * long enough to be a number alone.
 */
final class Spoken {
    private static final int ENOUGH = 7;
    /** No number has more tens before digits than these. */
    private static final int MOST_TENS = 5;

    private final List<Token> tokens;
    private final List<StringBuilder> runs = new ArrayList<>();
    private final int whole;
    private int tens;
    private int times = 1;

    private Spoken(Phrase phrase, int whole) {
        this.tokens = phrase.tokens();
        this.whole = whole;
        runs.add(new StringBuilder());
    }

    /**
     * The digits that can have been said, all different: "twenty seven nine" is 279, or 2079 where the tens stand alone.
     * First what leaves all tens before a digit without their nought, then what leaves all of them theirs, then some.
     */
    static List<String> ways(Phrase phrase) {
        Spoken first = new Spoken(phrase, 0);
        Set<String> ways = new LinkedHashSet<>();
        ways.add(first.digits());
        int all = 1 << Math.min(first.tens, MOST_TENS);
        ways.add(new Spoken(phrase, -1).digits());
        for (int whole = 1; whole < all; whole++) {
            ways.add(new Spoken(phrase, whole).digits());
        }
        return List.copyOf(ways);
    }

    private String digits() {
        for (int at = 0; at < tokens.size(); at++) {
            take(at);
        }
        List<StringBuilder> enough =
                runs.stream().filter(run -> run.length() >= ENOUGH).toList();
        return enough.isEmpty()
                ? String.join("", runs)
                : enough.stream()
                        .max(Comparator.comparingInt(StringBuilder::length))
                        .orElseThrow()
                        .toString();
    }

    private void take(int at) {
        Token token = tokens.get(at);
        StringBuilder digits = runs.getLast();
        if (token.is(Tag.TIMES)) {
            times = token.number(Tag.TIMES);
        } else if (Character.isDigit(token.text().charAt(0))) {
            add(token.text().replaceAll("[^0-9]", ""));
        } else if (token.is(Tag.NUMBER)) {
            add(word(at));
        } else if (token.is(Tag.SCALE)
                && !digits.isEmpty()
                && token.value(Tag.SCALE).startsWith("100")) {
            add(token.value(Tag.SCALE).substring(1));
        } else if (digits.isEmpty()
                && (token.text().equals("+") || token.value(Tag.SPELL).equals("+"))) {
            digits.append('+');
        } else if (token.is(Tag.EXTENSION) && !digits.isEmpty()) {
            digits.append(" ext ");
        } else if (token.isUnknown() && token.text().length() > 2) {
            runs.add(new StringBuilder());
        }
    }

    private void add(String digits) {
        runs.getLast().append(digits.repeat(times));
        times = 1;
    }

    /** "seventy" before a digit is only its first figure, if it does not stand alone. */
    private String word(int at) {
        int number = tokens.get(at).number(Tag.NUMBER);
        int next = at + 1 < tokens.size() && tokens.get(at + 1).text().equals("-") ? at + 2 : at + 1;
        boolean goesOn = next < tokens.size()
                && tokens.get(next).is(Tag.NUMBER)
                && tokens.get(next).number(Tag.NUMBER) < 10
                && tokens.get(next).number(Tag.NUMBER) > 0;
        boolean japanese = Character.isIdeographic(tokens.get(at).text().charAt(0));
        boolean either = number >= 20 && number % 10 == 0 && goesOn && !japanese;
        boolean cut = either && (whole >> Math.min(tens, Integer.SIZE - 1) & 1) == 0;
        tens += either ? 1 : 0;
        return Integer.toString(cut ? number / 10 : number);
    }
}

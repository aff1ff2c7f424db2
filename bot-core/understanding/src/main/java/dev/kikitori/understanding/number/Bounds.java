package dev.kikitori.understanding.number;

import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.util.List;

/** Which end of a range an amount is, by the words around it: "at least 50", "50 or more", 「50人以上」, "under 20". */
enum Bounds {
    NEITHER,
    LEAST,
    MOST;

    /**
     * What the words around an amount make it. A word that means "within" leaves it what it is: 「5万以内」 asks for the
     * amount itself.
     *
     * @param from the first of its tokens
     * @param to behind the last of its tokens
     * @param next where the next amount begins, or the number of tokens
     */
    static Bounds of(List<Token> tokens, int from, int to, int next) {
        int before = from - 1;
        while (before >= 0
                && (tokens.get(before).is(Tag.APPROX) || tokens.get(before).is(Tag.ONE))) {
            before--;
        }
        Bounds ahead = before < 0 ? NEITHER : said(tokens.get(before), "before");
        if (ahead != NEITHER) {
            return ahead;
        }
        boolean alone = next == tokens.size();
        if (alone && before >= 0 && tokens.get(before).is(Tag.FROM) && isLatin(tokens.get(before))) {
            return tokens.subList(to, next).stream().anyMatch(Bounds::isRangeOrEnd) ? NEITHER : LEAST;
        }
        int last = Math.min(next, to + 3);
        for (int at = to; at < last; at++) {
            if (alone && isOpenRange(tokens, at)) {
                return LEAST;
            }
            Bounds behind = said(tokens.get(at), "after");
            if (behind != NEITHER) {
                boolean refused = at + 1 < tokens.size()
                        && (tokens.get(at + 1).is(Tag.NOT_AFTER)
                                || tokens.get(at + 1).is(Tag.AMENDS));
                return refused ? (behind == LEAST ? MOST : LEAST) : behind;
            }
            if (tokens.get(at).is(Tag.AND) || tokens.get(at).isFigure()) {
                return NEITHER;
            }
        }
        return NEITHER;
    }

    /** 「6,000円から」, "500〜": the word between two ends, and no other end behind it. */
    private static boolean isOpenRange(List<Token> tokens, int at) {
        return tokens.get(at).is(Tag.RANGE)
                && !isLatin(tokens.get(at))
                && !tokens.get(at).is(Tag.MINUS)
                && tokens.subList(at + 1, tokens.size()).stream()
                        .allMatch(token -> token.is(Tag.POLITE) || token.is(Tag.YES));
    }

    private static boolean isRangeOrEnd(Token token) {
        return token.is(Tag.RANGE) || token.is(Tag.UNTIL);
    }

    private static boolean isLatin(Token token) {
        return Character.UnicodeScript.of(token.text().codePointAt(0)) == Character.UnicodeScript.LATIN;
    }

    private static Bounds said(Token token, String side) {
        if (stands(token.value(Tag.AT_LEAST), side)) {
            return LEAST;
        }
        boolean within = token.is(Tag.LATER) || token.is(Tag.RANGE);
        return !within && stands(token.value(Tag.AT_MOST), side) ? MOST : NEITHER;
    }

    private static boolean stands(String value, String side) {
        return value.equals(side) || value.equals("both");
    }
}

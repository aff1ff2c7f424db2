package dev.kikitori.understanding;

import dev.kikitori.understanding.text.Folded;
import java.util.ArrayList;
import java.util.List;

/** A text cut where a person takes a breath: at the ends of sentences, at commas, and in Japanese at spaces. */
final class Pieces {
    private static final String ENDS = ";。!?";
    private static final String BREATHS = ",、";

    /** Each opening quote before the one that closes it. */
    static final String QUOTES = "「」『』“”\"\"";

    private Pieces() {}

    /**
     * A part of the plain form.
     *
     * @param sentence which sentence it stands in, from 0
     * @param asks whether a question mark ends it
     */
    record Piece(int from, int to, int sentence, boolean asks) {
        /** Without spaces at its ends. */
        Piece trimmed(String plain) {
            int first = from;
            int last = Math.max(from, to);
            while (first < last && plain.charAt(first) == ' ') {
                first++;
            }
            while (last > first && plain.charAt(last - 1) == ' ') {
                last--;
            }
            return new Piece(first, last, sentence, asks);
        }

        boolean isEmpty() {
            return from >= to;
        }
    }

    static List<Piece> of(Folded text) {
        String plain = text.plain();
        List<Piece> pieces = new ArrayList<>();
        int begin = 0;
        int sentence = 0;
        int quoted = -1;
        for (int i = 0; i <= plain.length(); i++) {
            quoted = Math.max(quoted, quoteEnd(plain, i));
            boolean end = i == plain.length() || (isEnd(plain, i) && i > quoted);
            if (end || (isBreath(plain, i) && i > quoted)) {
                boolean asks = i < plain.length() && plain.charAt(i) == '?';
                Piece piece = new Piece(begin, i, sentence, asks).trimmed(plain);
                if (!piece.isEmpty()) {
                    pieces.add(piece);
                }
                begin = i + 1;
                sentence += end ? 1 : 0;
            }
        }
        return pieces;
    }

    /** Where the quotation ends that begins here; -1 if none does. */
    private static int quoteEnd(String plain, int at) {
        int quote = at < plain.length() ? QUOTES.indexOf(plain.charAt(at)) : -1;
        boolean begins = quote >= 0
                && quote % 2 == 0
                && (QUOTES.charAt(quote + 1) != QUOTES.charAt(quote) || isSpace(plain, at - 1));
        return begins ? plain.indexOf(QUOTES.charAt(quote + 1), at + 1) : -1;
    }

    private static boolean isEnd(String plain, int at) {
        char c = plain.charAt(at);
        if (c != '.') {
            return ENDS.indexOf(c) >= 0;
        }
        boolean last = at + 1 == plain.length() || plain.charAt(at + 1) == ' ';
        boolean shortened = at < 2 || !Character.isLetterOrDigit(plain.charAt(at - 2));
        return last && !shortened;
    }

    private static boolean isBreath(String plain, int at) {
        char c = plain.charAt(at);
        if (BREATHS.indexOf(c) >= 0) {
            return !(isDigit(plain, at - 1) && isDigit(plain, at + 1));
        }
        boolean dash = c == '-' && isSpace(plain, at - 1) && isSpace(plain, at + 1);
        return dash || (c == ' ' && (isJapanese(plain, at - 1) || isJapanese(plain, at + 1)));
    }

    private static boolean isDigit(String plain, int at) {
        return at >= 0 && at < plain.length() && plain.charAt(at) >= '0' && plain.charAt(at) <= '9';
    }

    private static boolean isSpace(String plain, int at) {
        return at >= 0 && at < plain.length() && plain.charAt(at) == ' ';
    }

    private static boolean isJapanese(String plain, int at) {
        return at >= 0 && at < plain.length() && plain.charAt(at) >= 0x3040 && plain.charAt(at) <= 0x9fff;
    }
}

package dev.kikitori.understanding.contact;

import dev.kikitori.understanding.text.Phrase;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.util.List;

/** Addresses said aloud: "anna at example dot com", "double u double u double u dot example dot com". */
final class Spelled {
    private Spelled() {}

    /** Everything around the first of these signs that belongs to one address; an empty string without that sign. */
    static String around(Phrase phrase, String sign) {
        List<Token> tokens = phrase.tokens();
        for (int i = 1; i < tokens.size() - 1; i++) {
            if (tokens.get(i).value(Tag.SPELL).equals(sign)) {
                return before(tokens, i) + sign + behind(tokens, i);
            }
        }
        return "";
    }

    private static String before(List<Token> tokens, int sign) {
        StringBuilder said = new StringBuilder();
        int at = sign - 1;
        said.insert(0, text(tokens.get(at)));
        while (at > 0 && belongs(tokens.get(at - 1), tokens.get(at))) {
            at--;
            said.insert(0, text(tokens.get(at)));
        }
        return said.toString();
    }

    private static String behind(List<Token> tokens, int sign) {
        StringBuilder said = new StringBuilder();
        int at = sign + 1;
        said.append(text(tokens.get(at)));
        while (at + 1 < tokens.size() && belongs(tokens.get(at), tokens.get(at + 1))) {
            at++;
            said.append(text(tokens.get(at)));
        }
        return said.toString();
    }

    /** Two tokens are of one address if a sign joins them, if nothing parts them, or if both are spelled letters. */
    private static boolean belongs(Token left, Token right) {
        return left.is(Tag.SPELL)
                || right.is(Tag.SPELL)
                || left.to() == right.from()
                || (isShort(left) && isShort(right));
    }

    private static boolean isShort(Token token) {
        return text(token).length() == 1;
    }

    private static String text(Token token) {
        if (token.is(Tag.SPELL)) {
            return token.value(Tag.SPELL);
        }
        return token.is(Tag.NUMBER) && token.number(Tag.NUMBER) < 10 ? token.value(Tag.NUMBER) : token.text();
    }
}

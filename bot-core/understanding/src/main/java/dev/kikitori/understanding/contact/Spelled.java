package dev.kikitori.understanding.contact;

import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Phrase;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.util.List;
import java.util.regex.Pattern;

/** Addresses said aloud: "anna at example dot com", "double u double u double u dot example dot com". */
final class Spelled {
    private static final int MOST_WORDS = 4;

    private final List<Token> tokens;
    private final Language language;

    private Spelled(Phrase phrase) {
        this.tokens = phrase.tokens();
        this.language = phrase.language();
    }

    /** Everything around the first of these signs that belongs to one address; an empty string without that sign. */
    static String around(Phrase phrase, String sign) {
        return new Spelled(explained(phrase)).around(sign);
    }

    /** "B as in boy": b. */
    private static Phrase explained(Phrase phrase) {
        String plain = phrase.plain();
        for (String like : phrase.language().phrases("letter-like")) {
            plain = plain.contains(" " + like + " ")
                    ? plain.replaceAll("\\b([a-z]) " + Pattern.quote(like) + " \\1[a-z]{1,20}\\b", "$1")
                    : plain;
        }
        return plain.equals(phrase.plain()) ? phrase : Phrase.of(Folded.of(plain), phrase.language());
    }

    private String around(String sign) {
        for (int i = 1; i < tokens.size() - 1; i++) {
            if (tokens.get(i).value(Tag.SPELL).equals(sign)) {
                int last = i > 1 && tokens.get(i - 1).text().equals(",") ? i - 2 : i - 1;
                String before = before(last);
                return before + sign + behind(i, sign.equals("@") || before.equals("www"));
            }
        }
        return "";
    }

    /** Words before an at sign are all of the address, back to one that is of the sentence: "my address is john smith at". */
    private String before(int last) {
        StringBuilder said = new StringBuilder();
        int at = last;
        said.insert(0, text(at));
        while (at > 0 && (belongs(at - 1, at) || (isWord(at - 1) && isWord(at) && !isSpelledOut(at, last)))) {
            at--;
            said.insert(0, text(at));
        }
        return said.toString();
    }

    /** Whether everything from here on is single letters, three at least: what stands before is no part of it. */
    private boolean isSpelledOut(int at, int last) {
        boolean letters = last - at >= 2 && tokens.get(at - 1).text().length() > 1;
        for (int i = at; i <= last && letters; i++) {
            letters = text(i).length() == 1 && Character.isLetter(text(i).charAt(0));
        }
        return letters;
    }

    /** @param wordy whether the host may be told in several words */
    private String behind(int sign, boolean wordy) {
        StringBuilder said = new StringBuilder();
        int at = sign + 1;
        said.append(text(at));
        for (int last = wordy ? hostEnd(sign) : at; at < last; ) {
            said.append(text(++at));
        }
        while (at + 1 < tokens.size()) {
            boolean ending = language.has("tld", tokens.get(at + 1).text())
                    && tokens.get(at).isUnknown();
            if (!ending && !belongs(at, at + 1)) {
                break;
            }
            said.append(ending && tokens.get(at).to() < tokens.get(at + 1).from() ? "." : "")
                    .append(text(at + 1));
            at++;
        }
        return said.toString();
    }

    /** The last word before the first dot of a host that is told in several words: "at the corner shop dot com". */
    private int hostEnd(int sign) {
        int first = sign + 1;
        int dot = first;
        while (dot < tokens.size()
                && dot - first <= MOST_WORDS
                && Character.isLetter(tokens.get(dot).text().charAt(0))
                && !tokens.get(dot).is(Tag.SPELL)) {
            dot++;
        }
        boolean dotted = dot < tokens.size() && tokens.get(dot).value(Tag.SPELL).equals(".");
        return dotted ? dot - 1 : first;
    }

    /** Whether a token can be a part of a name, and not a word of the sentence around it. */
    private boolean isWord(int at) {
        Token token = tokens.get(at);
        boolean letters = Character.isLetterOrDigit(token.text().charAt(0));
        boolean contracted = at > 0 && tokens.get(at - 1).text().equals("'");
        return letters
                && !contracted
                && token.text().length() < 20
                && !language.has("stop", token.text())
                && !language.has("address-frame", token.text());
    }

    /** Two tokens are of one address if a sign joins them, if nothing parts them, or if both are spelled letters. */
    private boolean belongs(int left, int right) {
        boolean contracted = left > 0 && tokens.get(left - 1).text().equals("'");
        if (contracted) {
            return false;
        }
        return tokens.get(left).is(Tag.SPELL)
                || tokens.get(right).is(Tag.SPELL)
                || tokens.get(left).to() == tokens.get(right).from()
                || (isShort(left) && isShort(right));
    }

    private boolean isShort(int at) {
        return text(at).length() == 1 || tokens.get(at).is(Tag.TIMES);
    }

    private String text(int at) {
        Token token = tokens.get(at);
        if (token.is(Tag.SPELL)) {
            return token.value(Tag.SPELL);
        }
        if (token.is(Tag.TIMES)) {
            return at + 1 < tokens.size() ? text(at + 1).repeat(token.number(Tag.TIMES) - 1) : "";
        }
        boolean digit = token.is(Tag.NUMBER) && token.number(Tag.NUMBER) < 10;
        boolean tens = token.is(Tag.NUMBER)
                && !digit
                && Character.isLetter(token.text().charAt(0));
        if (tens) {
            boolean goesOn = at + 1 < tokens.size() && tokens.get(at + 1).is(Tag.NUMBER);
            int ten = token.number(Tag.NUMBER);
            return goesOn && ten % 10 == 0 && tokens.get(at + 1).number(Tag.NUMBER) < 10
                    ? Integer.toString(ten / 10)
                    : Integer.toString(ten);
        }
        return digit ? token.value(Tag.NUMBER) : token.text();
    }
}

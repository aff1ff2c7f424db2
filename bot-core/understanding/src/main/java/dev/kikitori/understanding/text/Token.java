package dev.kikitori.understanding.text;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * A word, number or sign of a phrase.
 *
 * @param text its plain form
 * @param from where it begins in the plain form of the phrase
 * @param to where it ends there, exclusive
 * @param senses what it can be, with the value each has; empty: a word the language's tables do not know
 * @param figure the number, if it is written in figures
 */
public record Token(String text, int from, int to, Map<Tag, String> senses, Optional<BigDecimal> figure) {

    public boolean is(Tag tag) {
        return senses.containsKey(tag);
    }

    /** The value of this sense; an empty string without one. */
    public String value(Tag tag) {
        return senses.getOrDefault(tag, "");
    }

    /** The value of this sense as a number. */
    public int number(Tag tag) {
        return Integer.parseInt(value(tag));
    }

    public boolean isFigure() {
        return figure.isPresent();
    }

    /** Whether it is neither a figure, nor a sign, nor a word that the tables know. */
    public boolean isUnknown() {
        return senses.isEmpty() && figure.isEmpty() && Character.isLetterOrDigit(text.codePointAt(0));
    }
}

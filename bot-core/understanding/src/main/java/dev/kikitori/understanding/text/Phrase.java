package dev.kikitori.understanding.text;

import java.util.List;

/** What was said, seen through one language: folded, and cut into that language's tokens. */
public final class Phrase {
    private static final int MOST_TOKENIZED = 2_000;

    private final Folded all;
    private final Folded folded;
    private final Language language;
    private final List<Token> tokens;

    private Phrase(Folded all, Folded folded, Language language) {
        this.all = all;
        this.folded = folded;
        this.language = language;
        this.tokens = folded.length() > MOST_TOKENIZED
                ? List.of()
                : List.copyOf(language.lexicon().tokens(folded.plain()));
    }

    /** The phrase without the fillers it begins with and its closing punctuation. */
    public static Phrase of(Folded folded, Language language) {
        return new Phrase(folded, language.unfilled(folded), language);
    }

    /** The same with the fillers it begins with, of which some are words too: "oh" is also a nought. */
    public Phrase entire() {
        return all.length() == folded.length() ? this : new Phrase(all, all, language);
    }

    public Folded folded() {
        return folded;
    }

    public String plain() {
        return folded.plain();
    }

    /** As it was given, without fillers and closing punctuation. */
    public String given() {
        return folded.given();
    }

    /** Everything as it was given, fillers and closing punctuation too: trimmed, without control characters. */
    public String whole() {
        StringBuilder kept = new StringBuilder();
        all.source()
                .codePoints()
                .filter(c -> c == '\n' || c == '\t' || Character.getType(c) != Character.CONTROL)
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }

    public Language language() {
        return language;
    }

    /** In order; none for a phrase of more than 2,000 characters. */
    public List<Token> tokens() {
        return tokens;
    }
}

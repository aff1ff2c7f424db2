package dev.kikitori.prompts.suggestions;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A kind of business.
 *
 * @param words what it is recognised by, in small letters
 * @param is what it is, with its article where the language has one
 * @param about what it deals with
 * @param line a sentence that is true of every such place
 */
record BusinessKind(String id, List<String> words, String is, String about, String line) {

    /** The kind that the longest word speaks for; of two, the one that stands first in the file. */
    static Optional<BusinessKind> recognise(String business, List<BusinessKind> kinds) {
        String said = Normalizer.normalize(business, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        BusinessKind best = null;
        int longest = 0;
        for (BusinessKind kind : kinds) {
            for (String word : kind.words) {
                if (word.length() > longest && contains(said, word)) {
                    best = kind;
                    longest = word.length();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whole words in scripts that part words by spaces; anywhere in others. */
    private static boolean contains(String said, String word) {
        for (int at = said.indexOf(word); at >= 0; at = said.indexOf(word, at + 1)) {
            boolean begins = at == 0 || !joins(said.charAt(at - 1), word.charAt(0));
            int end = at + word.length();
            boolean ends = end == said.length() || !joins(word.charAt(word.length() - 1), said.charAt(end));
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }

    private static boolean joins(char before, char after) {
        return isLatin(before) && isLatin(after);
    }

    private static boolean isLatin(char c) {
        return Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }
}

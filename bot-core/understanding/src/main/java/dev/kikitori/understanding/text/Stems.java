package dev.kikitori.understanding.text;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the forms of a word have in common: "cook" of cooks, cooked and cooking. Cuts the first ending that fits and a
 * consonant that was doubled before it, as the language's manners tell; far coarser than a dictionary, and enough to
 * tell whether two words are the same. A language that tells no endings leaves words as they are.
 */
final class Stems {
    private static final int SHORTEST = 3;
    private static final int MOST_WORDS = 200;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}']+");

    private final List<String> endings;
    private final String doubled;

    /**
     * @param endings in the order to try them
     * @param doubled the letters that are doubled before an ending
     */
    Stems(List<String> endings, String doubled) {
        this.endings = endings;
        this.doubled = doubled;
    }

    String of(String word) {
        String bare = !endings.isEmpty() && word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        for (String ending : endings) {
            boolean kept = ending.equals("s") && bare.endsWith("ss");
            if (!kept && bare.endsWith(ending) && bare.length() - ending.length() >= SHORTEST) {
                return single(bare.substring(0, bare.length() - ending.length()));
            }
        }
        return bare;
    }

    private String single(String stem) {
        int last = stem.length() - 1;
        boolean twice =
                last > 2 && stem.charAt(last) == stem.charAt(last - 1) && doubled.indexOf(stem.charAt(last)) >= 0;
        return twice ? stem.substring(0, last) : stem;
    }

    /** The words of a plain text that are parted by anything but letters, digits and apostrophes; the first of many. */
    static List<String> words(String plain) {
        return Arrays.stream(BETWEEN_WORDS.split(plain, MOST_WORDS))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}

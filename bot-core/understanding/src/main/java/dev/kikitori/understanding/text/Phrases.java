package dev.kikitori.understanding.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A group of phrases in plain form, found in a text by how it begins or ends. Immutable. */
final class Phrases {
    static final Phrases NONE = new Phrases(List.of());

    private final List<String> all;
    private final Set<String> set;
    private final Map<Character, List<String>> byFirst = new HashMap<>();
    private final Map<Character, List<String>> byLast = new HashMap<>();

    /** Of phrases without empty ones, the longest first. */
    Phrases(List<String> all) {
        this.all = List.copyOf(all);
        this.set = Set.copyOf(all);
        for (String phrase : all) {
            byFirst.computeIfAbsent(phrase.charAt(0), ignored -> new ArrayList<>())
                    .add(phrase);
            byLast.computeIfAbsent(phrase.charAt(phrase.length() - 1), ignored -> new ArrayList<>())
                    .add(phrase);
        }
    }

    List<String> all() {
        return all;
    }

    boolean has(String word) {
        return set.contains(word);
    }

    /** Where the longest of them that stands at the beginning ends; -1 if none stands there. */
    int beginning(String plain) {
        return beginning(plain, 0);
    }

    /** Where the longest of them that stands from this place on ends; -1 if none stands there. */
    int beginning(String plain, int from) {
        List<String> phrases = from >= plain.length() ? null : byFirst.get(plain.charAt(from));
        if (phrases != null) {
            for (String phrase : phrases) {
                if (plain.startsWith(phrase, from) && Lexicon.isWhole(plain, from, from + phrase.length())) {
                    return from + phrase.length();
                }
            }
        }
        return -1;
    }

    /** Where the longest of them that stands at the end begins; -1 if none stands there. */
    int ending(String plain) {
        List<String> phrases = plain.isEmpty() ? null : byLast.get(plain.charAt(plain.length() - 1));
        if (phrases != null) {
            for (String phrase : phrases) {
                int at = plain.length() - phrase.length();
                if (plain.endsWith(phrase) && Lexicon.isWhole(plain, at, plain.length())) {
                    return at;
                }
            }
        }
        return -1;
    }
}

package dev.kikitori.understanding.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A language as its folder of tables describes it. Immutable.
 *
 * @see Languages
 */
public final class Language {
    private final String code;
    private final Map<String, String> manners;
    private final List<String> endings;
    private final Stems stems;
    private final Variants variants;
    private final Lexicon lexicon;
    private final boolean isJapanese;
    private final Map<String, Phrases> phrases;
    private final List<List<String>> commands;
    private final List<List<String>> freeCommands;
    private final List<List<String>> meant;
    private final List<List<String>> corrections;
    private final Synonyms synonyms;
    private final Synonyms kinds;
    private final Synonyms namings;
    private final List<List<String>> letters;
    private final Map<Character, List<List<String>>> lettersByFirst;
    private final List<List<String>> questions;

    Language(String code, Tables tables) {
        this.code = code;
        this.manners = tables.manners(code);
        List<List<String>> words = tables.words(code);
        this.endings = endings(manner("endings"));
        this.stems = new Stems(endings(manner("stem-endings")), manner("stem-doubled"));
        this.variants = new Variants(manner("spelled"));
        this.lexicon = new Lexicon(
                words,
                manners.getOrDefault("decimal", ".").charAt(0),
                new KanaNumbers(tables.rowsIfAny(code, "kana-numbers")),
                new GluedNumbers(tables.rowsIfAny(code, "glued-numbers"), words),
                manner("inflected").equals("yes") ? endings : List.of());
        this.isJapanese = manner("script").equals("Jpan");
        Map<String, Phrases> groups = new HashMap<>();
        tables.phrases(code).forEach((group, all) -> groups.put(group, new Phrases(all)));
        this.phrases = groups;
        this.commands = tables.rows(code, "commands");
        this.meant = tables.rowsIfAny(code, "meant");
        this.freeCommands = tables.rowsIfAny(code, "free-commands");
        this.corrections = tables.patterns(code, "corrections");
        this.kinds = Synonyms.ofKinds(tables.rowsIfAny(code, "kinds"));
        this.synonyms = Synonyms.of(tables.rowsIfAny(code, "synonyms"));
        this.namings = Synonyms.of(tables.rows(code, "naming"));
        this.letters = letters(tables.rowsIfAny(code, "letters"));
        this.lettersByFirst = letters.stream()
                .collect(Collectors.groupingBy(letter -> letter.getLast().charAt(0)));
        this.questions = tables.rows(code, "questions");
    }

    private static List<String> endings(String manner) {
        return manner.isEmpty() ? List.of() : List.of(manner.split(" ", -1));
    }

    /** Whether it is not looked for in conversations in other languages: its small words mean other things there. */
    boolean isOwnOnly() {
        return manner("own-only").equals("yes");
    }

    /** A plain word as it is written and in every other way that its letters are written in. */
    public List<String> spellings(String word) {
        return variants.widened(List.of(word));
    }

    /** What a plain word has in common with its other forms. */
    public String stem(String word) {
        return stems.of(word);
    }

    /** The words of a plain text, as a script with spaces parts them, in order; the first two hundred. */
    public List<String> words(String plain) {
        return Stems.words(plain);
    }

    /** The stems of the words of a plain text, in order. */
    public List<String> stems(String plain) {
        return words(plain).stream().map(stems::of).toList();
    }

    /** Its ISO 639 code. */
    public String code() {
        return code;
    }

    public Lexicon lexicon() {
        return lexicon;
    }

    /** One of its manners, such as {@code numeric-date}; an empty string if its folder does not say. */
    public String manner(String name) {
        return manners.getOrDefault(name, "");
    }

    /** The rows of its commands: the command's word, then its forms. */
    public List<List<String>> commands() {
        return commands;
    }

    /** The rows of what yes and no mean, for likeness of meaning; none for a language that has no model. */
    public List<List<String>> meant() {
        return meant;
    }

    /** The rows of how commands are put freely: families of words, and what is put together from them. */
    public List<List<String>> freeCommands() {
        return freeCommands;
    }

    /** The rows of its corrections: strength, what stands before, between and after. */
    public List<List<String>> corrections() {
        return corrections;
    }

    /** The rows of what people ask about any interview: the matter, then its wordings. */
    public List<List<String>> questions() {
        return questions;
    }

    /** The phrases of this group, in plain form, the longest first. */
    public List<String> phrases(String group) {
        return group(group).all();
    }

    /** Whether this plain word is of a group of phrases. */
    public boolean has(String group, String word) {
        return group(group).has(word);
    }

    private Phrases group(String group) {
        return phrases.getOrDefault(group, Phrases.NONE);
    }

    /** The sign or word that a sound stands for in an address, and the sound; the longest sounds first. */
    public List<List<String>> letters() {
        return letters;
    }

    /** Those whose sounds begin with this sign. */
    public List<List<String>> letters(char first) {
        return lettersByFirst.getOrDefault(first, List.of());
    }

    private static List<List<String>> letters(List<List<String>> rows) {
        List<List<String>> letters = new ArrayList<>();
        for (List<String> row : rows) {
            row.subList(1, row.size()).forEach(sound -> letters.add(List.of(row.getFirst(), Folded.plain(sound))));
        }
        letters.sort(Comparator.comparingInt(letter -> -letter.getLast().length()));
        return List.copyOf(letters);
    }

    /** The words of a plain text that mean the same as others, with their senses. */
    public List<Span> synonyms(String plain) {
        return synonyms.in(plain);
    }

    /** The words of a plain text that stand for the same thing as others that may be asked for, with their senses. */
    public List<Span> namings(String plain) {
        return namings.in(plain);
    }

    /** The words of a plain text that stand for a kind of things, and those that belong to one. */
    public List<Span> kinds(String plain) {
        return kinds.in(plain);
    }

    /** Whether a text is written as this language is; also true for a text without letters. */
    public boolean writes(String plain) {
        boolean latin = false;
        boolean japanese = false;
        for (int i = 0; i < plain.length() && !japanese; i++) {
            char c = plain.charAt(i);
            japanese = (c >= 0x3040 && c <= 0x30ff) || (c >= 0x3400 && Character.isIdeographic(c));
            latin |= c < 0x250 && Character.isLetter(c);
        }
        return isJapanese ? japanese || !latin : !japanese;
    }

    /** Whether a text has letters that only Japanese is written with. */
    public static boolean writesJapanese(String plain) {
        return plain.chars().anyMatch(c -> (c >= 0x3040 && c <= 0x30ff) || (c >= 0x3400 && Character.isIdeographic(c)));
    }

    /** Without the fillers that a sentence begins with, and without its closing punctuation. */
    public Folded unfilled(Folded text) {
        return without(text.bare(), "filler");
    }

    /** Without good manners at both ends. */
    public Folded unadorned(Folded text) {
        return trimmed(unfilled(text), "polite-before", "polite-after");
    }

    /** Without phrases of these groups at the beginning and at the end, as often as they stand there. */
    public Folded trimmed(Folded text, String before, String after) {
        Folded rest = without(text.bare(), before);
        for (int i = 0; i < 4; i++) {
            int end = ending(rest.plain(), after);
            if (end <= 0) {
                return rest;
            }
            rest = rest.part(0, end).bare();
        }
        return rest;
    }

    private Folded without(Folded text, String group) {
        Folded rest = text;
        for (int i = 0; i < 4; i++) {
            int begin = beginning(rest.plain(), group);
            boolean kept = beginning(rest.plain(), "no-filler") >= 0;
            if (begin < 0 || begin >= rest.length() || kept) {
                return rest;
            }
            rest = rest.part(begin, rest.length()).bare();
        }
        return rest;
    }

    /** Where a phrase of this group, standing at the beginning, ends; -1 if none stands there. */
    public int beginning(String plain, String group) {
        return group(group).beginning(plain);
    }

    /** Where a phrase of this group, standing from this place on, ends; -1 if none stands there. */
    public int beginning(String plain, int from, String group) {
        return group(group).beginning(plain, from);
    }

    /** Where a phrase of this group, standing at the end, begins; -1 if none stands there. */
    public int ending(String plain, String group) {
        return group(group).ending(plain);
    }

    static List<String> longestFirst(Set<String> phrases) {
        List<String> sorted = new ArrayList<>(phrases);
        sorted.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        return List.copyOf(sorted);
    }
}

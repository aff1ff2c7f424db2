package dev.kikitori.understanding.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a language that grammars know, and the cutting of a plain text into tokens by them: at each place the
 * longest form wins; a form that begins or ends with a letter of an alphabet matches whole words only.
 */
public final class Lexicon {
    private static final Pattern INDIAN = Pattern.compile("\\d{1,2}(?:,\\d{2}){1,8},\\d{3}(?!\\d)");
    private static final int MOST_FIGURES = 400;
    private static final int SHORTEST_STEM = 3;

    /** A decimal point with two figures, which is no list where lists are not written with points. */
    private static final int MOST_CENTS = 3;

    private record Entry(String form, Map<Tag, String> senses) {}

    /** By the first two characters of the form, or by its only one. */
    private static final int SPREAD = 0x9e3779b1;

    private final Map<Integer, List<Entry>> byBeginning = new HashMap<>();

    private final Map<Tag, List<String>> byTag = new EnumMap<>(Tag.class);
    private final Map<Tag, List<Entry>> entries = new EnumMap<>(Tag.class);
    private final char decimal;
    private final KanaNumbers kana;
    private final GluedNumbers glued;
    private final List<String> endings;

    /** @param endings that a word may have behind a form of the tables */
    Lexicon(List<List<String>> rows, char decimal, KanaNumbers kana, GluedNumbers glued, List<String> endings) {
        this.glued = glued;
        this.endings = endings;
        this.decimal = decimal;
        this.kana = kana;
        Map<String, Map<Tag, String>> forms = new HashMap<>();
        for (List<String> row : rows) {
            Tag tag = Tag.of(row.getFirst())
                    .orElseThrow(() -> new IllegalArgumentException("no grammar knows " + row.getFirst()));
            for (String form : row.subList(2, row.size())) {
                String plain = Folded.plain(form);
                forms.computeIfAbsent(plain, ignored -> new EnumMap<>(Tag.class))
                        .putIfAbsent(tag, row.get(1));
                byTag.computeIfAbsent(tag, ignored -> new ArrayList<>()).add(form);
            }
        }
        forms.forEach((form, senses) -> {
            Entry entry = new Entry(form, senses);
            byBeginning
                    .computeIfAbsent(beginning(form, 0, form.length()), ignored -> new ArrayList<>())
                    .add(entry);
            senses.keySet()
                    .forEach(tag -> entries.computeIfAbsent(tag, ignored -> new ArrayList<>())
                            .add(entry));
        });
        byBeginning
                .values()
                .forEach(list ->
                        list.sort(Comparator.comparingInt(entry -> -entry.form().length())));
    }

    /** The first form that the tables give for this tag, such as a language's plainest yes. */
    public String shown(Tag tag) {
        List<String> forms = byTag.get(tag);
        return forms == null ? "" : forms.getFirst();
    }

    /** The forms that the tables give for this tag, in their order. */
    public List<String> forms(Tag tag) {
        return List.copyOf(byTag.getOrDefault(tag, List.of()));
    }

    /** The value of the only form of this tag that a plain word is a misspelling of. */
    public Optional<String> near(Tag tag, String word) {
        Set<String> values = new HashSet<>();
        for (Entry entry : entries.getOrDefault(tag, List.of())) {
            if (Spelling.isNear(word, entry.form())) {
                values.add(entry.senses().getOrDefault(tag, ""));
            }
        }
        return values.size() == 1 ? Optional.of(values.iterator().next()) : Optional.empty();
    }

    /** The tokens of a plain text, in order; white space is none. */
    public List<Token> tokens(String plain) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < plain.length()) {
            char c = plain.charAt(at);
            if (c == ' ') {
                at++;
                continue;
            }
            boolean begins = tokens.isEmpty() || !tokens.getLast().isUnknown() || !Kana.isHiragana(plain, at - 1);
            Optional<Token> word = known(plain, at);
            Token token = kana.at(plain, at, begins)
                    .filter(number ->
                            word.filter(known -> isLonger(known, number)).isEmpty())
                    .or(() -> word)
                    .orElse(null);
            if (token == null) {
                token = isDigit(c) ? figure(plain, at) : inflected(unknown(plain, at));
            }
            tokens.add(token);
            at = token.to();
        }
        return tokens;
    }

    /** The number that kana at this place are, if the language writes numbers so and they are one. */
    public Optional<Token> sounded(String plain, int at) {
        return kana.sounded(plain, at);
    }

    /** Whether a word is to be preferred to a number that is written as it sounds: ごぜん is no 5,000. */
    private static boolean isLonger(Token known, Token number) {
        return known.to() > number.to()
                || (known.to() == number.to() && known.text().length() > 1);
    }

    /** A word that is a number put together, or a form of the tables with an ending. */
    private Token inflected(Token word) {
        Optional<BigDecimal> number = glued.of(word.text());
        if (number.isPresent()) {
            boolean whole = number.get().scale() <= 0;
            return whole
                    ? word(word, Map.of(Tag.NUMBER, number.get().toPlainString()))
                    : new Token(word.text(), word.from(), word.to(), Map.of(), number);
        }
        for (String ending : endings) {
            int stem = word.text().length() - ending.length();
            if (stem >= SHORTEST_STEM && word.text().endsWith(ending)) {
                for (Entry entry : byBeginning.getOrDefault(
                        beginning(word.text(), 0, word.text().length()), List.of())) {
                    if (entry.form().length() == stem && word.text().startsWith(entry.form())) {
                        return word(word, entry.senses());
                    }
                }
            }
        }
        return word;
    }

    private static Token word(Token word, Map<Tag, String> senses) {
        return new Token(word.text(), word.from(), word.to(), senses, Optional.empty());
    }

    private Optional<Token> known(String plain, int at) {
        Optional<Token> longer = known(plain, at, 2);
        return longer.isPresent() ? longer : known(plain, at, 1);
    }

    /** The longest known form here whose beginning has this many characters: two, or one for a form of only one. */
    private Optional<Token> known(String plain, int at, int length) {
        if (at + length > plain.length()) {
            return Optional.empty();
        }
        for (Entry entry : byBeginning.getOrDefault(beginning(plain, at, length), List.of())) {
            int end = at + entry.form().length();
            if (plain.startsWith(entry.form(), at) && isWhole(plain, at, end) && !isCut(plain, end)) {
                return Optional.of(new Token(entry.form(), at, end, entry.senses(), Optional.empty()));
            }
        }
        return Optional.empty();
    }

    /** Whether a figure goes on across this place: "m25" is not "m2". */
    private static boolean isCut(String plain, int at) {
        return at < plain.length() && isDigit(plain.charAt(at)) && isDigit(plain.charAt(at - 1));
    }

    /** Two characters as a number; spread, as a map would else put most pairs of letters beside each other. */
    private static int beginning(String text, int at, int length) {
        int both = (text.charAt(at) << 16) | (length < 2 ? 0 : text.charAt(at + 1));
        return both * SPREAD;
    }

    /** Whether no letter of an alphabet goes on across either end of this part. */
    public static boolean isWhole(String plain, int from, int to) {
        return begins(plain, from)
                && !(to < plain.length() && isAlphabetic(plain.charAt(to - 1)) && isAlphabetic(plain.charAt(to)));
    }

    /** Whether a word may begin here: not within one of an alphabet. */
    static boolean begins(String plain, int at) {
        return at == 0 || !isAlphabetic(plain.charAt(at)) || !isAlphabetic(plain.charAt(at - 1));
    }

    private static Token unknown(String plain, int at) {
        int end = at + Character.charCount(plain.codePointAt(at));
        if (isAlphabetic(plain.charAt(at))) {
            while (end < plain.length() && (isAlphabetic(plain.charAt(end)) || plain.charAt(end) == '\'')) {
                end++;
            }
        }
        return new Token(plain.substring(at, end), at, end, Map.of(), Optional.empty());
    }

    /** A number in figures, with its groups of three and its decimals; by the other convention where only that fits. */
    private Token figure(String plain, int at) {
        char group = decimal == '.' ? ',' : '.';
        int own = Math.max(figureEnd(plain, at, group, decimal), indian(plain, at, group));
        int other = figureEnd(plain, at, decimal, group);
        boolean foreign = other > own
                && (plain.substring(at, other).indexOf(decimal) >= 0 || (decimal == ',' && other - own <= MOST_CENTS));
        int end = foreign ? other : own;
        String text = plain.substring(at, end);
        String figures = foreign
                ? text.replace(String.valueOf(decimal), "").replace(group, '.')
                : text.replace(String.valueOf(group), "").replace(decimal, '.');
        Optional<BigDecimal> number =
                figures.length() > MOST_FIGURES ? Optional.empty() : Optional.of(new BigDecimal(figures));
        return new Token(text, at, end, Map.of(), number);
    }

    /** The end of 2,50,000, which has groups of two before its last three; this place if it is none. */
    private static int indian(String plain, int at, char group) {
        int end = digits(plain, at);
        if (group != ','
                || end - at > 2
                || end >= plain.length()
                || plain.charAt(end) != ','
                || digits(plain, end + 1) != end + 3) {
            return at;
        }
        Matcher matcher = INDIAN.matcher(plain).region(at, plain.length());
        return matcher.lookingAt() ? matcher.end() : at;
    }

    private static int figureEnd(String plain, int at, char group, char point) {
        int end = digits(plain, at);
        while (end - at <= MOST_FIGURES
                && end < plain.length()
                && plain.charAt(end) == group
                && digits(plain, end + 1) == end + 4) {
            end += 4;
        }
        int fraction = end < plain.length() && plain.charAt(end) == point ? digits(plain, end + 1) : end;
        boolean dotted = fraction < plain.length()
                && plain.charAt(fraction) == point
                && digits(plain, fraction + 1) > fraction + 1;
        return fraction > end + 1 && !dotted ? fraction : end;
    }

    private static int digits(String plain, int at) {
        int end = at;
        while (end < plain.length() && isDigit(plain.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isAlphabetic(char c) {
        return Character.isLetter(c) && !Character.isIdeographic(c) && !isKana(c);
    }

    private static boolean isKana(char c) {
        return c >= 0x3040 && c <= 0x30ff;
    }
}

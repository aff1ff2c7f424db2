package dev.kikitori.prompts.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names of fields made readable, and texts by the language they are in. */
final class Labels {
    private static final int LONGEST_ID = 60;
    private static final Pattern BOUNDARY =
            Pattern.compile("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|[\\s_./:$@-]+");

    private Labels() {}

    /** The words of a name such as {@code firstName}, {@code first_name} or {@code first-name}. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String word : BOUNDARY.split(name.length() > 400 ? name.substring(0, 400) : name, -1)) {
            if (!word.isBlank()) {
                words.add(word);
            }
        }
        return words;
    }

    static String readable(String name) {
        List<String> words = new ArrayList<>();
        for (String word : words(name)) {
            boolean shout = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
            words.add(shout ? word : word.toLowerCase(Locale.ROOT));
        }
        String text = clean(String.join(" ", words));
        return text.isEmpty() ? clean(name) : text;
    }

    static boolean isJapanese(String text) {
        return text.codePoints().anyMatch(c -> {
            Character.UnicodeScript script = Character.UnicodeScript.of(c);
            return script == Character.UnicodeScript.HAN
                    || script == Character.UnicodeScript.HIRAGANA
                    || script == Character.UnicodeScript.KATAKANA;
        });
    }

    /** A text in the one language it seems to be in. */
    static Map<String, String> local(String text) {
        String shown = clean(text);
        Map<String, String> byLanguage = new LinkedHashMap<>();
        if (!shown.isEmpty()) {
            byLanguage.put(isJapanese(shown) ? "ja" : "en", shown);
        }
        return byLanguage;
    }

    /** One line that can be shown, with nothing that would be taken for the place of an answer. */
    static String clean(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints().limit(4_000).forEach(c -> {
            int type = Character.getType(c);
            boolean space = type == Character.CONTROL || Character.isWhitespace(c) || Character.isSpaceChar(c);
            boolean gone = type == Character.SURROGATE
                    || type == Character.UNASSIGNED
                    || (type == Character.FORMAT && c != 0x200d)
                    || (c & 0xfffe) == 0xfffe;
            if (space) {
                kept.append(' ');
            } else if (!gone) {
                kept.appendCodePoint(c == '{' ? '(' : c == '}' ? ')' : c);
            }
        });
        return kept.toString().replaceAll(" +", " ").strip();
    }

    /** What a name can be called as an id; empty if nothing of it is left. */
    static Optional<String> id(String name) {
        String plain = clean(name).replaceAll("[^\\p{L}\\p{M}\\p{N}_.-]+", "-").replaceAll("^[^\\p{L}\\p{N}]+|-+$", "");
        String cut = plain.codePointCount(0, plain.length()) <= LONGEST_ID
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_ID));
        return cut.isEmpty() || cut.length() > 100 ? Optional.empty() : Optional.of(cut);
    }
}

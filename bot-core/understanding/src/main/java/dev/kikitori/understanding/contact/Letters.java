package dev.kikitori.understanding.contact;

import dev.kikitori.understanding.text.Language;
import java.util.List;
import java.util.Optional;

/** Addresses and numbers read aloud in a language that writes letters by their sound: 「エイチエーエヌエー アットマーク」. */
final class Letters {
    private static final int LONGEST = 300;

    private Letters() {}

    /**
     * The signs that a plain text spells: each sound by the language's table, the longest first, signs of an alphabet as
     * they are. What the table does not know becomes a space.
     */
    static String spelled(String plain, Language language) {
        if (language.letters().isEmpty() || plain.length() > LONGEST) {
            return "";
        }
        StringBuilder signs = new StringBuilder();
        for (int at = 0; at < plain.length(); ) {
            Optional<List<String>> known = known(plain, at, language);
            char c = plain.charAt(at);
            if (known.isPresent()) {
                signs.append(known.get().getFirst());
                at += known.get().getLast().length();
                continue;
            }
            boolean gap = at + 1 < plain.length() && at > 0 && c == ' ';
            if (c < 128 && !gap) {
                signs.append(c);
            } else if (!gap && c != 'ー') {
                signs.append(' ');
            }
            at++;
        }
        return signs.toString();
    }

    /** The digits among it, for a number that is read aloud digit by digit; other words part nothing. */
    static String digits(String plain, Language language) {
        StringBuilder digits = new StringBuilder();
        String spelled = spelled(plain, language);
        spelled.chars()
                .filter(c -> (c >= '0' && c <= '9') || (c == '+' && digits.isEmpty()))
                .forEach(c -> digits.append((char) c));
        return digits.toString();
    }

    private static Optional<List<String>> known(String plain, int at, Language language) {
        return language.letters().stream()
                .filter(row -> plain.startsWith(row.getLast(), at))
                .findFirst();
    }
}

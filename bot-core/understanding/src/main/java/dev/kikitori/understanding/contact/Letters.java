package dev.kikitori.understanding.contact;

import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Sounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Addresses and numbers read aloud in a language that writes letters by their sound: 「エイチエーエヌエー アットマーク」. */
public final class Letters {
    private static final int LONGEST = 300;

    private Letters() {}

    /**
     * What a plain text can spell as an address, the likeliest first: as it sounds; told from the sign on, 「アットマークより前は」;
     * and with a name before the sign that is not spelled but said, 「さくらアットマーク…」.
     */
    static List<String> addresses(String plain, Language language) {
        if (language.letters().isEmpty() || plain.length() > LONGEST) {
            return List.of();
        }
        List<String> ways = new ArrayList<>();
        ways.add(spelled(bare(plain, language), language));
        turned(plain, language).ifPresent(ways::add);
        said(plain, language).ifPresent(ways::add);
        ways.add(spelled(katakana(bare(plain, language)), language));
        return ways;
    }

    /** 「アットマークより前は taro で、後ろは example.com」: taro, the sign, example.com. */
    private static Optional<String> turned(String plain, Language language) {
        for (String before : language.phrases("before-at")) {
            int at = plain.indexOf(before);
            for (String behind : at < 0 ? List.<String>of() : language.phrases("behind-at")) {
                int next = plain.indexOf(behind, at + before.length());
                if (next > 0) {
                    String name = bare(plain.substring(at + before.length(), next), language);
                    String host = bare(plain.substring(next + behind.length()), language);
                    return Optional.of(spelled(name, language).strip() + "@"
                            + spelled(host, language).strip());
                }
            }
        }
        return Optional.empty();
    }

    private static String bare(String part, Language language) {
        return language.trimmed(Folded.of(part), "mail-frame", "polite-after").plain();
    }

    /** Everything before the sign read as it sounds, whatever it is written with; and behind it too, if it is all kana. */
    private static Optional<String> said(String plain, Language language) {
        for (int at = 1; at < plain.length(); at++) {
            Optional<List<String>> sign = known(plain, at, language);
            if (sign.isEmpty() || !sign.get().getFirst().equals("@")) {
                continue;
            }
            String name = bare(plain.substring(0, at), language);
            String host = bare(plain.substring(at + sign.get().getLast().length()), language);
            boolean kana = host.chars().allMatch(c -> c >= 0x3040 || c == ' ');
            return Optional.of(spelled(katakana(Sounds.reading(name)), language).replace(" ", "")
                    + "@"
                    + spelled(kana ? katakana(host) : host, language).strip());
        }
        return Optional.empty();
    }

    private static String katakana(String text) {
        StringBuilder katakana = new StringBuilder(text.length());
        text.chars().forEach(c -> katakana.append((char) (c >= 0x3041 && c <= 0x3096 ? c + 0x60 : c)));
        return katakana.toString();
    }

    /**
     * The signs that a plain text spells: each sound by the language's table, the longest first, signs of an alphabet as
     * they are. What only joins them is left out, and what the table does not know becomes a space.
     */
    static String spelled(String plain, Language language) {
        return spelled(plain, language, false);
    }

    private static String spelled(String plain, Language language, boolean digits) {
        if (language.letters().isEmpty() || plain.length() > LONGEST) {
            return "";
        }
        StringBuilder signs = new StringBuilder();
        for (int at = 0; at < plain.length(); ) {
            Optional<List<String>> known = digits ? digit(plain, at, language) : sound(plain, at, language);
            char c = plain.charAt(at);
            if (known.isPresent()) {
                signs.append(known.get().getFirst());
                at += known.get().getLast().length();
                continue;
            }
            boolean gap = at + 1 < plain.length() && at > 0 && c == ' ';
            boolean joint = language.has("spelled-joint", String.valueOf(c)) && !signs.isEmpty();
            if (c < 128 && !gap && !joint) {
                signs.append(c);
            } else if (!gap && !joint && c != 'ー' && c != 'ッ') {
                signs.append(' ');
            }
            at++;
        }
        return signs.toString();
    }

    /** The single signs that a plain text names one after the other; what names none is left out. */
    public static String signs(String plain, Language language) {
        StringBuilder signs = new StringBuilder();
        for (int at = 0; plain.length() <= LONGEST && at < plain.length(); ) {
            Optional<List<String>> known = known(plain, at, language);
            if (known.isPresent()) {
                signs.append(known.get().getFirst());
            } else if (plain.charAt(at) < 128 && plain.charAt(at) != ' ') {
                signs.append(plain.charAt(at));
            }
            at += known.map(row -> row.getLast().length()).orElse(1);
        }
        return signs.toString();
    }

    /** The digits among it, for a number that is read aloud digit by digit; other words are spaces. */
    static String digits(String plain, Language language) {
        StringBuilder digits = new StringBuilder();
        spelled(plain, language, true)
                .chars()
                .filter(c -> (c >= '0' && c <= '9') || c == ' ' || (c == '+' && digits.isEmpty()))
                .forEach(c -> digits.append((char) c));
        return digits.toString();
    }

    /** The sound that stands here, a digit rather than a letter that sounds the same. */
    private static Optional<List<String>> digit(String plain, int at, Language language) {
        Optional<List<String>> known = sound(plain, at, language);
        return known.flatMap(row -> language.letters(plain.charAt(at)).stream()
                        .filter(other -> other.getLast().equals(row.getLast()) && isDigit(other))
                        .findFirst())
                .or(() -> known);
    }

    private static boolean isDigit(List<String> row) {
        return row.getFirst().length() == 1 && Character.isDigit(row.getFirst().charAt(0));
    }

    /** The sound that stands here; a digit is none where a word goes on: イチロウ. */
    private static Optional<List<String>> sound(String plain, int at, Language language) {
        Optional<List<String>> known = known(plain, at, language);
        if (known.filter(Letters::isDigit).isEmpty()) {
            return known;
        }
        int next = at + known.orElseThrow().getLast().length();
        boolean goesOn = next < plain.length()
                && known(plain, next, language).filter(Letters::isSyllable).isPresent();
        return goesOn
                ? language.letters(plain.charAt(at)).stream()
                        .filter(row -> isSyllable(row) && plain.startsWith(row.getLast(), at))
                        .findFirst()
                        .or(() -> known)
                : known;
    }

    private static boolean isSyllable(List<String> row) {
        String sign = row.getFirst();
        String sound = row.getLast();
        boolean letters = sign.chars().allMatch(c -> c >= 'a' && c <= 'z');
        return letters && (sound.length() == 1 || (sound.length() == 2 && sign.length() == 3));
    }

    private static Optional<List<String>> known(String plain, int at, Language language) {
        return language.letters(plain.charAt(at)).stream()
                .filter(row -> plain.startsWith(row.getLast(), at))
                .findFirst();
    }
}

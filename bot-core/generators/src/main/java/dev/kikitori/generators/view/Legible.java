package dev.kikitori.generators.view;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

/**
 * Text as a page may hold it: in normal form C, without the characters that HTML forbids, and without the controls that
 * turn the reading direction of what stands around them. Everything a reader can see is kept as given; a text of which
 * nothing can be seen is empty.
 */
public final class Legible {
    private Legible() {}

    /** The text on one or several lines, trimmed; line ends are {@code \n}. */
    public static String text(String given) {
        String lines = given.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u2028', '\n')
                .replace('\u2029', '\n');
        String text = Normalizer.normalize(allowed(lines), Normalizer.Form.NFC).strip();
        return text.codePoints().anyMatch(Legible::seen) ? text : "";
    }

    /** Whether a reader sees anything of this character alone; Braille's blank and Hangul's fillers are letters to Unicode. */
    private static boolean seen(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT,
                    Character.CONTROL,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> c != 0x2800 && c != 0x3164 && c != 0xFFA0 && c != 0x115F && c != 0x1160;
        };
    }

    /** The same text without the characters that a page may not hold. */
    static String allowed(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().map(Legible::kept).filter(c -> c >= 0).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** The text on one line. */
    public static String line(String given) {
        return text(given).replaceAll("\\s*\n\\s*", " ");
    }

    /** The paragraphs of a text, split at empty lines; none is empty. */
    public static List<String> paragraphs(String given) {
        return Arrays.stream(text(given).split("\n[ \t\u3000]*\n\\s*"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    private static int kept(int c) {
        if (c == '\n' || c == '\t') {
            return c;
        }
        if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
            return 0xFFFD;
        }
        boolean control = Character.isISOControl(c);
        boolean noCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        boolean turning = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
        return control || noCharacter || turning ? -1 : c;
    }
}

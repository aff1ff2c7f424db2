package dev.kikitori.prompts.flow;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks text into lines by an estimate of its width that is rather too large, since the reader's fonts are unknown. */
final class TextWidth {
    private TextWidth() {}

    /**
     * @param width how wide a line may be
     * @param size of the letters, in the same unit
     */
    static List<String> wrap(String text, int width, int size) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        double used = 0;
        BreakIterator places = BreakIterator.getLineInstance(Locale.ROOT);
        places.setText(text);
        int start = places.first();
        for (int end = places.next(); end != BreakIterator.DONE; start = end, end = places.next()) {
            for (String piece : pieces(text.substring(start, end), width, size)) {
                double wide = of(piece.stripTrailing(), size);
                if (used + wide > width && !line.isEmpty()) {
                    lines.add(line.toString().strip());
                    line.setLength(0);
                    used = 0;
                }
                line.append(piece);
                used += of(piece, size);
            }
        }
        if (!line.toString().isBlank()) {
            lines.add(line.toString().strip());
        }
        return lines;
    }

    /** A word that is wider than a whole line is cut. */
    private static List<String> pieces(String word, int width, int size) {
        if (of(word, size) <= width) {
            return List.of(word);
        }
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        double used = 0;
        for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
            int c = word.codePointAt(i);
            if (used + of(c, size) > width) {
                pieces.add(piece.toString());
                piece.setLength(0);
                used = 0;
            }
            piece.appendCodePoint(c);
            used += of(c, size);
        }
        pieces.add(piece.toString());
        return pieces;
    }

    static double of(String text, int size) {
        return text.codePoints().mapToDouble(c -> of(c, size)).sum();
    }

    private static double of(int c, int size) {
        if (c >= 0x1100) {
            return size;
        }
        if (Character.isUpperCase(c) || c == 'm' || c == 'w' || c == '@' || c == '%') {
            return size * 0.76;
        }
        return size * (c == ' ' || c == 'i' || c == 'l' || c == 'j' || c == '.' || c == ',' ? 0.34 : 0.57);
    }
}

package dev.kikitori.understanding.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * How Japanese sounds: a text cut into words, each with its reading in hiragana, by Kuromoji. The first call reads its
 * dictionary, some hundred milliseconds; later ones take some microseconds. Thread-safe.
 */
public final class Sounds {
    private static final int LONGEST = 200;

    /** A word of the text between these positions, and how it is read. */
    public record Word(String reading, int from, int to) {}

    private Sounds() {}

    /** The words of a plain text, in order; none of a text of more than 200 characters. */
    public static List<Word> of(String plain) {
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return List.of();
        }
        List<Word> words = new ArrayList<>();
        try (JapaneseTokenizer tokenizer = new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.NORMAL)) {
            CharTermAttribute term = tokenizer.addAttribute(CharTermAttribute.class);
            ReadingAttribute reading = tokenizer.addAttribute(ReadingAttribute.class);
            OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);
            tokenizer.setReader(new StringReader(plain));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                String read = reading.getReading();
                words.add(new Word(
                        hiragana(read == null ? term.toString() : read), offset.startOffset(), offset.endOffset()));
            }
            tokenizer.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** A text with its katakana as hiragana. */
    public static String hiragana(String text) {
        StringBuilder hiragana = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            hiragana.append(c >= 0x30a1 && c <= 0x30f6 ? (char) (c - 0x60) : c);
        }
        return hiragana.toString();
    }

    /** The reading of a whole text. */
    public static String reading(String plain) {
        StringBuilder reading = new StringBuilder();
        of(plain).forEach(word -> reading.append(word.reading()));
        return reading.toString();
    }
}

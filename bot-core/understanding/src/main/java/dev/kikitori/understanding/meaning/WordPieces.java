package dev.kikitori.understanding.meaning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts a text into the pieces that a BERT model knows: lower case without accents where the model wants it so, split at white space, punctuation
 * and ideographs, then each word into the longest pieces of the vocabulary (WordPiece: Wu et al., "Google's Neural
 * Machine Translation System", 2016). Reads the {@code tokenizer.json} of a model. Immutable.
 */
final class WordPieces {
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final boolean folds;
    private final int most;
    private final int unknown;
    private final int first;
    private final int last;

    private WordPieces(Map<String, Integer> vocabulary, boolean folds, int most) {
        this.vocabulary = vocabulary;
        this.folds = folds;
        this.most = most;
        this.unknown = number("[UNK]");
        this.first = number("[CLS]");
        this.last = number("[SEP]");
    }

    /** @param most pieces of a text that are kept, the marks at both ends among them */
    static WordPieces read(InputStream json, int most) throws IOException {
        Map<String, Integer> vocabulary = new HashMap<>();
        JsonNode tokenizer = new ObjectMapper().readTree(json);
        tokenizer
                .path("model")
                .path("vocab")
                .properties()
                .forEach(
                        entry -> vocabulary.put(entry.getKey(), entry.getValue().asInt()));
        return new WordPieces(
                Map.copyOf(vocabulary),
                tokenizer.path("normalizer").path("lowercase").asBoolean(),
                most);
    }

    private int number(String piece) {
        Integer number = vocabulary.get(piece);
        if (number == null) {
            throw new IllegalArgumentException("the vocabulary has no " + piece);
        }
        return number;
    }

    /** The numbers of the pieces, between the marks of beginning and end. */
    long[] of(String text) {
        List<Integer> pieces = new ArrayList<>();
        pieces.add(first);
        for (String word : words(text)) {
            pieces(word, pieces);
            if (pieces.size() >= most) {
                break;
            }
        }
        while (pieces.size() >= most) {
            pieces.removeLast();
        }
        pieces.add(last);
        return pieces.stream().mapToLong(Integer::longValue).toArray();
    }

    private List<String> words(String text) {
        StringBuilder spaced = new StringBuilder();
        String folded = folds ? Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD) : text;
        folded.codePoints().forEach(point -> {
            int type = Character.getType(point);
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                spaced.append(' ');
            } else if (isPunctuation(point, type) || Character.isIdeographic(point)) {
                spaced.append(' ').appendCodePoint(point).append(' ');
            } else if ((!folds || type != Character.NON_SPACING_MARK)
                    && type != Character.CONTROL
                    && type != Character.FORMAT) {
                spaced.appendCodePoint(point);
            }
        });
        return List.of(spaced.toString().strip().split(" +", -1));
    }

    private static boolean isPunctuation(int point, int type) {
        boolean ascii = point < 128 && point > 32 && !Character.isLetterOrDigit(point);
        return ascii
                || type == Character.CONNECTOR_PUNCTUATION
                || type == Character.DASH_PUNCTUATION
                || type == Character.START_PUNCTUATION
                || type == Character.END_PUNCTUATION
                || type == Character.INITIAL_QUOTE_PUNCTUATION
                || type == Character.FINAL_QUOTE_PUNCTUATION
                || type == Character.OTHER_PUNCTUATION;
    }

    private void pieces(String word, List<Integer> pieces) {
        if (word.isEmpty()) {
            return;
        }
        List<Integer> found = new ArrayList<>();
        int at = 0;
        while (at < word.length() && word.length() <= LONGEST_WORD) {
            int end = word.length();
            Integer piece = null;
            while (end > at && piece == null) {
                piece = vocabulary.get((at > 0 ? "##" : "") + word.substring(at, end));
                end -= piece == null ? 1 : 0;
            }
            if (piece == null) {
                break;
            }
            found.add(piece);
            at = end;
        }
        if (at < word.length()) {
            pieces.add(unknown);
        } else {
            pieces.addAll(found);
        }
    }
}

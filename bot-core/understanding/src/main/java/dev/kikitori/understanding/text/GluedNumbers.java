package dev.kikitori.understanding.text;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers that a language writes as one word, such as "fünfunddreißig" and "zweitausendvierhundert": ones before tens
 * with a word between them, hundreds and thousands behind what they multiply, a half at the end.
 */
final class GluedNumbers {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 80;

    private final List<String> joints;
    private final List<String> halves;
    private final Map<String, BigDecimal> wholes = new HashMap<>();
    private final Map<String, BigDecimal> words = new HashMap<>();
    private final Map<String, BigDecimal> scales = new HashMap<>();

    /** From rows of sort, value and forms, and the language's rows of words; without the former nothing is a number. */
    GluedNumbers(List<List<String>> rows, List<List<String>> lexicon) {
        this.joints = forms(rows, "joint");
        this.halves = forms(rows, "half");
        each(rows, "whole", wholes);
        if (!rows.isEmpty()) {
            each(lexicon, "number", words);
            each(lexicon, "scale", scales);
            each(lexicon, "big-scale", scales);
            scales.values().removeIf(scale -> scale.compareTo(BigDecimal.valueOf(100)) < 0);
            scales.keySet().removeIf(form -> form.length() < SHORTEST);
        }
    }

    private static List<String> forms(List<List<String>> rows, String sort) {
        return rows.stream()
                .filter(row -> row.getFirst().equals(sort))
                .flatMap(row -> row.subList(2, row.size()).stream())
                .toList();
    }

    private static void each(List<List<String>> rows, String sort, Map<String, BigDecimal> forms) {
        for (List<String> row : rows) {
            if (row.getFirst().equals(sort)) {
                row.subList(2, row.size())
                        .forEach(form -> forms.putIfAbsent(Folded.plain(form), new BigDecimal(row.get(1))));
            }
        }
    }

    /** The number that a word is, if it is one put together from others. */
    Optional<BigDecimal> of(String word) {
        if (joints.isEmpty() || word.length() < SHORTEST || word.length() > LONGEST) {
            return Optional.empty();
        }
        if (wholes.containsKey(word)) {
            return Optional.ofNullable(wholes.get(word));
        }
        for (String half : halves) {
            if (word.endsWith(half) && word.length() > half.length()) {
                return whole(word.substring(0, word.length() - half.length()))
                        .map(number -> number.add(new BigDecimal("0.5")));
            }
        }
        return whole(word);
    }

    /** By its largest scale: what stands before multiplies it, what stands behind is added. */
    private Optional<BigDecimal> whole(String word) {
        String largest = "";
        for (Map.Entry<String, BigDecimal> scale : scales.entrySet()) {
            boolean larger =
                    largest.isEmpty() || scale.getValue().compareTo(scales.getOrDefault(largest, BigDecimal.ZERO)) > 0;
            largest = larger && word.contains(scale.getKey()) ? scale.getKey() : largest;
        }
        if (largest.isEmpty()) {
            return below(word);
        }
        int at = word.lastIndexOf(largest);
        String before = word.substring(0, at);
        String behind = word.substring(at + largest.length());
        Optional<BigDecimal> times = before.isEmpty() ? Optional.of(BigDecimal.ONE) : whole(before);
        Optional<BigDecimal> rest = behind.isEmpty() ? Optional.of(BigDecimal.ZERO) : whole(unjoined(behind));
        BigDecimal scale = scales.getOrDefault(largest, BigDecimal.ONE);
        return times.flatMap(many -> rest.map(more -> many.multiply(scale).add(more)));
    }

    /** "hundertundeins". */
    private String unjoined(String word) {
        return joints.stream()
                .filter(joint -> word.startsWith(joint) && word.length() > joint.length())
                .findFirst()
                .map(joint -> word.substring(joint.length()))
                .orElse(word);
    }

    private Optional<BigDecimal> below(String word) {
        BigDecimal known = words.get(word);
        if (known != null) {
            return Optional.of(known);
        }
        for (String joint : joints) {
            for (int at = word.indexOf(joint, 1); at > 0; at = word.indexOf(joint, at + 1)) {
                BigDecimal ones = words.get(word.substring(0, at));
                BigDecimal tens = words.get(word.substring(at + joint.length()));
                if (ones != null
                        && tens != null
                        && ones.compareTo(BigDecimal.TEN) < 0
                        && tens.compareTo(BigDecimal.TEN) > 0) {
                    return Optional.of(ones.add(tens));
                }
            }
        }
        return Optional.empty();
    }
}

package dev.kikitori.prompts.jobs;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which known word somebody most likely meant: by what other formats call the same, then by letters. */
final class NearWord {
    private static final int LONGEST = 40;

    /** What other formats call the words of this one. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("type", "kind"),
            Map.entry("question", "ask"),
            Map.entry("prompt", "ask"),
            Map.entry("text", "ask"),
            Map.entry("required", "essential"),
            Map.entry("mandatory", "essential"),
            Map.entry("if", "when"),
            Map.entry("condition", "when"),
            Map.entry("options", "choices"),
            Map.entry("values", "choices"),
            Map.entry("private", "sensitive"),
            Map.entry("section", "round"),
            Map.entry("reason", "why"),
            Map.entry("hint", "help"),
            Map.entry("key", "id"),
            Map.entry("equals", "is"),
            Map.entry("and", "all"),
            Map.entry("or", "any"),
            Map.entry("min", "atLeast"),
            Map.entry("max", "atMost"),
            Map.entry("string", "text"),
            Map.entry("textarea", "long-text"),
            Map.entry("paragraph", "long-text"),
            Map.entry("boolean", "yes-no"),
            Map.entry("bool", "yes-no"),
            Map.entry("integer", "number"),
            Map.entry("int", "number"),
            Map.entry("float", "number"),
            Map.entry("price", "money"),
            Map.entry("currency", "money"),
            Map.entry("select", "choice"),
            Map.entry("radio", "choice"),
            Map.entry("enum", "choice"),
            Map.entry("checkbox", "choices"),
            Map.entry("multi-choice", "choices"),
            Map.entry("tel", "phone"),
            Map.entry("telephone", "phone"),
            Map.entry("mail", "email"),
            Map.entry("link", "url"),
            Map.entry("color", "colour"),
            Map.entry("hours", "opening-hours"),
            Map.entry("upload", "file"),
            Map.entry("group", "group-list"),
            Map.entry("list", "items"));

    private NearWord() {}

    static Optional<String> of(String word, Collection<String> known) {
        String plain = plain(word);
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return Optional.empty();
        }
        String elsewhere = ELSEWHERE.get(word.toLowerCase(Locale.ROOT));
        if (elsewhere != null && known.contains(elsewhere)) {
            return Optional.of(elsewhere);
        }
        int most = plain.length() <= 3 ? 1 : plain.length() <= 6 ? 2 : 3;
        return known.stream()
                .filter(candidate -> Math.abs(candidate.length() - word.length()) <= most + 2)
                .min(Comparator.comparingInt(candidate -> distance(plain, plain(candidate))))
                .filter(best -> distance(plain, plain(best)) <= Math.min(most, plain.length() - 1));
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "").replace(" ", "");
    }

    /** Insertions, deletions, replacements and swapped neighbours (optimal string alignment). */
    private static int distance(String left, String right) {
        int[][] cost = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, left, right, i, j);
            }
        }
        return cost[left.length()][right.length()];
    }

    private static int step(int[][] cost, String left, String right, int i, int j) {
        int same = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1), cost[i - 1][j - 1] + same);
        boolean swapped = i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}

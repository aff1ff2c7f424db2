package dev.kikitori.understanding.text;

/** Whether a word is another one misspelled. */
public final class Spelling {
    private static final int LONGEST = 24;

    private Spelling() {}

    /** Whether one slip parts the two words, or two in words of seven letters and more; they begin alike or are long. */
    public static boolean isNear(String word, String right) {
        int shorter = Math.min(word.length(), right.length());
        int allowed = shorter >= 7 ? 2 : shorter >= 4 ? 1 : 0;
        if (allowed == 0
                || Math.max(word.length(), right.length()) > LONGEST
                || Math.abs(word.length() - right.length()) > allowed) {
            return false;
        }
        boolean begins = word.charAt(0) == right.charAt(0) || shorter >= 6;
        return begins && distance(word, right) <= allowed;
    }

    /** How many letters are left out, added, changed or swapped with their neighbours (optimal string alignment). */
    private static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            cost[i][0] = i;
        }
        for (int j = 0; j <= other.length(); j++) {
            cost[0][j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                if (swapped) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[one.length()][other.length()];
    }
}

package dev.kikitori.prompts.jobs;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Roughly how a wording sounds, by the rules of {@code sounds.yaml}: wordings with the same sound can't be told apart by
 * ear. No phonetics: what the rules don't know counts as it is written.
 */
final class Sounds {
    private static final int SHORTEST = 4;
    private static final int SHORTEST_KANA = 3;
    private static final Pattern KANA = Pattern.compile("[\\u3041-\\u3096]+");
    private static final Map<String, List<Rule>> RULES = load();

    private record Rule(Pattern pattern, String by) {}

    private Sounds() {}

    static String of(String wording, String language) {
        String sound = folded(wording);
        for (Rule rule : RULES.getOrDefault(language, List.of())) {
            sound = rule.pattern().matcher(sound).replaceAll(rule.by());
        }
        return sound.replace(" ", "");
    }

    /** Whether the two differ by one letter, and are long enough for that to be missed. Digits are said as words. */
    static boolean areNear(String one, String other, String language) {
        String left = folded(one).replace(" ", "");
        String right = folded(other).replace(" ", "");
        int shortest = Math.min(left.length(), right.length());
        boolean kana = KANA.matcher(left).matches() && KANA.matcher(right).matches();
        boolean spelled =
                left.chars().allMatch(Sounds::isAlphabetic) && right.chars().allMatch(Sounds::isAlphabetic);
        boolean byKana = language.equals("ja") || kana;
        boolean longEnough = byKana ? kana && shortest >= SHORTEST_KANA : spelled && shortest >= SHORTEST;
        return longEnough && oneEdit(left, right);
    }

    private static boolean isAlphabetic(int c) {
        return Character.isLetter(c) && c < 0x250;
    }

    /** One letter more, less or other. */
    private static boolean oneEdit(String left, String right) {
        if (Math.abs(left.length() - right.length()) > 1) {
            return false;
        }
        int start = 0;
        while (start < Math.min(left.length(), right.length()) && left.charAt(start) == right.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < Math.min(left.length(), right.length()) - start
                && left.charAt(left.length() - 1 - end) == right.charAt(right.length() - 1 - end)) {
            end++;
        }
        return Math.max(left.length(), right.length()) - start - end <= 1;
    }

    /** Small, narrow, in hiragana, only letters and digits with single spaces between words. */
    private static String folded(String wording) {
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(wording, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(c -> {
                    int hiragana = c >= 0x30a1 && c <= 0x30f6 ? c - 0x60 : c;
                    boolean kept = Character.isLetterOrDigit(hiragana)
                            || Character.getType(hiragana) == Character.NON_SPACING_MARK;
                    folded.appendCodePoint(kept ? hiragana : ' ');
                });
        return folded.toString().strip().replaceAll(" +", " ");
    }

    private static Map<String, List<Rule>> load() {
        Map<String, List<Rule>> rules = new HashMap<>();
        Faults faults = new Faults();
        Node root = YamlTree.read(FaultWords.resource("sounds.yaml"), faults)
                .orElseThrow(() -> new IllegalStateException("sounds.yaml: " + faults.sorted()));
        ((Node.Table) root).entries().forEach((language, entry) -> {
            List<Rule> list = new ArrayList<>();
            for (Node rule : ((Node.Listing) entry.value()).parts()) {
                List<Node> parts = ((Node.Listing) rule).parts();
                list.add(new Rule(
                        Pattern.compile(((Node.Scalar) parts.get(0)).text()), ((Node.Scalar) parts.get(1)).text()));
            }
            rules.put(language, List.copyOf(list));
        });
        return Map.copyOf(rules);
    }
}

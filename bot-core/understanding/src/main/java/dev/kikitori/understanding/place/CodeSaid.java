package dev.kikitori.understanding.place;

import java.util.List;
import java.util.Optional;

/**
 * A Japanese postal code where it was written or said: seven figures, parted after the third by a dash, by の or not at
 * all; said figure by figure too.
 *
 * @param from where it begins in the canonical text, its mark included
 * @param to behind it
 * @param code the figures; seven of them in a code that can be right
 */
record CodeSaid(int from, int to, String code) {
    private static final int FIGURES = 7;
    private static final int BEFORE_THE_DASH = 3;
    private static final String MARK = "〒";

    /** Whether it has as many figures as a code has. */
    boolean isWhole() {
        return code.length() == FIGURES && code.chars().allMatch(Canon::isDigit);
    }

    /** As it is written: {@code 150-0001}. */
    String written() {
        return isWhole() ? written(code) : code;
    }

    static String written(String code) {
        return code.isEmpty() ? "" : code.substring(0, BEFORE_THE_DASH) + "-" + code.substring(BEFORE_THE_DASH);
    }

    /**
     * The first code in a canonical text.
     *
     * @param digits rows of a figure and how it sounds, the longest sounds first
     * @param marks what is said right before a code, in canonical form
     */
    static Optional<CodeSaid> in(String text, List<List<String>> digits, List<String> marks) {
        Optional<CodeSaid> broken = Optional.empty();
        for (int at = 0; at < text.length(); at++) {
            int begin = mark(text, at, marks);
            boolean bounded = begin > at || at == 0 || " 、,はノ:(".indexOf(text.charAt(at - 1)) >= 0;
            boolean figure = Canon.isDigit(text.charAt(at)) && (at == 0 || !isOfNumber(text.charAt(at - 1)));
            if (!bounded && !figure) {
                continue;
            }
            Gathered gathered = new Gathered(text, digits, begin);
            if (gathered.isCode()) {
                return Optional.of(new CodeSaid(at, gathered.end, gathered.figures.toString()));
            }
            if (begin > at && !gathered.figures.isEmpty() && broken.isEmpty()) {
                int end = run(text, begin);
                broken = Optional.of(new CodeSaid(at, end, text.substring(begin, end)));
            }
        }
        return broken;
    }

    /** Behind the figures and dashes that stand here. */
    private static int run(String text, int from) {
        int end = from;
        while (end < text.length() && (Canon.isDigit(text.charAt(end)) || text.charAt(end) == '-')) {
            end++;
        }
        return end;
    }

    private static int mark(String text, int at, List<String> marks) {
        int end = at;
        for (boolean goesOn = true; goesOn; ) {
            int before = end;
            for (String mark : marks) {
                end = text.startsWith(mark, end) ? end + mark.length() : end;
            }
            end = text.startsWith(MARK, end) ? end + 1 : end;
            while (end > at && end < text.length() && " :、".indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            goesOn = end > before;
        }
        return end;
    }

    private static boolean isOfNumber(char c) {
        return Canon.isDigit(c) || c == '-' || c == '+' || c == '.';
    }

    /** Figures gathered one after the other. */
    private static final class Gathered {
        private final String text;
        private final StringBuilder figures = new StringBuilder();
        private int end;

        Gathered(String text, List<List<String>> digits, int from) {
            this.text = text;
            this.end = from;
            boolean sounded = false;
            for (int at = from; at < text.length() && figures.length() < FIGURES; ) {
                char c = text.charAt(at);
                int next = at;
                if (Canon.isDigit(c)) {
                    figures.append(c);
                    next = at + 1;
                    sounded = false;
                } else {
                    Optional<List<String>> sound = digits.stream()
                            .filter(digit -> text.startsWith(digit.getLast(), end) && figures.length() < FIGURES)
                            .findFirst();
                    if (sound.isPresent()) {
                        figures.append(sound.get().getFirst());
                        next = at + sound.get().getLast().length();
                        sounded = true;
                    } else if (sounded && c == 'ー') {
                        next = at + 1;
                    } else {
                        next = gap(at, digits);
                    }
                }
                if (next == at) {
                    break;
                }
                at = next;
                end = at;
            }
        }

        /** Behind spaces, and a dash or の after the third figure, if a figure follows. */
        private int gap(int at, List<List<String>> digits) {
            int next = at;
            int marks = 0;
            while (next < text.length() && next - at < 4 && " -ノー、,".indexOf(text.charAt(next)) >= 0) {
                marks += " 、,".indexOf(text.charAt(next)) >= 0 ? 0 : 1;
                next++;
            }
            boolean comma = next > at && "、,".indexOf(text.charAt(next - 1)) >= 0;
            boolean allowed = (marks == 0 && !comma) || (marks == 1 && figures.length() == BEFORE_THE_DASH);
            int behind = next;
            boolean follows = next < text.length()
                    && (Canon.isDigit(text.charAt(next))
                            || digits.stream().anyMatch(digit -> text.startsWith(digit.getLast(), behind)));
            return allowed && follows && !figures.isEmpty() ? next : at;
        }

        boolean isCode() {
            boolean goesOn = end < text.length()
                    && (Canon.isDigit(text.charAt(end))
                            || (text.charAt(end) == '-'
                                    && end + 1 < text.length()
                                    && Canon.isDigit(text.charAt(end + 1))));
            return figures.length() == FIGURES && !goesOn;
        }
    }
}

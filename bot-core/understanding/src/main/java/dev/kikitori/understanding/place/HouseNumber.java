package dev.kikitori.understanding.place;

import java.util.List;

/**
 * The numbers of a Japanese address: 「三丁目二番一号」, 「3の2の1」 and 「3-2-1」 are {@code 3-2-1}.
 *
 * @param numbers joined by hyphens; empty if there are none
 * @param from where they begin in the canonical text
 * @param to behind them
 */
record HouseNumber(String numbers, int from, int to) {
    private static final List<String> UNITS = List.of("丁目", "番地", "番", "号");
    private static final List<String> OF_BUILDINGS =
            List.of("号室", "号館", "号棟", "階", "棟", "f", "室", "線", "条", "年", "分", "時", "件", "つ");
    private static final String JOINTS = "-ノ~・";
    private static final int MOST = 6;

    /** The numbers that begin at this position. */
    static HouseNumber at(String text, int from) {
        StringBuilder numbers = new StringBuilder();
        int to = from;
        int count = 0;
        boolean spaced = true;
        String last = "";
        for (int at = from; count < MOST; count++) {
            int end = figures(text, at);
            if (end == at || isOfBuilding(text, end)) {
                break;
            }
            numbers.append(count == 0 ? "" : "-").append(text, at, end);
            last = unit(text, end);
            to = end + last.length();
            boolean joined = to < text.length() && JOINTS.indexOf(text.charAt(to)) >= 0;
            int next = Written.gap(text, joined ? to + 1 : to);
            boolean space = next > to && !joined && last.isEmpty();
            if (last.equals("号") || (next == to && last.isEmpty()) || (space && !spaced)) {
                count++;
                break;
            }
            spaced = space;
            at = next;
        }
        boolean blockOnly = count == 1 && last.equals("丁目");
        return new HouseNumber(blockOnly ? numbers + last : numbers.toString(), from, to);
    }

    /** Whether any were found. */
    boolean isThere() {
        return !numbers.isEmpty();
    }

    private static int figures(String text, int at) {
        int end = at;
        while (end < text.length() && Canon.isDigit(text.charAt(end)) && end - at < MOST) {
            end++;
        }
        return end;
    }

    static String unit(String text, int at) {
        return UNITS.stream()
                .filter(unit -> text.startsWith(unit, at))
                .findFirst()
                .orElse("");
    }

    static boolean isOfBuilding(String text, int end) {
        return OF_BUILDINGS.stream().anyMatch(word -> text.startsWith(word, end));
    }
}

package dev.kikitori.understanding.reading;

import dev.kikitori.engine.value.Kind;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Lexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where a speaker takes back what was just said: "fourteen, no sorry, sixteen", 「千円、いややっぱり八百円」. Only the places
 * are found here; a repair is one only if both sides can be read as a value.
 */
public final class Repairs {
    private static final int MOST = 4;
    private static final int LONGEST = 400;

    /**
     * One possible repair.
     *
     * @param before what would be taken back
     * @param after what would count
     */
    public record Repair(Folded before, Folded after) {}

    private Repairs() {}

    /** The possible repairs of this kind of value in a text, the last first; at most four. */
    public static List<Repair> in(Folded text, Language language, Kind kind) {
        if (isKept(kind) || text.length() > LONGEST) {
            return List.of();
        }
        List<int[]> marks = new ArrayList<>();
        marks(text.plain(), language, "repair", marks);
        if (kind != Kind.YES_NO && kind != Kind.CHOICE) {
            marks(text.plain(), language, "repair-value", marks);
        }
        marks.sort(Comparator.comparingInt((int[] mark) -> mark[1]).reversed());
        return marks.stream()
                .limit(MOST)
                .filter(mark -> mark[0] > 0)
                .map(mark -> new Repair(
                        text.part(0, mark[0]).bare(),
                        text.part(mark[1], text.length()).bare()))
                .filter(repair -> !repair.before().isEmpty() && !repair.after().isEmpty())
                .toList();
    }

    /** Kinds that are made of many things, are kept as they were said, or know themselves what was taken back. */
    private static boolean isKept(Kind kind) {
        return switch (kind) {
            case TEXT,
                    LONG_TEXT,
                    NAME,
                    CHOICES,
                    ITEMS,
                    GROUP_LIST,
                    OPENING_HOURS,
                    ADDRESS,
                    FILE,
                    DATE,
                    TIME,
                    DATETIME,
                    DURATION -> true;
            case NUMBER, MONEY, YES_NO, CHOICE, EMAIL, PHONE, URL, COLOUR -> false;
        };
    }

    private static void marks(String plain, Language language, String group, List<int[]> marks) {
        for (String phrase : language.phrases(group)) {
            int at = plain.lastIndexOf(phrase);
            boolean denied = at > 0 && language.beginning(plain, at + phrase.length(), "repair-not") > 0;
            if (at > 0 && !denied && Lexicon.isWhole(plain, at, at + phrase.length())) {
                marks.add(new int[] {at, at + phrase.length()});
            }
        }
    }
}

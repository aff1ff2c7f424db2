package dev.kikitori.understanding.choice;

import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.util.ArrayList;
import java.util.List;

/** Signs for what words say whichever way they are put: colours, days of the week, months; all and none. */
final class Senses {
    private static final String KIND = "kind ";
    private static final String MEMBER = "of ";

    private Senses() {}

    /** The signs of a word; several for one that stands for several days. */
    static List<String> of(Token word) {
        List<String> senses = new ArrayList<>();
        for (Tag tag : List.of(Tag.COLOUR, Tag.MONTH, Tag.ALL, Tag.NONE)) {
            if (word.is(tag)) {
                senses.add("#" + tag + " " + word.value(tag));
            }
        }
        if (word.is(Tag.WEEKDAY)) {
            String days = word.value(Tag.WEEKDAY);
            for (char day = days.charAt(0); day <= days.charAt(days.length() - 1); day++) {
                senses.add("#" + Tag.WEEKDAY + " " + day);
            }
        }
        return senses;
    }

    /** What a kind is called by among senses, and what its members are. */
    static String turned(String sense) {
        return isKind(sense) ? MEMBER + sense.substring(KIND.length()) : KIND + sense.substring(MEMBER.length());
    }

    static boolean isKind(String sense) {
        return sense.startsWith(KIND);
    }
}

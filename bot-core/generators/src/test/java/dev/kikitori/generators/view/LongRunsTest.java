package dev.kikitori.generators.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LongRunsTest {
    private static String unbroken(String html) {
        return html.replace("<wbr>", "");
    }

    @Test
    void givesALongRunPlacesToEndALineAndChangesNothingElse() {
        String page = "<p title=\"" + "t".repeat(300) + "\">short " + "a&amp;👩‍🍳e\u0301".repeat(300) + "</p>";
        String broken = LongRuns.broken(page);
        assertEquals(page, unbroken(broken));
        assertTrue(broken.split("<wbr>").length > 30, broken);
        assertFalse(broken.matches("(?s).*(?:&a?m?p?|\u200d|👩)<wbr>.*"), broken);
        assertFalse(broken.contains("<wbr>\u0301"), broken);
        assertTrue(broken.startsWith("<p title=\"" + "t".repeat(300) + "\">short a"), broken);
    }

    @Test
    void leavesSentencesAlone() {
        String page = "<p>" + "天然酵母と国産小麦でつくる、まいにちのパンです。".repeat(40) + "</p>";
        assertEquals(page, LongRuns.broken(page));
    }

    @Test
    void leavesAloneWhatHoldsNoMarkup() {
        for (String name : new String[] {"title", "script", "style", "option"}) {
            String page = "<" + name + ">" + "x".repeat(900) + "</" + name + ">";
            assertEquals(page, LongRuns.broken(page));
        }
    }
}

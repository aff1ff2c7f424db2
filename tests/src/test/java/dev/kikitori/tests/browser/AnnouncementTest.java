package dev.kikitori.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a screen reader is told: each turn of the bot once, errors at once, and nothing else. */
@InChromium
class AnnouncementTest {

    @Test
    void eachTurnIsAnnouncedOnce(Visitors visitors) {
        Visitor visitor = visitors.one().begins("visit", "en");
        visitor.says("Hanako").picks("mill").says("skip").says("4");
        List<String> bot = visitor.page().locator(".line.bot .words").allTextContents();
        assertEquals(5, visitor.heard().size(), String.valueOf(visitor.heard()));
        for (String words : bot) {
            assertEquals(
                    1,
                    visitor.heard().stream()
                            .filter(turn -> turn.contains(words))
                            .count(),
                    words);
        }
        assertEquals(List.of(), visitor.alarmed());
    }

    @Test
    void whatCanBePickedIsAmongTheWords(Visitors visitors) {
        Visitor visitor = visitors.one().begins("visit", "en").says("Hanako");
        assertTrue(
                visitor.heard().getLast().contains("the mill"), visitor.heard().getLast());
        assertTrue(
                visitor.heard().getLast().contains("the oven"), visitor.heard().getLast());
    }

    @Test
    void goingOnAnnouncesWhatIsOpenOnce(Visitors visitors) {
        Visitor visitor = visitors.one().begins("visit", "en").says("Hanako");
        String open = visitor.page().locator(".line.bot .words").last().textContent();
        visitor.page().reload();
        visitor.waitsForTurn(0);
        visitor.says("the mill");
        assertEquals(2, visitor.heard().size(), String.valueOf(visitor.heard()));
        assertTrue(visitor.heard().getFirst().contains(open), visitor.heard().getFirst());
    }

    @Test
    void whatIsNotTakenIsSaidAtOnceAndNothingIsLost(Visitors visitors) {
        Visitor visitor = visitors.one().begins("visit", "en");
        visitor.says("Hanako").picks("mill").orders("skip").says("4");
        Page page = visitor.page();
        page.click("[data-question=people] button");
        page.evaluate("() => document.querySelector('.edit').noValidate = true");
        page.fill("[data-question=people] input", "400");
        page.click("[data-question=people] .primary");
        page.waitForFunction("() => alarmed.length === 1");
        page.waitForSelector(".about.refused");
        assertTrue(
                visitor.alarmed().getFirst().contains("20"), visitor.alarmed().getFirst());
        assertTrue(page.locator("[data-question=people] .value").textContent().contains("4"));
    }

    @Test
    void theTranscriptIsAListWithAHeadingForEachLine(Visitors visitors) {
        Visitor visitor = visitors.one().begins("visit", "ja").says("山田花子");
        Page page = visitor.page();
        assertEquals(
                page.locator("ol.transcript > li").count(),
                page.locator("ol.transcript > li > h3").count());
        assertEquals(1, page.locator("h1").count());
        assertEquals("ja", page.getAttribute("html", "lang"));
        assertEquals(
                0,
                page.locator(".transcript [aria-live], .transcript[aria-live]").count());
    }
}

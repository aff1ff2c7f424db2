package dev.kikitori.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.kikitori.tests.browser.Visitors.Eyes;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On the way to a result, the person looks at what there is so far, and the questions go on. */
@InChromium
class FirstVersionTest {
    private static final String SECTION = "#first-version:not([hidden])";

    static List<Eyes> eyes() {
        return List.of(
                new Eyes("en", ColorScheme.LIGHT, 1280, 800),
                new Eyes("ja", ColorScheme.DARK, 1280, 800),
                new Eyes("ja", ColorScheme.LIGHT, 320, 640));
    }

    private static Visitor atTheRounds(Visitors visitors, Eyes eyes) {
        boolean ja = eyes.lang().equals("ja");
        Visitor visitor = visitors.one(eyes).begins("shop-page", eyes.lang());
        visitor.says(ja ? "柳靴店" : "Willow Shoes")
                .says(ja ? "靴の修理" : "shoe repair")
                .says(ja ? "電話" : "call");
        assertEquals(0, visitor.page().locator(SECTION).count(), "nothing is offered before its time");
        visitor.orders("skip").says(ja ? "03-1234-5678" : "020 7946 0123");
        visitor.page().waitForSelector(SECTION);
        return visitor;
    }

    private static Frame looks(Page page) {
        page.click(SECTION + " button >> nth=0");
        return shown(page);
    }

    private static Frame shown(Page page) {
        Frame frame = Objects.requireNonNull(
                page.waitForSelector(SECTION + " iframe[src]").contentFrame());
        frame.waitForSelector("h1");
        return frame;
    }

    @ParameterizedTest
    @MethodSource("eyes")
    void isShownBesideTheConversationAndUsableInEveryState(Eyes eyes, Visitors visitors) {
        Visitor visitor = atTheRounds(visitors, eyes);
        Page page = visitor.page();
        assertEquals(List.of(), visitor.hardships("offered"));
        int heard = visitor.heard().size();
        Frame frame = looks(page);
        visitor.waitsForTurn(heard);
        String body = frame.textContent("body");
        assertTrue(body.contains(eyes.lang().equals("ja") ? "ここまでの形（下書き）" : "First version, still a draft"), body);
        assertTrue(body.contains(eyes.lang().equals("ja") ? "柳靴店" : "Willow Shoes"), body);
        assertEquals(List.of(), visitor.hardships("shown"));
        page.locator(SECTION).scrollIntoViewIfNeeded();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/first-version-" + eyes.lang() + "-" + eyes.width() + ".png")));
        assertEquals(List.of(), visitor.faults());
    }

    @Test
    void isMadeAnewWhenTheAnswersChangedAndThePersonLooksAgain(Visitors visitors) {
        Visitor visitor = atTheRounds(visitors, Eyes.USUAL);
        Page page = visitor.page();
        assertFalse(looks(page).textContent("body").contains("New soles"));
        visitor.says("New soles 35");
        page.waitForSelector(SECTION + " :text('changed since')");
        page.click(SECTION + " button >> nth=0");
        page.waitForSelector(SECTION + " :text('from your answers so far')");
        assertTrue(shown(page).textContent("body").contains("New soles"));
        page.click(SECTION + " button >> nth=1");
        assertEquals(0, page.locator(SECTION + " iframe").count());
    }

    @Test
    void isShownWhenThePersonAsksForItInWords(Visitors visitors) {
        Visitor visitor = visitors.one().begins("shop-page", "en");
        visitor.says("Willow Shoes").says("let me see it");
        assertTrue(shown(visitor.page()).textContent("body").contains("Willow Shoes"));
        assertEquals(List.of(), visitor.faults());
    }

    @Test
    void isGoneOnceTheResultIsThere(Visitors visitors) {
        Visitor visitor = atTheRounds(visitors, Eyes.USUAL);
        looks(visitor.page());
        visitor.orders("make").picks("yes");
        visitor.waitsForResult();
        assertEquals(0, visitor.page().locator(SECTION).count());
        assertEquals(1, visitor.page().locator("iframe").count());
    }
}

package dev.kikitori.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Everything works without a pointer, and nothing but the person moves the focus. */
@InChromium
class KeyboardTest {
    private static final int FAR = 120;

    @Test
    void anInterviewFromStartToZip(Visitors visitors) throws IOException {
        Visitor visitor = visitors.one();
        Page page = visitor.page();
        visitor.goesTo("/").page().waitForSelector(".job");

        walks(page, "Tab", "[data-job=visit]");
        visitor.then(() -> page.keyboard().press("Enter"));
        typed(visitor, "Hanako Yamada");
        walks(page, "Shift+Tab", "[data-choice=mill]");
        visitor.then(() -> page.keyboard().press("Enter"));
        walks(page, "Tab", ".boxes input[value=tea]");
        page.keyboard().press("Space");
        walks(page, "Tab", ".boxes .primary");
        visitor.then(() -> page.keyboard().press("Enter"));
        walks(page, "Tab", ".say textarea");
        typed(visitor, "4");
        walks(page, "Shift+Tab", "[data-choice=no]");
        visitor.then(() -> page.keyboard().press("Space"));
        walks(page, "Tab", "[data-command=skip]");
        visitor.then(() -> page.keyboard().press("Enter"));
        visitor.then(() -> page.keyboard().press("Enter"));

        walks(page, "Tab", "[data-question=people] button");
        page.keyboard().press("Enter");
        page.keyboard().press("Control+A");
        page.keyboard().type("6");
        visitor.then(() -> page.keyboard().press("Enter"));
        assertTrue(page.locator("[data-question=people] .value").textContent().contains("6"));

        walks(page, "Shift+Tab", "[data-choice=yes]");
        page.keyboard().press("Enter");
        visitor.waitsForResult();
        walks(page, "Tab", "a[download]");
        Download zip = page.waitForDownload(() -> page.keyboard().press("Enter"));
        assertTrue(entries(zip).contains("verification.json"), "the zip holds " + entries(zip));
        assertEquals(List.of(), visitor.faults());
    }

    @Test
    void aMessageNeverMovesTheFocus(Visitors visitors) {
        Visitor visitor = visitors.one().begins("visit", "en");
        Page page = visitor.page();
        String box = visitor.focus();
        visitor.says("Hanako");
        assertEquals(box, visitor.focus());
        walks(page, "Shift+Tab", "[data-choice=oven]");
        visitor.then(() -> page.keyboard().press("Enter"));
        assertTrue(visitor.focus().contains("data-choice=\"oven\""), visitor.focus());
        walks(page, "Tab", "[data-command=skip]");
        String skip = visitor.focus();
        visitor.then(() -> page.keyboard().press("Enter"));
        assertEquals(skip, visitor.focus());
    }

    @Test
    void whatWasAnsweredStaysReadable(Visitors visitors) {
        Visitor visitor = visitors.one().begins("visit", "en");
        visitor.says("Hanako").picks("oven");
        visitor.page().locator(".say textarea").focus();
        visitor.page().waitForSelector(".answered");
        assertEquals(
                List.of("the mill", "the oven (picked)"),
                visitor.page().locator(".answered li").allTextContents());
    }

    @Test
    void theEnterThatConfirmsAConversionDoesNotSend(Visitors visitors) {
        Visitor visitor = visitors.one().begins("visit", "ja");
        Page page = visitor.page();
        CDPSession session = visitor.context().newCDPSession(page);
        page.locator(".say textarea").focus();
        JsonObject composing = new JsonObject();
        composing.addProperty("text", "やまだ");
        composing.addProperty("selectionStart", 3);
        composing.addProperty("selectionEnd", 3);
        session.send("Input.imeSetComposition", composing);
        JsonObject confirming = new JsonObject();
        confirming.addProperty("type", "rawKeyDown");
        confirming.addProperty("key", "Enter");
        confirming.addProperty("code", "Enter");
        confirming.addProperty("windowsVirtualKeyCode", 229);
        session.send("Input.dispatchKeyEvent", confirming);
        page.evaluate("""
                () => document.querySelector('.say textarea').dispatchEvent(new KeyboardEvent('keydown',
                  {key: 'Enter', keyCode: 13, isComposing: true, bubbles: true, cancelable: true}))
                """);
        assertEquals(0, page.locator(".line.person").count());
        JsonObject chosen = new JsonObject();
        chosen.addProperty("text", "山田");
        session.send("Input.insertText", chosen);
        assertEquals("山田", page.inputValue(".say textarea"));
        visitor.then(() -> page.keyboard().press("Enter"));
        assertEquals(List.of("山田"), page.locator(".line.person .words").allTextContents());
    }

    @Test
    void shiftAndEnterBeginANewLine(Visitors visitors) {
        Visitor visitor = visitors.one().begins("visit", "en");
        visitor.page().locator(".say textarea").focus();
        visitor.page().keyboard().type("one");
        visitor.page().keyboard().press("Shift+Enter");
        visitor.page().keyboard().type("two");
        assertEquals("one\ntwo", visitor.page().inputValue(".say textarea"));
        assertEquals(0, visitor.page().locator(".line.person").count());
    }

    private static void typed(Visitor visitor, String words) {
        assertTrue(visitor.focus().startsWith("<textarea"), visitor.focus());
        visitor.page().keyboard().type(words);
        visitor.then(() -> visitor.page().keyboard().press("Enter"));
    }

    /** Presses a key until this has the focus, and looks whether the focus can be seen. */
    private static void walks(Page page, String key, String target) {
        for (int steps = 0; steps < FAR; steps++) {
            page.keyboard().press(key);
            if ((boolean) page.evaluate("target => document.activeElement.matches(target)", target)) {
                assertEquals("solid", page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle"));
                return;
            }
        }
        throw new AssertionError(key + " never reaches " + target);
    }

    private static List<String> entries(Download zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (InputStream bytes = zip.createReadStream();
                ZipInputStream entries = new ZipInputStream(bytes)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}

package dev.kikitori.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever a person says is text: in the transcript, in the notes, in what is made. */
@InChromium
class MarkupTest {
    private static final String NAME = "<img src=x onerror=\"window.pwned=1\">Hanako</script><script>pwned=1</script>";
    private static final String WISH = "javascript:pwned=1 \u202eback\u202c 👩‍🍳 {name} ${1} <svg onload=pwned=1>"
            + " <iframe srcdoc='<script>parent.pwned=1</script>'> &lt;b&gt;";
    private static final String FILE = "\"><img src=x onerror=pwned=1>.txt";

    @Test
    void markupInEveryAnswerStaysText(Visitors visitors) {
        Visitor visitor = visitors.one().begins("visit", "en");
        Page page = visitor.page();
        visitor.says(NAME).picks("mill").orders("skip").says("4").picks("no");
        page.setInputFiles(".choices.file input", new FilePayload(FILE, "text/html", new byte[] {60}));
        visitor.then(() -> page.click(".choices.file .primary"));
        visitor.says(WISH);

        assertTrue(visitor.transcript().contains(NAME), String.valueOf(visitor.transcript()));
        assertTrue(visitor.transcript().contains(WISH), String.valueOf(visitor.transcript()));
        String notes = page.locator("#notes").textContent();
        assertTrue(notes.contains("</script><script>"), notes);
        assertEquals(
                0,
                page.locator(".room img, .room script, .room iframe, .room svg[onload]")
                        .count());

        visitor.picks("yes");
        Frame made = visitor.waitsForResult();
        for (Frame frame : List.of(page.mainFrame(), made)) {
            assertEquals(false, frame.evaluate("() => 'pwned' in window"), frame.url());
        }
        assertTrue(
                made.locator("body").innerText().contains("<img src=x"),
                made.locator("body").innerText());
        assertEquals(List.of(), visitor.faults());
    }
}

package dev.kikitori.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import dev.kikitori.tests.browser.Visitors.Eyes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Coming, leaving, coming back, and having it your way. */
@InChromium
class HomeTest {

    @Test
    void anInterviewIsLeftAndTakenUpAgain(Visitors visitors) {
        Visitor visitor = visitors.one().begins("visit", "en").says("Hanako");
        Page page = visitor.page();
        List<String> said = visitor.transcript();
        page.click(".brand");
        page.waitForSelector(".mine li");
        visitor.then(() -> page.click(".mine .primary"));
        assertEquals(said, visitor.transcript());
        visitor.says("the mill");
    }

    @Test
    void deletingLeavesNothingOnTheDeviceOrTheServer(Visitors visitors) {
        Visitor visitor = visitors.one().begins("visit", "en").says("Hanako");
        Page page = visitor.page();
        String address = page.url();
        page.click(".more summary");
        page.click("[data-command=delete]");
        page.click("dialog .danger");
        page.waitForSelector("#page-notices .notice");
        assertTrue(!((String) page.evaluate("() => JSON.stringify({...localStorage})")).contains("token"));
        page.navigate("about:blank");
        page.navigate(address);
        page.waitForSelector(".notice.failed");
    }

    @Test
    void sayingItDeletesAsWell(Visitors visitors) {
        Visitor visitor = visitors.one().begins("visit", "ja").says("山田花子");
        visitor.says("全部消して");
        visitor.types("はい");
        visitor.page().waitForSelector("#page-notices .notice");
        assertTrue(visitor.page().locator(".mine li").count() == 0);
    }

    @Test
    void languageThemeAndSizeAreRemembered(Visitors visitors) {
        Visitor visitor =
                visitors.one(new Eyes("en", ColorScheme.LIGHT, 800, 800)).goesTo("/");
        Page page = visitor.page();
        page.click("[data-lang=ja]");
        page.waitForFunction("() => document.documentElement.lang === 'ja'");
        page.click(".display summary");
        page.check("input[value=contrast]");
        page.check("input[value=large]");
        page.reload();
        page.waitForSelector(".job");
        assertEquals("ja", page.getAttribute("html", "lang"));
        assertEquals("contrast", page.getAttribute("html", "data-theme"));
        assertEquals("large", page.getAttribute("html", "data-size"));
    }

    @Test
    void theLanguageOfThePageChangesInTheMiddleOfAnInterview(Visitors visitors) {
        Visitor visitor = visitors.one().begins("visit", "en").says("Hanako");
        Page page = visitor.page();
        List<String> said = visitor.transcript();
        page.fill(".say textarea", "half a thou");
        page.click("[data-lang=ja]");
        page.waitForFunction("() => document.documentElement.lang === 'ja'");
        assertEquals(said, visitor.transcript());
        assertEquals("half a thou", page.inputValue(".say textarea"));
        assertEquals("en", page.getAttribute(".line.bot .words >> nth=0", "lang"));
    }

    @Test
    void insideAnotherPageNothingIsSentBeforeTheButtonIsPressed(Visitors visitors) {
        Visitor visitor = visitors.one();
        List<String> sockets = new ArrayList<>();
        visitor.page().onWebSocket(socket -> sockets.add(socket.url()));
        visitor.goesTo("/?embed=1&job=visit").page().waitForSelector(".threshold .primary");
        assertEquals(List.of(), sockets);
        visitor.then(() -> visitor.page().click(".threshold .primary"));
        assertEquals(1, sockets.size());
    }

    @Test
    void anotherSiteMayShowTheVariantThatIsMadeForIt(Visitors visitors) throws IOException {
        String html = """
                <!DOCTYPE html><title>Elsewhere</title>
                <iframe title=ours width=400 height=600 src="{0}/?embed=1&job=visit"></iframe>
                <iframe title=refused src="{0}/"></iframe>
                """.replace("{0}", visitors.server().toString());
        try (Elsewhere elsewhere = new Elsewhere(html)) {
            Page page = visitors.one().page();
            page.navigate(elsewhere.address());
            FrameLocator ours = page.frameLocator("iframe[title=ours]");
            ours.locator(".threshold .primary").click();
            ours.locator(".line.bot").first().waitFor();
            page.waitForCondition(
                    () -> page.frames().stream().anyMatch(frame -> frame.url().startsWith("chrome-error:")));
            assertEquals(
                    0,
                    page.frameLocator("iframe[title=refused]").locator("#main").count());
        }
    }

    @Test
    void theResultIsShownInsideAnotherSiteAndReachesNothingThere(Visitors visitors) throws IOException {
        String html = """
                <!DOCTYPE html><title>Elsewhere</title>
                <iframe title=ours width=1000 height=800 src="{0}/?embed=1&job=visit&lang=en"></iframe>
                """.replace("{0}", visitors.server().toString());
        try (Elsewhere elsewhere = new Elsewhere(html)) {
            Page page = visitors.one().page();
            page.navigate(elsewhere.address());
            FrameLocator ours = page.frameLocator("iframe[title=ours]");
            ours.locator(".threshold .primary").click();
            ours.locator(".line.bot").first().waitFor();
            sayInside(ours, "Hanako");
            sayInside(ours, "you decide everything");
            sayInside(ours, "yes");
            ours.locator(".made a[download][href$='all.zip']").waitFor();
            FrameLocator result = ours.frameLocator(".preview iframe[src]");
            result.locator("h1").waitFor();
            assertEquals(
                    List.of("refused", "refused", "null"), result.locator("h1").evaluate("""
                            () => {
                              const reach = attempt => { try { return String(attempt()); } catch (e) { return 'refused'; } };
                              return [reach(() => top.document.title), reach(() => parent.localStorage.length), reach(() => origin)];
                            }"""));
        }
    }

    private static void sayInside(FrameLocator ours, String words) {
        int lines = ours.locator(".line.bot").count();
        ours.locator(".say textarea").fill(words);
        ours.locator(".say textarea").press("Enter");
        ours.locator(".line.bot").nth(lines).waitFor();
    }

    /** Another site with one page. */
    private record Elsewhere(HttpServer server) implements AutoCloseable {
        Elsewhere(String html) throws IOException {
            this(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            byte[] body = html.getBytes(StandardCharsets.UTF_8);
            server.createContext("/", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
        }

        String address() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}

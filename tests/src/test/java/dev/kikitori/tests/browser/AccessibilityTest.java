package dev.kikitori.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.kikitori.tests.browser.Visitors.Eyes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No state of the page breaks a rule of WCAG 2.2 AA, scrolls sideways, or has a target that is hard to hit. */
@InChromium
class AccessibilityTest {
    private final List<String> hardships = new ArrayList<>();

    static Stream<Eyes> eyes() {
        return Stream.of(
                new Eyes("en", ColorScheme.LIGHT, 1280, 800),
                new Eyes("ja", ColorScheme.DARK, 1280, 800),
                new Eyes("ja", ColorScheme.LIGHT, 320, 640),
                new Eyes("en", ColorScheme.DARK, 320, 256));
    }

    @ParameterizedTest
    @MethodSource("eyes")
    void theInterviewIsUsableInEveryState(Eyes eyes, Visitors visitors) {
        Visitor visitor = visitors.one(eyes);
        Page page = visitor.page();
        boolean ja = eyes.lang().equals("ja");
        visitor.goesTo("/").page().waitForSelector(".job");
        check(visitor, "home");
        page.click(".display summary");
        check(visitor, "display");
        visitor.then(() -> page.click(".job.any"));
        check(visitor, "choosing");
        visitor.picks("visit");
        check(visitor, "asking");
        visitor.says(ja ? "山田花子" : "Hanako Yamada");
        check(visitor, "choices");
        visitor.picks("oven");
        check(visitor, "several choices");
        page.check(".boxes input >> nth=1");
        visitor.then(() -> page.click(".boxes .primary"));
        visitor.says(ja ? "よくわからない話" : "purple");
        check(visitor, "not understood");
        visitor.says("4");
        page.click(".more summary");
        check(visitor, "more commands");
        visitor.picks("yes");
        check(visitor, "file");
        page.setInputFiles(".choices.file input", plan());
        visitor.then(() -> page.click(".choices.file .primary"));
        visitor.orders("skip");
        check(visitor, "summary");
        for (String question : List.of("name", "place", "tastes", "people", "parking", "plan", "wish")) {
            page.click("[data-question=" + question + "] button");
            check(visitor, "editing " + question);
            page.keyboard().press("Escape");
        }
        visitor.picks("yes");
        visitor.waitsForResult();
        check(visitor, "done");
        assertEquals(List.of(), hardships);
        assertEquals(List.of(), visitor.faults());
    }

    @ParameterizedTest
    @MethodSource("eyes")
    void whatHappensRarelyIsUsableToo(Eyes eyes, Visitors visitors) {
        Visitor visitor = visitors.one(eyes);
        Page page = visitor.page();
        page.routeWebSocket(url -> url.endsWith("/chat"), AccessibilityTest::holdBackWhatIsMade);
        visitor.begins("visit", eyes.lang());
        visitor.says("Hanako")
                .picks("mill")
                .orders("skip")
                .says("4")
                .orders("make")
                .picks("yes");
        page.waitForSelector(".making");
        check(visitor, "making");

        page.click(".more summary");
        page.click("[data-command=delete]");
        check(visitor, "sure");
        page.click("dialog .danger");
        page.waitForSelector("#page-notices .notice");
        check(visitor, "deleted");

        page.route("**/api/v1/jobs*", route -> route.abort());
        visitor.goesTo("/").page().waitForSelector(".jobs .failed");
        check(visitor, "server gone");
        page.unroute("**/api/v1/jobs*");
        page.navigate("about:blank");
        visitor.goesTo("/?lang=" + eyes.lang() + "#c=unknown").page().waitForSelector(".notice.failed");
        check(visitor, "unknown interview");
        visitor.goesTo("/?embed=1&job=visit").page().waitForSelector(".threshold .primary");
        check(visitor, "embedded");
        visitor.then(() -> page.click(".threshold .primary"));
        check(visitor, "embedded asking");
        visitor.goesTo("/").page().waitForSelector(".mine li");
        check(visitor, "home with interviews");
        assertEquals(List.of(), hardships);
    }

    @ParameterizedTest
    @MethodSource("eyes")
    void aFailedResultIsSaidAndNotOffered(Eyes eyes, Visitors visitors) {
        Visitor visitor = visitors.one(eyes);
        Page page = visitor.page();
        page.routeWebSocket(url -> url.endsWith("/chat"), AccessibilityTest::pretendThatChecksFail);
        visitor.begins("visit", eyes.lang());
        visitor.says("Hanako").picks("mill").orders("skip").says("4").orders("make");
        page.click("[data-choice=yes]");
        page.waitForSelector(".result .failed .checks li");
        check(visitor, "failed");
        assertEquals(0, page.locator(".result iframe, .result a[download]").count());
        assertEquals(List.of(), hardships);
    }

    private void check(Visitor visitor, String state) {
        hardships.addAll(visitor.hardships(state));
    }

    private static FilePayload plan() {
        return new FilePayload("plan.txt", "text/plain", "ten o'clock".getBytes(StandardCharsets.UTF_8));
    }

    /** The server is as good as stuck once it has begun to make something. */
    private static void holdBackWhatIsMade(WebSocketRoute browser) {
        WebSocketRoute server = browser.connectToServer();
        server.onMessage(frame -> {
            if (!frame.text().contains("\"type\":\"artifact\"") && !frame.text().contains("\"status\":\"done\"")) {
                browser.send(frame.text());
            }
        });
    }

    private static void pretendThatChecksFail(WebSocketRoute browser) {
        WebSocketRoute server = browser.connectToServer();
        server.onMessage(frame -> browser.send(frame.text().replace("\"good\":true", "\"good\":false")));
    }
}

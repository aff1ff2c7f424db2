package dev.kikitori.tests.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** Somebody at the page: what they do, what they see, what their screen reader is told. */
final class Visitor {
    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** Notes every child that a live region gets, and every breach of the page's own policy. */
    private static final String EARS = """
            window.heard = []; window.alarmed = []; window.breaches = [];
            addEventListener('securitypolicyviolation', e => breaches.push(e.violatedDirective + ' ' + e.blockedURI));
            new MutationObserver(changes => {
              for (const change of changes) for (const node of change.addedNodes) {
                if (change.target.id === 'announcements') heard.push(node.textContent);
                if (change.target.id === 'alarms') alarmed.push(node.textContent);
              }
            }).observe(document, {subtree: true, childList: true});
            """;

    private final BrowserContext context;
    private final URI address;
    private final Page page;
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());

    Visitor(BrowserContext context, URI address) {
        this.context = context;
        this.address = address;
        this.page = context.newPage();
        page.addInitScript(EARS);
        page.onPageError(faults::add);
        page.onDialog(dialog -> {
            faults.add("a dialog of the browser: " + dialog.message());
            dialog.dismiss();
        });
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Opens the page at this path and query. */
    Visitor goesTo(String path) {
        page.navigate(address + path);
        page.waitForSelector("h1");
        return this;
    }

    /** Opens an interview and waits for its first turn. */
    Visitor begins(String job, String lang) {
        goesTo("/?job=" + job + "&lang=" + lang);
        waitsForTurn(0);
        return this;
    }

    /** Does something that the bot answers, and waits until the answer was announced. */
    Visitor then(Runnable act) {
        int before = heard().size();
        act.run();
        waitsForTurn(before);
        return this;
    }

    Visitor says(String words) {
        return then(() -> types(words));
    }

    /** Sends words and does not wait. */
    void types(String words) {
        Locator box = page.locator(".say textarea");
        box.fill(words);
        box.press("Enter");
    }

    Visitor picks(String choice) {
        return then(() -> page.click("[data-choice='" + choice + "']"));
    }

    Visitor orders(String command) {
        return then(() -> page.click("[data-command='" + command + "']"));
    }

    /** Waits until more was announced than this. */
    void waitsForTurn(int before) {
        page.waitForFunction("n => heard.length > n", before);
    }

    /** Waits until the result can be taken along. */
    Frame waitsForResult() {
        page.waitForSelector(".made a[download][href$='all.zip']");
        Frame frame = Objects.requireNonNull(
                page.waitForSelector(".preview iframe[src]").contentFrame());
        frame.waitForSelector("body *");
        return frame;
    }

    /** What was announced when its turn came, since the page was opened. */
    @SuppressWarnings("unchecked")
    List<String> heard() {
        return (List<String>) page.evaluate("() => window.heard");
    }

    /** What was announced at once. */
    @SuppressWarnings("unchecked")
    List<String> alarmed() {
        return (List<String>) page.evaluate("() => window.alarmed");
    }

    /** All lines of the transcript, in order. */
    List<String> transcript() {
        return page.locator(".transcript .words").allTextContents();
    }

    /** The element that has the focus, as its opening tag. */
    String focus() {
        return (String) page.evaluate("() => document.activeElement.cloneNode(false).outerHTML");
    }

    /** Script errors, dialogs and breaches of the policy since the page was opened. */
    List<String> faults() {
        List<String> all = new ArrayList<>(faults);
        for (Object breach : (List<?>) page.evaluate("() => window.breaches")) {
            all.add("policy: " + breach);
        }
        return all;
    }

    /** What makes this state of the page hard to use, each with the state's name before it. */
    List<String> hardships(String state) {
        List<String> found = new ArrayList<>();
        new AxeBuilder(page)
                .withTags(WCAG)
                .analyze()
                .getViolations()
                .forEach(rule -> rule.getNodes()
                        .forEach(node -> found.add(state + ": " + rule.getId() + " " + node.getTarget())));
        if ((boolean) page.evaluate("() => document.documentElement.scrollWidth > innerWidth")) {
            found.add(state + ": wider than the window");
        }
        for (Object small : (List<?>) page.evaluate(SMALL_TARGETS)) {
            found.add(state + ": smaller than 44 pixels: " + small);
        }
        return found;
    }

    private static final String SMALL_TARGETS = """
            () => [...document.querySelectorAll('button, a, summary, textarea, select, input, label.pick')]
              .filter(e => e.checkVisibility() && !e.matches('label.pick input'))
              .map(e => [e, e.getBoundingClientRect()])
              .filter(([e, r]) => r.width > 1 && (r.width < 43.5 || r.height < 43.5))
              .map(([e, r]) => e.cloneNode(false).outerHTML + ' ' + r.width + ' by ' + r.height)
            """;
}

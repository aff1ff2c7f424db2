package dev.kikitori.tests.made;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.kikitori.engine.generation.Artifact;
import dev.kikitori.tests.chromium.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A made thing, unpacked into a folder of its own and opened from there in Chromium, without any server. Notes whatever
 * goes wrong from then on.
 */
final class Visit implements AutoCloseable {
    private static final String AXE = AxeBuilder.getAxeScript();
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String VIOLATIONS = """
            tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})
              .then(result => result.violations.flatMap(rule =>
                rule.nodes.map(node => `${rule.id} ${node.target} ${node.any.map(check => check.message)}`)))
            """;
    private static final String OVERFLOWING = """
            () => {
              const room = document.documentElement.clientWidth;
              if (document.scrollingElement.scrollWidth <= room) return [];
              const wide = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > room + 1);
              return [`${document.scrollingElement.scrollWidth} wide in ${room}: `
                + wide.slice(0, 3).map(e => e.cloneNode(false).outerHTML.slice(0, 100))];
            }
            """;
    private static final String SMUGGLED = """
            scripts => [
              ...[...document.querySelectorAll('script, iframe, img:not(.photos img), svg, object, embed, base, link:not([rel=icon])')]
                .slice(scripts).map(e => e.outerHTML.slice(0, 200)),
              ...[...document.querySelectorAll('*')]
                .flatMap(e => [...e.attributes])
                .filter(a => /^on/i.test(a.name) || /^\\s*(javascript|data):(?!image\\/svg)/i.test(a.value) && a.name === 'href')
                .map(a => `${a.name}=${a.value.slice(0, 200)}`)]
            """;

    private final Path folder;
    private final BrowserContext context;
    private final Page page;
    private final String name;
    private final List<Fault> faults = new ArrayList<>();

    /** Who looks: at what colours, in a window of this size. */
    record Eyes(ColorScheme scheme, int width, int height) {
        static final Eyes LIGHT = new Eyes(ColorScheme.LIGHT, 1280, 800);
        static final Eyes DARK = new Eyes(ColorScheme.DARK, 1280, 800);
        static final Eyes NARROW_LIGHT = new Eyes(ColorScheme.LIGHT, 320, 640);
        static final Eyes NARROW_DARK = new Eyes(ColorScheme.DARK, 320, 640);
    }

    /** @param name what to call it in faults */
    Visit(Chromium chromium, String name, Artifact artifact) throws IOException {
        this(chromium, name, artifact.files(), artifact.first(), new Browser.NewContextOptions(), Optional.empty());
    }

    /** @param now what time the page believes it is; empty: what it is */
    Visit(
            Chromium chromium,
            String name,
            Map<String, byte[]> files,
            String first,
            Browser.NewContextOptions options,
            Optional<String> now)
            throws IOException {
        this.name = name;
        folder = Files.createTempDirectory("kikitori-made").toRealPath();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.resolveSibling(""));
            Files.write(path, file.getValue());
        }
        context = chromium.browser().newContext(options.setOffline(true));
        context.setDefaultTimeout(120_000);
        page = context.newPage();
        listen();
        now.ifPresent(page.clock()::setFixedTime);
        page.navigate(folder.resolve(first).toUri().toString());
    }

    private void listen() {
        String home = folder.toUri().toString();
        page.onPageError(error -> fault(Fault.Sort.CONSOLE, "", error));
        page.onConsoleMessage(message -> console(message));
        page.onDialog(dialog -> {
            fault(Fault.Sort.MARKUP, "", "a dialog: " + dialog.message());
            dialog.dismiss();
        });
        context.onRequest(request -> {
            if (!request.url().startsWith(home) && !request.url().matches("(?s)(data|blob):.*")) {
                fault(Fault.Sort.REQUEST, "", request.url());
            }
        });
    }

    private void console(ConsoleMessage message) {
        if (message.type().equals("error") || message.type().equals("warning")) {
            fault(Fault.Sort.CONSOLE, "", message.type() + ": " + message.text());
        }
    }

    private void fault(Fault.Sort sort, String state, String text) {
        faults.add(new Fault(sort, state.isEmpty() ? name : name + ", " + state, text));
    }

    Page page() {
        return page;
    }

    Path folder() {
        return folder;
    }

    /** Looks at the page as it is now, and notes what axe-core finds and whether it is wider than the window. */
    Visit look(String state, Eyes eyes) {
        page.setViewportSize(eyes.width(), eyes.height());
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(eyes.scheme()));
        String where = state + " " + eyes.scheme() + " " + eyes.width();
        each(page.evaluate(OVERFLOWING), Fault.Sort.WIDTH, where);
        if (!Boolean.TRUE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(AXE);
        }
        each(page.evaluate(VIOLATIONS, WCAG), Fault.Sort.AXE, where);
        return this;
    }

    /** Notes scripts beyond this many, and whatever else could only have come from what was said. */
    Visit searchForMarkup(int scripts) {
        each(page.evaluate(SMUGGLED, scripts), Fault.Sort.MARKUP, "");
        return this;
    }

    private void each(Object found, Fault.Sort sort, String state) {
        for (Object one : (List<?>) found) {
            fault(sort, state, String.valueOf(one));
        }
    }

    /** All that went wrong since it was opened. */
    List<Fault> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void close() throws IOException {
        context.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

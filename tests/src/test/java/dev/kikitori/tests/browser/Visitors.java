package dev.kikitori.tests.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** People with a browser each, which forgets everything afterwards. */
final class Visitors implements AutoCloseable {
    /** How long a busy machine may take over anything. */
    private static final int PATIENCE_MILLIS = 120_000;

    private final Stage stage;
    private final List<BrowserContext> contexts = new ArrayList<>();

    Visitors(Stage stage) {
        this.stage = stage;
    }

    /** The way somebody looks at the page. */
    record Eyes(String lang, ColorScheme scheme, int width, int height) {
        static final Eyes USUAL = new Eyes("en", ColorScheme.LIGHT, 1280, 800);
    }

    URI server() {
        return stage.address();
    }

    Visitor one() {
        return one(Eyes.USUAL);
    }

    Visitor one(Eyes eyes) {
        return one(eyes, stage.address());
    }

    /** Somebody who reaches the server at this address. */
    Visitor one(Eyes eyes, URI address) {
        BrowserContext context = stage.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale(eyes.lang())
                        .setColorScheme(eyes.scheme())
                        .setViewportSize(eyes.width(), eyes.height()));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        contexts.add(context);
        return new Visitor(context, address);
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }
}

package dev.kikitori.generators.check;

import dev.kikitori.engine.generation.Verifier;
import java.util.List;

/** The checks that every page has to pass. */
public final class PageChecks {
    private PageChecks() {}

    /** HTML, requests to other sites, links, the contrast of colours, in this order. */
    public static List<Verifier> with(HtmlChecker html) {
        return List.of(html, new NoExternalRequests(), new LocalLinks(), new PaletteContrast());
    }
}

package dev.kikitori.channels.web;

import java.util.Set;
import java.util.TreeSet;

/**
 * Which sites may show something of ours in a frame, as {@code frame-ancestors} of a content security policy. That counts
 * every frame around one: a result within our page within a shop's page needs the shop to be named as well.
 */
final class Frames {
    private final String embedders;

    /** @param embedders origins; none means that every site may */
    Frames(Set<String> embedders) {
        this.embedders = embedders.isEmpty() ? "*" : String.join(" ", new TreeSet<>(embedders));
    }

    /** For what only our own page shows. */
    static String ours() {
        return "frame-ancestors 'self'";
    }

    /**
     * For what is made to be shown elsewhere: the page's variant for other sites, and results behind a link, which is a
     * secret and opens nothing else.
     *
     * @param own our origin, or {@code 'self'} where that is understood
     */
    String embedded(String own) {
        return "frame-ancestors " + (embedders.equals("*") ? "*" : own + " " + embedders);
    }
}

package dev.kikitori.channels.web.limits;

import java.util.Optional;

/**
 * The site whose pages a conversation is held from. Limits of a site count for whoever names it.
 *
 * @param key as the page gave it, at most {@link #LONGEST} characters
 */
public record Site(String key) {
    private static final int LONGEST = 300;

    public Site {
        key = key.length() <= LONGEST ? key : key.substring(0, LONGEST);
    }

    /** The site that is named; empty: our own page, or a program. */
    public static Optional<Site> of(Optional<String> named) {
        return named.filter(key -> !key.isBlank()).map(Site::new);
    }
}

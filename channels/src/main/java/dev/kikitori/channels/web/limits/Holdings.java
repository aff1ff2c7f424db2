package dev.kikitori.channels.web.limits;

import java.util.Optional;

/** What is kept, as the store tells it; asked rarely. Thread-safe. */
public interface Holdings {
    /** Where nothing is kept that has to be counted. */
    Holdings NOTHING = site -> new Held(0, 0, 0, 0);

    /**
     * How much there is.
     *
     * @param artifacts made things
     * @param bytes of all of it
     * @param ordered how many things were ordered within the last hour
     */
    record Held(long conversations, long artifacts, long bytes, long ordered) {}

    /** What is kept of a site, or in all. */
    Held of(Optional<Site> site);
}

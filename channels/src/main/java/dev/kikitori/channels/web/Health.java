package dev.kikitori.channels.web;

import java.util.List;

/** Tells whether the parts of the program can do their work. Asked now and then; may take a moment. */
@FunctionalInterface
public interface Health {
    /**
     * How the parts are now.
     *
     * @param lang the language of the details
     */
    List<Part> parts(String lang);

    /**
     * One part.
     *
     * @param name such as {@code store}
     * @param ready whether it works
     * @param needed whether nothing works without it
     * @param detail what was found, in a few words; no secrets
     */
    record Part(String name, boolean ready, boolean needed, String detail) {}
}

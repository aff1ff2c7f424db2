package dev.kikitori.channels.web;

import java.util.Optional;
import java.util.Set;

/**
 * How the server is reached.
 *
 * @param port 0 takes any free one
 * @param origins further origins, such as {@code https://example.org}, whose pages may use the API
 * @param embedders origins whose pages may show ours, and what was made, in a frame; empty: every site
 * @param publicUrl where the outside reaches this server, without a slash at the end; empty: as each request says
 */
public record WebSettings(
        String host, int port, Set<String> origins, Set<String> embedders, Optional<String> publicUrl) {
    public WebSettings {
        origins = Set.copyOf(origins);
        embedders = Set.copyOf(embedders);
    }

    /** On this machine only, at this port. */
    public static WebSettings local(int port) {
        return new WebSettings("127.0.0.1", port, Set.of(), Set.of(), Optional.empty());
    }
}

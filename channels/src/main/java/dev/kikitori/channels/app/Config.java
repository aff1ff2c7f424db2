package dev.kikitori.channels.app;

import dev.kikitori.channels.web.RateLimits;
import dev.kikitori.channels.web.WebSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How this Kikitori is set up. Holds no secret.
 *
 * @param home where everything is kept
 * @param retention how long a conversation that nobody goes on with is kept
 * @param makers how many things are made at once
 */
record Config(
        Path home,
        String host,
        int port,
        Set<String> origins,
        Optional<String> publicUrl,
        RateLimits.Limits limits,
        int uploadLimit,
        Duration retention,
        int makers) {
    Config {
        origins = Set.copyOf(origins);
    }

    WebSettings web() {
        return new WebSettings(host, port, origins, publicUrl, limits, uploadLimit);
    }

    Path jobs() {
        return home.resolve("jobs");
    }
}

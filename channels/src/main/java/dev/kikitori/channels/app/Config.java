package dev.kikitori.channels.app;

import dev.kikitori.channels.web.WebSettings;
import dev.kikitori.channels.web.limits.Limits;
import dev.kikitori.store.postgresql.PostgresAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How this Kikitori is set up. Shows no secret.
 *
 * @param home where everything is kept, or with a database what is this server's own
 * @param database the database that is shared with other servers; empty: SQLite in the home
 * @param limits how much anybody may do
 * @param retention how long a conversation that nobody goes on with is kept
 * @param makers how many things are made at once
 * @param vnuJar the Nu HTML checker to run as a process; empty: the one that is part of the program
 * @param embedOrigins the sites whose pages may show ours in a frame; empty: all
 * @param embeddings whether what words don't tell is found by meaning
 */
record Config(
        Path home,
        Optional<PostgresAddress> database,
        String host,
        int port,
        Set<String> origins,
        Optional<String> publicUrl,
        Limits limits,
        Duration retention,
        int makers,
        Optional<Path> vnuJar,
        Set<String> embedOrigins,
        Embeddings embeddings) {
    /** How long a conversation is kept where nothing is set. */
    static final Duration USUAL_RETENTION = Duration.ofDays(90);

    /** How many things are made at once where nothing is set. */
    static final int USUAL_MAKERS = 2;

    Config {
        origins = Set.copyOf(origins);
        embedOrigins = Set.copyOf(embedOrigins);
    }

    WebSettings web() {
        return new WebSettings(host, port, origins, embedOrigins, publicUrl);
    }

    Path jobs() {
        return home.resolve("jobs");
    }
}

package dev.kikitori.channels.app;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;

/**
 * What a verb runs in. Results go to {@code out}, everything else to {@code err}; both and {@code in} are UTF-8.
 *
 * @param terminal whether a person sits at both ends
 */
record Surroundings(
        Map<String, String> environment,
        InputStream in,
        PrintStream out,
        PrintStream err,
        InstantSource clock,
        boolean terminal) {
    Surroundings {
        environment = Map.copyOf(environment);
    }

    BufferedReader lines() {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /** A line of a result, flushed. */
    void result(String line) {
        out.print(line + "\n");
        out.flush();
    }

    /** A line for the person. */
    void tell(String line) {
        err.print(line + "\n");
        err.flush();
    }
}

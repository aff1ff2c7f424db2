package dev.kikitori.channels.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a verb did: its exit status and what it printed. */
record Ran(int status, String out, String err) {
    static Ran with(Map<String, String> environment, String in, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Verbs.run(
                args,
                new Surroundings(
                        environment,
                        new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        InstantSource.system(),
                        false));
        return new Ran(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Runs a verb on a data folder. */
    static Ran at(Path home, String in, String... args) {
        Map<String, String> environment = new HashMap<>();
        environment.put("KIKITORI_HOME", home.toString());
        environment.put("LANG", "en_US.UTF-8");
        return with(environment, in, args);
    }

    List<String> lines() {
        return out.lines().toList();
    }
}

package dev.kikitori.channels.app;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/** The program's door: reads the verb and runs it. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Surroundings surroundings = new Surroundings(
                System.getenv(),
                System.in,
                new PrintStream(
                        new java.io.FileOutputStream(java.io.FileDescriptor.out), false, StandardCharsets.UTF_8),
                System.err,
                InstantSource.system(),
                isTerminal());
        int status = Verbs.run(args, surroundings);
        surroundings.out().flush();
        System.exit(status);
    }

    private static boolean isTerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }
}

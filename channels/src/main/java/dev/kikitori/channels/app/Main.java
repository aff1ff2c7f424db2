package dev.kikitori.channels.app;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;

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

    /**
     * Runs the program within another one, where nobody sits at a terminal. {@code serve} runs until its thread is
     * interrupted.
     *
     * @return the exit status
     */
    public static int run(
            String[] args, Map<String, String> environment, InputStream in, PrintStream out, PrintStream err) {
        int status = Verbs.run(args, new Surroundings(environment, in, out, err, InstantSource.system(), false));
        out.flush();
        err.flush();
        return status;
    }

    private static boolean isTerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }
}

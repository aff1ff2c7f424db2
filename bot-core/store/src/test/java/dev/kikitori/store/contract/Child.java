package dev.kikitori.store.contract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A small JVM of its own, with the classes of this one. */
public final class Child {
    private Child() {}

    /** Starts the main method of a class. */
    public static Process start(Class<?> main, String... arguments) throws IOException {
        return under(List.of(), main, arguments);
    }

    /** The same, started by another program, whose command line this is. */
    public static Process under(List<String> starter, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(starter);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}

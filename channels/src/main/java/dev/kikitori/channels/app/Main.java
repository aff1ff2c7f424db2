package dev.kikitori.channels.app;

/** The program's door: reads the verb and runs it. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.err.println("kikitori: unknown verb: " + (args.length == 0 ? "" : args[0]));
        System.exit(2);
    }
}

package dev.kikitori.channels.app;

import dev.kikitori.channels.console.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The verbs there are, and what they have in common: their help, and their faults as one line and an exit status. */
final class Verbs {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;

    private static final Map<String, Verb> VERBS = new LinkedHashMap<>();

    static {
        VERBS.put("serve", ServeVerb::run);
        VERBS.put("chat", ChatVerb::run);
        VERBS.put("jobs", JobsVerb::run);
        VERBS.put("generate", GenerateVerb::run);
        VERBS.put("interpret", InterpretVerb::run);
        VERBS.put("backup", BackupVerb::run);
        VERBS.put("restore", RestoreVerb::run);
        VERBS.put("admin", AdminVerb::run);
        VERBS.put("doctor", DoctorVerb::run);
        VERBS.put("rehearse", RehearseVerb::run);
    }

    private Verbs() {}

    /** Something the program can do. */
    @FunctionalInterface
    interface Verb {
        /** @return the exit status */
        int run(List<String> args, Surroundings surroundings, Words words)
                throws WrongUse, CannotRun, IOException, InterruptedException;
    }

    /** Runs what the arguments say and gives the exit status. */
    static int run(String[] args, Surroundings surroundings) {
        Words words = new Words(Verbs.class, Words.langOf(surroundings.environment()));
        String name = args.length == 0 ? "serve" : args[0];
        List<String> rest = Arrays.asList(args).subList(Math.min(1, args.length), args.length);
        if (List.of("--help", "-h", "help").contains(name)) {
            surroundings.out().print(help("kikitori", words.lang()));
            return DONE;
        }
        if (name.startsWith("--")) {
            rest = Arrays.asList(args);
            name = "serve";
        }
        Verb verb = VERBS.get(name);
        try {
            if (verb == null) {
                throw new WrongUse(words.say("wrong.verb", name));
            }
            if (rest.contains("--help") || rest.contains("-h")) {
                surroundings.out().print(help(name, words.lang()));
                return DONE;
            }
            return verb.run(rest, surroundings, words);
        } catch (WrongUse wrong) {
            surroundings.tell("kikitori: " + wrong.line());
            return WRONG_USE;
        } catch (CannotRun fault) {
            surroundings.tell("kikitori: " + fault.sentence());
            return FAILED;
        } catch (IOException fault) {
            surroundings.tell("kikitori: " + words.say("failed.files", fault.getMessage()));
            return FAILED;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }

    private static String help(String name, String lang) {
        String file = "help/" + name + "." + lang + ".txt";
        try (InputStream in = Verbs.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.kikitori.channels.app;

import dev.kikitori.channels.console.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What follows the verb: options with a value ({@code --port 80} or {@code --port=80}), flags, and the rest in order. */
final class Arguments {
    private final Map<String, String> options = new HashMap<>();
    private final Set<String> flags = new HashSet<>();
    private final List<String> rest = new ArrayList<>();

    private Arguments() {}

    /**
     * @param valued the options that take a value
     * @param bare the flags
     */
    static Arguments read(List<String> args, Set<String> valued, Set<String> bare, Words words) throws WrongUse {
        Arguments read = new Arguments();
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            if (!arg.startsWith("--") || arg.length() == 2) {
                read.rest.add(arg);
                continue;
            }
            int equals = arg.indexOf('=');
            String name = equals < 0 ? arg.substring(2) : arg.substring(2, equals);
            if (bare.contains(name) && equals < 0) {
                read.flags.add(name);
            } else if (!valued.contains(name)) {
                throw new WrongUse(words.say("wrong.option", arg));
            } else if (equals >= 0) {
                read.options.put(name, arg.substring(equals + 1));
            } else if (++i < args.size()) {
                read.options.put(name, args.get(i));
            } else {
                throw new WrongUse(words.say("wrong.no-value", arg));
            }
        }
        return read;
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    boolean flag(String name) {
        return flags.contains(name);
    }

    List<String> rest() {
        return List.copyOf(rest);
    }

    /** Makes sure that nothing stands there beyond options. */
    void only(Words words) throws WrongUse {
        if (!rest.isEmpty()) {
            throw new WrongUse(words.say("wrong.argument", rest.getFirst()));
        }
    }
}

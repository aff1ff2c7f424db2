package dev.kikitori.channels.app;

import dev.kikitori.channels.console.Words;
import dev.kikitori.channels.web.Health;
import dev.kikitori.channels.web.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code doctor}: what was found of what Kikitori needs. */
final class DoctorVerb {
    private DoctorVerb() {}

    static int run(List<String> args, Surroundings surroundings, Words words) throws WrongUse, CannotRun {
        Arguments arguments = Arguments.read(args, Set.of("home"), Set.of("json"), words);
        arguments.only(words);
        Config config = ConfigReader.read(arguments, surroundings.environment(), words);
        List<Health.Part> parts = new ArrayList<>();
        parts.add(new Health.Part("java", true, true, System.getProperty("java.home", "") + " " + Runtime.version()));
        parts.add(home(config.home().toAbsolutePath().normalize(), words));
        try (Makers makers = Makers.all()) {
            parts.addAll(makers.parts());
        }
        for (Health.Part part : parts) {
            surroundings.result(
                    arguments.flag("json")
                            ? Json.write(fields(part))
                            : words.say(part.ready() ? "doctor.ok" : "doctor.missing") + "  " + part.name() + ": "
                                    + part.detail());
        }
        return parts.stream().allMatch(part -> part.ready() || !part.needed()) ? 0 : 1;
    }

    private static Map<String, Object> fields(Health.Part part) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", part.name());
        fields.put("ready", part.ready());
        fields.put("needed", part.needed());
        fields.put("detail", part.detail());
        return fields;
    }

    private static Health.Part home(Path home, Words words) {
        if (!Files.exists(home)) {
            return new Health.Part("home", true, true, words.say("doctor.home-none", home));
        }
        boolean writable = Files.isDirectory(home) && Files.isWritable(home);
        return new Health.Part(
                "home", writable, true, words.say(writable ? "doctor.home-writable" : "doctor.home-readonly", home));
    }
}

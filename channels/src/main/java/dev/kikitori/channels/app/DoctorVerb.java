package dev.kikitori.channels.app;

import dev.kikitori.channels.console.Words;
import dev.kikitori.channels.web.Health;
import dev.kikitori.channels.web.Json;
import dev.kikitori.store.StoreRefused;
import dev.kikitori.store.postgresql.PostgresAddress;
import dev.kikitori.store.postgresql.PostgresStores;
import dev.kikitori.understanding.meaning.Meaning;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code doctor}: what was found of what Kikitori needs, on this machine or by a server that runs. */
final class DoctorVerb {
    private DoctorVerb() {}

    static int run(List<String> args, Surroundings surroundings, Words words)
            throws WrongUse, CannotRun, InterruptedException {
        Arguments arguments = Arguments.read(args, Set.of("home", "server"), Set.of("json"), words);
        arguments.only(words);
        Optional<String> server = arguments.option("server");
        List<Health.Part> parts = server.isPresent()
                ? asked(ServerAddress.given(server.get(), words), words)
                : here(ConfigReader.read(arguments, surroundings.environment(), words), words);
        for (Health.Part part : parts) {
            surroundings.result(arguments.flag("json") ? Json.write(fields(part)) : line(part, words));
        }
        return parts.stream().allMatch(part -> part.ready() || !part.needed()) ? 0 : 1;
    }

    private static List<Health.Part> asked(URI server, Words words) throws CannotRun, InterruptedException {
        try {
            return new RunningServer(server, words).parts();
        } catch (IOException e) {
            throw new CannotRun(words.say("chat.no-server", server), e);
        }
    }

    private static List<Health.Part> here(Config config, Words words) throws InterruptedException {
        List<Health.Part> parts = new ArrayList<>();
        parts.add(new Health.Part("java", true, true, System.getProperty("java.home", "") + " " + Runtime.version()));
        parts.add(home(config.home().toAbsolutePath().normalize(), words));
        Optional<List<Health.Part>> running = running(config, words);
        parts.addAll(running.isPresent() ? running.get() : ofTheMachine(config, words));
        return parts;
    }

    /** What the server of this data folder says; empty if there is none, or one that was killed. */
    private static Optional<List<Health.Part>> running(Config config, Words words) throws InterruptedException {
        Optional<URI> address = ServerAddress.of(config.home());
        if (address.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RunningServer(address.get(), words).parts());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static List<Health.Part> ofTheMachine(Config config, Words words) throws InterruptedException {
        List<Health.Part> parts = new ArrayList<>();
        config.database().ifPresent(address -> parts.add(database(address, words)));
        parts.add(FreeSpace.of(config.home(), words));
        try (Makers makers = Makers.with(config.vnuJar())) {
            parts.addAll(makers.parts(words));
        }
        try (Meaning meaning = config.embeddings().meaning()) {
            parts.add(config.embeddings().part(meaning.settled(), words));
        }
        return parts;
    }

    private static String line(Health.Part part, Words words) {
        return words.say(part.ready() ? "doctor.ok" : "doctor.missing") + "  " + part.name() + ": " + part.detail();
    }

    private static Map<String, Object> fields(Health.Part part) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", part.name());
        fields.put("ready", part.ready());
        fields.put("needed", part.needed());
        fields.put("detail", part.detail());
        return fields;
    }

    private static Health.Part database(PostgresAddress address, Words words) {
        try {
            return new Health.Part("database", true, true, PostgresStores.look(address));
        } catch (StoreRefused refused) {
            return new Health.Part("database", false, true, Refusal.sentence(refused, words));
        }
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

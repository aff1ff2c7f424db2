package dev.kikitori.channels.app;

import dev.kikitori.channels.console.Chat;
import dev.kikitori.channels.console.Delivery;
import dev.kikitori.channels.console.Interview;
import dev.kikitori.channels.console.Words;
import dev.kikitori.channels.web.Json;
import dev.kikitori.store.StoreRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code chat}: a conversation on a terminal or in a pipe. */
final class ChatVerb {
    private static final Set<String> VALUED = Set.of("job", "lang", "out", "server", "zone", "region", "home");

    private ChatVerb() {}

    static int run(List<String> args, Surroundings surroundings, Words words)
            throws WrongUse, CannotRun, IOException, InterruptedException {
        Arguments arguments = Arguments.read(args, VALUED, Set.of("json"), words);
        arguments.only(words);
        String lang = lang(arguments, words);
        Optional<String> server = arguments.option("server");
        if (server.isPresent()) {
            try (Interview interview = new RemoteInterview(ServerAddress.given(server.get(), words), words)) {
                return hold(interview, arguments, arguments.option("job"), lang, surroundings);
            }
        }
        Config config = ConfigReader.read(arguments, surroundings.environment(), words);
        try (House house = house(config, surroundings, words);
                Interview interview = new LocalInterview(house.interviews(), house.previews(), lang)) {
            return hold(interview, arguments, arguments.option("job"), lang, surroundings);
        }
    }

    private static House house(Config config, Surroundings surroundings, Words words) throws CannotRun {
        try {
            return House.on(config, surroundings.clock(), words);
        } catch (CannotRun fault) {
            if (fault.getCause() instanceof StoreRefused refused && refused.code() == StoreRefused.Code.IN_USE) {
                String running = ServerAddress.of(config.home())
                        .map(address -> words.say("chat.suggest-this-server", address))
                        .orElseGet(() -> words.say("chat.suggest-server"));
                throw new CannotRun(fault.sentence() + " " + running, refused);
            }
            throw fault;
        }
    }

    /** Holds one conversation in words or JSON, as the arguments say. */
    static int hold(
            Interview interview, Arguments arguments, Optional<String> job, String lang, Surroundings surroundings)
            throws CannotRun, IOException, InterruptedException {
        boolean sits = surroundings.terminal() && !arguments.flag("json");
        Delivery delivery = arguments
                .option("out")
                .map(folder -> Delivery.into(Path.of(folder)))
                .orElseGet(() -> sits ? Delivery.here() : Delivery.none());
        Chat chat = arguments.flag("json")
                ? Chat.json(interview, surroundings.lines(), surroundings.out(), Json::write, delivery)
                : Chat.plain(
                        interview,
                        surroundings.lines(),
                        surroundings.out(),
                        surroundings.terminal(),
                        delivery,
                        new Words(Chat.class, lang));
        try {
            chat.hold(request(arguments, job, lang));
            return 0;
        } catch (Interview.Refused refused) {
            throw new CannotRun(refused.sentence(), refused);
        }
    }

    private static Map<String, Object> request(Arguments arguments, Optional<String> job, String lang) {
        Map<String, Object> request = new LinkedHashMap<>();
        job.ifPresent(id -> request.put("job", id));
        request.put("lang", lang);
        request.put(
                "zone",
                arguments.option("zone").orElseGet(() -> ZoneId.systemDefault().getId()));
        arguments.option("region").ifPresent(region -> request.put("region", region));
        return request;
    }

    static String lang(Arguments arguments, Words words) throws WrongUse {
        String lang = arguments.option("lang").orElse(words.lang());
        if (!lang.equals("en") && !lang.equals("ja")) {
            throw new WrongUse(words.say("wrong.lang"));
        }
        return lang;
    }
}

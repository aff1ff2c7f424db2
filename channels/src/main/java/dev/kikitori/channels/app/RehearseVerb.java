package dev.kikitori.channels.app;

import dev.kikitori.channels.console.Interview;
import dev.kikitori.channels.console.Words;
import dev.kikitori.channels.web.WebPorts;
import dev.kikitori.channels.web.WebServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code rehearse}: serves one whole interview to itself on a folder that it removes afterwards. What the JVM has learned
 * by then can be kept (an AOT cache), so that every later start is quick.
 */
final class RehearseVerb {
    private RehearseVerb() {}

    static int run(List<String> args, Surroundings surroundings, Words words)
            throws WrongUse, CannotRun, IOException, InterruptedException {
        Arguments.read(args, Set.of(), Set.of(), words).only(words);
        Path home = Files.createTempDirectory("kikitori-rehearsal");
        try {
            rehearse(home, surroundings, words);
        } finally {
            remove(home);
        }
        return 0;
    }

    private static void rehearse(Path home, Surroundings surroundings, Words words)
            throws WrongUse, CannotRun, IOException, InterruptedException {
        List<String> options = List.of("--home", home.toString(), "--port", "0");
        Config config =
                ConfigReader.read(Arguments.read(options, Set.of("home", "port"), Set.of(), words), Map.of(), words);
        try (House house = House.on(config, surroundings.clock(), words);
                WebServer server = WebServer.start(
                        new WebPorts(
                                house.interviews(),
                                house.previews(),
                                new Checkup(house, home, config.embeddings()),
                                house.meters(),
                                Version.OURS,
                                house.linkKey(),
                                house.admission(),
                                surroundings.clock()),
                        config.web());
                Interview interview = new RemoteInterview(URI.create(server.address()), words)) {
            interview.open(Map.of("job", house.interviews().jobs().getLast().id()));
            interview.send(Map.of("id", "1", "text", "why do you ask"));
            interview.send(Map.of("id", "2", "command", "decide-all"));
            interview.send(Map.of("id", "3", "command", "make"));
            interview.send(Map.of("id", "4", "text", "yes"));
            interview.settled();
        } catch (Interview.Refused refused) {
            throw new CannotRun(refused.sentence(), refused);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}

package dev.kikitori.channels.app;

import dev.kikitori.channels.console.Words;
import dev.kikitori.channels.web.WebPorts;
import dev.kikitori.channels.web.WebServer;
import java.io.IOException;
import java.net.BindException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** {@code serve}: the server, until it is told to end. */
final class ServeVerb {
    private ServeVerb() {}

    static int run(List<String> args, Surroundings surroundings, Words words)
            throws WrongUse, CannotRun, IOException, InterruptedException {
        Arguments arguments = Arguments.read(args, Set.of("host", "port", "home"), Set.of(), words);
        arguments.only(words);
        Config config = ConfigReader.read(arguments, surroundings.environment(), words);
        CountDownLatch ended = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        try (House house = House.on(config, surroundings.clock(), words);
                WebServer server = start(house, config, surroundings, words)) {
            house.expireFromNowOn();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                ended.countDown();
                awaitQuietly(closed);
            }));
            ServerAddress.write(config.home(), server.address());
            surroundings.tell(words.say("serve.ready", server.address()));
            try {
                Changes changes = new Changes(
                        house.stores().audit(),
                        config,
                        Administrator.name(surroundings.environment()),
                        surroundings.clock());
                do {
                    changes.look();
                } while (!ended.await(1, TimeUnit.MINUTES));
            } finally {
                ServerAddress.remove(config.home());
            }
        } finally {
            closed.countDown();
        }
        return 0;
    }

    /** The JVM ends when its shutdown hooks have: this one waits until everything is closed. */
    private static void awaitQuietly(CountDownLatch closed) {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static WebServer start(House house, Config config, Surroundings surroundings, Words words)
            throws CannotRun, IOException {
        WebPorts ports = new WebPorts(
                house.interviews(),
                house.previews(),
                new Checkup(house, config.home(), config.embeddings()),
                house.meters(),
                Version.OURS,
                house.linkKey(),
                house.admission(),
                surroundings.clock());
        try {
            return WebServer.start(ports, config.web());
        } catch (BindException e) {
            throw new CannotRun(words.say("serve.port", config.host(), config.port()), e);
        }
    }
}

package dev.kikitori.tests.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.channels.app.GenerationWorker;
import dev.kikitori.channels.web.Meters;
import dev.kikitori.engine.conversation.Command;
import dev.kikitori.engine.conversation.Interpretation;
import dev.kikitori.engine.conversation.Status;
import dev.kikitori.engine.conversation.Utterance;
import dev.kikitori.engine.generation.Artifact;
import dev.kikitori.engine.generation.Generator;
import dev.kikitori.engine.generation.UploadedFiles;
import dev.kikitori.engine.generation.Verifier;
import dev.kikitori.engine.generation.Work;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.Problem;
import dev.kikitori.engine.policy.Suggestions;
import dev.kikitori.engine.spec.Spec;
import dev.kikitori.engine.turn.Arrival;
import dev.kikitori.engine.turn.DialogEngine;
import dev.kikitori.engine.turn.Ports;
import dev.kikitori.engine.turn.TurnListener;
import dev.kikitori.engine.turn.TurnRefused;
import dev.kikitori.generators.workshop.GeneratorCatalogue;
import dev.kikitori.generators.workshop.Workshop;
import dev.kikitori.prompts.jobs.JobLibrary;
import dev.kikitori.prompts.jobs.JobReader;
import dev.kikitori.prompts.phrasebook.YamlPhrasebook;
import dev.kikitori.store.Stores;
import dev.kikitori.store.postgresql.NeedsPostgres;
import dev.kikitori.store.postgresql.PostgresStores;
import dev.kikitori.store.postgresql.PrivatePostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No transaction of the database is open while something slow runs. */
@NeedsPostgres
class OpenTransactionsTest {
    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");
    private static final int LOOKS = 200;

    @TempDir
    Path home;

    /** Something slow: tells when it is begun, and ends when it may. */
    private static final class Slow {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);

        void run() {
            begun.countDown();
            try {
                assertTrue(goOn.await(60, TimeUnit.SECONDS));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private record SlowGenerator(Slow slow) implements Generator {
        @Override
        public String id() {
            return "record";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public Artifact generate(Spec spec, JobType job, UploadedFiles files) {
            slow.run();
            return new Artifact("thing", "index.html", new TreeMap<>(Map.of("index.html", new byte[] {1})));
        }

        @Override
        public List<Verifier> verifiers() {
            return List.of();
        }
    }

    /** How many transactions of these connections are open at the moment when fewest are, of many looks. */
    private static int fewestOpen(String url) throws SQLException {
        int fewest = Integer.MAX_VALUE;
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < LOOKS && fewest > 0; i++) {
                try (ResultSet open = statement.executeQuery("""
                        SELECT count(*) FROM pg_stat_activity
                        WHERE xact_start IS NOT NULL AND pid <> pg_backend_pid() AND backend_type = 'client backend'""")) {
                    open.next();
                    fewest = Math.min(fewest, open.getInt(1));
                }
            }
        }
        return fewest;
    }

    private static void say(DialogEngine engine, String conversation, String id, Utterance.Content content)
            throws TurnRefused {
        engine.turn(conversation, new Utterance(id, content, "test", 1, NOW));
    }

    private static void begin(DialogEngine engine, String conversation) throws TurnRefused {
        engine.start(
                conversation,
                new Arrival(
                        "en",
                        "UTC",
                        "US",
                        "test",
                        Optional.of("note"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "hash"));
    }

    @Test
    void noTransactionIsOpenWhileAGeneratorAndAnInterpreterAreSlow() throws Exception {
        try (PrivatePostgres database = PrivatePostgres.start()) {
            String url = database.newSchema();
            try (PostgresStores stores =
                    PostgresStores.open(PrivatePostgres.address(url), home.resolve("own"), () -> "upload")) {
                slowly(stores, url);
            }
        }
    }

    private void slowly(Stores stores, String url) throws Exception {
        Deaths.layJob(home);
        Slow making = new Slow();
        Slow hearing = new Slow();
        JobLibrary jobs = new JobLibrary(
                new JobReader(Set.of()), home.resolve("jobs"), stores.jobSources(), () -> NOW, faults -> {});
        GeneratorCatalogue generators = new GeneratorCatalogue(List.of(new SlowGenerator(making)));
        DialogEngine engine = new DialogEngine(new Ports(
                stores.conversations(),
                jobs,
                (utterance, words, conversation, setting) -> {
                    hearing.run();
                    return Interpretation.Unclear.of(Problem.of(Problem.Code.NOT_FOUND));
                },
                YamlPhrasebook.standard(90),
                Suggestions.NONE,
                generators,
                stores.artifacts(),
                stores.uploads(),
                () -> NOW,
                TurnListener.NONE));
        GenerationWorker worker = new GenerationWorker(
                engine, jobs, new Workshop(generators), stores, new Meters(), () -> NOW, new Random(1));
        begin(engine, "made");
        say(engine, "made", "m1", new Utterance.TypedAnswer("note", "words"));
        say(engine, "made", "m2", new Utterance.Pressed(Command.MAKE));
        say(engine, "made", "m3", new Utterance.Pressed(Command.MAKE));
        begin(engine, "heard");
        Work work = stores.work().claim(NOW, Duration.ofMinutes(1)).orElseThrow();
        Thread maker = Thread.ofPlatform().start(() -> worker.take(work));
        Thread hearer = Thread.ofPlatform().start(() -> {
            try {
                say(engine, "heard", "m1", new Utterance.Words("hello"));
            } catch (TurnRefused e) {
                throw new IllegalStateException(e);
            }
        });
        assertTrue(making.begun.await(60, TimeUnit.SECONDS) && hearing.begun.await(60, TimeUnit.SECONDS));
        assertEquals(0, fewestOpen(url));
        making.goOn.countDown();
        hearing.goOn.countDown();
        maker.join();
        hearer.join();
        assertEquals(Status.DONE, engine.find("made").orElseThrow().status());
        assertTrue(engine.find("heard").orElseThrow().turns().of("m1").isPresent());
    }

    @Test
    void anOpenTransactionWouldBeSeen() throws SQLException {
        try (PrivatePostgres database = PrivatePostgres.start()) {
            String url = database.newSchema();
            try (Connection open = DriverManager.getConnection(url);
                    Statement statement = open.createStatement()) {
                open.setAutoCommit(false);
                statement.execute("SELECT 1");
                assertEquals(1, fewestOpen(url));
            }
        }
    }
}

package dev.kikitori.channels.app;

import dev.kikitori.channels.console.Words;
import dev.kikitori.channels.web.Health;
import dev.kikitori.channels.web.Interviews;
import dev.kikitori.channels.web.Meters;
import dev.kikitori.channels.web.Previews;
import dev.kikitori.channels.web.limits.AdmissionControl;
import dev.kikitori.channels.web.limits.Holdings;
import dev.kikitori.channels.web.limits.Limits;
import dev.kikitori.channels.web.limits.Site;
import dev.kikitori.engine.generation.Generator;
import dev.kikitori.engine.generation.Generators;
import dev.kikitori.engine.job.Tone;
import dev.kikitori.engine.turn.ConversationStore.StoreUnavailable;
import dev.kikitori.engine.turn.DialogEngine;
import dev.kikitori.engine.turn.Interpreter;
import dev.kikitori.engine.turn.JobTypes;
import dev.kikitori.engine.turn.Phrasebook;
import dev.kikitori.engine.turn.Ports;
import dev.kikitori.generators.workshop.Workshop;
import dev.kikitori.prompts.jobs.FileFaults;
import dev.kikitori.prompts.jobs.JobLibrary;
import dev.kikitori.prompts.jobs.JobReader;
import dev.kikitori.prompts.phrasebook.YamlPhrasebook;
import dev.kikitori.prompts.suggestions.PhraseSets;
import dev.kikitori.store.StoreRefused;
import dev.kikitori.store.Stores;
import dev.kikitori.store.Usage;
import dev.kikitori.store.postgresql.PostgresStores;
import dev.kikitori.store.sqlite.DataFolder;
import dev.kikitori.understanding.Understanding;
import dev.kikitori.understanding.contact.PhoneText;
import dev.kikitori.understanding.meaning.Meaning;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that a running Kikitori is made of, put together by hand. Things are being made while it is open. */
final class House implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(House.class);

    private final Stores stores;
    private final Makers makers;
    private final Meaning meaning;
    private final GenerationWorker worker;
    private final Interviews interviews;
    private final Previews previews;
    private final Meters meters;
    private final Expiry expiry;
    private final AdmissionControl admission;
    private final InstantSource clock;

    private House(Stores stores, Function<Set<String>, JobTypes> library, Preparation prepared, Plan plan) {
        SecureRandom random = new SecureRandom();
        this.stores = stores;
        clock = plan.clock();
        makers = prepared.makers().join();
        meaning = prepared.meaning();
        Generators generators = makers.generators();
        JobTypes jobs = library.apply(ids(generators));
        meters = new Meters();
        watch(stores, meters);
        admission = new AdmissionControl(plan.limits(), this::held, plan.nanos(), meters::limitReached);
        WakeUp wakeUp = new WakeUp();
        DialogEngine engine = new DialogEngine(new Ports(
                stores.conversations(),
                jobs,
                plan.hearing().apply(prepared.understanding().join()),
                prepared.phrasebook().join(),
                PhraseSets.standard(Tone.PLAIN),
                generators,
                stores.artifacts(),
                stores.uploads(),
                plan.clock(),
                new Listeners(List.of(meters, admission, new TurnLog(), wakeUp))));
        interviews =
                new Interviews(engine, jobs, stores.artifacts(), stores.uploads(), plan.clock(), random, plan.limits());
        Workshop workshop = new Workshop(generators);
        previews = new Previews(engine, jobs, workshop, stores.uploads());
        worker = new GenerationWorker(engine, jobs, workshop, stores, meters, plan.clock(), random);
        wakeUp.wakes(worker::wake);
        worker.start(plan.makers());
        expiry = new Expiry(engine, stores.audit(), plan.retention(), plan.clock());
    }

    /** Clocks differ a little; what was ordered later than that was ordered before the clock was set back. */
    private Holdings.Held held(Optional<Site> site) {
        Optional<String> key = site.map(Site::key);
        Usage usage = stores.usage(key);
        Instant now = clock.instant();
        long ordered = stores.ordered(key, now.minus(Duration.ofHours(1)), now.plus(Duration.ofMinutes(1)));
        return new Holdings.Held(usage.conversations(), usage.artifacts(), usage.bytes(), ordered);
    }

    private static void watch(Stores stores, Meters meters) {
        meters.watch("kikitori.store.waiting", () -> stores.load().waiting());
        meters.watchTotal("kikitori.store.writes", any -> stores.load().writes());
        meters.watchTotal("kikitori.store.commits", any -> stores.load().commits());
        AtomicLong entries = new AtomicLong();
        meters.watchTotal("kikitori.audit.entries", any -> audited(stores, entries));
    }

    /** While the store is away, as many as there were. */
    private static long audited(Stores stores, AtomicLong entries) {
        try {
            entries.set(stores.audit().count());
        } catch (StoreUnavailable e) {
            LOG.debug("The audit trail can't be counted just now", e);
        }
        return entries.get();
    }

    /** What takes a moment to make and needs nothing that is kept: it is made while the stores are opened. */
    private record Preparation(
            CompletableFuture<Makers> makers,
            CompletableFuture<Interpreter> understanding,
            CompletableFuture<Phrasebook> phrasebook,
            Meaning meaning) {
        static Preparation begin(Duration retention, Optional<Path> vnuJar, Meaning meaning) {
            return new Preparation(
                    CompletableFuture.supplyAsync(() -> Makers.with(vnuJar), Preparation::beside),
                    CompletableFuture.supplyAsync(() -> new Understanding(meaning), Preparation::beside),
                    CompletableFuture.supplyAsync(
                            () -> YamlPhrasebook.standard((int) retention.toDays(), PhoneText::of),
                            Preparation::beside),
                    meaning);
        }

        private static void beside(Runnable task) {
            Thread.ofPlatform().daemon().name("preparing").start(task);
        }
    }

    /** How a house is lived in. */
    private record Plan(
            Duration retention,
            int makers,
            Limits limits,
            InstantSource clock,
            LongSupplier nanos,
            UnaryOperator<Interpreter> hearing) {}

    static Set<String> ids(Generators generators) {
        return generators.all().stream().map(Generator::id).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A house on the data folder, or on the database that is set.
     *
     * @throws CannotRun if it can't be used, with the sentence that says why
     */
    static House on(Config config, InstantSource clock, Words words) throws CannotRun {
        return on(config, clock, System::nanoTime, words);
    }

    /** @param nanos a clock that only goes forward, for what is counted in a minute */
    static House on(Config config, InstantSource clock, LongSupplier nanos, Words words) throws CannotRun {
        Preparation prepared = Preparation.begin(
                config.retention(), config.vnuJar(), config.embeddings().meaning());
        try {
            Stores stores = open(config);
            return new House(
                    stores,
                    generators -> library(config.jobs(), generators, stores, clock),
                    prepared,
                    new Plan(
                            config.retention(),
                            config.makers(),
                            config.limits(),
                            clock,
                            nanos,
                            UnaryOperator.identity()));
        } catch (StoreRefused refused) {
            throw new CannotRun(Refusal.sentence(refused, words), refused);
        }
    }

    /** What is kept, and nothing that works on it. */
    static Stores open(Config config) throws StoreRefused {
        Ids ids = new Ids(new SecureRandom());
        return config.database().isPresent()
                ? PostgresStores.open(config.database().get(), config.home(), ids)
                : DataFolder.open(config.home(), ids);
    }

    /** A house that remembers nothing once it is closed, with these things to make, and with ears of one's own. */
    static House inMemory(
            Stores stores,
            Function<Set<String>, JobTypes> library,
            InstantSource clock,
            UnaryOperator<Interpreter> hearing) {
        Duration retention = Config.USUAL_RETENTION;
        return new House(
                stores,
                library,
                Preparation.begin(retention, Optional.empty(), Embeddings.AUTO.meaning()),
                new Plan(retention, 1, Limits.USUAL, clock, System::nanoTime, hearing));
    }

    static JobLibrary library(Path folder, Set<String> generators, Stores stores, InstantSource clock) {
        return new JobLibrary(new JobReader(generators), folder, stores.jobSources(), clock, House::warn);
    }

    private static void warn(List<FileFaults> files) {
        for (FileFaults one : files) {
            one.faults().forEach(fault -> LOG.warn("{}", fault.shown(one.file().toString(), "en")));
        }
    }

    Interviews interviews() {
        return interviews;
    }

    /** Says how much anybody may do. */
    AdmissionControl admission() {
        return admission;
    }

    Previews previews() {
        return previews;
    }

    Stores stores() {
        return stores;
    }

    /** The secret that links to made things are signed with. */
    byte[] linkKey() {
        return stores.secret("link");
    }

    Meters meters() {
        return meters;
    }

    /** What finds by meaning what words don't tell; it may still be loading, or know nothing. */
    Meaning meaning() {
        return meaning;
    }

    Makers makers() {
        return makers;
    }

    /** What waits to be made, and what was given up. */
    Health.Part backlog(Words words) {
        return Backlog.of(stores.work(), clock.instant(), words);
    }

    /** Begins to let old conversations go. */
    void expireFromNowOn() {
        expiry.start();
    }

    /** Lets go of what is too old by now. */
    void expireNow() {
        expiry.look();
    }

    /** Lets what is being made be taken up again next time, and closes the stores. */
    @Override
    public void close() {
        expiry.close();
        worker.close();
        meaning.close();
        makers.close();
        stores.close();
    }
}

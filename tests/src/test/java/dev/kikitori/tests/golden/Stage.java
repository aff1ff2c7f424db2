package dev.kikitori.tests.golden;

import dev.kikitori.engine.generation.Generators;
import dev.kikitori.engine.job.Tone;
import dev.kikitori.engine.turn.DialogEngine;
import dev.kikitori.engine.turn.JobTypes;
import dev.kikitori.engine.turn.Ports;
import dev.kikitori.engine.turn.TurnListener;
import dev.kikitori.generators.csv.CsvProgramGenerator;
import dev.kikitori.generators.page.PageGenerator;
import dev.kikitori.generators.price.PriceCalculatorGenerator;
import dev.kikitori.generators.workshop.GeneratorCatalogue;
import dev.kikitori.prompts.jobs.JobLibrary;
import dev.kikitori.prompts.jobs.JobReader;
import dev.kikitori.prompts.phrasebook.YamlPhrasebook;
import dev.kikitori.prompts.suggestions.PhraseSets;
import dev.kikitori.store.memory.InMemoryStores;
import dev.kikitori.understanding.Understanding;
import dev.kikitori.understanding.contact.PhoneText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The real engine with everything real around it but the database, and a clock that stands still. */
final class Stage {
    /** A clock that moves when it is told. */
    static final class StageClock implements InstantSource {
        private Instant now = Instant.EPOCH;

        void set(Instant instant) {
            now = instant;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final StageClock clock = new StageClock();
    private final InMemoryStores stores = new InMemoryStores(() -> "upload");
    private final Generators generators = new GeneratorCatalogue(List.of(
            new PageGenerator(List.of(), PhoneText::of),
            new PriceCalculatorGenerator(Optional.empty(), List.of()),
            new CsvProgramGenerator(Optional.empty(), List.of())));
    private final Path written;
    private final Path jobFolder;
    private final JobTypes jobs;
    private DialogEngine engine;

    /**
     * @param written the job types of the plays
     * @param jobFolder an empty folder for this play's own copies
     */
    Stage(Path written, Path jobFolder) throws IOException {
        this.written = written;
        this.jobFolder = jobFolder;
        try (Stream<Path> files = Files.list(written)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, jobFolder.resolve(file.getFileName().toString()));
            }
        }
        JobReader reader = new JobReader(Set.of());
        this.jobs = new JobLibrary(reader, jobFolder, stores.jobSources(), clock, faults -> {
            if (!faults.isEmpty()) {
                throw new IllegalStateException("a job type of the plays is broken: " + faults);
            }
        });
        this.engine = newEngine();
    }

    private DialogEngine newEngine() {
        return new DialogEngine(new Ports(
                stores.conversations(),
                jobs,
                new Understanding(),
                YamlPhrasebook.standard(90, PhoneText::of),
                PhraseSets.standard(Tone.PLAIN),
                generators,
                stores.artifacts(),
                stores.uploads(),
                clock,
                TurnListener.NONE));
    }

    /** Puts the changed version of a job type in place of the first, and lets the time pass in which it is noticed. */
    void change(String job) throws IOException {
        Files.copy(
                written.resolve("changed").resolve(job + ".yaml"),
                jobFolder.resolve(job + ".yaml"),
                StandardCopyOption.REPLACE_EXISTING);
        clock.pass(Duration.ofMinutes(1));
    }

    /** Another engine on the same events, as after a restart of the server. */
    void restart() {
        engine = newEngine();
    }

    DialogEngine engine() {
        return engine;
    }

    StageClock clock() {
        return clock;
    }

    JobTypes jobs() {
        return jobs;
    }
}

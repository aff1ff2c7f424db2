package dev.kikitori.tests.simulation;

import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.turn.Interpreter;
import dev.kikitori.engine.turn.JobTypes;
import dev.kikitori.engine.turn.Phrasebook;
import dev.kikitori.prompts.jobs.JobLibrary;
import dev.kikitori.prompts.jobs.JobReader;
import dev.kikitori.prompts.phrasebook.YamlPhrasebook;
import dev.kikitori.store.memory.InMemoryStores;
import dev.kikitori.understanding.Understanding;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What all servers of all histories have in common and never changes: the interview, how it is understood and worded. */
record Scene(JobTypes jobs, Interpreter interpreter, Phrasebook phrasebook) {

    static Scene set() {
        try {
            Path folder = Path.of(Objects.requireNonNull(Scene.class.getResource("/bench/jobs"))
                    .toURI());
            List<JobType> jobs = new JobLibrary(
                            new JobReader(Set.of()),
                            folder,
                            new InMemoryStores(() -> "upload").jobSources(),
                            InstantSource.system(),
                            faults -> {})
                    .current().stream()
                            .filter(job -> job.id().equals("yardstick"))
                            .toList();
            return new Scene(new Fixed(jobs), new Understanding(), YamlPhrasebook.standard(90));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Fixed(List<JobType> current) implements JobTypes {
        @Override
        public Optional<JobType> version(String hash) {
            return current.stream().filter(job -> job.hash().equals(hash)).findFirst();
        }

        @Override
        public void keep(JobType job) {
            // there is no other version
        }
    }
}

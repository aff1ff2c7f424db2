package dev.kikitori.prompts.jobs;

import dev.kikitori.engine.job.JobType;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Versions that were read from where they are kept, the most recently used ones. Thread-safe; does no I/O. */
final class KeptVersions {
    private static final int MOST = 200;

    private final Set<String> durable = new HashSet<>();
    private final Map<String, JobType> versions = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, JobType> eldest) {
            return size() > MOST;
        }
    };

    synchronized Optional<JobType> find(String hash) {
        return Optional.ofNullable(versions.get(hash));
    }

    synchronized void add(JobType job) {
        versions.put(job.hash(), job);
    }

    synchronized boolean isDurable(String hash) {
        return durable.contains(hash);
    }

    synchronized void addDurable(JobType job) {
        durable.add(job.hash());
        add(job);
    }
}

package dev.kikitori.prompts.jobs;

import dev.kikitori.engine.job.JobType;
import java.util.ArrayList;
import java.util.List;

/** The job types of the jar, in the order of {@code index.txt}. */
final class BuiltInJobs {
    private BuiltInJobs() {}

    static List<JobType> read(JobReader reader) {
        List<JobType> jobs = new ArrayList<>();
        for (String name : FaultWords.resource("index.txt").lines().toList()) {
            JobCheck check = reader.read(FaultWords.resource(name));
            jobs.add(check.job()
                    .orElseThrow(() -> new IllegalStateException(check.errors().stream()
                            .map(fault -> fault.shown(name, "en"))
                            .toList()
                            .toString())));
        }
        return jobs;
    }
}

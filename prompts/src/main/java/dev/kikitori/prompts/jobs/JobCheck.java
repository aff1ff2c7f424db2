package dev.kikitori.prompts.jobs;

import dev.kikitori.engine.job.JobType;
import java.util.List;
import java.util.Optional;

/**
 * What was read from a file.
 *
 * @param job the job type; empty if there is an error among the faults
 * @param faults all errors and warnings, by line
 */
public record JobCheck(Optional<JobType> job, List<Fault> faults) {
    public JobCheck {
        faults = List.copyOf(faults);
    }

    /** Whether it can be used; there may be warnings. */
    public boolean isGood() {
        return job.isPresent();
    }

    public List<Fault> errors() {
        return faults.stream().filter(Fault::isError).toList();
    }

    public List<Fault> warnings() {
        return faults.stream().filter(fault -> !fault.isError()).toList();
    }
}

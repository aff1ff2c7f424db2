package dev.kikitori.engine.turn;

import dev.kikitori.engine.job.JobType;
import java.time.Instant;
import java.util.List;

/** What a turn happens in: the moment, and the job types there are to choose from. */
public record Setting(Instant now, List<JobType> jobs) {
    public Setting {
        jobs = List.copyOf(jobs);
    }
}

package dev.kikitori.engine.turn;

import dev.kikitori.engine.job.JobType;
import java.util.List;
import java.util.Optional;

/** The job types there are now, and every version that a conversation ever met. Thread-safe and fast. */
public interface JobTypes {
    /** The current version of each, in the order they are offered. */
    List<JobType> current();

    /** A version, current or kept. */
    Optional<JobType> version(String hash);

    /** Makes sure that this version can still be found when its file has changed. */
    void keep(JobType job);
}

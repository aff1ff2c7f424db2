package dev.kikitori.prompts.jobs;

import dev.kikitori.engine.job.JobType;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file of the person's own folder as it was last read.
 *
 * @param stamp changes when the file does
 * @param good the last version of it without an error
 * @param errors why it is not taken as it is now
 */
record OwnFile(Path path, String stamp, Optional<JobType> good, List<Fault> errors) {
    OwnFile {
        errors = List.copyOf(errors);
    }
}

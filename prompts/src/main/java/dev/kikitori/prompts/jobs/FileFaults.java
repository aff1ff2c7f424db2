package dev.kikitori.prompts.jobs;

import java.nio.file.Path;
import java.util.List;

/** A file of the person's own folder that is not taken as it is now, and why; what it held before goes on. */
public record FileFaults(Path file, List<Fault> faults) {
    public FileFaults {
        faults = List.copyOf(faults);
    }
}

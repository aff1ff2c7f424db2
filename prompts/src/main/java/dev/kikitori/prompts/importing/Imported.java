package dev.kikitori.prompts.importing;

import dev.kikitori.prompts.jobs.Fault;
import java.util.List;
import java.util.Optional;

/**
 * What became of a schema.
 *
 * @param yaml the text of a job type file that {@code JobReader} takes; empty if there is an error among the faults
 * @param faults why it was refused, or what could not be carried over, by the line of the schema's file
 */
public record Imported(Optional<String> yaml, List<Fault> faults) {
    public Imported {
        faults = List.copyOf(faults);
    }
}

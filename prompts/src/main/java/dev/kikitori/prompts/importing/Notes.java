package dev.kikitori.prompts.importing;

import dev.kikitori.prompts.jobs.Fault;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a job type can't say of the schema, each thing once; bounded, because nobody reads more. */
final class Notes {
    private static final int MOST = 500;

    private final Set<Fault> found = new LinkedHashSet<>();

    void add(Fault.Code code, int line, String... details) {
        if (found.size() < MOST) {
            found.add(new Fault(code, line, List.of(details)));
        }
    }

    List<Fault> sorted() {
        return found.stream().sorted(Comparator.comparingInt(Fault::line)).toList();
    }
}

package dev.kikitori.prompts.jobs;

import dev.kikitori.prompts.jobs.Fault.Code;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The faults of one file while it is read; bounded, because a hostile file has more than anyone reads. */
final class Faults {
    private static final int MOST = 200;

    private final List<Fault> found = new ArrayList<>();

    void add(Code code, int line, String... details) {
        Fault fault = new Fault(code, line, List.of(details));
        if (found.size() < MOST && !found.contains(fault)) {
            found.add(fault);
        }
    }

    boolean isFull() {
        return found.size() >= MOST;
    }

    boolean hasErrors() {
        return found.stream().anyMatch(Fault::isError);
    }

    /** By line, and as found within a line. */
    List<Fault> sorted() {
        return found.stream().sorted(Comparator.comparingInt(Fault::line)).toList();
    }
}

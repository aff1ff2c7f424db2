package dev.kikitori.prompts.importing;

import dev.kikitori.prompts.jobs.Fault;
import java.util.List;

/** Nothing can be made of this schema. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    Refused(Fault.Code code, int line, String... details) {
        super(code + " at line " + line);
        this.fault = new Fault(code, line, List.of(details));
    }

    Fault fault() {
        return fault;
    }
}

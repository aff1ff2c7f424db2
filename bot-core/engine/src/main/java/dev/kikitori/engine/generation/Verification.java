package dev.kikitori.engine.generation;

import java.util.List;

/** All checks of a made thing. */
public record Verification(boolean draft, List<Check> checks) {
    public Verification {
        checks = List.copyOf(checks);
    }

    /** Whether no check failed. */
    public boolean good() {
        return checks.stream().noneMatch(check -> check.result() == Check.Result.FAILED);
    }
}

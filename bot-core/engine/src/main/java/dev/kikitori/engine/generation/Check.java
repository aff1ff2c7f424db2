package dev.kikitori.engine.generation;

import java.util.List;
import java.util.Locale;

/**
 * One check of a made thing.
 *
 * @param name what was checked, in words a program can count on, such as {@code html}
 * @param tool which checker, with its version
 */
public record Check(String name, String tool, Result result, List<Finding> findings) {
    public Check {
        findings = List.copyOf(findings);
    }

    /** How a check ended. */
    public enum Result {
        PASSED,
        FAILED,
        /** It could not be done here; a finding says why. */
        NOT_CHECKED;

        /** The word in {@code verification.json}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}

package dev.kikitori.generators.trial;

import dev.kikitori.engine.generation.Check;
import dev.kikitori.generators.check.HtmlChecker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** The HTML checker as tests use it. */
public final class Checkers implements AutoCloseable {
    private final ExecutorService executor = Executors.newFixedThreadPool(
            1, Thread.ofPlatform().name("html-check").daemon().factory());

    public HtmlChecker html() {
        return new HtmlChecker(executor, Duration.ofSeconds(60), Optional.empty());
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    /** What failed or was not checked, in lines; empty if all is well. */
    public static String faults(List<Check> checks) {
        return checks.stream()
                .filter(check -> check.result() != Check.Result.PASSED)
                .flatMap(check -> check.findings().stream()
                        .filter(finding ->
                                Set.of("error", "fatal", "not-checked").contains(finding.severity()))
                        .map(finding -> check.name() + " " + clipped(finding.text())))
                .collect(Collectors.joining("\n"));
    }

    private static String clipped(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }
}

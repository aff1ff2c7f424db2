package dev.kikitori.tests.made;

import dev.kikitori.engine.generation.Check;
import dev.kikitori.engine.generation.GenerationFailure;
import dev.kikitori.engine.generation.Progress;
import dev.kikitori.engine.generation.UploadedFiles;
import dev.kikitori.engine.generation.Verification;
import dev.kikitori.engine.generation.Verifier;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.spec.Spec;
import dev.kikitori.generators.check.HtmlChecker;
import dev.kikitori.generators.check.PageChecks;
import dev.kikitori.generators.csv.CsvProgramGenerator;
import dev.kikitori.generators.page.PageGenerator;
import dev.kikitori.generators.price.PriceCalculatorGenerator;
import dev.kikitori.generators.record.RecordGenerator;
import dev.kikitori.generators.sandbox.Sandbox;
import dev.kikitori.generators.workshop.GeneratorCatalogue;
import dev.kikitori.generators.workshop.Workshop;
import dev.kikitori.understanding.contact.PhoneText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** The workshop with all its generators and the checks of pages. */
final class Makers implements AutoCloseable {
    /** The HTML checker goes deep: with a virtual machine that has just started, deeper than a usual thread's stack. */
    private static final long STACK = 16 << 20;

    private final ExecutorService checking = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("html-check").stackSize(STACK).daemon().factory());
    private final Workshop workshop;

    /** @param sandbox where made programs run their own tests; empty: they don't */
    Makers(Optional<Sandbox> sandbox) {
        HtmlChecker html = new HtmlChecker(checking, Duration.ofSeconds(120), Optional.empty());
        List<Verifier> checks = PageChecks.with(html);
        workshop = new Workshop(new GeneratorCatalogue(List.of(
                new PageGenerator(checks, PhoneText::of),
                new RecordGenerator(checks, PhoneText::of),
                new CsvProgramGenerator(sandbox, List.of(html)),
                new PriceCalculatorGenerator(sandbox, checks))));
    }

    Workshop.Made make(Spec spec, JobType job, UploadedFiles files) {
        try {
            return workshop.make(spec, job, files, Progress.UNHEARD);
        } catch (GenerationFailure | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What kept the checks from passing; what the HTML checker calls an error is one even if the check passed. */
    static List<Fault> faults(String name, Verification verification) {
        return verification.checks().stream()
                .flatMap(check -> Stream.concat(
                        check.result() == Check.Result.PASSED
                                ? Stream.empty()
                                : Stream.of(check.name() + " " + check.result().word()),
                        check.findings().stream()
                                .filter(finding -> finding.severity().matches("error|fatal|not-checked"))
                                .map(finding -> check.name() + " " + finding.file() + " " + finding.text())))
                .map(text -> new Fault(Fault.Sort.CHECKS, name, text))
                .toList();
    }

    @Override
    public void close() {
        checking.shutdownNow();
    }
}

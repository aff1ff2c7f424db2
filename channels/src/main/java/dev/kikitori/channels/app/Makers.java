package dev.kikitori.channels.app;

import dev.kikitori.channels.web.Health;
import dev.kikitori.engine.generation.Generators;
import dev.kikitori.engine.generation.Verifier;
import dev.kikitori.generators.check.HtmlChecker;
import dev.kikitori.generators.check.PageChecks;
import dev.kikitori.generators.csv.CsvProgramGenerator;
import dev.kikitori.generators.page.PageGenerator;
import dev.kikitori.generators.record.RecordGenerator;
import dev.kikitori.generators.sandbox.Sandbox;
import dev.kikitori.generators.workshop.GeneratorCatalogue;
import dev.kikitori.understanding.contact.PhoneText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/** The generators with the checkers they work with. */
final class Makers implements AutoCloseable {
    private static final Duration HTML_CHECK = Duration.ofSeconds(60);

    /** Bytes. The HTML checker recurses deeply; the usual 1 MB is too little before its code is compiled. */
    private static final long CHECKING_STACK = 64L << 20;

    private final ExecutorService checking;
    private final Optional<Sandbox> sandbox;
    private final Generators generators;

    private Makers(ExecutorService checking, Optional<Sandbox> sandbox) {
        this.checking = checking;
        this.sandbox = sandbox;
        List<Verifier> page = PageChecks.with(new HtmlChecker(checking, HTML_CHECK, Optional.empty()));
        generators = new GeneratorCatalogue(List.of(
                new PageGenerator(page, PhoneText::of),
                new CsvProgramGenerator(sandbox, page),
                new RecordGenerator(page, PhoneText::of)));
    }

    static Makers all() {
        ThreadFactory threads = Thread.ofPlatform()
                .daemon()
                .name("checking-", 1)
                .stackSize(CHECKING_STACK)
                .factory();
        return new Makers(Executors.newFixedThreadPool(2, threads), Sandbox.find());
    }

    Generators generators() {
        return generators;
    }

    /** What they need of the machine, and whether it is there; nothing of it is needed to serve. */
    List<Health.Part> parts() {
        return List.of(
                new Health.Part("html-checker", true, false, "Nu HTML checker, in process"),
                new Health.Part(
                        "sandbox",
                        sandbox.isPresent(),
                        false,
                        sandbox.map(Sandbox::version).orElse("bubblewrap is missing or not allowed to work")),
                program("python", "/usr/bin/python3"));
    }

    private static Health.Part program(String name, String path) {
        boolean there = Files.isExecutable(Path.of(path));
        return new Health.Part(name, there, false, there ? path : path + " is missing");
    }

    @Override
    public void close() {
        checking.shutdownNow();
    }
}

package dev.kikitori.channels.app;

import dev.kikitori.channels.console.Words;
import dev.kikitori.channels.web.Health;
import dev.kikitori.engine.generation.Generators;
import dev.kikitori.engine.generation.Verifier;
import dev.kikitori.generators.check.HtmlChecker;
import dev.kikitori.generators.check.PageChecks;
import dev.kikitori.generators.csv.CsvProgramGenerator;
import dev.kikitori.generators.page.PageGenerator;
import dev.kikitori.generators.price.PriceCalculatorGenerator;
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
    private final HtmlChecker html;
    private final Generators generators;

    private Makers(ExecutorService checking, Optional<Sandbox> sandbox, Optional<Path> vnuJar) {
        this.checking = checking;
        this.sandbox = sandbox;
        html = new HtmlChecker(checking, HTML_CHECK, vnuJar);
        List<Verifier> page = PageChecks.with(html);
        generators = new GeneratorCatalogue(List.of(
                new PageGenerator(page, PhoneText::of),
                new CsvProgramGenerator(sandbox, page),
                new PriceCalculatorGenerator(sandbox, page),
                new RecordGenerator(page, PhoneText::of)));
    }

    /** @param vnuJar the Nu HTML checker to run as a process; empty: the one that is part of the program */
    static Makers with(Optional<Path> vnuJar) {
        ThreadFactory threads = Thread.ofPlatform()
                .daemon()
                .name("checking-", 1)
                .stackSize(CHECKING_STACK)
                .factory();
        return new Makers(Executors.newFixedThreadPool(2, threads), Sandbox.find(), vnuJar);
    }

    Generators generators() {
        return generators;
    }

    /** What they need of the machine, and whether it is there; nothing of it is needed to serve. */
    List<Health.Part> parts(Words words) {
        return List.of(
                new Health.Part("html-checker", true, false, html.tool()),
                new Health.Part(
                        "sandbox",
                        sandbox.isPresent(),
                        false,
                        sandbox.map(Sandbox::version).orElse(words.say("part.no-sandbox"))),
                program("python", "/usr/bin/python3", words));
    }

    private static Health.Part program(String name, String path, Words words) {
        boolean there = Files.isExecutable(Path.of(path));
        return new Health.Part(name, there, false, there ? path : words.say("part.no-program", path));
    }

    @Override
    public void close() {
        checking.shutdownNow();
    }
}

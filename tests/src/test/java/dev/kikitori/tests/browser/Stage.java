package dev.kikitori.tests.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import dev.kikitori.tests.faults.ServerProcess;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** One server and one browser for all tests of this package: begun with the first, closed after the last. */
final class Stage implements AutoCloseable {
    private static final List<Path> CHROMIUMS = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    private final Path home;
    private final ServerProcess server;
    private final Playwright playwright;
    private final Browser browser;

    private Stage(Path chromium) throws IOException {
        home = Files.createTempDirectory("kikitori-browser");
        Path jobs = Files.createDirectory(home.resolve("jobs"));
        try (InputStream job = Objects.requireNonNull(Stage.class.getResourceAsStream("visit.yaml"))) {
            Files.copy(job, jobs.resolve("visit.yaml"));
        }
        server = ServerProcess.on(home);
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox")));
    }

    /** The Chromium of this machine, if there is one. */
    static Optional<Path> chromium() {
        return CHROMIUMS.stream().filter(Files::isExecutable).findFirst();
    }

    static Stage open() {
        try {
            return new Stage(chromium().orElseThrow());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    URI address() {
        return server.address();
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() throws IOException {
        browser.close();
        playwright.close();
        server.close();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

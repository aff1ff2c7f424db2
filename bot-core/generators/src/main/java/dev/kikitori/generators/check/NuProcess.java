package dev.kikitori.generators.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The Nu HTML checker's jar, run as a process for each page. */
final class NuProcess implements HtmlChecker.Nu {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Path jar;
    private final String name;

    NuProcess(Path jar) {
        this.jar = jar;
        this.name = "Nu HTML checker " + version(jar);
    }

    @Override
    public String name() {
        return name;
    }

    private static String version(Path jar) {
        try {
            return run(Duration.ofSeconds(30), new byte[0], JAVA, "-jar", jar.toString(), "--version")
                    .strip();
        } catch (IOException e) {
            return "of unknown version";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "of unknown version";
        }
    }

    @Override
    public String check(byte[] html, Duration most) throws IOException, InterruptedException {
        return run(
                most,
                html,
                JAVA,
                "-Xss1m",
                "-jar",
                jar.toString(),
                "--format",
                "json",
                "--stdout",
                "--exit-zero-always",
                "-");
    }

    private static String run(Duration most, byte[] input, String... command) throws IOException, InterruptedException {
        Path in = Files.createTempFile("kikitori-html", ".html");
        Path out = Files.createTempFile("kikitori-html", ".json");
        try {
            Files.write(in, input);
            Process process = new ProcessBuilder(command)
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                if (!process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new IOException("the checker did not end");
                }
            } finally {
                process.destroyForcibly();
            }
            try (InputStream stream = Files.newInputStream(out)) {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            }
        } finally {
            Files.deleteIfExists(in);
            Files.deleteIfExists(out);
        }
    }
}

package dev.kikitori.tests.contract;

import dev.kikitori.channels.app.Main;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The program as its arguments, its environment and its streams; its exit status, and what it wrote. */
record Program(int status, String out, String err) {
    static final List<String> JOB_FILES = List.of(
            "cake.yaml",
            "incident.yaml",
            "intake.yaml",
            "library.yaml",
            "loan.yaml",
            "lostcat.yaml",
            "plain.yaml",
            "signup.yaml");

    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");

    static Program run(Path home, String in, String... arguments) {
        return run(home, Map.of(), in, arguments);
    }

    static Program run(Path home, Map<String, String> more, String in, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(
                arguments,
                environment(home, more),
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8));
        return new Program(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    List<String> lines() {
        return out.lines().toList();
    }

    /** A server that was started by its verb, until it is closed. */
    record Running(URI address, Path home, Thread thread) implements AutoCloseable {
        @Override
        public void close() throws InterruptedException {
            thread.interrupt();
            thread.join(TimeUnit.SECONDS.toMillis(30));
        }
    }

    static Running serve(Path home) throws Exception {
        return serve(home, Map.of());
    }

    static Running serve(Path home, Map<String, String> more) throws Exception {
        CompletableFuture<URI> address = new CompletableFuture<>();
        Thread thread = Thread.ofPlatform().name("serve").start(() -> {
            Told told = new Told(address);
            int status = Main.run(
                    new String[] {"serve", "--port", "0"},
                    environment(home, more),
                    InputStream.nullInputStream(),
                    new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                    new PrintStream(told, true, StandardCharsets.UTF_8));
            address.completeExceptionally(new IllegalStateException("serve ended with " + status + ": " + told));
        });
        return new Running(address.get(120, TimeUnit.SECONDS), home, thread);
    }

    /** Standard error, read for the address. */
    private static final class Told extends ByteArrayOutputStream {
        private final CompletableFuture<URI> address;

        Told(CompletableFuture<URI> address) {
            this.address = address;
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            super.write(bytes, from, length);
            Matcher matcher = ADDRESS.matcher(toString(StandardCharsets.UTF_8));
            if (matcher.find()) {
                address.complete(URI.create(matcher.group()));
            }
        }
    }

    private static Map<String, String> environment(Path home, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(more);
        environment.putIfAbsent("LANG", "en_US.UTF-8");
        environment.put("KIKITORI_HOME", home.toString());
        return environment;
    }

    /** Lays the job types of this package into a data folder. */
    static void layJobs(Path home) {
        JOB_FILES.forEach(name -> write(home.resolve("jobs").resolve(name), resource("jobs/" + name)));
    }

    static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(Program.class.getResourceAsStream("/contract/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ids of the job types that this package brings. */
    static Stream<String> jobs() {
        return Stream.of(
                "cake-order",
                "incident-report",
                "clinic_intake",
                "village-library",
                "loan",
                "maigo",
                "smallest",
                "sign-up");
    }
}

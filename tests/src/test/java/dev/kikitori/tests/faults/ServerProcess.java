package dev.kikitori.tests.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The real server in a process of its own, on a free port. What it writes is shown if it does not come up. It ends with
 * this process.
 */
public final class ServerProcess implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://[\\w.:\\[\\]-]*?:\\d+");
    private static final int SECONDS_TO_START = 120;

    private final Process process;
    private final List<String> written = Collections.synchronizedList(new ArrayList<>());
    private final CompletableFuture<URI> address = new CompletableFuture<>();

    private final Thread last;

    private ServerProcess(Process process) {
        this.process = process;
        this.last = new Thread(process::destroyForcibly);
        Thread.ofVirtual().name("server-output").start(this::listen);
    }

    /** Starts it on this data folder and waits until it says where it is. */
    public static ServerProcess on(Path home) throws IOException {
        return on(home, Map.of());
    }

    /** The same, with more in its environment. */
    public static ServerProcess on(Path home, Map<String, String> environment) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.kikitori.channels.app.Main",
                "serve",
                "--port",
                "0");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("KIKITORI_HOME", home.toString());
        builder.environment().putAll(environment);
        ServerProcess server = new ServerProcess(builder.start());
        Runtime.getRuntime().addShutdownHook(server.last);
        server.address();
        return server;
    }

    private void listen() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                written.add(line);
                Matcher found = ADDRESS.matcher(line);
                if (found.find()) {
                    address.complete(URI.create(found.group()));
                }
            }
        } catch (IOException e) {
            address.completeExceptionally(e);
        }
        address.completeExceptionally(new IllegalStateException("the server ended"));
    }

    /** Where it is, such as {@code http://127.0.0.1:40123}. */
    public URI address() {
        try {
            return address.get(SECONDS_TO_START, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            close();
            throw new UncheckedIOException(
                    new IOException("the server did not start:\n" + String.join("\n", written), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What it has written so far, its log among it. */
    public List<String> written() {
        synchronized (written) {
            return List.copyOf(written);
        }
    }

    /** Ends it without warning, and returns when it is gone. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        forget();
    }

    /** Stops it in the midst of whatever it does, until {@link #thaw}. */
    public void freeze() {
        signal("STOP");
    }

    public void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(last);
        } catch (IllegalStateException e) {
            // this process is ending anyway
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        forget();
    }
}

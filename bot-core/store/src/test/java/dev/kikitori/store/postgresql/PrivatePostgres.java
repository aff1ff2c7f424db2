package dev.kikitori.store.postgresql;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of our own, on the loopback address and a free port, with its data in a temporary folder. It ends and
 * its folder is removed with this process, however that ends. As root it runs as the user {@code postgres}, because
 * PostgreSQL refuses root.
 */
public final class PrivatePostgres implements AutoCloseable {
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private final Process process;
    private final OutputStream orders;
    private final BufferedReader answers;
    private final int port;

    private PrivatePostgres(Process process, int port) {
        this.process = process;
        this.orders = process.getOutputStream();
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.port = port;
    }

    /** The folder of the server's programs, of the newest version that is installed. */
    public static Optional<Path> programs() {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions.filter(path -> path.getFileName().toString().matches("\\d+"))
                    .sorted(Comparator.comparing((Path path) ->
                                    Integer.parseInt(path.getFileName().toString()))
                            .reversed())
                    .map(path -> path.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts one; on return it takes connections. */
    public static PrivatePostgres start() {
        try {
            Path programs = programs().orElseThrow();
            int port = freePort();
            List<String> command = new ArrayList<>();
            if (System.getProperty("user.name").equals("root")) {
                command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"));
            }
            command.addAll(List.of("sh", "-c", script(), "private-postgres.sh", programs.toString(), "" + port));
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.directory(Path.of("/").toFile());
            PrivatePostgres server = new PrivatePostgres(builder.start(), port);
            server.expect("ready");
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String script() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(PrivatePostgres.class.getResourceAsStream("private-postgres.sh"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void expect(String line) throws IOException {
        String answer = answers.readLine();
        if (!line.equals(answer)) {
            throw new IOException("the private PostgreSQL said " + answer + " instead of " + line);
        }
    }

    private void order(String order) {
        try {
            orders.write((order + "\n").getBytes(StandardCharsets.UTF_8));
            orders.flush();
            expect(order);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it again after {@link #stop} or {@link #kill}, on the same port. */
    public void startAgain() {
        order("start");
    }

    /** Ends it in order; connections are cut. */
    public void stop() {
        order("stop");
    }

    /** Kills it and everything it started. */
    public void kill() {
        order("kill");
    }

    /** Stops it in the midst of whatever it does, until {@link #thaw}. */
    public void freeze() {
        order("freeze");
    }

    public void thaw() {
        order("thaw");
    }

    public int port() {
        return port;
    }

    /** The address of a new and empty schema, with user and password. */
    public String newSchema() {
        String name = "s" + SCHEMAS.incrementAndGet();
        execute(url("public"), "CREATE SCHEMA " + name);
        return url(name);
    }

    /** The address of the database {@code postgres} with this schema. */
    public String url(String schema) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=kikitori&password=private&currentSchema="
                + schema;
    }

    /** The address as the store takes it. */
    public static PostgresAddress address(String url) {
        return PostgresAddress.of(url, Map.of()).orElseThrow();
    }

    /** Does this there, as another program would. */
    public static void execute(String url, String... statements) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends it and removes what it kept. */
    @Override
    public void close() {
        try {
            orders.close();
            process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package dev.kikitori.channels.app;

import dev.kikitori.channels.console.Words;
import dev.kikitori.channels.web.Json;
import dev.kikitori.channels.web.WebPorts;
import dev.kikitori.channels.web.WebServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A whole server on a folder of its own, at a free port, that can book a table; and a client of it. */
final class Served implements AutoCloseable {
    static final HttpClient CLIENT = HttpClient.newHttpClient();

    final Path home;
    final House house;
    private final WebServer server;
    private final AtomicInteger messages = new AtomicInteger();

    private Served(Path home, Config config, InstantSource clock, LongSupplier nanos) throws CannotRun, IOException {
        this.home = home;
        house = House.on(config, clock, nanos, new Words(Verbs.class, "en"));
        server = WebServer.start(
                new WebPorts(
                        house.interviews(),
                        house.previews(),
                        new Checkup(house, home, Embeddings.OFF),
                        house.meters(),
                        "test",
                        house.linkKey(),
                        house.admission(),
                        clock),
                config.web());
    }

    static Served on(Path home) {
        return on(home, Map.of(), InstantSource.system());
    }

    static Served on(Path home, Map<String, String> environment, InstantSource clock) {
        return on(home, environment, clock, System::nanoTime);
    }

    /** @param nanos a clock that only goes forward, for what is counted in a minute */
    static Served on(Path home, Map<String, String> environment, InstantSource clock, LongSupplier nanos) {
        try {
            writeJob(home);
            return new Served(home, config(home, environment), clock, nanos);
        } catch (CannotRun | WrongUse | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Config config(Path home, Map<String, String> environment) throws WrongUse, CannotRun {
        Words words = new Words(Verbs.class, "en");
        Arguments arguments = Arguments.read(
                List.of("--home", home.toString(), "--port", "0"),
                java.util.Set.of("home", "port"),
                java.util.Set.of(),
                words);
        Map<String, String> quiet = new HashMap<>(environment);
        quiet.putIfAbsent("KIKITORI_EMBEDDINGS", "off");
        return ConfigReader.read(arguments, quiet, words);
    }

    static void writeJob(Path home) {
        try (InputStream in = Objects.requireNonNull(Served.class.getResourceAsStream("table-booking.yaml"))) {
            Files.createDirectories(home.resolve("jobs"));
            Files.write(home.resolve("jobs/table-booking.yaml"), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create(server.address());
    }

    URI at(String path) {
        return address().resolve(path.startsWith("/") ? path : "/api/v1/" + path);
    }

    /** What came back. */
    record Answer(int status, byte[] bytes, java.net.http.HttpHeaders headers) {
        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        Map<String, @Nullable Object> body() {
            try {
                return Json.object(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(text(), e);
            }
        }

        List<?> list() {
            try {
                return (List<?>) Objects.requireNonNull(
                        Json.object("{\"list\":" + text() + "}").get("list"));
            } catch (IOException e) {
                throw new UncheckedIOException(text(), e);
            }
        }

        String code() {
            return String.valueOf(body().get("code"));
        }

        Map<?, ?> map(String name) {
            return (Map<?, ?>) Objects.requireNonNull(body().get(name));
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        /** All that the bot said. */
        String said() {
            StringBuilder said = new StringBuilder();
            for (Object reply : (List<?>) Objects.requireNonNull(body().get("replies"))) {
                said.append(((Map<?, ?>) reply).get("text")).append('\n');
            }
            return said.toString();
        }
    }

    Answer exchange(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.body(), response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpRequest.Builder request(String path, Optional<String> token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path)).timeout(Duration.ofSeconds(60));
        token.ifPresent(given -> request.header("Authorization", "Bearer " + given));
        return request;
    }

    Answer get(String path, String token) {
        return exchange(request(path, Optional.of(token)).GET().build());
    }

    Answer get(String path) {
        return exchange(request(path, Optional.empty()).GET().build());
    }

    Answer post(String path, Optional<String> token, String json) {
        return exchange(request(path, token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    /** An open conversation about a table. */
    Talk talk() {
        return talk("{\"job\":\"table-booking\",\"lang\":\"en\"}");
    }

    Talk talk(String request) {
        Answer opened = post("conversations", Optional.empty(), request);
        if (opened.status() != 201) {
            throw new IllegalStateException(opened.text());
        }
        return new Talk(
                opened,
                String.valueOf(opened.body().get("id")),
                String.valueOf(opened.body().get("token")));
    }

    /** One conversation on this server. */
    final class Talk {
        final Answer opened;
        final String id;
        final String token;

        Talk(Answer opened, String id, String token) {
            this.opened = opened;
            this.id = id;
            this.token = token;
        }

        Answer say(String text) {
            return send(Map.of("id", "say-" + messages.incrementAndGet(), "text", text));
        }

        Answer press(String command) {
            return send(Map.of("id", "press-" + messages.incrementAndGet(), "command", command));
        }

        Answer answer(String question, Object value) {
            return send(Map.of(
                    "id",
                    "answer-" + messages.incrementAndGet(),
                    "answer",
                    Map.of("question", question, "value", value)));
        }

        Answer send(Map<String, Object> message) {
            return post("conversations/" + id + "/messages", Optional.of(token), Json.write(message));
        }

        Answer now() {
            return get("conversations/" + id, token);
        }

        List<?> artifacts() {
            return get("conversations/" + id + "/artifacts", token).list();
        }

        /** Answers everything, confirms, and waits until it was made. */
        void finish() throws InterruptedException {
            answer("people", 4);
            press("make");
            press("make");
            LocalWait.until(() -> "done".equals(now().body().get("status")));
        }
    }

    @Override
    public void close() {
        server.close();
        house.close();
    }
}

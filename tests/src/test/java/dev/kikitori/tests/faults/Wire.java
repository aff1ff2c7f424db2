package dev.kikitori.tests.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** JSON over HTTP to a server that may die meanwhile. Thread-safe. */
final class Wire implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /** What came back. */
    record Answer(int status, String text) {
        JsonNode body() {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                return MissingNode.getInstance();
            }
        }
    }

    Answer post(URI server, String path, String token, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(server.resolve("/api/v1/" + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer get(URI server, String path, String token) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(server.resolve("/api/v1/" + path)).header("Authorization", "Bearer " + token));
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response =
                client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body());
    }

    /** Whether a server says that it is ready; empty where nobody answers. */
    Optional<Boolean> ready(URI server) throws InterruptedException {
        try {
            return Optional.of(
                    send(HttpRequest.newBuilder(server.resolve("/readyz"))).status() == 200);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}

package dev.kikitori.channels.app;

import dev.kikitori.channels.console.Words;
import dev.kikitori.channels.web.Health;
import dev.kikitori.channels.web.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a running server is, as it says itself at {@code /healthz} and {@code /readyz}. */
final class RunningServer {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI address;
    private final Words words;

    /** @param address such as {@code http://127.0.0.1:8080} */
    RunningServer(URI address, Words words) {
        this.address = URI.create(address.toString().replaceAll("/+$", "") + "/");
        this.words = words;
    }

    /**
     * The server itself as the first part, then its parts.
     *
     * @throws IOException if no Kikitori answers there
     */
    List<Health.Part> parts() throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            Map<String, @Nullable Object> alive = get(client, "healthz");
            Map<String, @Nullable Object> ready = get(client, "readyz");
            List<Health.Part> parts = new ArrayList<>();
            parts.add(new Health.Part(
                    "server",
                    "ready".equals(ready.get("status")),
                    true,
                    words.say("part.server", address, String.valueOf(alive.get("version")))));
            if (!(ready.get("parts") instanceof List<?> list)) {
                throw new IOException(address + "readyz has no parts");
            }
            list.forEach(part -> parts.add(part((Map<?, ?>) part)));
            return parts;
        } catch (ClassCastException e) {
            throw new IOException(address + "readyz has other parts", e);
        }
    }

    private static Health.Part part(Map<?, ?> fields) {
        return new Health.Part(
                String.valueOf(fields.get("name")),
                Boolean.TRUE.equals(fields.get("ready")),
                Boolean.TRUE.equals(fields.get("needed")),
                String.valueOf(fields.get("detail")));
    }

    private Map<String, @Nullable Object> get(HttpClient client, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .header("Accept-Language", words.lang())
                .build();
        return Json.object(
                client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
    }
}

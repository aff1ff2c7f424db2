package dev.kikitori.channels.app;

import dev.kikitori.channels.console.Interview;
import dev.kikitori.channels.console.Words;
import dev.kikitori.channels.web.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A conversation on a running server, by REST. */
final class RemoteInterview implements Interview {
    private static final Duration LONGEST_TURN = Duration.ofMinutes(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final String base;
    private final Words words;
    private String token = "";
    private String id = "";

    /** @param server its address, such as {@code http://127.0.0.1:8080} */
    RemoteInterview(URI server, Words words) {
        String address = server.toString();
        this.base = (address.endsWith("/") ? address : address + "/") + "api/v1/";
        this.words = words;
    }

    @Override
    public Map<String, Object> open(Map<String, Object> request) throws Refused, IOException {
        Map<String, Object> body = object(post("conversations", request));
        token = String.valueOf(body.get("token"));
        id = String.valueOf(body.get("id"));
        return body;
    }

    @Override
    public Map<String, Object> send(Map<String, Object> message) throws Refused, IOException {
        return object(post("conversations/" + id + "/messages", message));
    }

    @Override
    public Map<String, Object> settled() throws Refused, IOException, InterruptedException {
        while (true) {
            Map<String, Object> now = object(get("conversations/" + id));
            if (!"making".equals(now.get("status"))) {
                return now;
            }
            Thread.sleep(LOOK_AGAIN);
        }
    }

    @Override
    public List<Map<String, Object>> artifacts() throws Refused, IOException {
        byte[] list = get("conversations/" + id + "/artifacts");
        Map<String, Object> wrapped = object(
                ("{\"list\":" + new String(list, StandardCharsets.UTF_8) + "}").getBytes(StandardCharsets.UTF_8));
        return wrapped.get("list") instanceof List<?> artifacts
                ? artifacts.stream().map(RemoteInterview::fields).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> fields(Object artifact) {
        return (Map<String, Object>) artifact;
    }

    @Override
    public byte[] file(String artifact, String path) throws Refused, IOException {
        String escaped = Stream.of(path.split("/"))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8))
                .collect(Collectors.joining("/"));
        return get("artifacts/" + artifact + "/files/" + escaped);
    }

    @Override
    public Map<String, byte[]> preview() throws Refused, IOException {
        Map<String, Object> preview = object(post("conversations/" + id + "/preview", Map.of()));
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Object path : preview.get("files") instanceof List<?> paths ? paths : List.of()) {
            URI address = URI.create(preview.get("url") + String.valueOf(path));
            files.put(
                    String.valueOf(path),
                    exchange(HttpRequest.newBuilder(address)
                            .timeout(LONGEST_TURN)
                            .build()));
        }
        return files;
    }

    private byte[] get(String path) throws Refused, IOException {
        return exchange(request(path).GET().build());
    }

    private byte[] post(String path, Map<String, Object> body) throws Refused, IOException {
        return exchange(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body)))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(LONGEST_TURN)
                .header("Accept-Language", words.lang());
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private byte[] exchange(HttpRequest request) throws Refused, IOException {
        HttpResponse<byte[]> response;
        try {
            response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IOException(words.say("chat.no-server", base), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(words.say("chat.no-server", base), e);
        }
        if (response.statusCode() >= 400) {
            Map<String, Object> problem = object(response.body());
            throw new Refused(String.valueOf(problem.get("detail")), problem);
        }
        return response.body();
    }

    private Map<String, Object> object(byte[] json) throws IOException {
        try {
            Map<String, Object> fields = new LinkedHashMap<>();
            for (Map.Entry<String, @Nullable Object> field : Json.object(json).entrySet()) {
                Object value = field.getValue();
                if (value != null) {
                    fields.put(field.getKey(), value);
                }
            }
            return fields;
        } catch (IOException e) {
            throw new IOException(words.say("chat.server-odd", base), e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}

package dev.kikitori.tests.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The chat socket as another program uses it: frames out, and all frames in as they came. */
final class Socket implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final LinkedBlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final WebSocket socket;

    Socket(URI server) {
        URI address = URI.create("ws://" + server.getAuthority() + "/ws/v1/chat");
        socket = HTTP.newWebSocketBuilder().buildAsync(address, new Ear()).join();
    }

    private final class Ear implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                try {
                    frames.add(Client.JSON.readTree(text.toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }

    void send(Map<String, ?> frame) {
        sendText(Client.json(frame));
    }

    void sendText(String text) {
        socket.sendText(text, true).join();
    }

    /** The frames up to the first of this type, itself included. */
    List<JsonNode> until(String type) throws InterruptedException {
        List<JsonNode> seen = new ArrayList<>();
        while (seen.isEmpty() || !seen.getLast().path("type").asText().equals(type)) {
            JsonNode frame = frames.poll(60, TimeUnit.SECONDS);
            if (frame == null) {
                throw new IllegalStateException("no " + type + " after " + seen);
            }
            seen.add(frame);
        }
        return seen;
    }

    /** The frames of one turn: up to the status, for this message if one is named. */
    List<JsonNode> turn(String message) throws InterruptedException {
        List<JsonNode> seen = new ArrayList<>(until("status"));
        while (!seen.getLast().path("for").asText().equals(message)) {
            seen.addAll(until("status"));
        }
        return seen;
    }

    List<JsonNode> say(String id, String text) throws InterruptedException {
        send(Map.of("type", "message", "id", id, "text", text));
        return turn(id);
    }

    static List<JsonNode> only(List<JsonNode> frames, String type) {
        return frames.stream()
                .filter(frame -> frame.path("type").asText().equals(type))
                .toList();
    }

    @Override
    public void close() {
        socket.abort();
    }
}

package dev.kikitori.channels.app;

import dev.kikitori.channels.web.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A chat socket, as a client has it. */
final class Frames implements AutoCloseable, WebSocket.Listener {
    private static final String CLOSED = "closed";

    private final LinkedBlockingQueue<Map<String, @Nullable Object>> received = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;

    Frames(Served served) {
        this(served, Map.of());
    }

    Frames(Served served, @Nullable String origin) {
        this(served, origin == null ? Map.of() : Map.of("Origin", origin));
    }

    Frames(Served served, Map<String, String> headers) {
        URI at = served.at("/ws/v1/chat");
        WebSocket.Builder builder = Served.CLIENT.newWebSocketBuilder();
        headers.forEach(builder::header);
        socket = builder.buildAsync(URI.create("ws" + at.toString().substring(4)), this)
                .join();
    }

    /** Opens a socket and says hello; the frames up to the status are left to be read. */
    static Frames hello(Served served, Map<String, Object> fields) {
        Frames frames = new Frames(served);
        Map<String, Object> hello = new java.util.LinkedHashMap<>(fields);
        hello.put("type", "hello");
        return frames.send(hello);
    }

    Frames send(Map<String, Object> frame) {
        return text(Json.write(frame));
    }

    Frames text(String frame) {
        socket.sendText(frame, true).join();
        return this;
    }

    Frames binary(byte[] bytes) {
        socket.sendBinary(java.nio.ByteBuffer.wrap(bytes), true).join();
        return this;
    }

    /** The next frame. */
    Map<String, @Nullable Object> next() throws InterruptedException {
        Map<String, @Nullable Object> frame = received.poll(60, TimeUnit.SECONDS);
        if (frame == null) {
            throw new AssertionError("no frame came");
        }
        return frame;
    }

    /** All frames up to and with the one that ends the turn. */
    List<Map<String, @Nullable Object>> turn() throws InterruptedException {
        List<Map<String, @Nullable Object>> turn = new ArrayList<>();
        do {
            turn.add(next());
        } while (!"status".equals(turn.getLast().get("type"))
                && !CLOSED.equals(turn.getLast().get("type")));
        return turn;
    }

    static List<Object> types(List<Map<String, @Nullable Object>> turn) {
        List<Object> types = new ArrayList<>();
        turn.forEach(frame -> types.add(frame.get("type")));
        return types;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            try {
                received.add(Json.object(partial.toString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            partial.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        received.add(Map.of("type", CLOSED, "code", statusCode));
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        received.add(Map.of("type", CLOSED, "code", -1));
    }

    /** Breaks the connection, as a lost network does. */
    @Override
    public void close() {
        socket.abort();
    }
}

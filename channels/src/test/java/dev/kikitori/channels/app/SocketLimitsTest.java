package dev.kikitori.channels.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for connections that stay open. */
class SocketLimitsTest {
    private static final String ONE = "198.51.100.1";
    private static final String OTHER = "198.51.100.2";

    @TempDir
    Path folder;

    private Behind server;

    @AfterEach
    void close() {
        server.close();
    }

    private Frames connect(String address, String lang) {
        return new Frames(server.served, Map.of("X-Forwarded-For", address, "Accept-Language", lang));
    }

    private Frames talking(String address) throws InterruptedException {
        Frames frames = connect(address, "en").send(Map.of("type", "hello", "job", "table-booking"));
        assertEquals("welcome", frames.next().get("type"));
        frames.turn();
        return frames;
    }

    private static void assertRefused(Frames frames, String code, String words) throws InterruptedException {
        Map<String, ?> error = frames.next();
        assertEquals(code, error.get("code"));
        assertTrue(String.valueOf(error.get("text")).contains(words), error.toString());
        assertTrue(((Number) Objects.requireNonNull(error.get("retryAfter"))).longValue() >= 1, error.toString());
        assertEquals(1013, frames.next().get("code"));
    }

    @Test
    void tooManySocketsOfOneAddressDisturbNobodyElse() throws Exception {
        server = Behind.aProxy(folder, "sockets: 2");
        Frames first = talking(ONE);
        Frames second = talking(ONE);
        assertRefused(connect(ONE, "en"), "too-many-requests", "2 connections");
        assertRefused(connect(ONE, "ja"), "too-many-requests", "2本の接続");
        talking(OTHER);
        assertEquals(429, stream(ONE).statusCode(), "a stream of events is one more");
        first.send(Map.of("type", "message", "id", "1", "text", "four"));
        assertEquals("accepted", first.next().get("type"));
        second.close();
        awaitSockets(2);
        talking(ONE);
    }

    /** The answer to somebody who wants to read events as they come. */
    private HttpResponse<InputStream> stream(String address) throws Exception {
        Behind.Talk talk = server.english(address).talk();
        HttpRequest request = server.served
                .request("conversations/" + talk.id() + "/events", Optional.of(talk.token()))
                .header("Accept", "text/event-stream")
                .header("X-Forwarded-For", address)
                .build();
        return Served.CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream());
    }

    @Test
    void tooManySocketsInAll() throws Exception {
        server = Behind.aProxy(folder, "all-sockets: 2");
        talking(ONE);
        try (InputStream events = stream(OTHER).body()) {
            assertRefused(connect("198.51.100.3", "en"), "unavailable", "Very many people");
            assertRefused(connect("198.51.100.3", "ja"), "unavailable", "とても多くの方");
            assertEquals(503, stream("198.51.100.4").statusCode());
        }
    }

    @Test
    void fromWhomNothingComesIsToldAndLetGo() throws Exception {
        server = Behind.aProxy(folder, "idle-minutes: 5");
        Frames quiet = talking(ONE);
        Frames japanese = connect(ONE, "ja").send(Map.of("type", "hello", "lang", "ja"));
        japanese.turn();
        server.pass(Duration.ofMinutes(4));
        Frames alive = talking(OTHER);
        server.pass(Duration.ofMinutes(2));
        Map<String, ?> told = quiet.next();
        assertEquals("idle", told.get("code"));
        assertTrue(String.valueOf(told.get("text")).contains("5 minutes"), told.toString());
        assertEquals(1001, quiet.next().get("code"));
        assertTrue(String.valueOf(japanese.next().get("text")).contains("5分"));
        alive.send(Map.of("type", "ping"));
        assertEquals("pong", alive.next().get("type"));
    }

    @Test
    void tooManyMessagesOnASocketLeaveItOpen() throws Exception {
        server = Behind.aProxy(folder, "messages: 1");
        Frames frames = talking(ONE);
        frames.send(Map.of("type", "message", "id", "1", "text", "why"));
        frames.turn();
        frames.send(Map.of("type", "message", "id", "2", "text", "four"));
        Map<String, ?> error = frames.next();
        assertEquals("too-many-requests", error.get("code"));
        assertEquals("2", error.get("for"));
        server.pass(Duration.ofMinutes(1));
        frames.send(Map.of("type", "message", "id", "2", "text", "four"));
        assertEquals("accepted", frames.next().get("type"));
    }

    @Test
    void whoDoesNotReadIsLetGoAndNeverHasMoreThanOneFrameWaiting() throws Exception {
        server = Behind.aProxy(folder, "slow-seconds: 1, messages: 100000, requests: 100000");
        Behind.Talk talk = server.english(ONE).talk();
        talk.say("people", "four");
        talk.say("seat", "window");
        talk.say("note", "x".repeat(30_000));
        Frames reading = connect(ONE, "en").send(Map.of("type", "hello", "token", talk.token()));
        reading.turn();
        try (Socket deaf = deaf(talk)) {
            awaitSockets(2);
            int said = 0;
            while (number("kikitori_sockets") > 1) {
                assertTrue(said < 5_000, "it is still there");
                reading.send(Map.of("type", "message", "id", "m" + ++said, "text", "why do you ask"));
                assertEquals("accepted", reading.next().get("type"));
                reading.turn();
                assertTrue(number("kikitori_frames_waiting") <= 2, "more waits than one frame a socket");
            }
            assertTrue(said > 1, "it was let go before it was slow");
        }
        assertEquals(0, number("kikitori_frames_waiting"));
        reading.send(Map.of("type", "ping"));
        assertEquals("pong", reading.next().get("type"));
    }

    /** A client that says hello and never reads. */
    private Socket deaf(Behind.Talk talk) throws Exception {
        URI at = server.served.address();
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress(at.getHost(), at.getPort()));
        String upgrade = "GET /ws/v1/chat HTTP/1.1\r\nHost: " + at.getAuthority()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n\r\n";
        socket.getOutputStream().write(upgrade.getBytes(StandardCharsets.US_ASCII));
        StringBuilder answer = new StringBuilder();
        while (answer.indexOf("\r\n\r\n") < 0) {
            answer.append((char) socket.getInputStream().read());
        }
        assertTrue(answer.toString().startsWith("HTTP/1.1 101"), answer.toString());
        byte[] hello = ("{\"type\":\"hello\",\"detail\":true,\"token\":\"" + talk.token() + "\"}")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] frame = new byte[8 + hello.length];
        frame[0] = (byte) 0x81;
        frame[1] = (byte) (0x80 | 126);
        frame[2] = (byte) (hello.length >> 8);
        frame[3] = (byte) hello.length;
        System.arraycopy(hello, 0, frame, 8, hello.length);
        socket.getOutputStream().write(frame);
        return socket;
    }

    private void awaitSockets(int count) throws InterruptedException {
        LocalWait.until(() -> number("kikitori_sockets") == count);
    }

    private int number(String name) {
        Matcher line = Pattern.compile("(?m)^" + name + " (\\d+)")
                .matcher(server.served.get("/metrics").text());
        assertTrue(line.find(), name);
        return Integer.parseInt(line.group(1));
    }
}

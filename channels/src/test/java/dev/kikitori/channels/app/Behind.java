package dev.kikitori.channels.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** A server with limits behind a proxy that tells it addresses, and callers of several addresses. */
final class Behind implements AutoCloseable {
    static final String BOOK = "{\"job\":\"table-booking\",\"lang\":\"en\"}";

    /** What the clock on the wall says, and the one that only goes forward. */
    final AtomicReference<Instant> wall = new AtomicReference<>(Instant.parse("2026-01-31T09:00:00Z"));

    final AtomicLong nanos = new AtomicLong();
    final Served served;

    private Behind(Path folder, String limits) throws IOException {
        Path config = Files.writeString(
                folder.resolve("c.yaml"), "limits: {address-header: X-Forwarded-For, " + limits + "}\n");
        served = Served.on(folder.resolve("home"), Map.of("KIKITORI_CONFIG", config.toString()), wall::get, nanos::get);
    }

    static Behind aProxy(Path folder, String limits) {
        try {
            return new Behind(folder, limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
        wall.updateAndGet(moment -> moment.plus(time));
    }

    /** Somebody at an address who speaks a language. */
    record Person(Behind server, String address, String lang) {
        Served.Answer send(String method, String path, String token, String body, Map<String, String> more) {
            HttpRequest.Builder request = server.served
                    .request(path, Optional.of(token))
                    .header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(body));
            Map<String, String> headers = new LinkedHashMap<>(more);
            headers.put("X-Forwarded-For", address);
            headers.put("Accept-Language", lang);
            headers.forEach(request::setHeader);
            return server.served.exchange(request.build());
        }

        Served.Answer begin() {
            return begin(BOOK);
        }

        Served.Answer begin(String fields) {
            return send("POST", "conversations", "-", fields, Map.of());
        }

        /** A conversation of this person's. */
        Talk talk() {
            return talk(BOOK);
        }

        Talk talk(String fields) {
            Served.Answer opened = begin(fields);
            assertEquals(201, opened.status(), opened.text());
            return new Talk(
                    this,
                    String.valueOf(opened.body().get("id")),
                    String.valueOf(opened.body().get("token")));
        }
    }

    record Talk(Person person, String id, String token) {
        Served.Answer say(String message, String text) {
            String body = dev.kikitori.channels.web.Json.write(Map.of("id", message, "text", text));
            return person.send("POST", "conversations/" + id + "/messages", token, body, Map.of());
        }

        Served.Answer upload(String name, String content) {
            String body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n"
                    + content + "\r\n--x--\r\n";
            return person.send(
                    "POST",
                    "conversations/" + id + "/files",
                    token,
                    body,
                    Map.of("Content-Type", "multipart/form-data; boundary=x"));
        }

        Served.Answer delete() {
            return person.send("DELETE", "conversations/" + id, token, "", Map.of());
        }

        /** The same conversation, gone on with by somebody else who has its token. */
        Talk by(Person other) {
            return new Talk(other, id, token);
        }
    }

    Person english(String address) {
        return new Person(this, address, "en");
    }

    Person japanese(String address) {
        return new Person(this, address, "ja");
    }

    /** It was refused for now, in these words. */
    static void assertRefused(Served.Answer answer, int status, String words) {
        assertEquals(status, answer.status(), answer.text());
        assertTrue(answer.text().contains(words), answer.text());
        assertTrue(Long.parseLong(answer.header("Retry-After")) >= 1, answer.header("Retry-After"));
    }

    @Override
    public void close() {
        served.close();
    }
}

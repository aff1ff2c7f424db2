package dev.kikitori.tests.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Another program that reaches the server by REST and knows the contract only. */
final class Client {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final URI address;

    Client(URI address) {
        this.address = address;
    }

    /** What came back. */
    record Answer(int status, byte[] bytes, HttpHeaders headers) {
        Answer(int status, byte[] bytes) {
            this(status, bytes, HttpHeaders.of(Map.of(), (name, value) -> true));
        }

        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        JsonNode body() {
            try {
                return bytes.length == 0 ? MissingNode.getInstance() : JSON.readTree(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(text(), e);
            }
        }
    }

    Answer ask(String method, String path, String token, String body) {
        return ask(method, path, token, "application/json", body);
    }

    private Answer ask(String method, String path, String token, String type, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<byte[]> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer.body(), answer.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Answer get(String path, String token) {
        return ask("GET", path, token, "");
    }

    static String json(Object tree) {
        try {
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    Talk open(Map<String, ?> request) {
        Answer opened = ask("POST", "/api/v1/conversations", "", json(request));
        if (opened.status() != 201) {
            throw new IllegalStateException(opened.text());
        }
        return new Talk(opened.body());
    }

    Talk open(String job, String lang) {
        return open(Map.of("job", job, "lang", lang));
    }

    /** One conversation, its latest body, and what was said in it. */
    final class Talk {
        final String id;
        final String token;
        JsonNode body;
        private int messages;

        private Talk(JsonNode opened) {
            this(opened, opened.path("id").asText(), opened.path("token").asText());
        }

        private Talk(JsonNode body, String id, String token) {
            this.body = body;
            this.id = id;
            this.token = token;
        }

        /** The same conversation, reached by another client. */
        Talk by(Client other) {
            Talk there = other.new Talk(body, id, token);
            there.messages = messages;
            return there;
        }

        String path() {
            return "/api/v1/conversations/" + id;
        }

        Answer send(Map<String, ?> message) {
            return ask("POST", path() + "/messages", token, json(message));
        }

        private Answer sendNext(String key, Object value) {
            Map<String, Object> message = new LinkedHashMap<>();
            message.put("id", "m-" + ++messages);
            message.put(key, value);
            Answer answer = send(message);
            if (answer.status() == 200) {
                body = answer.body();
            }
            return answer;
        }

        /** Says the lines one after the other and gives what was said to the last. */
        String say(String... lines) {
            for (String line : lines) {
                Answer answer = sendNext("text", line);
                if (answer.status() != 200) {
                    throw new IllegalStateException(line + ": " + answer.text());
                }
            }
            return said();
        }

        String press(String command) {
            Answer answer = sendNext("command", command);
            if (answer.status() != 200) {
                throw new IllegalStateException(command + ": " + answer.text());
            }
            return said();
        }

        Answer answer(String question, Object value) {
            return sendNext("answer", Map.of("question", question, "value", value));
        }

        /** Gives a file; the answer names it. */
        Answer give(String name, String content) {
            String body = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                    + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n--cut--\r\n";
            return ask("POST", path() + "/files", token, "multipart/form-data; boundary=cut", body);
        }

        Answer delete() {
            return ask("DELETE", path(), token, "");
        }

        String said() {
            StringBuilder said = new StringBuilder();
            body.path("replies")
                    .forEach(reply -> said.append(reply.path("text").asText()).append('\n'));
            return said.toString().strip();
        }

        /** The question that the last reply puts. */
        String asked() {
            JsonNode replies = body.path("replies");
            return replies.path(replies.size() - 1).path("question").asText();
        }

        String status() {
            return body.path("status").asText();
        }

        JsonNode spec() {
            return body.path("spec");
        }

        String answers() {
            return spec().path("answers").toString();
        }

        Answer now() {
            return get(path(), token);
        }

        /** Waits until what was confirmed is made. */
        JsonNode made() {
            long until = System.nanoTime() + PATIENCE.toNanos();
            do {
                body = now().body();
                if (!status().equals("making")) {
                    return body;
                }
                LockSupport.parkNanos(50_000_000);
            } while (System.nanoTime() < until);
            throw new IllegalStateException("it is not made after " + PATIENCE);
        }

        JsonNode artifacts() {
            return get(path() + "/artifacts", token).body();
        }
    }
}

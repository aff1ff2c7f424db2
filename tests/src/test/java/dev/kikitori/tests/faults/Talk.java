package dev.kikitori.tests.faults;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kikitori.tests.faults.Wire.Answer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/**
 * One conversation, held by one client that never gives up: what is not acknowledged is sent again, under its id, to
 * whichever server it finds next. It remembers what was acknowledged, in order. Used by one thread at a time.
 */
public final class Talk {
    private static final Duration ENOUGH = Duration.ofMinutes(3);
    private static final long PAUSE_NANOS = Duration.ofMillis(100).toNanos();

    /** Said of the request itself. Anything else may come from whoever got the port of a server that died. */
    private static final Set<Integer> WRONG = Set.of(400, 409, 413, 422);

    private final Wire wire;
    private final Servers servers;
    private final RandomGenerator random;
    private final List<String> acknowledged = new ArrayList<>();
    private final String id;
    private final String token;
    private String last = "";
    private String lastBody = "";
    private int made;
    private int again;

    private Talk(Wire wire, Servers servers, RandomGenerator random) throws InterruptedException {
        this.wire = wire;
        this.servers = servers;
        this.random = random;
        JsonNode opened = patiently(
                        server -> wire.post(server, "conversations", "", "{\"job\":\"note\",\"lang\":\"en\"}"))
                .body();
        id = opened.path("id").asText();
        token = opened.path("token").asText();
    }

    static Talk begin(Wire wire, Servers servers, RandomGenerator random) throws InterruptedException {
        return new Talk(wire, servers, random);
    }

    /** Something asked of a server. */
    private interface Request {
        Answer to(URI server) throws IOException, InterruptedException;
    }

    /** Asks until it is answered; a server that is dead, away or overrun is asked again, or another one. */
    private Answer patiently(Request request) throws InterruptedException {
        long end = System.nanoTime() + ENOUGH.toNanos();
        String why = "";
        while (System.nanoTime() < end) {
            try {
                Answer answer = request.to(servers.one(random));
                if (answer.status() / 100 == 2) {
                    return answer;
                }
                why = answer.status() + " " + answer.text();
                if (WRONG.contains(answer.status())) {
                    throw new IllegalStateException(id + " was refused: " + why);
                }
            } catch (IOException e) {
                why = e.toString();
            }
            again++;
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        throw new IllegalStateException(id + " was not answered in " + ENOUGH + ": " + why);
    }

    /** Says something, and returns once it is acknowledged. */
    void say(String words) throws InterruptedException {
        send("\"answer\":{\"question\":\"note\",\"value\":\"" + words + "\"}");
    }

    private JsonNode send(String content) throws InterruptedException {
        String message = "m" + (acknowledged.size() + 1);
        String body = "{\"id\":\"" + message + "\"," + content + "}";
        Answer answer = patiently(server -> wire.post(server, "conversations/" + id + "/messages", token, body));
        acknowledged.add(message);
        last = body;
        lastBody = answer.text();
        return answer.body();
    }

    /** Has it made, and does not wait for it. */
    void make() throws InterruptedException {
        String status = send("\"command\":\"make\"").path("status").asText();
        if (!status.equals("making")) {
            throw new IllegalStateException(id + " is " + status + " after it was confirmed");
        }
        made++;
    }

    /** Waits until what is being made is made. */
    void await() throws InterruptedException {
        long end = System.nanoTime() + ENOUGH.toNanos();
        while (System.nanoTime() < end) {
            String status = ask("").path("status").asText();
            if (!status.equals("making")) {
                return;
            }
            LockSupport.parkNanos(2 * PAUSE_NANOS);
        }
    }

    private JsonNode ask(String path) throws InterruptedException {
        return patiently(server -> wire.get(server, "conversations/" + id + path, token))
                .body();
    }

    int turns() {
        return acknowledged.size();
    }

    /** How many times something had to be sent again. */
    int again() {
        return again;
    }

    /** What is wrong with what is kept of it; nothing should be. */
    List<String> faults() throws InterruptedException {
        List<String> faults = new ArrayList<>();
        if (!last.isEmpty()) {
            String repeated = patiently(server -> wire.post(server, "conversations/" + id + "/messages", token, last))
                    .text();
            require(repeated.equals(lastBody), "another body for the same message", faults);
        }
        List<String> heard = new ArrayList<>();
        Set<Integer> versions = new HashSet<>();
        long seq = 0;
        for (JsonNode event : ask("/events?after=0")) {
            require(event.path("seq").asLong() == ++seq, "a gap before event " + event.path("seq"), faults);
            switch (event.path("type").asText()) {
                case "message" -> heard.add(event.path("id").asText());
                case "artifact" ->
                    require(
                            versions.add(event.path("version").asInt()),
                            "version " + event.path("version") + " was made twice",
                            faults);
                default -> {}
            }
        }
        order(heard, faults);
        artifacts(versions, faults);
        return faults;
    }

    private void order(List<String> heard, List<String> faults) {
        List<String> lost = new ArrayList<>(acknowledged);
        lost.removeAll(heard);
        require(lost.isEmpty(), "lost " + lost, faults);
        require(heard.size() == new HashSet<>(heard).size(), "taken twice: " + heard, faults);
        require(heard.equals(acknowledged), "out of order: " + heard, faults);
    }

    private void artifacts(Set<Integer> versions, List<String> faults) throws InterruptedException {
        JsonNode artifacts = ask("/artifacts");
        require(versions.size() == made, "made " + versions + " of " + made, faults);
        require(artifacts.size() == made, "listed " + artifacts.size() + " of " + made, faults);
        for (JsonNode artifact : artifacts) {
            String path = "artifacts/" + artifact.path("id").asText() + "/files/"
                    + artifact.path("first").asText();
            Answer first = patiently(server -> wire.get(server, path, token));
            require(first.text().length() > 100, "an empty artifact", faults);
        }
    }

    private void require(boolean kept, String otherwise, List<String> faults) {
        if (!kept) {
            faults.add(id + ": " + otherwise);
        }
    }
}

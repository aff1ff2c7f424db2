package dev.kikitori.tests.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Messages sent again, sent together, sent elsewhere; conversations taken up again where they were left. */
class MessagesTest extends AtHome {

    @Test
    void theSameMessageAgainGetsTheSameBytesHoweverMuchLater() {
        Client.Talk talk = talk("sign-up", "en");
        Map<String, String> message = Map.of("id", "one", "text", "5");
        Client.Answer first = talk.send(message);
        assertArrayEquals(first.bytes(), talk.send(message).bytes());
        talk.say("dk", "in front", "undo");
        String now = talk.now().text();
        assertArrayEquals(first.bytes(), talk.send(message).bytes());
        assertEquals(409, talk.send(Map.of("id", "one", "text", "6")).status());
        assertEquals(409, talk.send(Map.of("id", "one", "command", "undo")).status());
        assertEquals(now, talk.now().text(), "nothing happened by it");
    }

    @Test
    void theSameMessageManyTimesAtOnceIsTakenOnce() throws Exception {
        Client.Talk talk = talk("sign-up", "en");
        List<Callable<Client.Answer>> senders = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            senders.add(() -> talk.send(Map.of("id", "again", "text", "5")));
        }
        try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
            HashSet<String> bodies = new HashSet<>();
            for (Future<Client.Answer> answer : together.invokeAll(senders)) {
                bodies.add(answer.get().text());
            }
            assertEquals(1, bodies.size());
        }
        assertEquals(1, persons(talk.now().body()));
    }

    @Test
    void differentMessagesAtOnceAreAllTakenOneAfterTheOther() throws Exception {
        Client.Talk talk = talk("sign-up", "en");
        List<Callable<Client.Answer>> senders = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            String people = Integer.toString(i);
            senders.add(() -> talk.send(Map.of("id", "n" + people, "text", "change people to " + people)));
        }
        try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Client.Answer> answer : together.invokeAll(senders)) {
                assertEquals(200, answer.get().status());
            }
        }
        assertEquals(8, persons(talk.now().body()));
    }

    private static long persons(JsonNode conversation) {
        return conversation.path("transcript").findValuesAsText("who").stream()
                .filter("person"::equals)
                .count();
    }

    @Test
    void theSocketGoesOnAfterWhatWasSeenWithoutGapOrDouble() throws Exception {
        List<Long> seen = new ArrayList<>();
        String token;
        String id;
        try (Socket first = new Socket(server().address())) {
            first.send(Map.of("type", "hello", "job", "sign-up", "lang", "en"));
            List<JsonNode> hello = first.turn("");
            token = hello.getFirst().path("token").asText();
            id = hello.getFirst().path("conversation").asText();
            collect(seen, hello);
            collect(seen, first.say("a", "5"));
        }
        long after = seen.getLast();
        String path = "/api/v1/conversations/" + id;
        client().ask("POST", path + "/messages", token, "{\"id\":\"b\",\"text\":\"dk\"}");
        client().ask("POST", path + "/messages", token, "{\"id\":\"c\",\"text\":\"undo\"}");
        try (Socket second = new Socket(server().address())) {
            second.send(Map.of("type", "hello", "token", token, "after", after));
            List<JsonNode> hello = second.turn("");
            assertEquals(id, hello.getFirst().path("conversation").asText());
            collect(seen, hello);
            client().ask("POST", path + "/messages", token, "{\"id\":\"d\",\"text\":\"se\"}");
            collect(seen, second.until("status"));
            collect(seen, second.say("e", "at the back"));
        }
        List<Long> said = new ArrayList<>();
        for (JsonNode line : client().get(path, token).body().path("transcript")) {
            if (line.path("who").asText().equals("bot")) {
                said.add(line.path("seq").asLong());
            }
        }
        assertEquals(said, seen);
    }

    private static void collect(List<Long> seen, List<JsonNode> frames) {
        Socket.only(frames, "reply").forEach(reply -> seen.add(reply.path("seq").asLong()));
    }

    @Test
    void theSocketAcknowledgesAndEndsEveryTurn() throws Exception {
        try (Socket socket = new Socket(server().address())) {
            socket.send(Map.of("type", "hello", "job", "smallest", "lang", "en"));
            List<JsonNode> hello = socket.turn("");
            assertEquals("welcome", hello.getFirst().path("type").asText());
            List<String> types = socket.say("m", "Heron").stream()
                    .map(frame -> frame.path("type").asText())
                    .toList();
            assertEquals(List.of("accepted", "reply", "spec", "status"), types);
            List<JsonNode> again = socket.say("m", "Heron");
            assertEquals(1, Socket.only(again, "accepted").size());
            socket.send(Map.of("type", "message", "id", "m", "text", "Stork"));
            JsonNode error = socket.until("error").getLast();
            assertEquals("m", error.path("for").asText());
            assertNotEquals("", error.path("text").asText());
            socket.send(Map.of("type", "ping"));
            socket.until("pong");
            socket.sendText("{broken");
            socket.until("error");
            socket.send(Map.of("type", "dance"));
            socket.until("error");
            assertTrue(socket.say("n", "summary").getLast().has("status"), "it goes on");
        }
    }

    @Test
    void theFirstFrameIsHello() throws Exception {
        try (Socket socket = new Socket(server().address())) {
            socket.send(Map.of("type", "message", "id", "m", "text", "Heron"));
            assertNotEquals("", socket.until("error").getLast().path("text").asText());
        }
        try (Socket socket = new Socket(server().address())) {
            socket.send(Map.of("type", "hello", "token", "nobody.nothing"));
            assertNotEquals("", socket.until("error").getLast().path("code").asText());
        }
    }
}

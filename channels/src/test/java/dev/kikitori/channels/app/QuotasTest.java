package dev.kikitori.channels.app;

import static dev.kikitori.channels.app.Behind.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much may be kept, as somebody meets it who comes over the network. */
class QuotasTest {
    private static final String ONE = "198.51.100.1";
    private static final String SHOP = "{\"job\":\"table-booking\",\"site\":\"https://shop.example\"}";

    @TempDir
    Path folder;

    private Behind server;

    private void limits(String limits) {
        server = Behind.aProxy(folder, limits);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void asManyConversationsOfASiteAsMayBeKeptAreKeptWhenAllComeAtOnce() throws Exception {
        limits("site-conversations: 5, conversations: 100");
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                all.add(many.submit(() -> server.english(ONE).begin(SHOP).status()));
            }
            for (Future<Integer> one : all) {
                statuses.add(one.get());
            }
        }
        assertEquals(5, statuses.stream().filter(status -> status == 201).count(), statuses.toString());
        assertRefused(server.english(ONE).begin(SHOP), 429, "Ask its owner");
        assertRefused(server.japanese(ONE).begin(SHOP), 429, "お預かりできる会話");
        server.english(ONE).talk();
        server.pass(Duration.ofSeconds(6));
        assertRefused(server.english(ONE).begin(SHOP), 429, "Ask its owner");
    }

    @Test
    void itIsCountedFromWhatIsStoredAndADeletionMakesRoom() {
        limits("site-conversations: 2");
        Behind.Talk first = server.english(ONE).talk(SHOP);
        server.english(ONE).talk(SHOP);
        server.close();
        limits("site-conversations: 2");
        assertRefused(server.english(ONE).begin(SHOP), 429, "Ask its owner");
        assertEquals(204, first.by(server.english(ONE)).delete().status());
        server.english(ONE).talk(SHOP);
        assertRefused(server.english(ONE).begin(SHOP), 429, "Ask its owner");
    }

    @Test
    void whereASiteIsFullNoFileIsTakenAndWhatIsOpenGoesOn() {
        limits("site-megabytes: 1");
        Behind.Talk talk = server.english(ONE).talk(SHOP);
        assertEquals(200, talk.upload("a.txt", "x".repeat(700_000)).status());
        assertRefused(talk.upload("b.txt", "x".repeat(700_000)), 429, "1 MB that this site");
        assertRefused(talk.by(server.japanese(ONE)).upload("b.txt", "x".repeat(700_000)), 429, "お預かりできる1 MB");
        assertEquals(200, talk.upload("c.txt", "x".repeat(300_000)).status());
        assertRefused(talk.upload("d.txt", "x".repeat(100_000)), 429, "this site");
        assertEquals(200, talk.say("1", "four").status());
        assertEquals(
                200,
                server.english(ONE).talk().upload("b.txt", "x".repeat(700_000)).status());
    }

    @Test
    void whereEverythingIsFullNothingBegins() {
        limits("megabytes: 1");
        Behind.Talk talk = server.english(ONE).talk();
        assertEquals(200, talk.upload("a.txt", "x".repeat(1_000_000)).status());
        assertEquals(200, talk.upload("b.txt", "x".repeat(40_000)).status());
        assertRefused(talk.upload("c.txt", "x".repeat(40_000)), 503, "1 MB) is full");
        server.pass(Duration.ofSeconds(6));
        for (int i = 0; i < 3; i++) {
            talk.say("note" + i, "x".repeat(20_000));
        }
        server.pass(Duration.ofSeconds(6));
        assertRefused(server.english(ONE).begin(), 503, "1 MB) is full");
        assertRefused(server.japanese(ONE).begin(), 503, "1 MBがいっぱい");
        assertEquals(204, talk.delete().status());
        server.english(ONE).talk();
    }

    private Served.Answer ordered(Behind.Talk talk) {
        talk.say("people", "four");
        for (String id : List.of("make1", "make2")) {
            Served.Answer answer = talk.person()
                    .send(
                            "POST",
                            "conversations/" + talk.id() + "/messages",
                            talk.token(),
                            "{\"id\":\"" + id + "\",\"command\":\"make\"}",
                            Map.of());
            if (id.equals("make2") || answer.status() != 200) {
                return answer;
            }
        }
        throw new AssertionError();
    }

    @Test
    void whatIsOrderedInAnHourIsCountedFromWhatIsStored() {
        limits("site-makings: 1, makings: 2");
        assertEquals(200, ordered(server.english(ONE).talk(SHOP)).status());
        server.close();
        limits("site-makings: 1, makings: 2");
        Behind.Talk second = server.english(ONE).talk(SHOP);
        assertRefused(ordered(second), 429, "1 things an hour");
        assertRefused(second.by(server.japanese(ONE)).say("はい", "はい"), 429, "一時間に1件");
        assertEquals(200, ordered(server.english(ONE).talk()).status(), "another site");
        server.pass(Duration.ofSeconds(6));
        assertRefused(ordered(server.english(ONE).talk()), 503, "2 things an hour");
        assertRefused(ordered(server.japanese(ONE).talk()), 503, "一時間に2件");
        server.wall.updateAndGet(moment -> moment.minus(Duration.ofHours(2)));
        server.nanos.addAndGet(Duration.ofSeconds(6).toNanos());
        assertEquals(200, second.say("yes", "yes").status(), "a clock that is set back locks nobody out");
    }

    @Test
    void asManyResultsOfASiteAreKeptAsMayBe() throws Exception {
        limits("site-artifacts: 1");
        Behind.Talk first = server.english(ONE).talk(SHOP);
        assertEquals(200, ordered(first).status());
        LocalWait.until(() -> server.served
                        .house
                        .stores()
                        .usage(java.util.Optional.of("https://shop.example"))
                        .artifacts()
                == 1);
        server.pass(Duration.ofSeconds(6));
        Behind.Talk second = server.english(ONE).talk(SHOP);
        assertRefused(ordered(second), 429, "As many results");
        assertRefused(second.by(server.japanese(ONE)).say("x", "はい"), 429, "お預かりできるできあがり");
        assertEquals(204, first.delete().status());
        assertEquals(200, second.say("yes", "yes").status());
    }
}

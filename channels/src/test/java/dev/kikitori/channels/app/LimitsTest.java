package dev.kikitori.channels.app;

import static dev.kikitori.channels.app.Behind.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.channels.web.limits.Caller;
import dev.kikitori.channels.web.limits.Permit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each limit of requests as somebody meets it who comes over the network. */
class LimitsTest {
    private static final String ONE = "198.51.100.1";
    private static final String OTHER = "198.51.100.2";

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
    void tooManyMessagesFromOneAddressDisturbNobodyElse() {
        limits("messages: 2");
        Behind.Talk talk = server.english(ONE).talk();
        Behind.Talk others = server.english(OTHER).talk();
        assertEquals(200, talk.say("1", "why do you ask").status());
        assertEquals(200, talk.say("2", "why do you ask").status());
        assertRefused(talk.say("3", "four"), 429, "2 messages a minute");
        assertRefused(talk.by(server.japanese(ONE)).say("3", "四人"), 429, "一分間に2通");
        assertEquals(200, others.say("3", "four").status());
        assertEquals(200, talk.by(server.english(OTHER)).say("3", "four").status(), "it was not taken before");
        server.pass(Duration.ofSeconds(31));
        assertEquals(200, talk.say("4", "window").status());
        assertRefused(talk.say("5", "no"), 429, "messages a minute");
    }

    @Test
    void aClockThatIsSetLocksNobodyOut() {
        limits("messages: 1, requests: 1000, conversations: 1, open-conversations: 10");
        Behind.Talk talk = server.english(ONE).talk();
        for (int hours : new int[] {-2, 4, -2}) {
            server.wall.updateAndGet(moment -> moment.plus(Duration.ofHours(hours)));
            server.nanos.addAndGet(Duration.ofMinutes(1).toNanos());
            assertEquals(200, talk.say("at" + hours + server.nanos, "why").status());
            assertRefused(talk.say("again" + server.nanos, "why"), 429, "messages a minute");
            server.english(ONE).talk();
        }
    }

    @Test
    void tooManyRequests() {
        limits("requests: 3");
        Behind.Talk talk = server.english(ONE).talk();
        talk.say("1", "why");
        talk.say("2", "why");
        assertRefused(talk.say("3", "why"), 429, "3 requests a minute");
        assertRefused(talk.by(server.japanese(ONE)).say("3", "なぜ"), 429, "一分間に3回");
    }

    @Test
    void tooManyConversationsBegun() {
        limits("conversations: 2");
        server.english(ONE).talk();
        server.english(ONE).talk();
        assertRefused(server.english(ONE).begin(), 429, "2 a minute");
        assertRefused(server.japanese(ONE).begin(), 429, "一分間に2件");
        server.english(OTHER).talk();
    }

    @Test
    void tooManyConversationsOpenUntilOneIsDeletedOrLeft() {
        limits("open-conversations: 2");
        Behind.Talk first = server.english(ONE).talk();
        server.english(ONE).talk();
        assertRefused(server.english(ONE).begin(), 429, "Finish or delete one");
        assertRefused(server.japanese(ONE).begin(), 429, "2件の会話");
        assertEquals(204, first.delete().status());
        server.english(ONE).talk();
        assertRefused(server.english(ONE).begin(), 429, "Finish or delete one");
        server.pass(Duration.ofMinutes(31));
        server.english(ONE).talk();
    }

    @Test
    void aSiteHasItsOwnMeasureWhetherItIsNamedOrTheOriginTells() {
        limits("site-messages: 1, site-open-conversations: 2");
        String shop = "{\"job\":\"table-booking\",\"site\":\"https://shop.example\"}";
        Behind.Talk named = server.english(ONE).talk(shop);
        Behind.Talk same = server.english(OTHER).talk(shop);
        assertRefused(server.english("198.51.100.3").begin(shop), 429, "from this site");
        assertRefused(server.japanese("198.51.100.3").begin(shop), 429, "このサイトから");
        assertRefused(
                server.english("198.51.100.4")
                        .send("POST", "conversations", "-", Behind.BOOK, Map.of("Origin", "https://shop.example")),
                429,
                "from this site");
        assertEquals(200, named.say("1", "why").status());
        assertRefused(same.say("1", "why"), 429, "from this site");
        assertRefused(same.by(server.japanese(OTHER)).say("1", "なぜ"), 429, "このサイトから");
        assertEquals(200, server.english(OTHER).talk().say("1", "why").status(), "who names no site goes on");
    }

    @Test
    void whatIsTooLongOrTooLargeIsToldWithTheMeasure() {
        limits("message-characters: 100, upload-megabytes: 1");
        Behind.Talk talk = server.english(ONE).talk();
        assertEquals(200, talk.say("1", "w".repeat(100)).status());
        Served.Answer longer = talk.say("2", "w".repeat(101));
        assertEquals(413, longer.status());
        assertTrue(longer.text().contains("at most 100 characters"), longer.text());
        assertTrue(
                talk.by(server.japanese(ONE)).say("2", "あ".repeat(101)).text().contains("100文字まで"));
        assertEquals(200, talk.upload("a.txt", "x".repeat(1 << 20)).status());
        Served.Answer larger = talk.upload("a.txt", "x".repeat((1 << 20) + 1));
        assertEquals(413, larger.status());
        assertTrue(larger.text().contains("at most 1 MB"), larger.text());
        assertTrue(talk.by(server.japanese(ONE))
                .upload("a", "x".repeat(2 << 20))
                .text()
                .contains("1 MBまで"));
    }

    @Test
    void whatAllShareIsRefusedOnlyAsLongAsItIsFull() throws Exception {
        limits("messages-at-once: 1, uploads-at-once: 1");
        Behind.Talk talk = server.english(ONE).talk();
        try (Permit answering = server.served
                        .house
                        .admission()
                        .message(new Caller("192.0.2.9", false), Optional.empty(), "somebody's");
                Permit arriving = server.served.house.admission().upload()) {
            assertRefused(talk.say("1", "four"), 503, "Very many people");
            assertRefused(talk.by(server.japanese(ONE)).say("1", "四人"), 503, "とても多くの方");
            assertRefused(talk.upload("a.txt", "x".repeat(1 << 20)), 503, "Several files");
            assertRefused(talk.by(server.japanese(ONE)).upload("a.txt", "x"), 503, "ほかのファイル");
        }
        assertEquals(200, talk.say("1", "four").status());
        assertEquals(200, talk.upload("a.txt", "x").status());
        String numbers = server.served.get("/metrics").text();
        assertTrue(numbers.contains("kikitori_limits_reached_total{limit=\"uploads-at-once\"} 2.0"), numbers);
    }

    @Test
    void asManyAsMayComeInWhenAllComeAtOnce() throws Exception {
        limits("open-conversations: 5, conversations: 100");
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                all.add(many.submit(() -> server.english(ONE).begin().status()));
            }
            for (Future<Integer> one : all) {
                statuses.add(one.get());
            }
        }
        assertEquals(5, statuses.stream().filter(status -> status == 201).count(), statuses.toString());
        assertEquals(35, statuses.stream().filter(status -> status == 429).count(), statuses.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1, nonsense",
                "localhost",
                "unknown",
                "::1]",
                "1.2.3.4.5.6",
                "<script>",
                "' OR 1=1 --",
                "9e999"
            })
    void aCallerWhoseAddressIsNoneIsNotSparedAndSharesOneMeasure(String header) {
        limits("conversations: 1");
        server.english("203.0.113.1, not-an-address").talk();
        assertRefused(server.english(header).begin(), 429, "a minute");
        server.english(header + ", " + ONE).talk();
        assertRefused(server.english("127.0.0.1, 127.0.0.1," + ONE).begin(), 429, "a minute");
    }

    @Test
    void withoutTheSettingNoHeaderIsBelieved() {
        limits("conversations: 1");
        server.close();
        try (Served plain = Served.on(folder.resolve("plain"))) {
            for (int i = 0; i < 3; i++) {
                assertEquals(
                        201,
                        plain.exchange(plain.request("conversations", Optional.empty())
                                        .header("X-Forwarded-For", ONE)
                                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}"))
                                        .build())
                                .status());
            }
        }
    }
}

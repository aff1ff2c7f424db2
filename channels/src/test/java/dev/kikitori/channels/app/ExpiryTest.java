package dev.kikitori.channels.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nobody goes on with is kept as long as was promised, and then gone from every door. */
class ExpiryTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-31T09:00:00Z"));

    @TempDir
    Path folder;

    private Served served;

    @BeforeEach
    void serve() throws IOException {
        Path config = Files.writeString(folder.resolve("c.yaml"), "retention: {days: 7}\n");
        served = Served.on(folder.resolve("home"), Map.of("KIKITORI_CONFIG", config.toString()), now::get);
    }

    @AfterEach
    void close() {
        served.close();
    }

    private void pass(Duration time) {
        now.updateAndGet(moment -> moment.plus(time));
        served.house.expireNow();
    }

    @Test
    void theFirstMessageSaysHowLong() {
        assertTrue(
                served.talk().opened.said().contains("7 days"),
                served.talk().opened.said());
    }

    @Test
    void whatIsNotGoneOnWithGoesAndWhatIsGoneOnWithStays() {
        Served.Talk left = served.talk();
        Served.Talk kept = served.talk();
        pass(Duration.ofDays(6));
        assertEquals(200, left.now().status());
        assertEquals(200, kept.say("four").status());
        pass(Duration.ofDays(2));
        assertEquals(404, left.now().status());
        assertEquals(404, left.say("four").status());
        assertEquals(200, kept.now().status());
    }

    @Test
    void whatWasMadeGoesWithIt() throws Exception {
        Served.Talk talk = served.talk();
        talk.finish();
        String artifact = String.valueOf(((Map<?, ?>) talk.artifacts().getFirst()).get("id"));
        pass(Duration.ofDays(7).minusMinutes(5));
        String url = String.valueOf(served.post("artifacts/" + artifact + "/links", Optional.of(talk.token), "")
                .body()
                .get("url"));
        assertEquals(200, follow(url).status());
        pass(Duration.ofMinutes(6));
        assertEquals(404, follow(url).status(), "the link itself would have worked for four more minutes");
        assertEquals(
                404, served.get("artifacts/" + artifact + ".zip", talk.token).status());
        try (Stream<Path> left = Files.list(served.home.resolve("artifacts"))) {
            assertEquals(0, left.count());
        }
    }

    private Served.Answer follow(String url) {
        return served.exchange(HttpRequest.newBuilder(URI.create(url)).GET().build());
    }
}

package dev.kikitori.channels.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may show what of ours in a frame. */
class EmbeddingTest {
    private static final Pattern ANCESTORS = Pattern.compile("frame-ancestors ([^;]+)");

    @TempDir
    Path folder;

    private static String ancestors(Served.Answer answer) {
        Matcher found = ANCESTORS.matcher(answer.header("Content-Security-Policy"));
        assertTrue(found.find(), answer.header("Content-Security-Policy"));
        return found.group(1);
    }

    private static String link(Served served) throws InterruptedException {
        Served.Talk talk = served.talk();
        talk.finish();
        String id = String.valueOf(((Map<?, ?>) talk.artifacts().getFirst()).get("id"));
        return String.valueOf(served.post("artifacts/" + id + "/links", Optional.of(talk.token), "")
                .body()
                .get("url"));
    }

    private static Served.Answer follow(Served served, String url) {
        return served.exchange(HttpRequest.newBuilder(URI.create(url)).GET().build());
    }

    @Test
    void everySiteMayEmbedUnlessSomeAreNamed() throws Exception {
        try (Served served = Served.on(folder)) {
            assertEquals("'self'", ancestors(served.get("/")));
            assertEquals("*", ancestors(served.get("/?embed=1")));
            Served.Answer page = follow(served, link(served));
            assertEquals("*", ancestors(page));
            assertTrue(page.header("Content-Security-Policy").startsWith("sandbox "), "it shares nothing all the same");
            assertEquals("*", ancestors(served.get("/a/gone/")));
            assertEquals("'none'", ancestors(served.get("jobs")));
        }
    }

    @Test
    void whereSomeAreNamedNobodyElseMay() throws Exception {
        Path file = Files.writeString(
                folder.resolve("c.yaml"), "embed-origins: [https://shop.example, http://b.example:81]\n");
        try (Served served = served(file)) {
            String own = served.address().toString().replaceAll("/$", "");
            assertEquals("'self'", ancestors(served.get("/")));
            assertEquals("'self' http://b.example:81 https://shop.example", ancestors(served.get("/?embed=1")));
            assertEquals(own + " http://b.example:81 https://shop.example", ancestors(follow(served, link(served))));
        }
    }

    private Served served(Path config) throws IOException {
        return Served.on(folder.resolve("home"), Map.of("KIKITORI_CONFIG", config.toString()), InstantSource.system());
    }
}

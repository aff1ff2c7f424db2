package dev.kikitori.channels.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Events as they happen. */
@Timeout(180)
class EventStreamTest {
    @TempDir
    static Path home;

    private static Served served;

    @BeforeAll
    static void serve() {
        served = Served.on(home);
    }

    @AfterAll
    static void close() {
        served.close();
    }

    @Test
    void eventsComeAsTheyHappenUntilTheConversationIsDeleted() throws IOException, InterruptedException {
        Served.Talk talk = served.talk();
        HttpResponse<InputStream> stream = Served.CLIENT.send(
                served.request("conversations/" + talk.id + "/events?after=1", Optional.of(talk.token))
                        .header("Accept", "text/event-stream")
                        .GET()
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        assertTrue(stream.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            assertEquals("id: 2", lines.readLine());
            talk.say("four");
            assertTrue(next(lines, "event: answered").startsWith("data: {\"seq\":"));
            served.exchange(served.request("conversations/" + talk.id, Optional.of(talk.token))
                    .DELETE()
                    .build());
            next(lines, "event: deleted");
        }
    }

    /** The line after this one. */
    private static String next(BufferedReader lines, String wanted) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.equals(wanted)) {
            line = lines.readLine();
        }
        assertEquals(wanted, line);
        return String.valueOf(lines.readLine());
    }
}

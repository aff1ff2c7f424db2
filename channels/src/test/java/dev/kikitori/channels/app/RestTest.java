package dev.kikitori.channels.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every row of the contract's table of routes, against a real server on a real folder. */
class RestTest {
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
    void listsWhatCanBeMadeInTheLanguageAskedFor() {
        Map<?, ?> english = booking(served.get("jobs?lang=en"));
        Map<?, ?> japanese = booking(served.get("jobs?lang=ja"));
        assertEquals("Table booking", english.get("title"));
        assertEquals("席の予約", japanese.get("title"));
        assertEquals(2, english.get("minutes"));
    }

    private static Map<?, ?> booking(Served.Answer jobs) {
        assertEquals(200, jobs.status());
        return jobs.list().stream()
                .map(job -> (Map<?, ?>) job)
                .filter(job -> "table-booking".equals(job.get("id")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void opensAConversationAndHoldsIt() {
        Served.Talk talk = served.talk();
        assertEquals("asking", talk.opened.body().get("status"));
        assertTrue(talk.opened.said().contains("How many people?"), talk.opened.said());
        assertEquals(Map.of(), talk.opened.map("spec").get("answers"));
        assertEquals(List.of("people"), talk.opened.map("spec").get("missing"));

        Served.Answer four = talk.say("four");
        assertEquals(Map.of("people", 4), four.map("spec").get("answers"));
        Served.Answer seat = talk.answer("seat", "quiet");
        assertEquals(Map.of("people", 4, "seat", "quiet"), seat.map("spec").get("answers"));
        assertEquals(Map.of("people", 4), talk.press("undo").map("spec").get("answers"));
    }

    @Test
    void aReplyNamesItsQuestionAndItsChoices() {
        Served.Talk talk = served.talk();
        List<?> replies = (List<?>) talk.say("2").body().get("replies");
        Map<?, ?> ask = (Map<?, ?>) replies.getLast();
        assertEquals("ask", ask.get("kind"));
        assertEquals("seat", ask.get("question"));
        assertEquals(
                List.of(Map.of("id", "window", "text", "window seat"), Map.of("id", "quiet", "text", "quiet corner")),
                ask.get("choices"));
        assertTrue(((Number) ask.get("seq")).longValue() > 0);
    }

    @Test
    void aConversationWithoutAJobHasASpecWithoutAJob() {
        Served.Talk talk = served.talk("{}");
        Map<?, ?> spec = talk.opened.map("spec");
        assertFalse(spec.containsKey("job"));
        assertEquals(Map.of(), spec.get("answers"));
        assertEquals("table-booking", talk.say("Table booking").map("spec").get("job"));
    }

    @Test
    void theSameMessageAgainGivesTheSameBody() {
        Served.Talk talk = served.talk();
        Served.Answer first = talk.send(Map.of("id", "m1", "text", "4"));
        talk.say("quiet corner");
        Served.Answer again = talk.send(Map.of("id", "m1", "text", "4"));
        assertEquals(200, again.status());
        assertArrayEquals(first.bytes(), again.bytes());
    }

    @Test
    void theSameIdWithOtherContentIsAConflict() {
        Served.Talk talk = served.talk();
        talk.send(Map.of("id", "m1", "text", "4"));
        Served.Answer other = talk.send(Map.of("id", "m1", "text", "5"));
        assertEquals(409, other.status());
        assertEquals("message-changed", other.code());
    }

    @Test
    void tellsTheWholeConversation() {
        Served.Talk talk = served.talk();
        talk.say("four");
        Served.Answer now = talk.now();
        assertEquals(talk.id, now.body().get("id"));
        assertEquals("en", now.body().get("lang"));
        assertEquals("asking", now.body().get("status"));
        assertTrue(now.said().contains("Where would you like to sit?"), now.said());
        List<?> transcript = (List<?>) now.body().get("transcript");
        assertTrue(
                transcript.stream()
                        .map(line -> (Map<?, ?>) line)
                        .anyMatch(line -> line.get("who").equals("person")
                                && line.get("text").equals("four")),
                transcript.toString());
    }

    @Test
    void tellsPublicEventsAndNoSecret() {
        Served.Talk talk = served.talk();
        talk.say("four");
        Served.Answer events = served.get("conversations/" + talk.id + "/events?after=1", talk.token);
        List<?> list = events.list();
        assertEquals(2, ((Map<?, ?>) list.getFirst()).get("seq"));
        assertTrue(
                list.stream().anyMatch(event -> ((Map<?, ?>) event).get("type").equals("answered")));
        assertFalse(served.get("conversations/" + talk.id + "/events", talk.token)
                .text()
                .contains("tokenHash"));
    }

    @Test
    void handsOverWhatWasMade() throws InterruptedException, IOException {
        Served.Talk talk = served.talk();
        assertEquals(List.of(), talk.artifacts());
        talk.finish();
        Map<?, ?> artifact = (Map<?, ?>) talk.artifacts().getFirst();
        assertEquals(1, artifact.get("version"));
        assertEquals(true, artifact.get("good"));
        assertEquals(false, artifact.get("draft"));
        assertTrue(((List<?>) artifact.get("files")).contains("verification.json"));
        String path = "artifacts/" + artifact.get("id");

        assertEquals(401, served.get(path + ".zip").status());
        Served.Answer zip = served.get(path + ".zip", talk.token);
        assertEquals(new TreeSet<>((List<?>) artifact.get("files")), entries(zip.bytes()));
        assertArrayEquals(zip.bytes(), served.get(path + ".zip", talk.token).bytes());
        assertEquals(
                true,
                served.get(path + "/files/verification.json", talk.token).body().get("good"));
        assertEquals(404, served.get(path + "/files/other.txt", talk.token).status());
        assertEquals(
                404,
                served.get(path + "/files/..%2f..%2fkikitori.db", talk.token).status());
        assertEquals(404, served.get("artifacts/none.zip", talk.token).status());

        assertLinkOpens(talk, path, artifact);
    }

    private static void assertLinkOpens(Served.Talk talk, String path, Map<?, ?> artifact) {
        assertEquals(401, served.post(path + "/links", Optional.empty(), "{}").status());
        String url = String.valueOf(
                served.post(path + "/links", Optional.of(talk.token), "").body().get("url"));
        assertTrue(url.endsWith("/"), url);
        Served.Answer page = follow(url);
        assertEquals(200, page.status());
        assertTrue(page.header("Content-Type").startsWith("text/html"), page.header("Content-Type"));
        assertTrue(page.header("Content-Security-Policy").startsWith("sandbox "), "the page shares our origin");
        assertEquals("nosniff", page.header("X-Content-Type-Options"));
        assertEquals("no-referrer", page.header("Referrer-Policy"));
        assertTrue(page.header("Cache-Control").contains("no-store"));
        assertEquals(200, follow(url + "verification.json").status());
        assertArrayEquals(
                served.get(path + ".zip", talk.token).bytes(),
                follow(url + "all.zip").bytes());
        Served.Answer forged = follow(url.substring(0, url.length() - 3) + "xx/");
        assertEquals(404, forged.status());
        assertTrue(forged.text().contains("ten minutes"), forged.text());
        assertNotEquals(page.text(), forged.text());
    }

    private static Served.Answer follow(String url) {
        return served.exchange(HttpRequest.newBuilder(URI.create(url)).GET().build());
    }

    private static TreeSet<Object> entries(byte[] bytes) {
        TreeSet<Object> names = new TreeSet<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return names;
    }

    @Test
    void takesAFileForAQuestion() {
        Served.Talk talk = served.talk();
        Served.Answer kept = upload(talk, "席の図.txt", "a plan");
        assertEquals(200, kept.status(), kept.text());
        assertEquals("席の図.txt", kept.body().get("name"));
        Served.Answer answered = talk.answer("plan", kept.body());
        assertEquals(200, answered.status(), answered.text());
        assertEquals(kept.body(), ((Map<?, ?>) answered.map("spec").get("answers")).get("plan"));
        assertEquals(
                422, talk.answer("plan", Map.of("id", "other", "name", "x")).status());
    }

    private static Served.Answer upload(Served.Talk talk, String name, String content) {
        String body = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/plain\r\n\r\n" + content + "\r\n--cut--\r\n";
        return served.exchange(served.request("conversations/" + talk.id + "/files", Optional.of(talk.token))
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    @Test
    void deletesEverything() {
        Served.Talk talk = served.talk();
        talk.say("four");
        Served.Answer deleted = served.exchange(served.request("conversations/" + talk.id, Optional.of(talk.token))
                .DELETE()
                .build());
        assertEquals(204, deleted.status());
        assertEquals(404, talk.now().status());
        assertEquals(404, talk.say("five").status());
    }

    @Test
    void deletesEverythingWhenAskedToInWords() {
        Served.Talk talk = served.talk();
        talk.say("four");
        assertEquals(200, talk.say("delete everything").status());
        Served.Answer gone = talk.say("yes");
        assertEquals(200, gone.status(), gone.text());
        assertEquals("cancelled", gone.body().get("status"));
        assertEquals(Map.of(), gone.map("spec").get("answers"));
        assertEquals(404, talk.now().status());
    }

    @Test
    void tellsHowItIs() {
        assertEquals(
                Map.of("status", "ok", "version", "test"),
                served.get("/healthz").body());
        Served.Answer ready = served.get("/readyz");
        assertEquals(200, ready.status());
        assertEquals("ready", ready.body().get("status"));
    }

    @Test
    void servesThePageWithAStrictPolicy() {
        Served.Answer page = served.get("/");
        assertEquals(200, page.status());
        String policy = page.header("Content-Security-Policy");
        assertTrue(policy.contains("script-src 'self'") && !policy.contains("unsafe"), policy);
        assertEquals(
                304,
                served.exchange(served.request("/", Optional.empty())
                                .header("If-None-Match", page.header("ETag"))
                                .GET()
                                .build())
                        .status());
        assertEquals(404, served.get("/nothing.js").status());
        assertEquals(404, served.get("/..%2f..%2flogback.xml").status());
    }
}

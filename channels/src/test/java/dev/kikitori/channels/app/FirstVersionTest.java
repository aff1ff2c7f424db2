package dev.kikitori.channels.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A first version can be looked at before everything was asked; nothing of it is kept. */
class FirstVersionTest {
    private static final String CSV_HEADER = "Date,Shop,Product,Amount";

    @TempDir
    static Path home;

    @TempDir
    Path folder;

    private static Served served;

    @BeforeAll
    static void serve() {
        served = Served.on(home);
    }

    @AfterAll
    static void close() {
        served.close();
    }

    private static Served.Answer preview(Served.Talk talk) {
        return served.post("conversations/" + talk.id + "/preview", Optional.of(talk.token), "");
    }

    private static Served.Answer follow(Object url) {
        return served.exchange(
                HttpRequest.newBuilder(URI.create(String.valueOf(url))).GET().build());
    }

    private static Served.Talk shop(String lang) {
        return served.talk("{\"job\":\"shop-page\",\"lang\":\"" + lang + "\"}");
    }

    /** Answers every essential question of the shop page; the last answer. */
    private static Served.Answer essentials(Served.Talk talk) {
        talk.answer("name", Map.of("name", "Willow <b>Shoes</b>"));
        talk.answer("business", "shoe repair");
        talk.answer("actions", List.of("call"));
        Served.Answer last = talk.press("skip");
        while (isEssentialLeft(talk)) {
            last = isEssential(open(talk)) ? answerOpen(talk) : talk.press("skip");
        }
        return last;
    }

    private static boolean isEssential(Map<?, ?> question) {
        return Boolean.TRUE.equals(question.get("essential"));
    }

    private static boolean isEssentialLeft(Served.Talk talk) {
        return ((List<?>) talk.now().body().get("form"))
                .stream()
                        .map(question -> (Map<?, ?>) question)
                        .anyMatch(question -> isEssential(question)
                                && !List.of("answered", "skipped", "left").contains(question.get("state")));
    }

    private static Map<?, ?> open(Served.Talk talk) {
        Map<?, ?> now = talk.now().body();
        return ((List<?>) now.get("form"))
                .stream()
                        .map(question -> (Map<?, ?>) question)
                        .filter(question -> question.get("id").equals(now.get("open")))
                        .findFirst()
                        .orElseThrow();
    }

    private static Served.Answer answerOpen(Served.Talk talk) {
        return talk.say("020 7946 0123");
    }

    private static List<Object> previews(Served.Answer turn) {
        List<Object> previews = new ArrayList<>();
        for (Object reply : (List<?>) turn.body().get("replies")) {
            if (((Map<?, ?>) reply).containsKey("preview")) {
                previews.add(((Map<?, ?>) reply).get("kind") + " " + ((Map<?, ?>) reply).get("preview"));
            }
        }
        return previews;
    }

    @Test
    void isOfferedOnceWhenTheEssentialQuestionsAreThrough() {
        Served.Talk talk = shop("en");
        assertEquals(List.of(), previews(talk.answer("name", Map.of("name", "Willow"))));
        assertFalse(talk.now().body().containsKey("preview"));
        Served.Answer last = essentials(talk);
        assertEquals(List.of("say offered"), previews(last));
        assertEquals("ask", ((Map<?, ?>) ((List<?>) last.body().get("replies")).getLast()).get("kind"));
        assertEquals(true, talk.now().body().get("preview"));
        assertEquals(List.of(), previews(talk.press("skip")));
    }

    @Test
    void isShownOnALinkMarkedAsADraftAndSharesNothing() {
        Served.Talk talk = shop("en");
        essentials(talk);
        Served.Answer preview = preview(talk);
        assertEquals(200, preview.status(), preview.text());
        assertEquals("index.html", preview.body().get("first"));
        assertEquals(List.of(), preview.body().get("missing"));
        Served.Answer page = follow(preview.body().get("url"));
        assertEquals(200, page.status());
        assertTrue(page.text().contains("First version, still a draft</aside>"), page.text());
        assertTrue(page.text().contains("Willow &lt;b&gt;Shoes&lt;/b&gt;"), page.text());
        assertTrue(page.header("Content-Security-Policy").startsWith("sandbox "), "it shares our origin");
        assertTrue(page.header("Cache-Control").contains("no-store"));
        assertEquals(200, follow(preview.body().get("url") + "about.txt").status());
        assertEquals(404, follow(preview.body().get("url") + "all.zip").status());
        assertEquals(404, follow(preview.body().get("url") + "other.txt").status());
    }

    @Test
    void isNeverListedAmongWhatWasMade() {
        Served.Talk talk = shop("ja");
        essentials(talk);
        assertEquals(200, preview(talk).status());
        assertEquals(List.of(), talk.artifacts());
        assertEquals("asking", talk.now().body().get("status"));
    }

    @Test
    void aLinkShowsTheAnswersAsTheyWereWhenItWasAskedFor() {
        Served.Talk talk = shop("en");
        essentials(talk);
        Object before = preview(talk).body().get("url");
        talk.answer("name", Map.of("name", "Birch"));
        Object after = preview(talk).body().get("url");
        assertTrue(follow(before).text().contains("Willow"));
        assertTrue(follow(after).text().contains("Birch"));
        assertFalse(follow(after).text().contains("Willow"));
    }

    @Test
    void whatIsMissingIsLeftOutAndNamed() {
        Served.Talk talk = shop("en");
        talk.answer("name", Map.of("name", "Willow"));
        assertEquals(List.of("say shown"), previews(talk.say("show me")));
        Served.Answer preview = preview(talk);
        assertTrue(((List<?>) preview.body().get("missing")).contains("business"), preview.text());
        String page = follow(preview.body().get("url")).text();
        assertTrue(page.contains("<aside class=\"draft\""), page.substring(page.indexOf("<body")));
        assertTrue(page.contains(">Kind of shop</li>"), page.substring(page.indexOf("<body")));
    }

    @Test
    void withoutAnswersThereIsNothingToShow() {
        Served.Talk talk = shop("ja");
        Served.Answer nothing = preview(talk);
        assertEquals(409, nothing.status());
        assertEquals("nothing-to-show", nothing.code());
        assertEquals(List.of(), previews(talk.say("見せて")));
        assertEquals(409, preview(served.talk("{}")).status());
    }

    @Test
    void opensOnlyWithTheTokenAndGoesWithItsConversation() {
        Served.Talk talk = shop("en");
        essentials(talk);
        assertEquals(
                401,
                served.post("conversations/" + talk.id + "/preview", Optional.empty(), "")
                        .status());
        assertEquals(
                401,
                served.post("conversations/" + talk.id + "/preview", Optional.of(shop("en").token), "")
                        .status());
        String url = String.valueOf(preview(talk).body().get("url"));
        assertEquals(404, follow(url.substring(0, url.length() - 3) + "xx/").status());
        served.exchange(served.request("conversations/" + talk.id, Optional.of(talk.token))
                .DELETE()
                .build());
        assertEquals(404, follow(url).status());
    }

    @Test
    void aRecordIsNotOfferedAndCanBeSeenAllTheSame() {
        Served.Talk talk = served.talk();
        assertEquals(List.of(), previews(talk.answer("people", 4)));
        assertEquals(List.of("say shown"), previews(talk.press("preview")));
        assertTrue(follow(preview(talk).body().get("url")).text().contains("First version"));
    }

    @Test
    void aProgramWithoutASampleIsShownAsTheProgramItIs() {
        Served.Talk talk = served.talk("{\"job\":\"csv-summary\",\"lang\":\"ja\"}");
        talk.press("skip");
        talk.say(CSV_HEADER);
        Served.Answer preview = preview(talk);
        assertEquals(200, preview.status(), preview.text());
        Served.Answer page = follow(preview.body().get("url"));
        assertEquals(200, page.status());
        assertTrue(page.text().contains("ここまでの形（下書き）"), page.text());
    }

    @Test
    void theTerminalWritesItIntoAFolderAndSaysWhere() throws IOException {
        Ran ran = Ran.at(
                folder.resolve("home"),
                "柳靴店\n靴の修理\n電話\n見せて\n",
                "chat",
                "--job",
                "shop-page",
                "--lang",
                "ja",
                "--out",
                folder.resolve("out").toString());
        assertEquals(0, ran.status(), ran.err());
        Path written = folder.resolve("out/preview");
        assertTrue(ran.out().contains("ここまでの形を、このフォルダーに置きました。" + written), ran.out());
        assertTrue(Files.readString(written.resolve("index.html")).contains("柳靴店"));
        try (Stream<Path> beside = Files.list(folder.resolve("out"))) {
            assertEquals(List.of(written), beside.toList());
        }
    }

    @Test
    void theTerminalGetsItFromAServerToo() throws IOException {
        Ran ran = Ran.at(
                folder.resolve("home"),
                "Willow\nshow me\n",
                "chat",
                "--job",
                "shop-page",
                "--lang",
                "en",
                "--server",
                served.address().toString(),
                "--out",
                folder.resolve("out").toString());
        assertEquals(0, ran.status(), ran.err());
        assertTrue(Files.readString(folder.resolve("out/preview/index.html")).contains("Willow"));
    }
}

package dev.kikitori.generators.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kikitori.engine.generation.Artifact;
import dev.kikitori.engine.generation.Check;
import dev.kikitori.engine.generation.Finding;
import dev.kikitori.engine.generation.Verification;
import dev.kikitori.engine.generation.Verifier;
import dev.kikitori.generators.trial.Checkers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {
    private static Artifact page(String body) {
        return page("", body);
    }

    private static Artifact page(String head, String body) {
        String html = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>x</title>" + head
                + "</head><body>" + body + "</body></html>";
        return new Artifact(
                "x",
                "index.html",
                new TreeMap<>(Map.of(
                        "index.html", html.getBytes(StandardCharsets.UTF_8),
                        "deep/other.html",
                                "<!DOCTYPE html><html lang=\"en\"><title>y</title><p><a href=\"../index.html\">x</a></p></html>"
                                        .getBytes(StandardCharsets.UTF_8))));
    }

    private static Check.Result result(Verifier verifier, Artifact artifact) {
        return verifier.check(artifact).result();
    }

    @Test
    void passesOnEverythingTheHtmlCheckerSays() {
        try (Checkers checkers = new Checkers()) {
            Check bad = checkers.html().check(page("<p><div></p></p><img src=\"x.png\">"));
            assertEquals(Check.Result.FAILED, bad.result());
            assertTrue(bad.tool().startsWith("Nu HTML checker 2"), bad.tool());
            assertTrue(bad.findings().stream()
                    .anyMatch(finding -> finding.severity().equals("error")));
            Check warned = checkers.html().check(page("<section><p>No heading</p></section>"));
            assertEquals(Check.Result.PASSED, warned.result());
            assertTrue(warned.findings().stream()
                    .anyMatch(finding -> finding.severity().equals("warning")));
            assertEquals(Check.Result.FAILED, result(checkers.html(), page("<style>p{colr:red}</style>", "<p>x")));
        }
    }

    @Test
    void saysSoWhenAPageCouldNotBeChecked() {
        CountDownLatch never = new CountDownLatch(1);
        try (ExecutorService busy = Executors.newFixedThreadPool(1)) {
            busy.submit(() -> {
                never.await();
                return true;
            });
            HtmlChecker slow = new HtmlChecker(busy, Duration.ofMillis(1), Optional.empty());
            assertEquals(Check.Result.NOT_CHECKED, result(slow, page("<p>x</p>")));
            busy.shutdownNow();
            Check refused = slow.check(page("<p>x</p>"));
            assertEquals(Check.Result.NOT_CHECKED, refused.result());
            assertFalse(refused.findings().isEmpty());
        }
    }

    @Test
    void saysSoWhenTheJarIsMissing() {
        try (ExecutorService executor = Executors.newFixedThreadPool(1)) {
            Optional<Path> jar = Optional.of(Path.of("/nowhere/vnu.jar"));
            HtmlChecker checker = new HtmlChecker(executor, Duration.ofSeconds(60), jar);
            assertEquals(Check.Result.NOT_CHECKED, result(checker, page("<p>x</p>")));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=\"https://x.example/a.png\" alt=\"\">",
                "<img src=\"//x.example/a.png\" alt=\"\">",
                "<img srcset=\"a.png 1x, http://x.example/b.png 2x\" alt=\"\">",
                "<link rel=\"stylesheet\" href=\"HTTPS://x.example/a.css\">",
                "<script src=\"\\\\x.example/a.js\"></script>",
                "<form action=\"https://x.example/\"></form>",
                "<iframe src=\"https://x.example/\"></iframe>",
                "<p style=\"background:url( 'https://x.example/a.png')\">x</p>",
                "<style>@import \"https://x.example/a.css\";</style>",
                "<style>p{background:url(//x.example/a.png)}</style>",
                "<svg><use xlink:href=\"https://x.example/a.svg#b\"/></svg>",
                "<meta http-equiv=\"refresh\" content=\"0;url=https://x.example/\">"
            })
    void findsWhatLoadsFromElsewhere(String body) {
        assertEquals(Check.Result.FAILED, result(new NoExternalRequests(), page(body)), body);
    }

    @Test
    void letsPeopleFollowLinks() {
        assertEquals(
                Check.Result.PASSED,
                result(
                        new NoExternalRequests(),
                        page(
                                "<p><a href=\"https://x.example/\">x</a> https://x.example/</p><img src=\"a.png\" alt=\"\">")));
    }

    @Test
    void findsLinksThatLeadNowhere() {
        LocalLinks links = new LocalLinks();
        assertEquals(
                Check.Result.PASSED,
                result(
                        links,
                        page("<p id=\"a b\"><a href=\"#a%20b\">x</a><a href=\"deep/other.html#z\">x</a>"
                                + "<a href=\"tel:+1\">x</a></p>")));
        assertEquals(Check.Result.FAILED, result(links, page("<a href=\"#nowhere\">x</a>")));
        assertEquals(Check.Result.FAILED, result(links, page("<img src=\"a.png\" alt=\"\">")));
        assertEquals(Check.Result.FAILED, result(links, page("<a href=\"../../etc/passwd\">x</a>")));
        assertEquals(Check.Result.FAILED, result(links, page("<a href=\"%zz\">x</a>")));
    }

    @Test
    void measuresContrastOnEachBackground() {
        String light = "<style>:root{--paper:#ffffff;--ink:#000000}</style>";
        String darkFails = "<style>:root{--paper:#ffffff;--ink:#000000}"
                + "@media(prefers-color-scheme:dark){:root{--paper:#222222}}</style>";
        assertEquals(Check.Result.NOT_CHECKED, result(new PaletteContrast(), page("<p>x</p>")));
        Artifact good =
                new Artifact("x", "a.html", new TreeMap<>(Map.of("a.html", light.getBytes(StandardCharsets.UTF_8))));
        Artifact bad = new Artifact(
                "x", "a.html", new TreeMap<>(Map.of("a.html", darkFails.getBytes(StandardCharsets.UTF_8))));
        assertEquals(Check.Result.PASSED, result(new PaletteContrast(), good));
        assertEquals(Check.Result.FAILED, result(new PaletteContrast(), bad));
    }

    @Test
    void writesTheVerificationOfTheContract() throws Exception {
        Check check = new Check(
                "html", "tool 1", Check.Result.NOT_CHECKED, List.of(new Finding("a.html", "info", "\"</\u0000")));
        Check failed = new Check("links", "tool 2", Check.Result.FAILED, List.of());
        JsonNode json =
                new ObjectMapper().readTree(VerificationJson.of(new Verification(true, List.of(check, failed))));
        assertFalse(json.path("good").asBoolean(true));
        assertTrue(json.path("draft").asBoolean());
        assertEquals("not-checked", json.at("/checks/0/result").asText());
        assertEquals("\"</\u0000", json.at("/checks/0/findings/0/text").asText());
        assertEquals("failed", json.at("/checks/1/result").asText());
    }
}

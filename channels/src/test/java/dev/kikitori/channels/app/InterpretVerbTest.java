package dev.kikitori.channels.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.channels.web.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterpretVerbTest {
    @TempDir
    Path home;

    private Map<String, Object> said(String line) throws IOException {
        Ran ran = Ran.at(home, line + "\n", "interpret");
        assertEquals(0, ran.status(), ran.err());
        assertEquals(1, ran.lines().size(), ran.out());
        return Json.object(ran.lines().getFirst());
    }

    @Test
    void answersALineForALineInTheirOrder() throws IOException {
        String in = IntStream.range(0, 700)
                .mapToObj(i -> i % 7 == 6 ? "no json" : "{\"kind\":\"number\",\"text\":\"" + i + "\",\"lang\":\"en\"}")
                .collect(Collectors.joining("\n"));
        List<String> lines = Ran.at(home, in, "interpret").lines();
        assertEquals(700, lines.size());
        for (int i = 0; i < lines.size(); i++) {
            String value = i % 7 == 6 ? "null" : Integer.toString(i);
            assertEquals(value, String.valueOf(Json.object(lines.get(i)).get("value")));
        }
    }

    @Test
    void answersEachLineBeforeTheNextIsWritten() throws Exception {
        try (PipedOutputStream person = new PipedOutputStream();
                PipedInputStream answers = new PipedInputStream()) {
            PrintStream out = new PrintStream(new PipedOutputStream(answers), false, StandardCharsets.UTF_8);
            Surroundings surroundings = new Surroundings(
                    Map.of(), new PipedInputStream(person), out, System.err, InstantSource.fixed(Instant.EPOCH), false);
            Thread verb = Thread.ofPlatform().daemon().start(() -> Verbs.run(new String[] {"interpret"}, surroundings));
            BufferedReader lines = new BufferedReader(new InputStreamReader(answers, StandardCharsets.UTF_8));
            for (String number : List.of("12", "13")) {
                person.write(("{\"kind\":\"number\",\"text\":\"" + number + "\"}\n").getBytes(StandardCharsets.UTF_8));
                person.flush();
                assertTrue(lines.readLine().startsWith("{\"value\":" + number + ","));
            }
            person.close();
            verb.join();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "[1]",
                "{\"kind\":\"number\"}",
                "{\"kind\":\"wish\",\"text\":\"4\"}",
                "{\"text\":\"4\"}",
                "{\"kind\":\"date\",\"text\":\"today\",\"now\":\"yesterday\"}",
                "{\"questions\":[4],\"text\":\"4\"}",
                "{\"questions\":[{\"id\":\"a\"}],\"text\":\"4\"}",
            })
    void whatIsNoQuestionWithATextIsBadInput(String line) throws IOException {
        assertEquals("bad-input", said(line).get("reason"));
    }

    @Test
    void typeStandsForKindAndOptionsForChoices() throws IOException {
        assertEquals(
                "coffee",
                said("{\"type\":\"choice\",\"text\":\"coffee please\",\"options\":[\"tea\",\"coffee\",\"tea\"]}")
                        .get("value"));
    }

    @Test
    void saysWhyInTheLanguageOfTheLine() throws IOException {
        Map<String, Object> out = said("{\"kind\":\"date\",\"text\":\"2月30日\",\"lang\":\"ja\"}");
        assertEquals("invalid", out.get("reason"));
        assertEquals("「2月30日」は実際にはありません。", out.get("say"));
    }

    @Test
    void theRegionFollowsFromTheLanguage() throws IOException {
        assertEquals(
                Map.of("amount", "5", "currency", "JPY").toString(),
                money(said("{\"kind\":\"money\",\"text\":\"5\",\"lang\":\"ja\"}")));
        assertEquals(
                Map.of("amount", "5", "currency", "USD").toString(),
                money(said("{\"kind\":\"money\",\"text\":\"5\",\"lang\":\"en\"}")));
        assertEquals(
                Map.of("amount", "5", "currency", "GBP").toString(),
                money(said("{\"kind\":\"money\",\"text\":\"5\",\"lang\":\"en\",\"region\":\"GB\"}")));
    }

    private static String money(Map<String, Object> out) {
        Map<?, ?> value = (Map<?, ?>) out.get("value");
        return Map.of("amount", value.get("amount").toString(), "currency", value.get("currency"))
                .toString();
    }

    @Test
    void whatADialogWouldAskBackHasAlternatives() throws IOException {
        Map<String, Object> out =
                said("{\"kind\":\"date\",\"text\":\"3/4\",\"lang\":\"en\",\"now\":\"2026-01-31T09:00:00\"}");
        assertEquals("2026-03-04", out.get("value"));
        assertEquals(List.of("2026-04-03"), out.get("alternatives"));
        assertFalse(said("{\"kind\":\"number\",\"text\":\"4\"}").containsKey("alternatives"));
    }

    @Test
    void severalQuestionsAreAnsweredAtOnce() throws IOException {
        Map<String, Object> out = said(
                "{\"questions\":[{\"id\":\"hue\",\"kind\":\"colour\"},{\"id\":\"mail\",\"kind\":\"email\"}],\"text\":\"dark green, write to anna@example.com\"}");
        assertEquals(Map.of("hue", "#006400", "mail", "anna@example.com"), out.get("answers"));
    }
}

package dev.kikitori.tests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.job.ValueText;
import dev.kikitori.engine.value.Plain;
import dev.kikitori.prompts.jobs.JobReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is to be made: left to the bot as a whole, it is good, and tells nothing that nobody said. */
class DecideEverythingTest extends AtHome {
    private static final Pattern FACT =
            Pattern.compile("[\\w.+-]+@[\\w-]+\\.\\w+|https?://[^\\s<>\"]+|[¥$€£]\\s?\\d+|\\d{1,2}:\\d{2}|\\d+");

    static Stream<Arguments> everyJobInBothLanguages() {
        JobReader reader = new JobReader(Set.of());
        Stream<byte[]> builtIn = text("index.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(id -> text(id.strip()).getBytes(StandardCharsets.UTF_8));
        Stream<byte[]> ours = Program.JOB_FILES.stream().map(file -> Program.resource("jobs/" + file));
        return Stream.concat(builtIn, ours)
                .map(bytes -> reader.read(bytes).job().orElseThrow())
                .flatMap(job -> Stream.of("en", "ja").map(lang -> Arguments.of(job.id(), lang, job)));
    }

    private static String text(String name) {
        try (InputStream in =
                Objects.requireNonNull(JobReader.class.getResourceAsStream("/kikitori/jobs/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("everyJobInBothLanguages")
    void isGoodAndInventsNothing(String id, String lang, JobType job) {
        boolean english = lang.equals("en");
        String yes = english ? "yes" : "はい";
        Client.Talk talk = talk(id, lang);
        if (!job.steps().isEmpty() && talk.asked().isEmpty()) {
            talk.say(yes);
        }
        talk.say(english ? "you decide everything" : "全部おまかせ");
        assertEquals("confirming", talk.status(), talk::said);
        talk.say(yes);
        talk.made();
        assertEquals("done", talk.status(), talk::said);

        JsonNode spec = talk.spec();
        assertEquals(defaults(job, spec.path("answers")), plain(spec.path("answers")));
        JsonNode artifact = talk.artifacts().get(0);
        assertTrue(artifact.path("good").asBoolean());
        assertEquals(!spec.path("missing").isEmpty(), artifact.path("draft").asBoolean());
        for (JsonNode file : artifact.path("files")) {
            if (file.asText().equals("index.html")) {
                String page = client().get(
                                "/api/v1/artifacts/" + artifact.path("id").asText() + "/files/index.html", talk.token)
                        .text();
                assertEquals(List.of(), unfounded(page, job), page);
            }
        }
    }

    private static Map<String, String> defaults(JobType job, JsonNode answers) {
        Map<String, String> defaults = new LinkedHashMap<>();
        for (Question question : job.questions()) {
            if (answers.has(question.id())) {
                defaults.put(
                        question.id(),
                        question.fallback()
                                .map(value -> Client.json(Plain.of(value)))
                                .orElse("nothing"));
            }
        }
        return defaults;
    }

    private static Map<String, String> plain(JsonNode answers) {
        Map<String, String> plain = new LinkedHashMap<>();
        answers.properties()
                .forEach(answer -> plain.put(answer.getKey(), answer.getValue().toString()));
        return plain;
    }

    /** The numbers, hours, prices and addresses on the page that nobody gave; when it was made is no such fact. */
    private static List<String> unfounded(String page, JobType job) {
        StringBuilder told = new StringBuilder(job.source());
        for (Question question : job.questions()) {
            question.fallback()
                    .ifPresent(value -> Stream.of("en", "ja")
                            .forEach(lang -> told.append(' ').append(ValueText.of(question, value, lang))));
        }
        Set<String> known = FACT.matcher(told).results().map(MatchResult::group).collect(Collectors.toSet());
        String read = page.replaceAll("(?s)<(style|script|title)\\b.*?</\\1>", " ")
                .replaceAll("(?s)<time\\b.*?</time>", " ")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("&#?[0-9A-Za-z]+;", " ")
                .replaceAll("[0-9A-Z]{4}-[0-9A-Z]{4}", " ");
        return FACT.matcher(read)
                .results()
                .map(MatchResult::group)
                .filter(fact -> !known.contains(fact))
                .toList();
    }
}

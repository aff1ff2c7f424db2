package dev.kikitori.channels.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.kikitori.channels.web.limits.Limit;
import dev.kikitori.engine.job.Problem;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SentencesTest {
    @ParameterizedTest
    @EnumSource(ApiProblem.Code.class)
    void everyProblemHasItsSentenceInBothLanguages(ApiProblem.Code code) {
        ApiProblem problem = ApiProblem.of(code, "detail");
        assertFalse(problem.sentence("en").isBlank());
        assertNotEquals(problem.sentence("en"), problem.sentence("ja"));
    }

    /** What is said of sizes is said by other codes, and what is slow or idle is not told. */
    @ParameterizedTest
    @EnumSource(
            value = Limit.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"IDLE_MINUTES", "SLOW_SECONDS", "MESSAGE_CHARACTERS", "UPLOAD_MEGABYTES"})
    void everyLimitHasASentenceOfItsOwn(Limit limit) {
        for (String lang : List.of("en", "ja")) {
            Sentences sentences = Sentences.in(lang);
            String code = limit.shared() ? "unavailable" : "too-many-requests";
            assertNotEquals(
                    sentences.of(code, "", List.of("1", "2")), sentences.of(code, limit.key(), List.of("1", "2")));
        }
    }

    @ParameterizedTest
    @EnumSource(Problem.Code.class)
    void everyReasonToRefuseAnAnswerHasASentenceOfItsOwn(Problem.Code code) {
        String variant = code.name().toLowerCase(Locale.ROOT).replace('_', '-');
        for (String lang : List.of("en", "ja")) {
            Sentences sentences = Sentences.in(lang);
            assertNotEquals(
                    sentences.of("answer-refused", "", List.of("1", "2")),
                    sentences.of("answer-refused", variant, List.of("1", "2")));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ja|ja",
                "ja-JP,en;q=0.5|ja",
                "de,ja;q=0.5,en;q=0.4|ja",
                "en-US,en;q=0.9,ja;q=0.8|en",
                "de|en",
                "''|en",
                "!!!|en",
                "ja;q=0,en|en"
            })
    void picksTheLanguageThatIsPreferred(String header, String lang) {
        assertEquals(lang, Sentences.preferred(header));
    }

    @Test
    void aHugeDetailIsCut() {
        String sentence =
                ApiProblem.of(ApiProblem.Code.UNKNOWN_JOB, "😀".repeat(5_000)).sentence("en");
        assertEquals(99, sentence.codePoints().filter(point -> point == 0x1F600).count());
    }
}

package dev.kikitori.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.engine.job.Choice;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.meaning.Meaning;
import dev.kikitori.understanding.reading.ReadingContext;
import dev.kikitori.understanding.reading.Readings;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found by meaning, with the real model, and what is not. */
class MeantTest {
    private static final Meaning MEANING = Meaning.loading();
    private static final Understanding BOTH = new Understanding(MEANING);
    private static final Understanding WORDS = new Understanding();
    private static final ReadingContext CONTEXT =
            new ReadingContext("en", LocalDateTime.parse("2026-01-29T09:00"), ZoneOffset.UTC, "US");

    @BeforeAll
    static void waitForTheModel() throws InterruptedException {
        assertTrue(MEANING.settled() instanceof Meaning.Ready, () -> "no model: " + MEANING.state());
    }

    @AfterAll
    static void letGo() {
        MEANING.close();
    }

    private static Question choosing(Kind kind, String choices) {
        return Asked.of(
                kind, Arrays.stream(choices.split("; ", -1)).map(Choice::called).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bakery; hairdresser; restaurant | we sell bread and cakes | bakery",
                "bakery; hairdresser; restaurant | I cut people's hair | hairdresser",
                "dog; cat; rabbit; bird | a golden retriever | dog",
                "beef; chicken; fish; vegetarian | I only eat vegetables | vegetarian",
            })
    void aChoiceIsFoundByItsMeaning(String choices, String said, String wanted) {
        Question question = choosing(Kind.CHOICE, choices);
        Readings read = BOTH.values().read(question, said, CONTEXT);
        assertTrue(
                read instanceof Readings.Found found && found.value().equals(new Value.Text(wanted)),
                () -> said + " was read as " + read);
        assertTrue(WORDS.values().read(question, said, CONTEXT) instanceof Readings.NotRead, said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cash; credit card; invoice | next Tuesday",
                "beef; chicken; fish | my name is Peter",
                "dog; cat; rabbit; bird | twenty-five euros",
            })
    void whatMeansNoneOfThemIsNone(String choices, String said) {
        Readings read = BOTH.values().read(choosing(Kind.CHOICE, choices), said, CONTEXT);
        assertTrue(read instanceof Readings.NotRead, () -> said + " was read as " + read);
    }

    @Test
    void aYesInOtherWordsIsCheckedBack() {
        Readings read = BOTH.values().read(Asked.of(Kind.YES_NO), "I'm all for it", CONTEXT);
        assertTrue(
                read instanceof Readings.Found found
                        && found.value().equals(new Value.YesNo(true))
                        && found.confidence() < .8,
                read::toString);
    }

    @Test
    void whatWordsTellIsNotAsked() {
        List<String> said = List.of("bakery", "the second one", "not the bakery or the restaurant");
        Question question = choosing(Kind.CHOICE, "bakery; hairdresser; restaurant");
        for (String one : said) {
            assertEquals(
                    WORDS.values().read(question, one, CONTEXT), BOTH.values().read(question, one, CONTEXT), one);
        }
    }

    @Test
    void anotherLanguageGoesOnByWords() {
        ReadingContext japanese =
                new ReadingContext("ja", LocalDateTime.parse("2026-01-29T09:00"), ZoneOffset.UTC, "JP");
        Question question = choosing(Kind.CHOICE, "窓側; 静かな席");
        assertEquals(
                WORDS.values().read(question, "うるさくない所", japanese),
                BOTH.values().read(question, "うるさくない所", japanese));
    }
}

package dev.kikitori.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kikitori.engine.job.Choice;
import dev.kikitori.engine.job.LocalList;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Plain;
import dev.kikitori.understanding.reading.ReadingContext;
import dev.kikitori.understanding.reading.SeveralReadings;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions that were all put at once share out one sentence; nothing lands where it does not belong. */
class SeveralQuestionsTest {
    private static final Understanding UNDERSTANDING = new Understanding();

    private static final List<Question> FERRY = List.of(
            asked("cars", Kind.NUMBER, "How many cars?", "車は何台ですか。"),
            asked("riders", Kind.NUMBER, "How many passengers?", "何人で乗りますか。"),
            asked("out", Kind.DATE, "Day of departure?", "出発の日は？"),
            asked("back", Kind.DATE, "Day of return?", "帰りの日は？"),
            asked("cabin", Kind.YES_NO, "Would you like a cabin?", "個室は使いますか。"),
            asked("sign", Kind.TEXT, "What should we write on the sign?", "札に何と書きますか。"),
            asked(
                    "deck",
                    Kind.CHOICE,
                    "Which deck?",
                    "どの階ですか。",
                    new Choice("upper", new LocalList(Map.of("en", List.of("upper deck"), "ja", List.of("2階席")))),
                    new Choice("lower", new LocalList(Map.of("en", List.of("lower deck"), "ja", List.of("1階席"))))));

    private static Question asked(String id, Kind kind, String en, String ja, Choice... choices) {
        return Asked.named(id, kind, "", "", en, ja, choices);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | two cars and five people, from May 4 to May 9 | {back=2026-05-09, cars=2, out=2026-05-04, riders=5}
            en | one car, upper deck, no cabin | {cabin=false, cars=1, deck=upper}
            en | just me, lower deck please, and a cabin | {cabin=true, deck=lower, riders=1}
            en | the sign should say Team Heron, 3 of us | {riders=3, sign=Team Heron}
            en | there are 4 of us, no wait, 5 | {riders=5}
            en | we have got our own cabin | {}
            ja | 5人で車は2台、5月4日から9日まで | {back=2026-05-09, cars=2, out=2026-05-04, riders=5}
            ja | 車1台、二階席、個室はいりません | {cabin=false, cars=1, deck=upper}
            ja | 札に「さぎ組」と書いてください、三人です | {riders=3, sign=さぎ組}
            ja | 参加します、よろしくお願いします | {}
            """)
    void eachPartLandsWhereItBelongs(String lang, String text, String expected) {
        ReadingContext context = new ReadingContext(
                lang, LocalDateTime.of(2026, 3, 5, 9, 0), ZoneOffset.UTC, lang.equals("ja") ? "JP" : "US");
        SeveralReadings readings = UNDERSTANDING.several(FERRY, text, context);
        Map<String, Object> answers = new TreeMap<>();
        readings.found().forEach((id, found) -> answers.put(id, Plain.of(found.value())));
        assertEquals(expected, answers.toString());
    }
}

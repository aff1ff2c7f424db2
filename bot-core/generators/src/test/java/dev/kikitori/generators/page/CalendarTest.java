package dev.kikitori.generators.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.engine.value.Value;
import dev.kikitori.generators.trial.Jobs;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CalendarTest {
    private static final Value DAY = new Value.Day(LocalDate.of(2027, 5, 1));

    private static String file(Map<String, Value> answers) {
        return Calendar.of(Jobs.spec("en", answers), "Concert; \"Spring\", 春", "12 Mill Lane")
                .orElse("");
    }

    @Test
    void runsFromStartToEnd() {
        String file = file(Map.of(
                "start", new Value.DayTime(LocalDateTime.of(2027, 5, 1, 18, 30)),
                "end", new Value.Clock(LocalTime.of(21, 0))));
        assertTrue(file.contains("\r\nDTSTART:20270501T183000\r\nDTEND:20270501T210000\r\n"), file);
        assertTrue(file.contains("\r\nSUMMARY:Concert\\; \"Spring\"\\, 春\r\nLOCATION:12 Mill Lane\r\n"), file);
    }

    @Test
    void takesTheDayAndTheTimeFromTwoAnswers() {
        String file = file(Map.of("date", DAY, "start", new Value.Clock(LocalTime.of(9, 0))));
        assertTrue(file.contains("\r\nDTSTART:20270501T090000\r\nSUMMARY"), file);
    }

    @Test
    void isAllDayWithoutATime() {
        String file = file(Map.of("date", new Value.Range(DAY, new Value.Day(LocalDate.of(2027, 5, 3)))));
        assertTrue(file.contains("\r\nDTSTART;VALUE=DATE:20270501\r\nDTEND;VALUE=DATE:20270504\r\n"), file);
    }

    @Test
    void endsNotBeforeItBegins() {
        String file = file(Map.of(
                "start", new Value.DayTime(LocalDateTime.of(2027, 5, 1, 18, 30)),
                "end", new Value.Clock(LocalTime.of(17, 0))));
        assertTrue(!file.contains("DTEND"), file);
    }

    @Test
    void needsADay() {
        assertEquals(Optional.empty(), Calendar.of(Jobs.spec("en", Map.of()), "x", ""));
        assertEquals("", file(Map.of("start", new Value.Clock(LocalTime.NOON))));
    }

    @Test
    void foldsLongLines() {
        String file = Calendar.of(Jobs.spec("en", Map.of("date", DAY)), "春".repeat(200), "")
                .orElse("");
        assertTrue(file.lines().allMatch(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75));
        assertTrue(file.replace("\r\n ", "").contains("SUMMARY:" + "春".repeat(200) + "\r\n"));
    }
}

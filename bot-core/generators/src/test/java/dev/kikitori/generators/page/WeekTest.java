package dev.kikitori.generators.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.engine.job.OpeningHours;
import dev.kikitori.generators.view.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WeekTest {
    private static final Words WORDS = Words.in("kikitori/generators/page", "en");

    private static Optional<Week> week(String hours) {
        OpeningHours rules = OpeningHours.parse(hours).orElseThrow();
        List<String> lines = rules.rules().stream().map(rule -> "rule").toList();
        return Week.of(rules, lines, WORDS);
    }

    private static String rows(String hours) {
        return week(hours).orElseThrow().rows().stream()
                .map(row -> row.days() + " " + row.times())
                .collect(Collectors.joining("; "));
    }

    @Test
    void putsNeighbouringDaysTogether() {
        assertEquals(
                "Monday closed; Tuesday to Friday 7:00 to 18:00; Saturday 8:00 to 16:00; Sunday closed",
                rows("Tu-Fr 07:00-18:00; Sa 08:00-16:00"));
        assertEquals("Every day around the clock", rows("24/7"));
        assertEquals(
                "Monday to Friday 9:00 to 12:00, 13:00 to 17:30; Saturday and Sunday closed",
                rows("Mo-Fr 09:00-12:00,13:00-17:30"));
    }

    @Test
    void letsLaterRulesTakeOver() {
        assertEquals(
                "Monday 10:00 to 12:00; Tuesday to Sunday 7:00 to 18:00", rows("Mo-Su 07:00-18:00; Mo 10:00-12:00"));
        assertEquals("Monday to Thursday 18:00 to 2:00; Friday to Sunday closed", rows("Mo-Th 18:00-02:00"));
    }

    @Test
    void tellsAProgramOnlyWhatIsCertain() {
        assertEquals(
                "[[[[420,1080]],[[420,1080]],[[420,1080]],[[420,1080]],[[420,1080]],[],[]],[[3,[2],[]]]]",
                week("Mo-Fr 07:00-18:00; We[2] off").orElseThrow().data());
        assertEquals("", week("Mo-Fr 07:00-18:00; PH off").orElseThrow().data());
        assertEquals("", week("Mo-Fr 07:00+").orElseThrow().data());
        assertEquals(
                List.of("rule"), week("Mo-Fr 07:00-18:00; PH off").orElseThrow().notes());
        assertTrue(week("PH off").isEmpty());
    }
}

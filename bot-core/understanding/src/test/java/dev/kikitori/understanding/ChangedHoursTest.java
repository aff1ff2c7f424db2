package dev.kikitori.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.reading.ReadingContext;
import dev.kikitori.understanding.reading.Readings;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangedHoursTest {
    private static final Understanding UNDERSTANDING = new Understanding();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Tu-Fr 07:00-18:00; Sa 07:00-16:00 | sat from 8 | Tu-Fr 07:00-18:00; Sa 08:00-16:00",
                "en | Mo-Fr 09:00-17:00 | wednesdays until 1 | Mo-Tu,Th-Fr 09:00-17:00; We 09:00-13:00",
                "en | Mo-Sa 09:00-17:00 | closed on mondays | Tu-Sa 09:00-17:00; Mo off",
                "en | Mo-Fr 09:00-17:00; Su off | sundays 10 to 2 | Mo-Fr 09:00-17:00; Su 10:00-14:00",
                "en | 24/7 | closed on sundays | Mo-Sa 00:00-24:00; Su off",
                "ja | Mo-Fr 07:00-18:00; Sa 07:00-18:00 | 土曜は4時まで | Mo-Fr 07:00-18:00; Sa 07:00-16:00",
                "ja | Mo-Su 10:00-20:00 | 日曜は18時まで | Mo-Sa 10:00-20:00; Su 10:00-18:00",
                "en | Mo-Sa 09:00-17:00 | weekdays 10 to 6 | Mo-Fr 10:00-18:00",
            })
    void aPartOfTheHoursChangesAndTheRestStands(String lang, String standing, String said, String expected) {
        assertEquals(expected, read(lang, standing, said));
    }

    private static String read(String lang, String standing, String said) {
        ReadingContext context =
                new ReadingContext(lang, LocalDateTime.parse("2026-01-29T09:00"), ZoneId.of("UTC"), "US");
        Readings readings = UNDERSTANDING
                .values()
                .read(Asked.of(Kind.OPENING_HOURS), said, context.beside(Optional.of(new Value.Text(standing))));
        return readings instanceof Readings.Found found && found.value() instanceof Value.Text text
                ? text.text()
                : readings.toString();
    }
}

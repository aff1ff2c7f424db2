package dev.kikitori.engine.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlainTest {
    private static void staysTheSame(Kind kind, Object plain) throws InvalidValue {
        assertEquals(plain.toString(), Plain.of(Plain.read(kind, plain)).toString());
    }

    @Test
    void everyShapeOfTheContractIsReadAndWrittenTheSame() throws InvalidValue {
        staysTheSame(Kind.TEXT, "as it is  ");
        staysTheSame(Kind.NUMBER, new BigDecimal("3.5"));
        staysTheSame(Kind.NUMBER, 1_000_000);
        staysTheSame(Kind.MONEY, orderly("amount", 850, "currency", "JPY"));
        staysTheSame(Kind.YES_NO, true);
        staysTheSame(Kind.CHOICES, List.of("b", "a"));
        staysTheSame(Kind.DATE, "2026-02-03");
        staysTheSame(Kind.DATE, orderly("from", "2026-02-03", "to", "2026-02-05"));
        staysTheSame(Kind.NUMBER, orderly("from", 5));
        staysTheSame(Kind.DATE, orderly("to", "2026-02-05"));
        staysTheSame(Kind.TIME, "18:30");
        staysTheSame(Kind.DATETIME, "2026-02-03T18:30");
        staysTheSame(Kind.DURATION, "PT1H30M");
        staysTheSame(Kind.DURATION, "P21D");
        staysTheSame(Kind.DURATION, "PT24H");
        staysTheSame(Kind.NAME, orderly("name", "花子", "reading", "はなこ"));
        staysTheSame(Kind.ITEMS, List.of(orderly("name", "curry", "amount", 850, "currency", "JPY")));
        staysTheSame(Kind.FILE, orderly("id", "f1", "name", "a.csv"));
        staysTheSame(Kind.OPENING_HOURS, "Mo-Fr 09:00-18:00");
    }

    private static Map<String, Object> orderly(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    @Test
    void weeksBecomeDaysAndZeroIsWritten() throws InvalidValue {
        assertEquals(new Value.Length(21, Duration.ZERO), Plain.read(Kind.DURATION, "P3W"));
        assertEquals("PT0S", new Value.Length(0, Duration.ZERO).iso());
        assertEquals("P1DT2H3M4S", new Value.Length(1, Duration.parse("PT2H3M4S")).iso());
    }

    @Test
    void equalNumbersAreEqualValues() {
        assertEquals(new Value.Number(new BigDecimal("4.00")), Value.Number.of(4));
        assertEquals("1000000", Plain.of(Value.Number.of(1_000_000)).toString());
        assertEquals("0", Plain.of(new Value.Number(new BigDecimal("0.000"))).toString());
    }

    @Test
    void whatHasAnotherShapeIsRefused() {
        refused(Kind.NUMBER, "4");
        refused(Kind.NUMBER, Double.NaN);
        refused(Kind.NUMBER, new BigDecimal("1e999"));
        refused(Kind.MONEY, 850);
        refused(Kind.MONEY, Map.of("amount", 1, "currency", "yen"));
        refused(Kind.YES_NO, "yes");
        refused(Kind.CHOICES, "a");
        refused(Kind.CHOICES, List.of(1));
        refused(Kind.DATE, "2026-02-30");
        refused(Kind.TIME, "25:61");
        refused(Kind.DATETIME, "2026-02-03");
        refused(Kind.DURATION, "P");
        refused(Kind.DURATION, "PT");
        refused(Kind.DURATION, "PT1.5H");
        refused(Kind.NAME, " ");
        refused(Kind.ITEMS, List.of(Map.of("amount", 1)));
        refused(Kind.ADDRESS, Map.of("text", " "));
        refused(Kind.FILE, "a.csv");
        refused(Kind.TEXT, List.of());
    }

    private static void refused(Kind kind, Object plain) {
        assertThrows(InvalidValue.class, () -> Plain.read(kind, plain), () -> kind + " takes " + plain);
    }
}

package dev.kikitori.engine.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.engine.value.InvalidValue;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date      | 2026-02-03       | Tuesday, 3 February 2026        | 2026年2月3日（火）",
                "date      | 2028-02-29       | Tuesday, 29 February 2028       | 2028年2月29日（火）",
                "time      | 18:00            | 18:00                           | 18:00",
                "time      | 07:05            | 7:05                            | 7:05",
                "datetime  | 2026-02-03T18:30 | Tuesday, 3 February 2026, 18:30 | 2026年2月3日（火）18:30",
                "duration  | PT1H30M          | 1 hour 30 minutes               | 1時間30分",
                "duration  | P1D              | 1 day                           | 1日",
                "duration  | P21DT1M1S        | 21 days 1 minute 1 second       | 21日1分1秒",
                "duration  | PT0S             | 0 minutes                       | 0分",
                "colour    | #006400          | dark green (#006400)            | 濃い緑（#006400）",
                "colour    | #145a32          | near dark green (#145a32)       | 濃い緑に近い色（#145a32）",
                "colour    | #0a6607          | near dark green (#0a6607)       | 濃い緑に近い色（#0a6607）",
                "email     | info@example.com | info@example.com                | info@example.com",
                "choice    | quiet            | quiet corner                    | 静かな席",
                "choice    | gone             | gone                            | gone",
                "address   | 1-2-3 Ginza      | 1-2-3 Ginza                     | 1-2-3 Ginza"
            })
    void readsStringsAsAPersonWould(String kind, String plain, String english, String japanese) throws InvalidValue {
        Question question = question(Kind.of(kind).orElseThrow());
        Value value = AnswerRules.read(question, plain);
        assertEquals(english, ValueText.of(question, value, "en"));
        assertEquals(japanese, ValueText.of(question, value, "ja"));
        assertEquals(english, ValueText.of(question, value, "de"));
        assertEquals(japanese, ValueText.of(question, value, "ja-JP"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0         | 0",
                "-5        | -5",
                "999       | 999",
                "1000      | 1,000",
                "-1234567  | -1,234,567",
                "1234.5678 | 1,234.5678",
                "0.00001   | 0.00001"
            })
    void putsNumbersInGroupsOfThree(BigDecimal number, String text) {
        assertEquals(text, ValueText.of(question(Kind.NUMBER), new Value.Number(number), "en"));
        assertEquals(text, ValueText.of(question(Kind.NUMBER), new Value.Number(number), "ja"));
    }

    @Test
    void doesNotWriteOutNumbersThatFillABook() {
        Value huge = new Value.Number(new BigDecimal("1E+900000"));
        assertTrue(ValueText.of(question(Kind.NUMBER), huge, "en").length() < 2_000);
        Value tiny = new Value.Number(new BigDecimal("1E-900000"));
        assertTrue(ValueText.of(question(Kind.NUMBER), tiny, "en").length() < 2_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "850    | JPY | 850 yen    | 850円",
                "12000  | JPY | 12,000 yen | 12,000円",
                "12.5   | USD | $12.50     | 12.50ドル",
                "12     | USD | $12        | 12ドル",
                "0.125  | USD | $0.125     | 0.125ドル",
                "9.9    | EUR | €9.90      | 9.90ユーロ",
                "3.2    | CHF | 3.20 CHF   | 3.20 CHF",
                "7.5    | ZZZ | 7.5 ZZZ    | 7.5 ZZZ"
            })
    void writesMoneyAsEachLanguageDoes(BigDecimal amount, String currency, String english, String japanese) {
        Value money = new Value.Money(amount, currency);
        assertEquals(english, ValueText.of(question(Kind.MONEY), money, "en"));
        assertEquals(japanese, ValueText.of(question(Kind.MONEY), money, "ja"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tu-Fr 07:00-18:00; Sa 07:00-16:00 | Tuesday to Friday 7:00 to 18:00; Saturday 7:00 to 16:00; Sunday and Monday closed"
                        + " | 火曜から金曜 7:00〜18:00; 土曜 7:00〜16:00; 日曜と月曜は休み",
                "Mo-Su 09:00-17:00 | Every day 9:00 to 17:00 | 毎日 9:00〜17:00",
                "09:00-17:00 | Every day 9:00 to 17:00 | 毎日 9:00〜17:00",
                "24/7 | Every day around the clock | 毎日 24時間",
                "Mo-Fr 09:00-12:00,13:00-17:30; PH off | Monday to Friday 9:00 to 12:00 and 13:00 to 17:30; Public holidays closed;"
                        + " Saturday and Sunday closed | 月曜から金曜 9:00〜12:00と13:00〜17:30; 祝日は休み; 土曜と日曜は休み",
                "Mo-Su 10:00-18:00; We[2] off | Every day 10:00 to 18:00; Second Wednesday closed"
                        + " | 毎日 10:00〜18:00; 第2水曜は休み",
                "Mo-Su 10:00-18:00; We[2,4] off | Every day 10:00 to 18:00; Second and fourth Wednesday closed"
                        + " | 毎日 10:00〜18:00; 第2・第4水曜は休み",
                "Mo-Su 10:00-18:00; Fr[-1] off | Every day 10:00 to 18:00; Last Friday closed"
                        + " | 毎日 10:00〜18:00; 最終金曜は休み",
                "Mo-Sa 18:00-26:00; Su off | Monday to Saturday 18:00 to 2:00; Sunday closed"
                        + " | 月曜から土曜 18:00〜翌2:00; 日曜は休み",
                "Mo-Sa 18:00-02:00; Su off | Monday to Saturday 18:00 to 2:00; Sunday closed"
                        + " | 月曜から土曜 18:00〜翌2:00; 日曜は休み",
                "Mo-Fr 09:00-17:00 \"last order 16:30\"; Sa \"by appointment\"; Su off | Monday to Friday 9:00 to 17:00"
                        + " (last order 16:30); Saturday (by appointment); Sunday closed"
                        + " | 月曜から金曜 9:00〜17:00（last order 16:30）; 土曜（by appointment）; 日曜は休み",
                "Mo-Su 18:00+ | Every day from 18:00 | 毎日 18:00から",
                "Mo-Su 00:00-24:00 | Every day around the clock | 毎日 24時間",
                "Mo-Su 09:00-17:00; Dec 29-Jan 3 off | Every day 9:00 to 17:00; 29 December to 3 January closed"
                        + " | 毎日 9:00〜17:00; 12月29日から1月3日は休み",
                "Mo-Su 09:00-17:00; Jul-Aug Sa-Su 10:00-20:00 | Every day 9:00 to 17:00;"
                        + " July to August, Saturday and Sunday 10:00 to 20:00"
                        + " | 毎日 9:00〜17:00; 7月から8月の土曜と日曜 10:00〜20:00",
                "Mo,We-Fr 09:00-17:00, Sa 10:00-12:00 | Monday and Wednesday to Friday 9:00 to 17:00; Saturday 10:00 to 12:00;"
                        + " Tuesday and Sunday closed | 月曜と水曜から金曜 9:00〜17:00; 土曜 10:00〜12:00; 火曜と日曜は休み"
            })
    void readsOpeningHoursDayByDay(String notation, String english, String japanese) {
        Question question = question(Kind.OPENING_HOURS);
        Value hours = new Value.Text(notation);
        assertEquals(japanese, String.join("; ", ValueText.lines(question, hours, "ja")));
        assertEquals(english, String.join("; ", ValueText.lines(question, hours, "en")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sunrise-sunset",
                "week 1-10 Mo 09:00-17:00",
                "Mo 09:00-17:00 \"by appointment",
                "Mo 25:61-26:00",
                "Mo[6] off",
                "Mo-",
                "Mo 09:00",
                "Mo 09:00-",
                ";;;",
                "Mo-Fr",
                "closed please",
                "99999999999999:00-10:00"
            })
    void showsOpeningHoursItDoesNotKnowAsTheyAre(String notation) {
        assertEquals(List.of(notation), ValueText.lines(question(Kind.OPENING_HOURS), new Value.Text(notation), "en"));
    }

    @Test
    void readsListsItemByItem() throws InvalidValue {
        Question items = question(Kind.ITEMS);
        Value value = AnswerRules.read(
                items,
                List.of(
                        Map.of("name", "curry", "amount", 850, "currency", "JPY", "note", "mild"),
                        Map.of("name", "naan")));
        assertEquals("curry 850 yen (mild), naan", ValueText.of(items, value, "en"));
        assertEquals(List.of("curry 850円（mild）", "naan"), ValueText.lines(items, value, "ja"));
    }

    @Test
    void readsEntriesByTheirFields() {
        Question guests = question(Kind.GROUP_LIST);
        Value value = new Value.Group(List.of(
                Map.of("who", Value.Name.of("Aki"), "age", Value.Number.of(4)), Map.of("who", Value.Name.of("Bo"))));
        assertEquals("who: Aki, age: 4; who: Bo", ValueText.of(guests, value, "en"));
        assertEquals(List.of("who: Aki, age: 4", "who: Bo"), ValueText.lines(guests, value, "en"));
    }

    @Test
    void readsRangesNamesAnswersAndFiles() {
        Value days = new Value.Range(new Value.Day(LocalDate.of(2026, 2, 3)), new Value.Day(LocalDate.of(2026, 2, 5)));
        assertEquals(
                "Tuesday, 3 February 2026 to Thursday, 5 February 2026", ValueText.of(question(Kind.DATE), days, "en"));
        assertEquals("2026年2月3日（火）から2026年2月5日（木）", ValueText.of(question(Kind.DATE), days, "ja"));
        Value numbers = new Value.Range(Value.Number.of(3), Value.Number.of(5));
        assertEquals("3〜5", ValueText.of(question(Kind.NUMBER), numbers, "ja"));
        assertEquals("3 or more", ValueText.of(question(Kind.NUMBER), Value.Range.from(Value.Number.of(3)), "en"));
        assertEquals("3まで", ValueText.of(question(Kind.NUMBER), Value.Range.upTo(Value.Number.of(3)), "ja"));
        Value onwards = Value.Range.from(new Value.Day(LocalDate.of(2026, 2, 3)));
        assertEquals("2026年2月3日（火）から", ValueText.of(question(Kind.DATE), onwards, "ja"));
        Value name = new Value.Name("日出", Optional.of("ひので"));
        assertEquals("日出（ひので）", ValueText.of(question(Kind.NAME), name, "ja"));
        assertEquals("no", ValueText.of(question(Kind.YES_NO), new Value.YesNo(false), "en"));
        Value both = new Value.Choices(List.of("window", "quiet"));
        assertEquals("window seat, quiet corner", ValueText.of(question(Kind.CHOICES), both, "en"));
        assertEquals("menu.csv", ValueText.of(question(Kind.FILE), new Value.FileRef("f1", "menu.csv"), "en"));
    }

    @Test
    void putsAnAddressOfOtherCountriesTogetherFromTheSmallestPart() {
        Value address = new Value.Address("OX1 2AB", "", "Oxford", "12 Mill Lane", "Flat 3", "");
        assertEquals("Flat 3, 12 Mill Lane, Oxford, OX1 2AB", ValueText.of(question(Kind.ADDRESS), address, "en"));
        assertEquals("Flat 3, 12 Mill Lane, Oxford, OX1 2AB", ValueText.of(question(Kind.ADDRESS), address, "ja"));
    }

    @Test
    void putsAJapaneseAddressTogetherAsItsCountryDoes() {
        Value address = new Value.Address("104-0061", "東京都", "中央区銀座", "1-2-3", "銀座ビル 4F", "104 0061 の1の2の3 銀座ビル 4F");
        for (String lang : List.of("ja", "en")) {
            assertEquals("〒104-0061 東京都中央区銀座1-2-3 銀座ビル 4F", ValueText.of(question(Kind.ADDRESS), address, lang));
        }
        Value english = new Value.Address("104-0061", "東京都", "中央区銀座", "", "", "104-0061 Japan");
        assertEquals("104-0061 Japan (〒104-0061 東京都中央区銀座)", ValueText.of(question(Kind.ADDRESS), english, "en"));
    }

    @Test
    void showsAnyOtherAddressAsItWasGiven() {
        Value address = new Value.Address("OX1 2AB", "", "Oxford", "12 Mill Lane", "", "12 Mill Lane, Oxford OX1 2AB");
        assertEquals("12 Mill Lane, Oxford OX1 2AB", ValueText.of(question(Kind.ADDRESS), address, "en"));
    }

    @Test
    void keepsTheLinesOfLongText() {
        Question story = question(Kind.LONG_TEXT);
        Value value = new Value.Text("We bake.\r\n\r\nEvery day.\n");
        assertEquals("We bake. Every day.", ValueText.of(story, value, "en"));
        assertEquals(List.of("We bake.", "Every day."), ValueText.lines(story, value, "en"));
    }

    @Test
    void letsNoValueBreakTheSentenceItStandsIn() {
        Question question = question(Kind.TEXT);
        assertEquals("a b c", ValueText.of(question, new Value.Text("a\n\nb\u0000c"), "en"));
        assertEquals("evil txt.exe", ValueText.of(question, new Value.Text("evil\u202e \u2066txt.exe\u2069"), "en"));
        assertEquals("{name} <b>", ValueText.of(question, new Value.Text(" {name} <b> "), "en"));
        assertEquals("👩‍👧 שלום", ValueText.of(question, new Value.Text("👩‍👧 שלום"), "en"));
    }

    @Test
    void hidesWhatASensitiveValueSays() {
        List<Value> values =
                List.of(new Value.Text("secret"), Value.Number.of(77), new Value.FileRef("secret", "secret.txt"));
        for (Value value : values) {
            for (Kind kind : Kind.values()) {
                String masked = ValueText.masked(question(kind), value, "en");
                assertFalse(masked.contains("secret") || masked.contains("77"));
                assertTrue(masked.contains("•••"));
            }
        }
        assertEquals("•••@•••", ValueText.masked(question(Kind.EMAIL), new Value.Text("a@b.c"), "ja"));
    }

    @Test
    void everyLanguageHasTheSameWordsWithTheSameGaps() {
        SmallWords english = SmallWords.in("en");
        assertTrue(SmallWords.languages().contains("ja"));
        for (String lang : SmallWords.languages()) {
            SmallWords other = SmallWords.in(lang);
            assertEquals(english.all().keySet(), other.all().keySet());
            english.all()
                    .forEach((key, template) -> assertEquals(
                            template.names(), other.find(key).orElseThrow().names(), lang + " " + key));
        }
    }

    private static Question question(Kind kind) {
        List<Question> fields =
                kind == Kind.GROUP_LIST ? List.of(field("who", Kind.NAME), field("age", Kind.NUMBER)) : List.of();
        return question("q", kind, fields);
    }

    private static Question field(String id, Kind kind) {
        return question(id, kind, List.of());
    }

    private static Question question(String id, Kind kind, List<Question> fields) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("window", new LocalList(Map.of("en", List.of("window seat"), "ja", List.of("窓側")))));
        choices.add(new Choice("quiet", new LocalList(Map.of("en", List.of("quiet corner"), "ja", List.of("静かな席")))));
        return new Question(
                id,
                kind,
                Optional.empty(),
                LocalText.NONE,
                LocalText.NONE,
                LocalText.NONE,
                LocalText.NONE,
                LocalList.NONE,
                NumberRange.ANY,
                false,
                false,
                false,
                Decide.OMIT,
                choices,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                fields);
    }
}

package dev.kikitori.understanding.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.understanding.text.Folded;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostalCodesTest {
    private static final PostalCodes TABLE = PostalCodes.table();

    @Test
    void namesThePlaceOfACode() {
        assertEquals(
                List.of("東京都 渋谷区神宮前"),
                TABLE.byCode("1500001").stream()
                        .map(place -> place.city().region() + " " + place.name())
                        .toList());
        assertEquals(List.of(), TABLE.byCode("9999999"));
    }

    @Test
    void aCodeOfFiveFiguresStandsForAllThatBeginWithIt() {
        assertEquals("千代田区霞が関霞が関ビル", TABLE.byCode("1006012").getFirst().name());
    }

    @Test
    void someCodesAreOfSeveralTowns() {
        assertTrue(TABLE.byCode("0110951").size() > 1);
    }

    @Test
    void everyPrefectureIsThere() {
        assertEquals(47, TABLE.cities().stream().map(City::region).distinct().count());
        assertTrue(TABLE.cities().size() > 1_800);
    }

    @Test
    void findsACodeHoweverItIsPutTogether() {
        for (String said : List.of("150-0001", "1500001", "一五〇の〇〇〇一", "１５０ー０００１", "150 0001", "百五十の〇〇〇一")) {
            assertEquals(Optional.of("150-0001"), code(said), said);
        }
        for (String other : List.of("3-2-1", "03-1234-5678", "1500-0001", "150-00011", "12 34 56", "150-0001-2")) {
            assertEquals(Optional.empty(), code(other), other);
        }
    }

    private static Optional<String> code(String said) {
        return CodeSaid.in(Canon.text(Folded.plain(said)), List.of(), List.of()).map(CodeSaid::written);
    }

    @Test
    void namesAreComparedHoweverTheyAreWritten() {
        assertEquals(Canon.text("霞が関"), Canon.text("霞ヶ関"));
        assertEquals(Canon.text("北一条西"), Canon.text("北1条西"));
        assertEquals("元町4の168".replace('の', 'ノ'), Canon.text("元町四の百六十八"));
        assertEquals("千代田区", Canon.text("千代田区"));
    }

    @Test
    void numbersOfAnAddressAreJoinedByHyphens() {
        assertEquals("3-2-1", numbers("三丁目二番一号"));
        assertEquals("3-2-1", numbers("3の2の1"));
        assertEquals("2-3-5", numbers("二丁目の三の五"));
        assertEquals("168", numbers("168番地"));
        assertEquals("4丁目", numbers("4丁目"));
        assertEquals("3-2-1", numbers("3-2-1-301号室"));
        assertEquals("", numbers("3階"));
    }

    private static String numbers(String said) {
        return HouseNumber.at(Canon.text(said), 0).numbers();
    }
}

package dev.kikitori.understanding.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneTextTest {
    @ParameterizedTest
    @CsvSource({
        "+442079460123, en, +44 20 7946 0123",
        "+447700900123, en, +44 7700 900123",
        "+441632960001, en, +44 1632 960001",
        "+81312345678, ja, 03-1234-5678",
        "+81751234567, ja, 075-123-4567",
        "+81312345678, en, +81 3-1234-5678",
        "+819012345678, ja, 090-1234-5678",
        "+81120123456, ja, 0120-123-456",
        "+14155550132, en, +1 415-555-0132",
        "+4930303456;ext=12, de, +49 30 303456 #12",
        "110, ja, 110",
        "not a number, en, not a number"
    })
    void groupsANumberAsItsCountryDoes(String number, String language, String written) {
        assertEquals(written, PhoneText.of(number, language));
    }
}

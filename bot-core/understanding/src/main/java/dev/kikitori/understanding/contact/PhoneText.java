package dev.kikitori.understanding.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/**
 * Telephone numbers as people write them, in the groups of their country. A number of Japan is written as at home where
 * the reader's language is Japanese; every other keeps its country's code. Thread-safe.
 */
public final class PhoneText {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int JAPAN = 81;

    private PhoneText() {}

    /**
     * The number in groups; as it is if it is none.
     *
     * @param number E.164, an extension behind it as {@code ;ext=12}
     */
    public static String of(String number, String language) {
        String[] parts = number.split(";ext=", 2);
        try {
            PhoneNumber parsed = NUMBERS.parse(parts[0], "ZZ");
            boolean atHome = parsed.getCountryCode() == JAPAN && language.equals("ja");
            String text = NUMBERS.format(parsed, atHome ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
            return parts.length == 1 ? text : text + " #" + parts[1];
        } catch (NumberParseException e) {
            return number;
        }
    }
}

package dev.kikitori.generators.view;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a telephone number stands on a page, in groups that eyes and screen readers follow. Thread-safe. */
@FunctionalInterface
public interface PhoneWriter {
    /** For want of anything that knows the countries' habits: the number as it is, the extension after a space. */
    PhoneWriter PLAIN = (number, language) -> {
        Matcher matcher = Pattern.compile("(\\+?[0-9]+);ext=([0-9]+)").matcher(number);
        return matcher.matches() ? matcher.group(1) + " #" + matcher.group(2) : number;
    };

    /**
     * The number in groups; as it is if it is none.
     *
     * @param number E.164, an extension behind it as {@code ;ext=12}
     * @param language of the page
     */
    String written(String number, String language);
}

package dev.kikitori.engine.job;

import dev.kikitori.engine.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Map;

/** Numbers in groups of three, and amounts of money as they are written in a language. */
final class AmountText {
    private static final int MOST_DIGITS = 1_000;

    private AmountText() {}

    static String number(BigDecimal number, SmallWords words) {
        return Math.abs((long) number.precision() - number.scale()) > MOST_DIGITS || number.scale() > MOST_DIGITS
                ? number.toString()
                : grouped(number.toPlainString(), words);
    }

    /** A number with what it counts; one of something stands alone where the unit would need another form. */
    static String counted(BigDecimal number, Map<String, String> units, String lang, SmallWords words) {
        String bare = number(number, words);
        String unit = ValueText.clean(units.getOrDefault(lang, ""));
        boolean alone = unit.isEmpty()
                || (number.compareTo(BigDecimal.ONE) == 0
                        && !words.say("number.one").isEmpty());
        return alone ? bare : words.say("number.unit", "number", bare, "unit", unit);
    }

    static String money(Value.Money money, SmallWords words) {
        String key = "money." + money.currency();
        String amount = number(withCents(money), words);
        return words.find(key).isPresent()
                ? words.say(key, "amount", amount)
                : words.say("money.other", "amount", amount, "currency", money.currency());
    }

    /** A whole amount stays whole; a broken one gets as many digits as its currency has. */
    private static BigDecimal withCents(Value.Money money) {
        BigDecimal amount = money.amount();
        int digits = digitsOf(money.currency());
        return amount.scale() > 0 && amount.scale() < digits
                ? amount.setScale(digits, RoundingMode.UNNECESSARY)
                : amount;
    }

    private static int digitsOf(String currency) {
        try {
            return Currency.getInstance(currency).getDefaultFractionDigits();
        } catch (IllegalArgumentException noSuchCurrency) {
            return 0;
        }
    }

    private static String grouped(String plain, SmallWords words) {
        int start = plain.startsWith("-") ? 1 : 0;
        int point = plain.indexOf('.');
        int end = point < 0 ? plain.length() : point;
        StringBuilder grouped = new StringBuilder(plain.substring(0, start));
        for (int i = start; i < end; i++) {
            if (i > start && (end - i) % 3 == 0) {
                grouped.append(words.say("number.group"));
            }
            grouped.append(plain.charAt(i));
        }
        if (point >= 0) {
            grouped.append(words.say("number.point")).append(plain, point + 1, plain.length());
        }
        return grouped.toString();
    }
}

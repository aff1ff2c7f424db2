package dev.kikitori.generators.csv;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads numbers as people write them, with the one or the other mark before the decimals. */
enum DecimalMark {
    POINT(",", "\\."),
    COMMA("\\.", ",");

    private static final int LONGEST_CELL = 1100;
    private static final int LARGEST_EXPONENT = 400;

    private final Pattern pattern;

    DecimalMark(String group, String point) {
        String currency = "(?:[¥\\\\$€£]|JPY|USD|EUR|GBP)";
        StringBuilder whole = new StringBuilder("[0-9]+");
        for (String mark : new String[] {group, " ", "['’]"}) {
            whole.append("|[0-9]{1,3}(?:").append(mark).append("[0-9]{3})+");
        }
        String sign = "([-+△▲]?)";
        pattern = Pattern.compile(sign + " ?" + currency + "? ?" + sign + " ?"
                + "(?:(" + whole + ")(?:" + point + "([0-9]*))?|" + point + "([0-9]+))"
                + "(?:[eE]([-+]?[0-9]{1,3}))? ?(?:" + currency + "|円)?");
    }

    /** The number in a cell, its scale not negative and as small as it can be; empty if it is none. */
    Optional<BigDecimal> read(String cell) {
        if (cell.length() > LONGEST_CELL) {
            return Optional.empty();
        }
        String text = Letters.strip(narrow(cell));
        boolean bracketed = text.length() > 2 && text.startsWith("(") && text.endsWith(")");
        Matcher found = pattern.matcher(bracketed ? Letters.strip(text.substring(1, text.length() - 1)) : text);
        if (!found.matches()) {
            return Optional.empty();
        }
        String signs = found.group(1) + found.group(2);
        int exponent = Integer.parseInt(orElse(found.group(6), "0"));
        if (signs.length() > (bracketed ? 0 : 1) || Math.abs(exponent) > LARGEST_EXPONENT) {
            return Optional.empty();
        }
        String decimals = orElse(found.group(4), orElse(found.group(5), ""));
        String digits = orElse(found.group(3), "").replaceAll("[^0-9]", "") + decimals;
        BigDecimal number = new BigDecimal(digits).scaleByPowerOfTen(exponent - decimals.length());
        boolean negative = bracketed || (!signs.isEmpty() && !signs.equals("+"));
        return Optional.of(plainest(negative ? number.negate() : number));
    }

    /** The same number without needless zeros after the point, and with all before it. */
    static BigDecimal plainest(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String orElse(@Nullable String group, String other) {
        return group == null ? other : group;
    }

    private static String narrow(String cell) {
        StringBuilder narrow = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            narrow.append(narrow(cell.charAt(i)));
        }
        return narrow.toString();
    }

    private static char narrow(char c) {
        if (c >= '\uff01' && c <= '\uff5e') {
            return (char) (c - 0xfee0);
        }
        return switch (c) {
            case '\uffe5' -> '¥';
            case '\uffe1' -> '£';
            case '\u00a0', '\u202f', '\u2009', '\u3000' -> ' ';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
            default -> c;
        };
    }
}

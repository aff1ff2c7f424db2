package dev.kikitori.understanding.number;

import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds amounts of money among tokens; where no currency is said it is the region's. */
public final class Moneys {
    private static final Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}\\.\\d{3}");
    private static final Pattern TWO_DIGITS = Pattern.compile("\\d\\d");
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    /**
     * An amount.
     *
     * @param named whether its currency was said
     * @param from the first of its tokens
     * @param to behind the last of its tokens
     */
    public record Found(Value.Money money, boolean named, int from, int to) {}

    private final List<Token> tokens;
    private final String local;

    private Moneys(List<Token> tokens, String region) {
        this.tokens = tokens;
        this.local = currency(region);
    }

    /** All amounts and bare numbers, in order. */
    public static List<Found> all(List<Token> tokens, String region) {
        Moneys moneys = new Moneys(tokens, region);
        List<Found> all = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            Optional<Found> found = moneys.at(i);
            found.filter(one -> !Quantities.isVague(tokens, one.from())).ifPresent(all::add);
            i = found.map(Found::to).orElse(i + 1);
        }
        return all;
    }

    /** The currency of a region; that of the United States where the region has none. */
    public static String currency(String region) {
        try {
            Currency currency = Currency.getInstance(Locale.of("", region));
            return currency == null ? "USD" : currency.getCurrencyCode();
        } catch (IllegalArgumentException e) {
            return "USD";
        }
    }

    private Optional<Found> at(int from) {
        if (is(from, Tag.PRICE)) {
            String price = tokens.get(from).value(Tag.PRICE);
            int space = price.indexOf(' ');
            BigDecimal amount = new BigDecimal(price.substring(space + 1));
            return Optional.of(found(amount, price.substring(0, space), true, from, from + 1));
        }
        boolean minus =
                is(from, Tag.MINUS) && is(from + 1, Tag.CURRENCY) && isGlued(from + 1) && (from == 0 || !isGlued(from));
        int sign = minus ? from + 1 : from;
        boolean before = is(sign, Tag.CURRENCY);
        Optional<Numbers.Found> number = number(before ? sign + 1 : sign);
        if (number.isEmpty()) {
            return one(from);
        }
        BigDecimal amount =
                minus ? number.get().number().negate() : number.get().number();
        return Optional.of(named(
                amount,
                before ? Optional.of(code(sign)) : Optional.empty(),
                from,
                number.get().to()));
    }

    /** An amount with the currency that stands before it, behind it, or not at all. */
    private Found named(BigDecimal amount, Optional<String> before, int from, int end) {
        if (is(end, Tag.SUBUNIT)) {
            return found(amount.multiply(HUNDREDTH), before.orElseGet(() -> small(end)), true, from, end + 1);
        }
        if (is(end, Tag.CURRENCY)) {
            boolean twice = before.isPresent() && !isNarrower(end, before.get());
            return withSmall(found(amount, twice ? before.get() : code(end), true, from, end + 1));
        }
        return found(amount, before.orElse(local), before.isPresent(), from, end);
    }

    /** Whether a currency behind an amount says more than the sign before it: "$20 CAD". */
    private boolean isNarrower(int at, String before) {
        String code = tokens.get(at).value(Tag.CURRENCY);
        return before.equals("USD") || (before.equals(local) && !code.equals("USD"));
    }

    /** "a dollar", 「ドル」 with an article only. */
    private Optional<Found> one(int from) {
        return is(from, Tag.ONE) && (is(from + 1, Tag.CURRENCY) || is(from + 1, Tag.SUBUNIT))
                ? Optional.of(named(BigDecimal.ONE, Optional.empty(), from, from + 1))
                : Optional.empty();
    }

    private Optional<Numbers.Found> number(int from) {
        if (from >= tokens.size()) {
            return Optional.empty();
        }
        Optional<Numbers.Found> number = Quantities.at(tokens, from)
                .filter(found -> is(found.to(), Tag.CURRENCY))
                .or(() -> Quantities.unpaired(tokens, from));
        return number.map(this::grouped).map(this::withDecimals).map(this::scaled);
    }

    /** No price has three decimals: 12.000 is twelve thousand. */
    private Numbers.Found grouped(Numbers.Found number) {
        boolean grouped = number.figures()
                && GROUPED.matcher(tokens.get(number.from()).text()).matches()
                && number.number().scale() > 0;
        return grouped
                ? new Numbers.Found(number.number().movePointRight(3), number.from(), number.to(), true)
                : number;
    }

    /** "5,00". */
    private Numbers.Found withDecimals(Numbers.Found number) {
        int comma = number.to();
        boolean decimals = number.figures()
                && isGlued(comma)
                && isGlued(comma + 1)
                && tokens.get(comma).text().equals(",")
                && TWO_DIGITS.matcher(tokens.get(comma + 1).text()).matches();
        return decimals
                ? new Numbers.Found(
                        number.number()
                                .add(tokens.get(comma + 1)
                                        .figure()
                                        .orElseThrow()
                                        .multiply(HUNDREDTH)),
                        number.from(),
                        comma + 2,
                        true)
                : number;
    }

    /** "5m". */
    private Numbers.Found scaled(Numbers.Found number) {
        int at = number.to();
        boolean scaled = number.figures() && isGlued(at) && is(at, Tag.MONEY_SCALE);
        return scaled
                ? new Numbers.Found(
                        number.number().multiply(new BigDecimal(tokens.get(at).value(Tag.MONEY_SCALE))),
                        number.from(),
                        at + 1,
                        true)
                : number;
    }

    /** "twelve dollars and fifty cents", "twelve dollars fifty". */
    private Found withSmall(Found whole) {
        int start = whole.to() + (is(whole.to(), Tag.AND) ? 1 : 0);
        Optional<Numbers.Found> small = start < tokens.size() ? Numbers.at(tokens, start) : Optional.empty();
        int count = small.map(Numbers.Found::small).orElse(-1);
        if (count < 1 || count > 99) {
            return whole;
        }
        int end = small.get().to();
        boolean cents = is(end, Tag.SUBUNIT);
        if (!cents && (count < 10 || end < tokens.size() || start > whole.to())) {
            return whole;
        }
        BigDecimal amount = whole.money().amount().add(BigDecimal.valueOf(count).multiply(HUNDREDTH));
        return found(amount, whole.money().currency(), true, whole.from(), cents ? end + 1 : end);
    }

    private static Found found(BigDecimal amount, String currency, boolean named, int from, int to) {
        return new Found(new Value.Money(amount, currency), named, from, to);
    }

    /** A dollar is the region's own, where it has one. */
    private String code(int at) {
        String code = tokens.get(at).value(Tag.CURRENCY);
        boolean plain = !tokens.get(at).text().startsWith("us");
        return code.equals("USD") && local.endsWith("D") && plain ? local : code;
    }

    /** The currency of cents is the region's own, unless it has none. */
    private String small(int at) {
        String code = tokens.get(at).value(Tag.SUBUNIT);
        if (!code.equals(".")) {
            return code;
        }
        return Currency.getInstance(local).getDefaultFractionDigits() > 0 ? local : "USD";
    }

    private boolean isGlued(int at) {
        return at > 0
                && at < tokens.size()
                && tokens.get(at - 1).to() == tokens.get(at).from();
    }

    private boolean is(int at, Tag tag) {
        return at < tokens.size() && tokens.get(at).is(tag);
    }
}

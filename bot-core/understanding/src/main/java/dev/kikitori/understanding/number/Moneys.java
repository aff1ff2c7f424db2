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

/** Finds amounts of money among tokens; where no currency is said it is the region's. */
public final class Moneys {
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
            found.ifPresent(all::add);
            i = found.map(Found::to).orElse(i + 1);
        }
        return all;
    }

    /** The currency of a region; that of the United States where the region has none. */
    static String currency(String region) {
        try {
            Currency currency = Currency.getInstance(Locale.of("", region));
            return currency == null ? "USD" : currency.getCurrencyCode();
        } catch (IllegalArgumentException e) {
            return "USD";
        }
    }

    private Optional<Found> at(int from) {
        boolean before = is(from, Tag.CURRENCY);
        int start = before ? from + 1 : from;
        Optional<Numbers.Found> number = start < tokens.size() ? Numbers.at(tokens, start) : Optional.empty();
        if (number.isEmpty()) {
            return Optional.empty();
        }
        int end = number.get().to();
        BigDecimal amount = number.get().number();
        if (is(end, Tag.SUBUNIT)) {
            String code = before ? code(from) : local;
            return Optional.of(new Found(new Value.Money(amount.multiply(HUNDREDTH), code), true, from, end + 1));
        }
        if (is(end, Tag.CURRENCY)) {
            String code =
                    before && !tokens.get(end).text().equals(tokens.get(from).text()) ? code(from) : code(end);
            return Optional.of(withSmall(new Found(new Value.Money(amount, code), true, from, end + 1)));
        }
        return Optional.of(new Found(new Value.Money(amount, before ? code(from) : local), before, from, end));
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
        return new Found(new Value.Money(amount, whole.money().currency()), true, whole.from(), cents ? end + 1 : end);
    }

    /** A dollar is the region's own, where it has one. */
    private String code(int at) {
        String code = tokens.get(at).value(Tag.CURRENCY);
        boolean plain = !tokens.get(at).text().startsWith("us");
        return code.equals("USD") && local.endsWith("D") && plain ? local : code;
    }

    private boolean is(int at, Tag tag) {
        return at < tokens.size() && tokens.get(at).is(tag);
    }
}

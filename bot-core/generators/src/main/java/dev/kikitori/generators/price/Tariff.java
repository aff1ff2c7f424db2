package dev.kikitori.generators.price;

import dev.kikitori.engine.spec.Spec;
import dev.kikitori.engine.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What things cost and how they add up.
 *
 * @param currency of all that is added up; empty if nothing has a price
 * @param digits behind the point of every sum
 * @param things to order by number
 * @param extras to add once
 * @param discounts by number of pieces, the smallest number first
 * @param together whether the pieces of all things count for a discount, not those of each by itself
 * @param tax percent; zero for none
 * @param included whether prices have the tax in them
 * @param rounding of every sum to those digits
 */
record Tariff(
        String currency,
        int digits,
        List<Thing> things,
        List<Thing> extras,
        List<Discount> discounts,
        boolean together,
        BigDecimal tax,
        boolean included,
        RoundingMode rounding) {
    static final int MOST = 999_999;
    private static final int MOST_DIGITS = 12;
    private static final int MOST_PLACES = 6;

    Tariff {
        things = List.copyOf(things);
        extras = List.copyOf(extras);
        discounts = List.copyOf(discounts);
    }

    /** One thing; without a price that can be added up, the price is empty. */
    record Thing(Value.Item item, Optional<BigDecimal> price) {}

    /** From this many pieces on, this many percent less. */
    record Discount(long from, BigDecimal percent) {}

    static Tariff of(Spec spec) {
        List<Value.Item> things = items(spec, "items");
        List<Value.Item> extras = items(spec, "options");
        String currency = currency(things, extras);
        BigDecimal tax = number(spec.answer("tax")).filter(Tariff::percent).orElse(BigDecimal.ZERO);
        boolean outside = spec.answer("tax-included").orElse(null) instanceof Value.YesNo yesNo && !yesNo.yes();
        return new Tariff(
                currency,
                digits(currency),
                things.stream().map(item -> thing(item, currency)).toList(),
                extras.stream().map(item -> thing(item, currency)).toList(),
                discounts(spec),
                text(spec, "discount-on").equals("all"),
                tax,
                !outside,
                switch (text(spec, "rounding")) {
                    case "up" -> RoundingMode.CEILING;
                    case "down" -> RoundingMode.FLOOR;
                    default -> RoundingMode.HALF_UP;
                });
    }

    /** What an order comes to; every part is rounded by itself, so that what is shown adds up. */
    record Sum(List<BigDecimal> lines, BigDecimal subtotal, BigDecimal discount, BigDecimal tax, BigDecimal total) {
        Sum {
            lines = List.copyOf(lines);
        }
    }

    Sum sum(List<Integer> counts, List<Boolean> taken) {
        List<BigDecimal> lines = new ArrayList<>();
        BigDecimal goods = BigDecimal.ZERO;
        BigDecimal discount = BigDecimal.ZERO;
        long all = counts.stream().mapToLong(Integer::longValue).sum();
        for (int i = 0; i < things.size(); i++) {
            BigDecimal line = rounded(price(things.get(i)).multiply(BigDecimal.valueOf(counts.get(i))));
            lines.add(line);
            goods = goods.add(line);
            if (!together) {
                discount = discount.add(part(line, percent(counts.get(i))));
            }
        }
        if (together) {
            discount = part(goods, percent(all));
        }
        BigDecimal added = BigDecimal.ZERO;
        for (int i = 0; i < extras.size(); i++) {
            added = added.add(taken.get(i) ? rounded(price(extras.get(i))) : BigDecimal.ZERO);
        }
        BigDecimal net = goods.add(added).subtract(discount);
        BigDecimal hundred = BigDecimal.valueOf(100);
        BigDecimal taxed = included
                ? net.multiply(tax).divide(hundred.add(tax), digits, rounding)
                : net.multiply(tax).divide(hundred, digits, rounding);
        return new Sum(
                lines,
                goods.add(added).setScale(digits),
                discount.setScale(digits),
                taxed,
                (included ? net : net.add(taxed)).setScale(digits));
    }

    private BigDecimal percent(long pieces) {
        return discounts.stream()
                .filter(discount -> pieces >= discount.from())
                .reduce((before, later) -> later)
                .map(Discount::percent)
                .orElse(BigDecimal.ZERO);
    }

    private BigDecimal part(BigDecimal of, BigDecimal percent) {
        return rounded(of.multiply(percent).movePointLeft(2));
    }

    private BigDecimal rounded(BigDecimal sum) {
        return sum.setScale(digits, rounding);
    }

    private static BigDecimal price(Thing thing) {
        return thing.price().orElse(BigDecimal.ZERO);
    }

    private static Thing thing(Value.Item item, String currency) {
        return new Thing(
                item,
                item.price()
                        .filter(price -> price.currency().equals(currency))
                        .map(Value.Money::amount)
                        .filter(Tariff::fits));
    }

    private static boolean fits(BigDecimal amount) {
        return amount.signum() >= 0
                && amount.scale() <= MOST_PLACES
                && (long) amount.precision() - amount.scale() <= MOST_DIGITS;
    }

    private static boolean percent(BigDecimal number) {
        return fits(number) && number.compareTo(BigDecimal.valueOf(100)) <= 0;
    }

    private static List<Discount> discounts(Spec spec) {
        List<Discount> discounts = new ArrayList<>();
        if (spec.answer("discounts").orElse(null) instanceof Value.Group group) {
            for (Map<String, Value> entry : group.entries()) {
                Optional<BigDecimal> from = number(Optional.ofNullable(entry.get("from")))
                        .filter(Tariff::fits)
                        .filter(number -> number.scale() <= 0 && number.compareTo(BigDecimal.valueOf(MOST)) <= 0);
                Optional<BigDecimal> percent =
                        number(Optional.ofNullable(entry.get("percent"))).filter(Tariff::percent);
                if (from.isPresent() && percent.isPresent()) {
                    discounts.add(new Discount(from.get().longValueExact(), percent.get()));
                }
            }
        }
        discounts.sort(Comparator.comparingLong(Discount::from));
        return discounts;
    }

    /** The currency that most things have, the first of those that are even. */
    private static String currency(List<Value.Item> things, List<Value.Item> extras) {
        Map<String, Integer> counts = new HashMap<>();
        String most = "";
        for (List<Value.Item> items : List.of(things, extras)) {
            for (Value.Item item : items) {
                if (item.price().isPresent()) {
                    String one = item.price().get().currency();
                    int count = counts.merge(one, 1, Integer::sum);
                    most = most.isEmpty() || count > counts.getOrDefault(most, 0) ? one : most;
                }
            }
        }
        return most;
    }

    private static int digits(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException noSuchCurrency) {
            return 2;
        }
    }

    private static List<Value.Item> items(Spec spec, String id) {
        return spec.answer(id).orElse(null) instanceof Value.Items items ? items.items() : List.of();
    }

    private static Optional<BigDecimal> number(Optional<Value> value) {
        return value.flatMap(
                one -> one instanceof Value.Number number ? Optional.of(number.number()) : Optional.empty());
    }

    private static String text(Spec spec, String id) {
        return spec.answer(id).orElse(null) instanceof Value.Text text ? text.text() : "";
    }
}

package dev.kikitori.generators.price;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kikitori.engine.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Orders with what they come to, for the made page's own tests: orders of its tariff, and of some harder ones. */
final class Cases {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Cases() {}

    static ArrayNode of(Tariff tariff) {
        ArrayNode cases = JSON.createArrayNode();
        orders(tariff, cases, false);
        for (RoundingMode rounding : List.of(RoundingMode.HALF_UP, RoundingMode.CEILING, RoundingMode.FLOOR)) {
            orders(hard(rounding, true, true, 2), cases, true);
            orders(hard(rounding, false, false, 0), cases, true);
        }
        return cases;
    }

    private static Tariff hard(RoundingMode rounding, boolean together, boolean included, int digits) {
        List<Tariff.Thing> things = List.of(thing("0.005"), thing("19.99"), thing("333"), thing("0.333333"));
        List<Tariff.Discount> discounts = List.of(discount(2, "2.5"), discount(10, "33.333333"), discount(100, "100"));
        return new Tariff(
                "EUR",
                digits,
                things,
                List.of(thing("4.95")),
                discounts,
                together,
                new BigDecimal("8.1"),
                included,
                rounding);
    }

    private static Tariff.Thing thing(String price) {
        return new Tariff.Thing(
                new Value.Item("", Optional.empty(), Optional.empty()), Optional.of(new BigDecimal(price)));
    }

    private static Tariff.Discount discount(long from, String percent) {
        return new Tariff.Discount(from, new BigDecimal(percent));
    }

    /** Nothing, one and many of each, what lies on both sides of every discount, and the most there can be. */
    private static void orders(Tariff tariff, ArrayNode to, boolean named) {
        Set<Long> numbers = new LinkedHashSet<>(List.of(0L, 1L, 3L, (long) Tariff.MOST));
        for (Tariff.Discount discount : tariff.discounts()) {
            numbers.add(Math.max(0, discount.from() - 1));
            numbers.add(discount.from());
        }
        for (long number : numbers) {
            for (boolean taken : List.of(false, true)) {
                for (boolean mixed : List.of(false, true)) {
                    List<Integer> counts = IntStream.range(0, tariff.things().size())
                            .mapToObj(i -> mixed && i % 2 == 1 ? i : (int) number)
                            .toList();
                    to.add(one(tariff, counts, taken, named));
                }
            }
        }
    }

    private static ObjectNode one(Tariff tariff, List<Integer> counts, boolean taken, boolean named) {
        ObjectNode node = JSON.createObjectNode();
        if (named) {
            node.set("tariff", tariff(tariff));
        }
        counts.forEach(node.putArray("counts")::add);
        List<Boolean> extras = new ArrayList<>();
        tariff.extras().forEach(extra -> extras.add(taken));
        extras.forEach(node.putArray("taken")::add);
        Tariff.Sum sum = tariff.sum(counts, extras);
        ObjectNode said = node.putObject("sum");
        sum.lines().forEach(line -> said.withArray("lines").add(line.toPlainString()));
        if (sum.lines().isEmpty()) {
            said.putArray("lines");
        }
        said.put("subtotal", sum.subtotal().toPlainString())
                .put("discount", sum.discount().toPlainString())
                .put("tax", sum.tax().toPlainString())
                .put("total", sum.total().toPlainString());
        return node;
    }

    /** What the page's script needs to add up. */
    static ObjectNode tariff(Tariff tariff) {
        ObjectNode node = JSON.createObjectNode();
        node.put("digits", tariff.digits());
        prices(tariff.things(), node.putArray("things"));
        prices(tariff.extras(), node.putArray("extras"));
        ArrayNode discounts = node.putArray("discounts");
        tariff.discounts()
                .forEach(one -> discounts
                        .addObject()
                        .put("from", one.from())
                        .put("percent", one.percent().toPlainString()));
        node.put("together", tariff.together());
        node.put("tax", tariff.tax().toPlainString());
        node.put("included", tariff.included());
        node.put(
                "rounding",
                switch (tariff.rounding()) {
                    case CEILING -> "up";
                    case FLOOR -> "down";
                    default -> "nearest";
                });
        return node;
    }

    private static void prices(List<Tariff.Thing> things, ArrayNode to) {
        for (Tariff.Thing thing : things) {
            thing.price().ifPresentOrElse(price -> to.add(price.toPlainString()), to::addNull);
        }
    }
}

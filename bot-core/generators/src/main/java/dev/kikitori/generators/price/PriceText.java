package dev.kikitori.generators.price;

import dev.kikitori.engine.job.Decide;
import dev.kikitori.engine.job.LocalList;
import dev.kikitori.engine.job.LocalText;
import dev.kikitori.engine.job.NumberRange;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.job.ValueText;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import dev.kikitori.generators.view.Legible;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How amounts stand on the page: as the program writes them everywhere, taken apart so that the page's script can write
 * others in the same way.
 *
 * @param before what stands before the figures
 * @param after what stands behind them
 * @param group between groups of three figures
 * @param point before what is less than one
 */
record PriceText(String language, String before, String after, String group, String point) {
    private static final Pattern SAMPLE = Pattern.compile("(\\D*)1(\\D?)234\\D?567(\\D)5\\d*(\\D*)");
    private static final Question PRICE = new Question(
            "price",
            Kind.MONEY,
            Optional.empty(),
            LocalText.NONE,
            new LocalText(Map.of("en", "?")),
            LocalText.NONE,
            LocalText.NONE,
            LocalList.NONE,
            NumberRange.ANY,
            false,
            true,
            false,
            Decide.OMIT,
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    PriceText(String currency, String language) {
        this(language, apart(currency, language));
    }

    private PriceText(String language, List<String> parts) {
        this(language, parts.get(0), parts.get(3), parts.get(1), parts.get(2));
    }

    private static List<String> apart(String currency, String language) {
        String sample = written(new Value.Money(new BigDecimal("1234567.5"), currency), language);
        Matcher matcher = SAMPLE.matcher(sample);
        return currency.isEmpty() || !matcher.matches()
                ? List.of("", ",", ".", currency.isEmpty() ? "" : " " + currency)
                : List.of(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4));
    }

    private static String written(Value.Money money, String language) {
        return Legible.line(ValueText.of(PRICE, money, language));
    }

    /** One line of the list; {@code counted} if it has a price that is added up. */
    public record Line(String name, String price, String note, boolean counted) {}

    List<Line> lines(List<Tariff.Thing> things) {
        return things.stream()
                .map(thing -> new Line(
                        Legible.line(thing.item().name()),
                        thing.item()
                                .price()
                                .map(price -> written(price, language))
                                .orElse(""),
                        thing.item().note().map(Legible::line).orElse(""),
                        thing.price().isPresent()))
                .toList();
    }
}

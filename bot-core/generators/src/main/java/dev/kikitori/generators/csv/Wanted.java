package dev.kikitori.generators.csv;

import dev.kikitori.engine.spec.Spec;
import dev.kikitori.engine.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a person wants to see of their table.
 *
 * @param group the column whose texts make the groups
 * @param value the column with the numbers
 * @param measures what to work out, in the order of {@link Measure}; never empty
 */
record Wanted(Optional<String> group, Optional<String> value, List<Measure> measures, Order order) {
    Wanted {
        measures = measures.isEmpty()
                ? List.of(Measure.COUNT)
                : measures.stream().distinct().sorted().toList();
    }

    enum Measure {
        SUM,
        MEAN,
        COUNT,
        MIN,
        MAX;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    enum Order {
        LARGEST,
        SMALLEST,
        NAME;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Wanted of(Spec spec) {
        Optional<List<String>> measures = spec.answer("measures").map(Wanted::words);
        return new Wanted(
                text(spec, "group"),
                text(spec, "value"),
                Stream.of(Measure.values())
                        .filter(measure -> measures.map(asked -> asked.contains(measure.word()))
                                .orElse(measure == Measure.SUM || measure == Measure.COUNT))
                        .toList(),
                Stream.of(Order.values())
                        .filter(order -> text(spec, "order").equals(Optional.of(order.word())))
                        .findFirst()
                        .orElse(Order.LARGEST));
    }

    /** Whether no column was named, so that whoever uses the program chooses. */
    boolean open() {
        return group.isEmpty() && value.isEmpty();
    }

    /** What can be worked out: without a column of numbers only how many rows there are. */
    List<Measure> possible() {
        return value.isEmpty() ? List.of(Measure.COUNT) : measures;
    }

    static Optional<String> text(Spec spec, String question) {
        return spec.answer(question)
                .flatMap(value -> value instanceof Value.Text text ? Optional.of(text.text()) : Optional.empty());
    }

    private static List<String> words(Value value) {
        return switch (value) {
            case Value.Choices choices -> choices.ids();
            case Value.Text text -> List.of(text.text());
            case Value.Number _,
                    Value.Money _,
                    Value.YesNo _,
                    Value.Day _,
                    Value.Clock _,
                    Value.DayTime _,
                    Value.Range _,
                    Value.Length _,
                    Value.Name _,
                    Value.Items _,
                    Value.Address _,
                    Value.Group _,
                    Value.FileRef _ -> List.of();
        };
    }
}

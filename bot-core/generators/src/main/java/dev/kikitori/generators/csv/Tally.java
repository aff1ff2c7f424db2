package dev.kikitori.generators.csv;

import dev.kikitori.generators.csv.Wanted.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Counts the rows of one group and adds up its numbers, exactly. */
final class Tally {
    private static final int MORE_PLACES = 4;

    private int rows;
    private int numbers;
    private BigDecimal sum = BigDecimal.ZERO;
    private Optional<BigDecimal> min = Optional.empty();
    private Optional<BigDecimal> max = Optional.empty();

    void take(Optional<BigDecimal> number) {
        rows++;
        number.ifPresent(one -> {
            numbers++;
            sum = sum.add(one);
            min = Optional.of(min.map(one::min).orElse(one));
            max = Optional.of(max.map(one::max).orElse(one));
        });
    }

    int rows() {
        return rows;
    }

    int left() {
        return rows - numbers;
    }

    /** The measure; empty if there is no number to take it of. */
    Optional<BigDecimal> measure(Measure measure) {
        return switch (measure) {
            case COUNT -> Optional.of(BigDecimal.valueOf(rows));
            case SUM -> numbers == 0 ? Optional.empty() : Optional.of(sum);
            case MEAN -> numbers == 0 ? Optional.empty() : Optional.of(mean());
            case MIN -> min;
            case MAX -> max;
        };
    }

    private BigDecimal mean() {
        return sum.divide(BigDecimal.valueOf(numbers), sum.scale() + MORE_PLACES, RoundingMode.HALF_UP);
    }
}

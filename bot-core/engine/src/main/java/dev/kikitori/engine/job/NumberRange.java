package dev.kikitori.engine.job;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Which numbers, or how many entries, are an answer; both ends are included.
 *
 * @param unit what a number counts, as it is said after it in each language: 名, people
 */
public record NumberRange(Optional<BigDecimal> min, Optional<BigDecimal> max, boolean whole, LocalText unit) {
    public static final NumberRange ANY = new NumberRange(Optional.empty(), Optional.empty(), false);

    public NumberRange {
        if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
            throw new IllegalArgumentException("min is larger than max");
        }
    }

    /** Bare numbers. */
    public NumberRange(Optional<BigDecimal> min, Optional<BigDecimal> max, boolean whole) {
        this(min, max, whole, LocalText.NONE);
    }

    /** The same numbers, of this unit. */
    public NumberRange of(LocalText counted) {
        return new NumberRange(min, max, whole, counted);
    }

    public boolean contains(BigDecimal number) {
        return min.map(low -> number.compareTo(low) >= 0).orElse(true)
                && max.map(high -> number.compareTo(high) <= 0).orElse(true)
                && (!whole || number.stripTrailingZeros().scale() <= 0);
    }
}

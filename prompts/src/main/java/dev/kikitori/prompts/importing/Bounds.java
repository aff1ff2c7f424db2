package dev.kikitori.prompts.importing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Between which numbers an answer lies, as a {@code range}. */
final class Bounds {
    private Bounds() {}

    /**
     * The range of a number; empty if any will do.
     *
     * @param lost hears which keyword could not be kept exactly
     */
    static Optional<Map<String, Object>> of(Shape shape, Consumer<String> lost) {
        boolean whole = shape.types().equals(java.util.List.of("integer"))
                || shape.number("multipleOf")
                        .filter(step -> step.stripTrailingZeros().scale() <= 0)
                        .isPresent();
        Optional<BigDecimal> min = edge(shape, "minimum", "exclusiveMinimum", whole, 1, lost);
        Optional<BigDecimal> max = edge(shape, "maximum", "exclusiveMaximum", whole, -1, lost);
        Map<String, Object> question = new LinkedHashMap<>();
        put(question, min, max, whole, () -> lost.accept("minimum"));
        return Optional.ofNullable(question.get("range")).map(range -> {
            @SuppressWarnings("unchecked")
            Map<String, Object> found = (Map<String, Object>) range;
            return found;
        });
    }

    private static Optional<BigDecimal> edge(
            Shape shape, String key, String exclusive, boolean whole, int inwards, Consumer<String> lost) {
        Optional<BigDecimal> closed = shape.number(key).map(number -> whole ? rounded(number, inwards) : number);
        Optional<BigDecimal> open =
                shape.number(exclusive).or(() -> shape.flag(exclusive) ? shape.number(key) : Optional.empty());
        if (open.isEmpty()) {
            return closed;
        }
        if (!whole) {
            lost.accept(exclusive);
            return tighter(closed, open, inwards);
        }
        BigDecimal near = rounded(open.get(), inwards);
        BigDecimal inside = near.compareTo(open.get()) == 0 ? near.add(BigDecimal.valueOf(inwards)) : near;
        return tighter(closed, Optional.of(inside), inwards);
    }

    private static BigDecimal rounded(BigDecimal number, int inwards) {
        return number.setScale(0, inwards > 0 ? RoundingMode.CEILING : RoundingMode.FLOOR);
    }

    private static Optional<BigDecimal> tighter(Optional<BigDecimal> one, Optional<BigDecimal> other, int inwards) {
        return one.isEmpty() || (other.isPresent() && Integer.signum(other.get().compareTo(one.get())) == inwards)
                ? other
                : one;
    }

    /** Puts a range into a question, unless it would take nothing at all. */
    static void put(
            Map<String, Object> question,
            Optional<BigDecimal> min,
            Optional<BigDecimal> max,
            boolean whole,
            Runnable impossible) {
        Map<String, Object> range = new LinkedHashMap<>();
        if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
            impossible.run();
        } else {
            min.ifPresent(number -> range.put("min", number));
            max.ifPresent(number -> range.put("max", number));
        }
        if (whole) {
            range.put("whole", true);
        }
        if (!range.isEmpty()) {
            question.put("range", range);
        }
    }
}

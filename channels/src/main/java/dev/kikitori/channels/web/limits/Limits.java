package dev.kikitori.channels.web.limits;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The limits as they are set.
 *
 * @param values of those that are not as usual
 * @param loopback whether the limits of an address count for this machine too
 * @param addressHeader the header in which a proxy before this server tells the address; empty: nobody is believed
 */
public record Limits(Map<Limit, Integer> values, boolean loopback, Optional<String> addressHeader) {
    /** Everything as usual. */
    public static final Limits USUAL = new Limits(Map.of(), false, Optional.empty());

    /** @throws IllegalArgumentException if a value can't be set */
    public Limits {
        Map<Limit, Integer> checked = new EnumMap<>(Limit.class);
        checked.putAll(values);
        checked.forEach((limit, value) -> {
            if (value < limit.least() || value > limit.most()) {
                throw new IllegalArgumentException(limit.key() + " can't be " + value);
            }
        });
        values = Map.copyOf(checked);
    }

    /** The value of a limit. */
    public int of(Limit limit) {
        return values.getOrDefault(limit, limit.usual());
    }

    /** The most bytes of a file. */
    public int uploadBytes() {
        return of(Limit.UPLOAD_MEGABYTES) << 20;
    }

    /** How long the other side of a socket may say nothing. */
    public Duration idle() {
        return Duration.ofMinutes(of(Limit.IDLE_MINUTES));
    }

    /** How long the other side may take to read one frame. */
    public Duration slow() {
        return Duration.ofSeconds(of(Limit.SLOW_SECONDS));
    }
}

package dev.kikitori.channels.web.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** How much happens in a minute: a bucket for each that holds a minute's worth and fills evenly. */
final class Rates {
    private static final int MOST = 100_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Limits limits;
    private final Consumer<Limit> reached;
    private final TimeMeter time;
    private final Cache<Key, Bucket> buckets;

    /**
     * @param nanos a clock that only goes forward
     * @param reached is told of each refusal
     */
    Rates(Limits limits, LongSupplier nanos, Consumer<Limit> reached) {
        this.limits = limits;
        this.reached = reached;
        time = new Forward(nanos, nanos.getAsLong());
        buckets = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(MINUTE.multipliedBy(2))
                .ticker(nanos::getAsLong)
                .executor(Runnable::run)
                .build();
    }

    private record Key(Limit limit, String who) {}

    /** Counted from its beginning, because the clock may begin anywhere and run over its end. */
    private record Forward(LongSupplier nanos, long began) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return nanos.getAsLong() - began;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    /** One more of these. */
    void take(Limit limit, String who) throws LimitReached {
        ConsumptionProbe probe = buckets.get(new Key(limit, who), this::bucket).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            reached.accept(limit);
            throw new LimitReached(limit, limits.of(limit), Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private Bucket bucket(Key key) {
        int most = limits.of(key.limit);
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(bandwidth -> bandwidth.capacity(most).refillGreedy(most, MINUTE))
                .build();
    }
}

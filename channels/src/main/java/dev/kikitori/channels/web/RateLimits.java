package dev.kikitori.channels.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;

/** How much one address may do: a bucket that holds a minute's worth and fills evenly. Thread-safe. */
public final class RateLimits {
    private static final int MOST_ADDRESSES = 100_000;

    private final Limits limits;
    private final InstantSource clock;
    private final Cache<String, Bucket> opening = buckets();
    private final Cache<String, Bucket> talking = buckets();

    RateLimits(Limits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * What an address may do in a minute.
     *
     * @param conversations how many it may open
     * @param requests how many requests and frames it may send in all
     * @param loopback whether the machine itself is limited too
     */
    public record Limits(int conversations, int requests, boolean loopback) {
        public static final Limits USUAL = new Limits(60, 1_200, false);
    }

    private static Cache<String, Bucket> buckets() {
        return Caffeine.newBuilder()
                .maximumSize(MOST_ADDRESSES)
                .expireAfterAccess(Duration.ofMinutes(2))
                .executor(Runnable::run)
                .build();
    }

    void open(String address) throws ApiProblem {
        take(opening, address, limits.conversations());
    }

    void talk(String address) throws ApiProblem {
        take(talking, address, limits.requests());
    }

    private void take(Cache<String, Bucket> buckets, String address, int perMinute) throws ApiProblem {
        if (!limits.loopback() && isLoopback(address)) {
            return;
        }
        long now = clock.millis();
        if (!buckets.get(address, key -> new Bucket(perMinute, now)).take(perMinute, now)) {
            throw ApiProblem.of(ApiProblem.Code.TOO_MANY_REQUESTS);
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static final class Bucket {
        private double left;
        private long at;

        Bucket(double left, long at) {
            this.left = left;
            this.at = at;
        }

        synchronized boolean take(int perMinute, long now) {
            left = Math.min(perMinute, left + Math.max(0, now - at) * perMinute / 60_000.0);
            at = now;
            if (left < 1) {
                return false;
            }
            left -= 1;
            return true;
        }
    }
}

package dev.kikitori.channels.web.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The conversations that are being talked in: begun, neither done nor deleted, and used within half an hour. Each holds a
 * place of its address and one of its site.
 */
final class OpenConversations {
    private static final int MOST = 200_000;
    private static final Duration USED_WITHIN = Duration.ofMinutes(30);
    private static final Duration LATER = Duration.ofMinutes(1);

    private final Limits limits;
    private final AtOnce places;
    private final Cache<String, List<Permit>> open;

    OpenConversations(Limits limits, AtOnce places, LongSupplier nanos) {
        this.limits = limits;
        this.places = places;
        open = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(USED_WITHIN)
                .ticker(nanos::getAsLong)
                .executor(Runnable::run)
                .evictionListener((@Nullable String id, @Nullable List<Permit> held, RemovalCause why) -> release(held))
                .build();
    }

    private static void release(@Nullable List<Permit> held) {
        if (held != null) {
            held.forEach(Permit::close);
        }
    }

    /** A place for one more. */
    Permit place(Limit limit, String who) throws LimitReached {
        if (places.count(limit, who) >= limits.of(limit)) {
            open.cleanUp();
        }
        return places.enter(limit, who, LATER);
    }

    /** It has begun and holds these places. */
    void begun(String conversation, List<Permit> held) {
        open.put(conversation, new ArrayList<>(held));
    }

    void used(String conversation) {
        var _ = open.getIfPresent(conversation);
    }

    void ended(String conversation) {
        release(open.asMap().remove(conversation));
    }
}

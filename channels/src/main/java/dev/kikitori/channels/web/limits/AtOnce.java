package dev.kikitori.channels.web.limits;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;

/** How much is done at once. Whoever does nothing is not kept. */
final class AtOnce {
    private final Limits limits;
    private final Consumer<Limit> reached;
    private final ConcurrentMap<Key, Integer> now = new ConcurrentHashMap<>();

    AtOnce(Limits limits, Consumer<Limit> reached) {
        this.limits = limits;
        this.reached = reached;
    }

    private record Key(Limit limit, String who) {}

    /** One more of these, until the permit is closed; if there is no room, it is worth trying again after this long. */
    Permit enter(Limit limit, String who, Duration again) throws LimitReached {
        int most = limits.of(limit);
        Key key = new Key(limit, who);
        boolean[] entered = new boolean[1];
        now.compute(key, (same, there) -> {
            int already = there == null ? 0 : there;
            entered[0] = already < most;
            return entered[0] ? already + 1 : there;
        });
        if (!entered[0]) {
            reached.accept(limit);
            throw new LimitReached(limit, most, again);
        }
        return new Permit(() -> leave(key));
    }

    private void leave(Key key) {
        now.computeIfPresent(key, (same, there) -> there == 1 ? null : there - 1);
    }

    int count(Limit limit, String who) {
        return now.getOrDefault(new Key(limit, who), 0);
    }
}

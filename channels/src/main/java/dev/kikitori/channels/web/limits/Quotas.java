package dev.kikitori.channels.web.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * How much may be kept. What the store tells is looked at again after a few seconds, and at once after a deletion; what was
 * let in since is added, so that one server never lets in too much, however many come at once. Several servers on one
 * database may each let in what they let in within those seconds. The store is asked with no lock held.
 */
final class Quotas {
    private static final int MOST_SITES = 10_000;
    private static final long FRESH_NANOS = Duration.ofSeconds(5).toNanos();
    private static final Duration LATER = Duration.ofHours(1);

    private final Limits limits;
    private final Holdings holdings;
    private final LongSupplier nanos;
    private final Consumer<Limit> reached;
    private final AtomicLong deletions = new AtomicLong();
    private final Account all = new Account(Optional.empty());
    private final Cache<Site, Account> sites = Caffeine.newBuilder()
            .maximumSize(MOST_SITES)
            .executor(Runnable::run)
            .build();

    Quotas(Limits limits, Holdings holdings, LongSupplier nanos, Consumer<Limit> reached) {
        this.limits = limits;
        this.holdings = holdings;
        this.nanos = nanos;
        this.reached = reached;
    }

    /** What the store told, when, and how much of what was let in had come to its end before. */
    private record Told(Holdings.Held held, long at, long deletions, long conversations, long bytes) {}

    /** One site, or all: what was let in, and what of it came to its end. */
    private final class Account {
        private final Optional<Site> site;
        private final AtomicLong conversationsIn = new AtomicLong();
        private final AtomicLong conversationsDone = new AtomicLong();
        private final AtomicLong bytesIn = new AtomicLong();
        private final AtomicLong bytesDone = new AtomicLong();
        private volatile Told told = new Told(new Holdings.Held(0, 0, 0, 0), 0, -1, 0, 0);

        Account(Optional<Site> site) {
            this.site = site;
        }

        Told told() {
            Told known = told;
            if (known.deletions != deletions.get() || nanos.getAsLong() - known.at > FRESH_NANOS) {
                long conversations = conversationsDone.get();
                long bytes = bytesDone.get();
                long now = nanos.getAsLong();
                long deleted = deletions.get();
                known = new Told(holdings.of(site), now, deleted, conversations, bytes);
                told = known;
            }
            return known;
        }

        void conversation() throws LimitReached {
            Told known = told();
            long since = conversationsIn.incrementAndGet() - known.conversations;
            if (known.held.conversations() + since > limits.of(Limit.SITE_CONVERSATIONS)) {
                conversationsIn.decrementAndGet();
                throw refused(Limit.SITE_CONVERSATIONS);
            }
        }

        Permit bytes(Limit limit, long more) throws LimitReached {
            Told known = told();
            long since = bytesIn.addAndGet(more) - known.bytes;
            if (known.held.bytes() + since > (long) limits.of(limit) << 20) {
                bytesIn.addAndGet(-more);
                throw refused(limit);
            }
            return new Permit(() -> bytesDone.addAndGet(more));
        }
    }

    private LimitReached refused(Limit limit) {
        reached.accept(limit);
        return new LimitReached(limit, limits.of(limit), LATER);
    }

    private Account of(Site site) {
        return sites.get(site, key -> new Account(Optional.of(key)));
    }

    /** One more conversation, until the permit is closed when it is kept or failed. */
    Permit conversation(Optional<Site> site) throws LimitReached {
        room(site, 0).close();
        if (site.isEmpty()) {
            return new Permit(() -> {});
        }
        Account account = of(site.get());
        account.conversation();
        return new Permit(account.conversationsDone::incrementAndGet);
    }

    /** Room for so many bytes more, until the permit is closed when they are kept or failed. */
    Permit room(Optional<Site> site, long bytes) throws LimitReached {
        Permit inAll = all.bytes(Limit.MEGABYTES, bytes);
        if (site.isEmpty()) {
            return inAll;
        }
        try {
            Permit ofSite = of(site.get()).bytes(Limit.SITE_MEGABYTES, bytes);
            return new Permit(() -> {
                inAll.close();
                ofSite.close();
            });
        } catch (LimitReached full) {
            inAll.close();
            throw full;
        }
    }

    /** One more thing to be made. */
    void making(Optional<Site> site) throws LimitReached {
        room(site, 0).close();
        if (all.told().held.ordered() >= limits.of(Limit.MAKINGS)) {
            throw refused(Limit.MAKINGS);
        }
        if (site.isPresent()) {
            Holdings.Held held = of(site.get()).told().held;
            if (held.ordered() >= limits.of(Limit.SITE_MAKINGS)) {
                throw refused(Limit.SITE_MAKINGS);
            }
            if (held.artifacts() >= limits.of(Limit.SITE_ARTIFACTS)) {
                throw refused(Limit.SITE_ARTIFACTS);
            }
        }
    }

    /** There is room again, perhaps. */
    void deleted() {
        deletions.incrementAndGet();
    }
}

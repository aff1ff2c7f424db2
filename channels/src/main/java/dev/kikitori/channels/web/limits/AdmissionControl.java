package dev.kikitori.channels.web.limits;

import dev.kikitori.engine.conversation.Conversation;
import dev.kikitori.engine.conversation.Status;
import dev.kikitori.engine.turn.TurnListener;
import dev.kikitori.engine.turn.TurnTaken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Is asked before anything is done, and says no with the time after which to ask again. Hears of turns to know which
 * conversations are over.
 */
public final class AdmissionControl implements TurnListener {
    private static final String ALL = "all";
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration RECONNECT = Duration.ofSeconds(10);

    private final Limits limits;
    private final LongSupplier nanos;
    private final Rates rates;
    private final AtOnce atOnce;
    private final OpenConversations open;
    private final Quotas quotas;

    /**
     * @param holdings what is kept
     * @param nanos a clock that only goes forward, such as {@link System#nanoTime}
     * @param reached is told of each refusal; returns at once
     */
    public AdmissionControl(Limits limits, Holdings holdings, LongSupplier nanos, Consumer<Limit> reached) {
        this.limits = limits;
        this.nanos = nanos;
        rates = new Rates(limits, nanos, reached);
        atOnce = new AtOnce(limits, reached);
        open = new OpenConversations(limits, atOnce, nanos);
        quotas = new Quotas(limits, holdings, nanos, reached);
    }

    public Limits limits() {
        return limits;
    }

    /** Nanoseconds on the clock that only goes forward. */
    public long now() {
        return nanos.getAsLong();
    }

    /** A request or a frame, whatever it asks. */
    public void request(Caller caller) throws LimitReached {
        if (!caller.spared()) {
            rates.take(Limit.REQUESTS, caller.address());
        }
    }

    /** A message to a conversation, until the permit is closed. */
    public Permit message(Caller caller, Optional<Site> site, String conversation) throws LimitReached {
        Permit permit = atOnce.enter(Limit.MESSAGES_AT_ONCE, ALL, SOON);
        try {
            if (!caller.spared()) {
                rates.take(Limit.MESSAGES, caller.address());
            }
            if (site.isPresent()) {
                rates.take(Limit.SITE_MESSAGES, site.get().key());
            }
            open.used(conversation);
            return permit;
        } catch (LimitReached reached) {
            permit.close();
            throw reached;
        }
    }

    /**
     * A message at the summary, which may be the one that orders what is to be made.
     *
     * @throws LimitReached if there is no room for more
     */
    public void summary(Optional<Site> site) throws LimitReached {
        quotas.making(site);
    }

    /** A conversation that may begin. Closed without having begun, it gives its places back. */
    public final class Beginning implements AutoCloseable {
        private final List<Permit> held = new ArrayList<>();
        private Permit counted = new Permit(() -> {});

        private Beginning() {}

        /** It has begun under this id. */
        public void begun(String conversation) {
            open.begun(conversation, held);
            held.clear();
        }

        @Override
        public void close() {
            counted.close();
            held.forEach(Permit::close);
        }
    }

    /** A new conversation. */
    public Beginning begin(Caller caller, Optional<Site> site) throws LimitReached {
        Beginning beginning = new Beginning();
        try {
            if (!caller.spared()) {
                rates.take(Limit.CONVERSATIONS, caller.address());
                beginning.held.add(open.place(Limit.OPEN_CONVERSATIONS, caller.address()));
            }
            if (site.isPresent()) {
                beginning.held.add(
                        open.place(Limit.SITE_OPEN_CONVERSATIONS, site.get().key()));
            }
            beginning.counted = quotas.conversation(site);
            return beginning;
        } catch (LimitReached reached) {
            beginning.close();
            throw reached;
        }
    }

    /** A file that is taken in, until the permit is closed. */
    public Permit upload() throws LimitReached {
        return atOnce.enter(Limit.UPLOADS_AT_ONCE, ALL, SOON);
    }

    /** So many bytes of a file that is to be kept, until the permit is closed. */
    public Permit room(Optional<Site> site, long bytes) throws LimitReached {
        return quotas.room(site, bytes);
    }

    /** A socket or an event stream, until the permit is closed. */
    public Permit socket(Caller caller) throws LimitReached {
        Permit one = caller.spared() ? new Permit(() -> {}) : atOnce.enter(Limit.SOCKETS, caller.address(), RECONNECT);
        try {
            Permit all = atOnce.enter(Limit.ALL_SOCKETS, ALL, RECONNECT);
            return new Permit(() -> {
                one.close();
                all.close();
            });
        } catch (LimitReached reached) {
            one.close();
            throw reached;
        }
    }

    @Override
    public void turnTaken(TurnTaken turn) {
        Conversation after = turn.after();
        if (after.status() == Status.DONE || after.status() == Status.CANCELLED) {
            open.ended(after.id());
        }
    }

    @Override
    public void deleted(String conversation) {
        quotas.deleted();
        open.ended(conversation);
    }
}

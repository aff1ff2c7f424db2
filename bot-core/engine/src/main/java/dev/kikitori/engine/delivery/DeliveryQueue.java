package dev.kikitori.engine.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Durable deliveries. A binding goes with its conversation. Whoever took a binding last holds it; what anybody does who
 * held it earlier changes nothing and returns false, however late that is. Thread-safe; every method may throw {@link
 * dev.kikitori.engine.turn.ConversationStore.StoreUnavailable}.
 */
public interface DeliveryQueue {
    /**
     * Binds a conversation. One that is bound to this channel already gets this address, and its cursor stays.
     *
     * @param after the number of the last event that is not to be delivered
     * @return false if the conversation is not there
     */
    boolean bind(Binding binding, long after);

    /**
     * Nothing more is delivered there.
     *
     * @return whether it was bound
     */
    boolean unbind(String conversation, String channel);

    /** Where a conversation is bound, by channel. */
    List<Binding> of(String conversation);

    /**
     * Takes a binding that has events behind its cursor, is due and held by nobody, for this long; after that others may
     * take it. The conversation in which nothing happened for longest comes first.
     *
     * @param most how many events are taken at most
     */
    Optional<Delivery> claim(Instant now, Duration lease, int most);

    /** Holds a binding that was taken until this moment instead. */
    boolean hold(Delivery delivery, Instant until);

    /**
     * The receiver has acknowledged all events up to this one: they are not delivered again. With the last of them the
     * binding is let go.
     *
     * @param seq of an event in the delivery
     */
    boolean acknowledge(Delivery delivery, long seq);

    /** It could not be done and is due again at this moment; its failures are kept as they are counted here. */
    boolean retry(Delivery delivery, Instant at);

    /**
     * The first event will never be delivered: it becomes a dead letter, and those behind it are due.
     *
     * @param reason in a few words, for those who look after the server; holds no answer's text
     */
    boolean bury(Delivery delivery, String reason, Instant at);

    /** How many bindings have something behind their cursor, held or not. */
    int waiting();

    /** What was buried since this moment, the latest first; it goes with its conversation. */
    List<DeadDelivery> dead(Instant since);

    /**
     * A dead letter.
     *
     * @param attempts how many times its binding had been taken
     */
    record DeadDelivery(String conversation, String channel, long seq, int attempts, String reason, Instant at) {}
}

package dev.kikitori.channels.app;

import dev.kikitori.engine.conversation.Conversation;
import dev.kikitori.engine.conversation.Status;
import dev.kikitori.engine.turn.TurnListener;
import java.time.Duration;
import java.util.List;

/** Tells of turns, and wakes those who make things when something was confirmed. */
final class WakeUp implements TurnListener {
    private final List<TurnListener> listeners;
    private volatile Runnable makers = () -> {};

    WakeUp(List<TurnListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    void wakes(Runnable woken) {
        makers = woken;
    }

    @Override
    public void turnTaken(Conversation after, Duration took) {
        listeners.forEach(listener -> listener.turnTaken(after, took));
        if (after.status() == Status.MAKING) {
            makers.run();
        }
    }

    @Override
    public void started(Conversation after) {
        listeners.forEach(listener -> listener.started(after));
    }

    @Override
    public void deleted(String conversation) {
        listeners.forEach(listener -> listener.deleted(conversation));
    }
}

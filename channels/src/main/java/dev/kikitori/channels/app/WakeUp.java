package dev.kikitori.channels.app;

import dev.kikitori.engine.conversation.Conversation;
import dev.kikitori.engine.conversation.Status;
import dev.kikitori.engine.turn.TurnListener;
import java.time.Duration;

/** Counts turns, and wakes those who make things when something was confirmed. */
final class WakeUp implements TurnListener {
    private final TurnListener counting;
    private volatile Runnable makers = () -> {};

    WakeUp(TurnListener counting) {
        this.counting = counting;
    }

    void wakes(Runnable woken) {
        makers = woken;
    }

    @Override
    public void turnTaken(Conversation after, Duration took) {
        counting.turnTaken(after, took);
        if (after.status() == Status.MAKING) {
            makers.run();
        }
    }

    @Override
    public void started(Conversation after) {
        counting.started(after);
    }

    @Override
    public void deleted(String conversation) {
        counting.deleted(conversation);
    }
}

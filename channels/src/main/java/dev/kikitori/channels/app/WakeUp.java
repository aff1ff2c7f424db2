package dev.kikitori.channels.app;

import dev.kikitori.engine.conversation.Status;
import dev.kikitori.engine.turn.TurnListener;
import dev.kikitori.engine.turn.TurnTaken;

/** Wakes those who make things when something was confirmed. */
final class WakeUp implements TurnListener {
    private volatile Runnable makers = () -> {};

    void wakes(Runnable woken) {
        makers = woken;
    }

    @Override
    public void turnTaken(TurnTaken turn) {
        if (turn.after().status() == Status.MAKING) {
            makers.run();
        }
    }
}

package dev.kikitori.channels.app;

import dev.kikitori.engine.conversation.Conversation;
import dev.kikitori.engine.turn.TurnListener;
import dev.kikitori.engine.turn.TurnTaken;
import java.util.List;

/** Several who listen, told one after the other. */
record Listeners(List<TurnListener> all) implements TurnListener {
    Listeners {
        all = List.copyOf(all);
    }

    @Override
    public void turnTaken(TurnTaken turn) {
        all.forEach(one -> one.turnTaken(turn));
    }

    @Override
    public void started(Conversation after) {
        all.forEach(one -> one.started(after));
    }

    @Override
    public void deleted(String conversation) {
        all.forEach(one -> one.deleted(conversation));
    }
}

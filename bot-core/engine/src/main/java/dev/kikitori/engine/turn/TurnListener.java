package dev.kikitori.engine.turn;

import dev.kikitori.engine.conversation.Conversation;

/** Observes turns and cannot intrude. Called on the turn's thread after the turn is durable; must return at once. */
public interface TurnListener {
    TurnListener NONE = new TurnListener() {};

    /** A person's turn was taken; the first is their arrival. */
    default void turnTaken(TurnTaken turn) {}

    /** A conversation began. */
    default void started(Conversation after) {}

    /** A conversation was deleted, by its person, for its age or by a program. */
    default void deleted(String conversation) {}
}

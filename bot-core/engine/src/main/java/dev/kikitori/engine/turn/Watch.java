package dev.kikitori.engine.turn;

/** A watch over a conversation, until it is closed. */
@FunctionalInterface
public interface Watch extends AutoCloseable {
    @Override
    void close();
}

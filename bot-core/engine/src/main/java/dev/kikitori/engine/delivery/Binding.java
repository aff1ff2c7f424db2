package dev.kikitori.engine.delivery;

/**
 * Where the events of a conversation go.
 *
 * @param channel the channel, such as a messaging service; a conversation is bound once to each
 * @param address where in the channel, as the channel names it
 */
public record Binding(String conversation, String channel, String address) {
    public Binding {
        if (conversation.isEmpty() || channel.isEmpty()) {
            throw new IllegalArgumentException("a binding needs a conversation and a channel");
        }
    }
}

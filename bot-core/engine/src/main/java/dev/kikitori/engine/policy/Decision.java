package dev.kikitori.engine.policy;

import dev.kikitori.engine.conversation.Conversation;
import dev.kikitori.engine.conversation.Event;
import dev.kikitori.engine.conversation.Reply;
import java.util.ArrayList;
import java.util.List;

/**
 * What a turn comes to.
 *
 * @param events to record, in order
 * @param replies to word and record after them
 * @param after the conversation as the events leave it
 * @param delete nothing of the conversation is to be kept; the replies are said, not recorded
 */
public record Decision(List<Event> events, List<Reply> replies, Conversation after, boolean delete) {
    public Decision {
        events = List.copyOf(events);
        replies = List.copyOf(replies);
    }

    /** This one and what was decided on the conversation that it left. */
    public Decision then(Decision next) {
        List<Event> allEvents = new ArrayList<>(events);
        allEvents.addAll(next.events());
        List<Reply> allReplies = new ArrayList<>(replies);
        allReplies.addAll(next.replies());
        return new Decision(allEvents, allReplies, next.after(), delete || next.delete());
    }
}

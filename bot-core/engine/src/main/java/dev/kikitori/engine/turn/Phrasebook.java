package dev.kikitori.engine.turn;

import dev.kikitori.engine.conversation.Conversation;
import dev.kikitori.engine.conversation.Reply;
import dev.kikitori.engine.conversation.Wording;
import java.util.List;
import java.util.Optional;

/** Puts replies in words, in the conversation's language. Thread-safe. */
public interface Phrasebook {
    /** Names the wording, so that it is known later with which words something was said. */
    String version();

    /**
     * Words the replies of one turn. Notes are said inside the prompt that follows them.
     *
     * @param conversation as it is after the turn
     * @param preview what the result looks like on the person's own sample, to be shown before a summary
     */
    List<Wording> word(List<Reply> replies, Conversation conversation, Setting setting, Optional<String> preview);
}

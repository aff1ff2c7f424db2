package dev.kikitori.engine.conversation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What works at any moment of a conversation. The word on the wire is the name in lower case with hyphens. */
public enum Command {
    UNDO,
    REDO,
    BACK,
    /** Leaves out the open question. */
    SKIP,
    /** Leaves out all open questions of the open question's round. */
    SKIP_ROUND,
    REPEAT,
    WHY,
    HELP,
    EXAMPLES,
    /** Says what is known so far. */
    SUMMARY,
    /** Shows what would be made from what is known so far. */
    PREVIEW,
    /** Leaves the open question to the bot. */
    DECIDE,
    /** Leaves all open questions to the bot. */
    DECIDE_ALL,
    /** Makes the thing from what is known. */
    MAKE,
    /** Waits until the person goes on. */
    PAUSE,
    /** Goes on with what was put aside for another thing. */
    COME_BACK,
    CANCEL,
    RESTART,
    /** Deletes everything of this conversation, after one confirmation. */
    DELETE;

    /** The word for this command in requests, such as {@code decide-all}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The command with this word, if there is one. */
    public static Optional<Command> of(String word) {
        return Arrays.stream(values())
                .filter(command -> command.word().equals(word))
                .findFirst();
    }
}

package dev.kikitori.engine.conversation;

import dev.kikitori.engine.value.Value;
import java.util.List;

/** What the bot is waiting for. */
public sealed interface Focus {

    /** Which kind of thing the person wants. */
    record ChoosingJob() implements Focus {}

    /**
     * The answer to a question.
     *
     * @param revisited the person came back to it: its value, if any, stands until it is replaced
     */
    record Asking(String question, boolean revisited) implements Focus {
        public static Asking first(String question) {
            return new Asking(question, false);
        }
    }

    /** Whether the value that already stands in the answers is right. */
    record Checking(String question) implements Focus {}

    /** Which of several readings is meant. */
    record Picking(String question, List<Value> readings) implements Focus {
        public Picking {
            readings = List.copyOf(readings);
        }
    }

    /** Agreement to a consent step. */
    record Consenting(String step) implements Focus {}

    /** The summary was given: shall it be made? */
    record Confirming() implements Focus {}

    /** It is being made. */
    record Making() implements Focus {}

    /** It was made; changes are welcome. */
    record Made() implements Focus {}

    /** Whether everything shall be deleted; if not, the conversation goes on at what was open before. */
    record Deleting(Focus before) implements Focus {}

    /**
     * Nothing any more; restart and undo still work.
     *
     * @param cancelled the person cancelled; else a step stopped the interview
     */
    record Closed(boolean cancelled) implements Focus {}
}

package dev.kikitori.engine.turn;

import dev.kikitori.engine.conversation.Conversation;
import dev.kikitori.engine.conversation.Interpretation;
import dev.kikitori.engine.conversation.Utterance;

/**
 * Reads what a person said against what is open. Never throws for anything said; answers {@link
 * Interpretation.Unclear} where it finds nothing. Thread-safe; knows the same for the same input.
 */
@FunctionalInterface
public interface Interpreter {
    Interpretation interpret(Utterance utterance, String words, Conversation conversation, Setting setting);

    /** The same, and which part of this interpreter it came from. */
    default Attributed attributed(Utterance utterance, String words, Conversation conversation, Setting setting) {
        return new Attributed(
                interpret(utterance, words, conversation, setting), getClass().getSimpleName());
    }

    /**
     * What an utterance means, and who says so.
     *
     * @param by a name for people who write job types, such as {@code corrections}
     */
    record Attributed(Interpretation interpretation, String by) {}
}

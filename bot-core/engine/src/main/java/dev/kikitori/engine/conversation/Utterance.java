package dev.kikitori.engine.conversation;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person said, once.
 *
 * @param id chosen by the channel, the same when the same message is sent again
 * @param channel where it came in, such as {@code web} or {@code console}
 * @param confidence of the transcription, 0 to 1; 1 for what was typed
 * @param at when it arrived
 */
public record Utterance(String id, Content content, String channel, double confidence, Instant at) {
    public Utterance {
        if (id.isBlank() || id.length() > 200) {
            throw new IllegalArgumentException("a message id has 1 to 200 characters");
        }
    }

    /** What was sent: words, a value from an input made for it, or a command from a button. */
    public sealed interface Content {}

    /** Words, typed or spoken. */
    public record Words(String text) implements Content {}

    /** The plain form of a value for one question. */
    public record TypedAnswer(String question, @Nullable Object plain) implements Content {}

    /** A command. */
    public record Pressed(Command command) implements Content {}

    /** What to show of it in a transcript where there are no words: the words, else an empty string. */
    public String words() {
        return content instanceof Words words ? words.text() : "";
    }

    /** Plain parts of the content, equal exactly when the same thing was sent. */
    public Map<String, Object> fingerprint() {
        return switch (content) {
            case Words words -> Map.of("text", words.text());
            case TypedAnswer answer -> Map.of("question", answer.question(), "value", String.valueOf(answer.plain()));
            case Pressed pressed -> Map.of("command", pressed.command().word());
        };
    }
}

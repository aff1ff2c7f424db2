package dev.kikitori.engine.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A reply in words, as it was recorded and as every channel delivers it.
 *
 * @param question the id of the question it puts
 * @param choices what can be picked
 * @param artifact the id of the artifact it delivers
 * @param spoken how it is said aloud, where that is not the text
 */
public record Wording(
        Kind kind,
        String text,
        Optional<String> question,
        List<Option> choices,
        Optional<String> artifact,
        Optional<String> spoken) {
    /** One that is said aloud as it is shown. */
    public Wording(Kind kind, String text, Optional<String> question, List<Option> choices, Optional<String> artifact) {
        this(kind, text, question, choices, artifact, Optional.empty());
    }

    /** The same, said aloud in these words. */
    public Wording spokenAs(String words) {
        return new Wording(
                kind, text, question, choices, artifact, Optional.of(words).filter(other -> !other.equals(text)));
    }

    public Wording {
        choices = List.copyOf(choices);
    }

    /** What a reply is for. */
    public enum Kind {
        SAY,
        ASK,
        CONFIRM,
        DELIVER,
        APOLOGISE;

        /** The word on the wire. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Something that can be picked: the id to send, the text to show. */
    public record Option(String id, String text) {}

    public static Wording say(String text) {
        return new Wording(Kind.SAY, text, Optional.empty(), List.of(), Optional.empty());
    }
}

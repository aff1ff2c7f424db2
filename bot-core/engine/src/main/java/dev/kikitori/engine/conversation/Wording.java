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
 * @param preview what it has to do with a first version of what is to be made, if anything
 */
public record Wording(
        Kind kind,
        String text,
        Optional<String> question,
        List<Option> choices,
        Optional<String> artifact,
        Optional<String> spoken,
        Optional<Preview> preview) {
    /** One that is said aloud as it is shown. */
    public Wording(Kind kind, String text, Optional<String> question, List<Option> choices, Optional<String> artifact) {
        this(kind, text, question, choices, artifact, Optional.empty(), Optional.empty());
    }

    /** The same, said aloud in these words. */
    public Wording spokenAs(String words) {
        return new Wording(
                kind,
                text,
                question,
                choices,
                artifact,
                Optional.of(words).filter(other -> !other.equals(text)),
                preview);
    }

    /** The same, about a first version. */
    public Wording about(Preview first) {
        return new Wording(kind, text, question, choices, artifact, spoken, Optional.of(first));
    }

    /** What a reply has to do with a first version: it tells that there is one, or it shows it. */
    public enum Preview {
        OFFERED,
        SHOWN;

        /** The word on the wire. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
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

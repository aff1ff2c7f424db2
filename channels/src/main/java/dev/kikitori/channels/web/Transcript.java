package dev.kikitori.channels.web;

import dev.kikitori.engine.conversation.Conversation;
import dev.kikitori.engine.conversation.Event;
import dev.kikitori.engine.conversation.Recorded;
import dev.kikitori.engine.conversation.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who said what, in order. */
final class Transcript {
    private Transcript() {}

    static List<Map<String, Object>> of(Conversation conversation, List<Recorded> events) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Recorded recorded : events) {
            if (recorded.event() instanceof Event.Heard heard) {
                lines.add(line(recorded.seq(), "person", shown(conversation, heard.utterance())));
            } else if (recorded.event() instanceof Event.Replied replied) {
                lines.add(line(recorded.seq(), "bot", replied.wording().text()));
            }
        }
        return lines;
    }

    private static Map<String, Object> line(long seq, String who, String text) {
        return Shapes.map("seq", seq, "who", who, "text", text);
    }

    /** What a person's message looks like in words. */
    static String shown(Conversation conversation, Utterance utterance) {
        return switch (utterance.content()) {
            case Utterance.Words words -> words.text();
            case Utterance.TypedAnswer answer -> answer(conversation, answer.question(), answer.plain());
            case Utterance.Pressed pressed -> pressed.command().word();
        };
    }

    private static String answer(Conversation conversation, String question, @Nullable Object plain) {
        if (plain instanceof String text) {
            return conversation
                    .form()
                    .flatMap(form -> form.question(question))
                    .flatMap(asked -> asked.choice(text))
                    .map(choice -> choice.shown(conversation.lang()))
                    .orElse(text);
        }
        return plain == null ? "" : Json.write(plain);
    }
}

package dev.kikitori.channels.web;

import dev.kikitori.engine.conversation.Conversation;
import dev.kikitori.engine.conversation.Event;
import dev.kikitori.engine.conversation.Recorded;
import dev.kikitori.engine.conversation.Utterance;
import dev.kikitori.engine.job.AnswerRules;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.job.ValueText;
import dev.kikitori.engine.value.InvalidValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who said what, in order. */
final class Transcript {
    private Transcript() {}

    static List<Map<String, Object>> of(Conversation conversation, List<Recorded> events) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Recorded recorded : events) {
            if (recorded.event() instanceof Event.Heard heard) {
                Map<String, Object> line = Shapes.map("seq", recorded.seq(), "who", "person");
                line.putAll(person(conversation, heard.utterance()));
                lines.add(line);
            } else if (recorded.event() instanceof Event.Replied replied) {
                Map<String, Object> line = Shapes.map("seq", recorded.seq(), "who", "bot");
                line.putAll(Shapes.reply(new Conversation.Said(recorded.seq(), replied.wording())));
                lines.add(line);
            }
        }
        return lines;
    }

    /** A person's message: its id, what it looks like in words, and the command if it was one. */
    static Map<String, Object> person(Conversation conversation, Utterance utterance) {
        Map<String, Object> shape = Shapes.map("id", utterance.id(), "text", shown(conversation, utterance));
        if (utterance.content() instanceof Utterance.Pressed pressed) {
            shape.put("command", pressed.command().word());
        }
        return shape;
    }

    /** What a person's message looks like in words. */
    private static String shown(Conversation conversation, Utterance utterance) {
        return switch (utterance.content()) {
            case Utterance.Words words -> words.text();
            case Utterance.TypedAnswer answer -> answer(conversation, answer.question(), answer.plain());
            case Utterance.Pressed pressed -> pressed.command().word();
        };
    }

    private static String answer(Conversation conversation, String id, @Nullable Object plain) {
        if (plain == null) {
            return "";
        }
        Optional<Question> question = conversation.form().flatMap(form -> form.question(id));
        try {
            return question.isPresent()
                    ? ValueText.of(question.get(), AnswerRules.read(question.get(), plain), conversation.lang())
                    : other(conversation, plain);
        } catch (InvalidValue e) {
            return other(conversation, plain);
        }
    }

    /** The choice of what to make, and whatever else has no question. */
    private static String other(Conversation conversation, Object plain) {
        return plain instanceof String text
                ? conversation
                        .job()
                        .filter(job -> job.id().equals(text))
                        .map(job -> job.title().in(conversation.lang()))
                        .orElse(text)
                : Json.write(plain);
    }
}

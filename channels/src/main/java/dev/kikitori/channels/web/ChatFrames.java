package dev.kikitori.channels.web;

import dev.kikitori.engine.conversation.Conversation;
import dev.kikitori.engine.conversation.Event;
import dev.kikitori.engine.conversation.Recorded;
import dev.kikitori.engine.conversation.Status;
import java.util.Map;
import java.util.Optional;

/** The frames of a chat connection, as the contract says. */
final class ChatFrames {
    private ChatFrames() {}

    static Map<String, Object> welcome(Conversation known, String token) {
        return Shapes.map("type", "welcome", "conversation", known.id(), "token", token, "seq", known.version());
    }

    static Map<String, Object> accepted(String message) {
        return Shapes.map("type", "accepted", "id", message);
    }

    static Map<String, Object> reply(Conversation.Said said) {
        return typed("reply", Shapes.reply(said));
    }

    /**
     * What the other side is told of an event.
     *
     * @param detail whether it wants to know more than the contract says
     */
    static Optional<Map<String, Object>> of(Recorded recorded, Conversation now, boolean detail) {
        if (detail && recorded.event() instanceof Event.Heard heard) {
            Map<String, Object> person = Shapes.map("seq", recorded.seq());
            person.putAll(Transcript.person(now, heard.utterance()));
            return Optional.of(typed("person", person));
        }
        if (recorded.event() instanceof Event.Replied replied) {
            return Optional.of(reply(new Conversation.Said(recorded.seq(), replied.wording())));
        }
        if (recorded.event() instanceof Event.ArtifactMade made) {
            return Optional.of(typed("artifact", Shapes.artifact(made.artifact())));
        }
        if (recorded.event() instanceof Event.MakingProgressed progressed && now.status() == Status.MAKING) {
            Map<String, Object> progress = Shapes.map("seq", recorded.seq());
            progress.putAll(Shapes.progress(progressed.version(), progressed.step()));
            return Optional.of(typed("progress", progress));
        }
        return Optional.empty();
    }

    static Map<String, Object> spec(Conversation now, boolean detail) {
        Map<String, Object> spec = Shapes.map("type", "spec", "seq", now.version(), "spec", Shapes.spec(now));
        if (detail) {
            spec.putAll(FormShape.of(now));
        }
        return spec;
    }

    static Map<String, Object> status(Conversation now, Status status, Optional<String> message) {
        Map<String, Object> end = Shapes.map("type", "status", "seq", now.version(), "status", status.word());
        message.ifPresent(id -> end.put("for", id));
        return end;
    }

    static Map<String, Object> error(ApiProblem problem, Optional<String> message, String lang) {
        Map<String, Object> frame =
                Shapes.map("type", "error", "code", problem.code().word(), "text", problem.sentence(lang));
        message.ifPresent(id -> frame.put("for", id));
        problem.retryAfter().ifPresent(seconds -> frame.put("retryAfter", seconds));
        return frame;
    }

    private static Map<String, Object> typed(String type, Map<String, Object> fields) {
        Map<String, Object> frame = Shapes.map("type", type);
        frame.putAll(fields);
        return frame;
    }
}

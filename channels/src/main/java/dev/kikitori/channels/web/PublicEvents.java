package dev.kikitori.channels.web;

import dev.kikitori.engine.conversation.Conversation;
import dev.kikitori.engine.conversation.Event;
import dev.kikitori.engine.conversation.Recorded;
import dev.kikitori.engine.conversation.Status;
import dev.kikitori.engine.conversation.Utterance;
import dev.kikitori.engine.value.Plain;
import java.util.List;
import java.util.Map;

/** Events as the holder of the token may see them: all but the secrets. Each has {@code seq}, {@code at}, {@code type}. */
final class PublicEvents {
    private PublicEvents() {}

    static List<Map<String, Object>> of(List<Recorded> events) {
        return events.stream().map(PublicEvents::of).toList();
    }

    static Map<String, Object> of(Recorded recorded) {
        Map<String, Object> shape =
                Shapes.map("seq", recorded.seq(), "at", recorded.at().toString(), "type", type(recorded.event()));
        shape.putAll(fields(recorded));
        return shape;
    }

    static String type(Event event) {
        return switch (event) {
            case Event.Started ignored -> "started";
            case Event.JobAdopted ignored -> "job";
            case Event.Reopened ignored -> "asked-again";
            case Event.PutAside ignored -> "put-aside";
            case Event.TakenUpAgain ignored -> "taken-up-again";
            case Event.Heard ignored -> "message";
            case Event.Answered ignored -> "answered";
            case Event.Unanswered ignored -> "unanswered";
            case Event.LeftOut ignored -> "skipped";
            case Event.LeftToBot ignored -> "left-to-bot";
            case Event.PassedOver ignored -> "passed-over";
            case Event.ChoicesFound ignored -> "choices-found";
            case Event.StepDone ignored -> "step";
            case Event.FocusMoved ignored -> "status";
            case Event.Undone ignored -> "undone";
            case Event.Redone ignored -> "redone";
            case Event.Restarted ignored -> "restarted";
            case Event.Confirmed ignored -> "confirmed";
            case Event.Replied ignored -> "reply";
            case Event.ArtifactMade ignored -> "artifact";
            case Event.MakingProgressed ignored -> "progress";
            case Event.MakingStopped ignored -> "making-stopped";
            case Event.MakingFailed ignored -> "making-failed";
        };
    }

    private static Map<String, Object> fields(Recorded recorded) {
        return switch (recorded.event()) {
            case Event.Started started ->
                Shapes.map("lang", started.lang(), "zone", started.zone(), "region", started.region());
            case Event.JobAdopted adopted -> Shapes.map("job", adopted.job(), "version", adopted.hash());
            case Event.Reopened reopened -> Shapes.map("questions", reopened.questions());
            case Event.PutAside ignored -> Map.of();
            case Event.TakenUpAgain again -> Shapes.map("job", again.job());
            case Event.Heard heard -> message(heard.utterance());
            case Event.Answered answered ->
                Shapes.map(
                        "question", answered.question(),
                        "value", Plain.of(answered.answer().value()),
                        "decided", answered.answer().decided());
            case Event.Unanswered unanswered -> Shapes.map("question", unanswered.question());
            case Event.LeftOut left -> Shapes.map("question", left.question());
            case Event.LeftToBot left -> Shapes.map("question", left.question());
            case Event.PassedOver passed -> Shapes.map("questions", passed.questions());
            case Event.ChoicesFound found -> Shapes.map("question", found.question(), "choices", found.names());
            case Event.StepDone done -> Shapes.map("step", done.step());
            case Event.FocusMoved moved ->
                Shapes.map("status", Status.of(moved.focus()).word());
            case Event.Undone ignored -> Map.of();
            case Event.Redone ignored -> Map.of();
            case Event.Restarted ignored -> Map.of();
            case Event.Confirmed confirmed -> Shapes.map("version", confirmed.version());
            case Event.Replied replied -> Shapes.reply(new Conversation.Said(recorded.seq(), replied.wording()));
            case Event.ArtifactMade made -> Shapes.artifact(made.artifact());
            case Event.MakingProgressed progressed -> Shapes.progress(progressed.version(), progressed.step());
            case Event.MakingStopped stopped -> Shapes.map("version", stopped.version());
            case Event.MakingFailed failed -> Shapes.map("version", failed.version());
        };
    }

    private static Map<String, Object> message(Utterance utterance) {
        Map<String, Object> shape = Shapes.map("id", utterance.id());
        switch (utterance.content()) {
            case Utterance.Words words -> shape.put("text", words.text());
            case Utterance.TypedAnswer answer -> {
                Map<String, Object> typed = Shapes.map("question", answer.question());
                Object plain = answer.plain();
                if (plain != null) {
                    typed.put("value", plain);
                }
                shape.put("answer", typed);
            }
            case Utterance.Pressed pressed ->
                shape.put("command", pressed.command().word());
        }
        return shape;
    }
}

package dev.kikitori.channels.web;

import dev.kikitori.engine.conversation.Conversation;
import dev.kikitori.engine.conversation.Recorded;
import dev.kikitori.engine.conversation.Status;
import dev.kikitori.engine.conversation.Wording;
import dev.kikitori.engine.generation.ArtifactRecord;
import dev.kikitori.engine.generation.Check;
import dev.kikitori.engine.generation.Finding;
import dev.kikitori.engine.generation.Progress;
import dev.kikitori.engine.generation.Verification;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.spec.Spec;
import dev.kikitori.engine.turn.Outcome;
import dev.kikitori.engine.value.Plain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON that the contract promises, as maps and lists ready to be written. */
public final class Shapes {
    private Shapes() {}

    /** One of the things that can be made. */
    public static Map<String, Object> job(JobType job, String lang) {
        return map("id", job.id(), "title", job.title().in(lang), "minutes", job.minutes());
    }

    /** The answer to the opening of a conversation. */
    public static Map<String, Object> opened(String token, Outcome outcome) {
        Map<String, Object> body = map("id", outcome.conversation().id(), "token", token);
        body.putAll(turn(outcome));
        return body;
    }

    /** The answer to a message. */
    public static Map<String, Object> turn(Outcome outcome) {
        return map(
                "replies", replies(outcome.replies()),
                "spec", outcome.deleted() ? emptySpec(outcome.conversation()) : spec(outcome.conversation()),
                "status", status(outcome).word());
    }

    /** A conversation that was deleted in this turn is over. */
    static Status status(Outcome outcome) {
        return outcome.deleted() ? Status.CANCELLED : outcome.conversation().status();
    }

    /** A whole conversation, with what the bot said last and all that was said. */
    public static Map<String, Object> conversation(Conversation conversation, List<Recorded> events) {
        Map<String, Object> shape = map(
                "id",
                conversation.id(),
                "lang",
                conversation.lang(),
                "spec",
                spec(conversation),
                "status",
                conversation.status().word(),
                "replies",
                replies(conversation.turns().said()),
                "transcript",
                Transcript.of(conversation, events));
        shape.putAll(FormShape.of(conversation));
        if (conversation.status() == Status.MAKING) {
            conversation
                    .making()
                    .underWay(conversation.making().confirmed())
                    .ifPresent(made ->
                            made.step().ifPresent(step -> shape.put("progress", progress(made.version(), step))));
        }
        return shape;
    }

    /** How far the making of a version is. */
    static Map<String, Object> progress(int version, Progress.Step step) {
        return map("version", version, "stage", step.stage().word(), "done", step.done(), "of", step.of());
    }

    static List<Object> replies(List<Conversation.Said> said) {
        return new ArrayList<>(said.stream().map(Shapes::reply).toList());
    }

    /** Something the bot said. */
    public static Map<String, Object> reply(Conversation.Said said) {
        Wording wording = said.wording();
        Map<String, Object> reply =
                map("seq", said.seq(), "kind", wording.kind().word(), "text", wording.text());
        wording.question().ifPresent(question -> reply.put("question", question));
        if (!wording.choices().isEmpty()) {
            reply.put(
                    "choices",
                    wording.choices().stream()
                            .map(option -> map("id", option.id(), "text", option.text()))
                            .toList());
        }
        wording.spoken().ifPresent(spoken -> reply.put("spoken", spoken));
        wording.artifact().ifPresent(artifact -> reply.put("artifact", artifact));
        wording.preview().ifPresent(preview -> reply.put("preview", preview.word()));
        return reply;
    }

    /** What a conversation comes to so far; without a job type there are no answers. */
    static Map<String, Object> spec(Conversation conversation) {
        return conversation.spec().map(Shapes::spec).orElseGet(() -> emptySpec(conversation));
    }

    private static Map<String, Object> emptySpec(Conversation conversation) {
        return map(
                "lang", conversation.lang(),
                "answers", Map.of(),
                "skipped", List.of(),
                "decided", List.of(),
                "missing", List.of(),
                "wishes", List.of());
    }

    /** A spec. */
    public static Map<String, Object> spec(Spec spec) {
        Map<String, Object> shape = map(
                "job", spec.job(),
                "version", spec.version(),
                "lang", spec.lang(),
                "answers", Plain.answers(spec.answers()),
                "skipped", spec.skipped(),
                "decided", spec.decided(),
                "missing", spec.missing(),
                "wishes", spec.wishes());
        spec.reference().ifPresent(reference -> shape.put("reference", reference));
        spec.completed().ifPresent(completed -> shape.put("completed", completed.toString()));
        return shape;
    }

    /** A made thing. */
    public static Map<String, Object> artifact(ArtifactRecord artifact) {
        return map(
                "id", artifact.id(),
                "name", artifact.name(),
                "version", artifact.version(),
                "good", artifact.good(),
                "draft", artifact.draft(),
                "first", artifact.first(),
                "files", artifact.files());
    }

    /** A first version, at this address. */
    static Map<String, Object> preview(Previews.Preview preview, String url) {
        Map<String, Object> shape = map(
                "url", url,
                "name", preview.artifact().name(),
                "first", preview.artifact().first(),
                "files", List.copyOf(preview.artifact().files().keySet()),
                "missing", preview.spec().missing());
        preview.text().ifPresent(text -> shape.put("text", text));
        return shape;
    }

    /** What the checks of a made thing said. */
    public static Map<String, Object> verification(Verification verification) {
        return map(
                "good", verification.good(),
                "draft", verification.draft(),
                "checks", verification.checks().stream().map(Shapes::check).toList());
    }

    private static Map<String, Object> check(Check check) {
        return map(
                "name", check.name(),
                "tool", check.tool(),
                "result", check.result().word(),
                "findings", check.findings().stream().map(Shapes::finding).toList());
    }

    private static Map<String, Object> finding(Finding finding) {
        return map("file", finding.file(), "severity", finding.severity(), "text", finding.text());
    }

    /** A map that keeps this order. */
    static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}

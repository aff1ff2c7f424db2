package dev.kikitori.prompts.phrasebook;

import dev.kikitori.engine.conversation.Reply;
import dev.kikitori.engine.conversation.Wording;
import dev.kikitori.engine.generation.ArtifactRecord;
import dev.kikitori.engine.generation.Check;
import dev.kikitori.engine.job.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands alone: that it is being made, that it was made, that it was stopped. */
final class StatementWords {
    private final Talk talk;
    private final Phrases phrases;

    StatementWords(Talk talk) {
        this.talk = talk;
        this.phrases = talk.phrases();
    }

    Wording word(Reply.Statement statement) {
        return switch (statement) {
            case Reply.Making ignored -> Wording.say(phrases.say("making"));
            case Reply.StillMaking ignored -> Wording.say(phrases.say("still-making"));
            case Reply.Waiting ignored -> Wording.say(phrases.say("waiting"));
            case Reply.StillOpen open -> Wording.say(phrases.say("still-open", "title", talk.title(open.job())));
            case Reply.AlreadyMade ignored -> Wording.say(phrases.say("already-made"));
            case Reply.WhatNext ignored -> Wording.say(phrases.say("what-next"));
            case Reply.Delivered delivered -> delivered(delivered);
            case Reply.FailedChecks failed -> apology(failedChecks(failed.artifact()));
            case Reply.MakingFailed ignored -> apology(phrases.say("making-failed"));
            case Reply.Cancelled ignored ->
                Wording.say(phrases.count("cancelled", talk.retentionDays(), "days", talk.retention()));
            case Reply.IsClosed ignored -> Wording.say(phrases.say("is-closed"));
            case Reply.Stopped stopped -> Wording.say(stopped(stopped.step()));
            case Reply.Deleted ignored -> Wording.say(phrases.say("deleted"));
            case Reply.ConsentRefused ignored -> Wording.say(phrases.say("consent-refused"));
        };
    }

    private Wording delivered(Reply.Delivered delivered) {
        ArtifactRecord artifact = delivered.artifact();
        List<String> sentences = new ArrayList<>();
        List<String> passed = ended(artifact, Check.Result.PASSED);
        sentences.add(
                passed.isEmpty()
                        ? phrases.say("delivered.made")
                        : phrases.say("delivered.checked", "checks", phrases.list(passed)));
        List<String> unchecked = ended(artifact, Check.Result.NOT_CHECKED);
        if (!unchecked.isEmpty()) {
            sentences.add(phrases.say("delivered.not-checked", "checks", phrases.list(unchecked)));
        }
        sentences.add(phrases.say("what-next"));
        if (!delivered.missing().isEmpty()) {
            sentences.add(phrases.say("delivered.missing", "labels", talk.labels(delivered.missing())));
        }
        return new Wording(
                Wording.Kind.DELIVER,
                phrases.sentences(sentences),
                Optional.empty(),
                List.of(),
                Optional.of(artifact.id()));
    }

    private List<String> ended(ArtifactRecord artifact, Check.Result result) {
        return artifact.verification().checks().stream()
                .filter(check -> check.result() == result)
                .map(check -> checkWords(check.name(), result))
                .distinct()
                .toList();
    }

    private String checkWords(String name, Check.Result result) {
        String how = result == Check.Result.PASSED ? ".passed" : ".name";
        return phrases.find("check." + name + how)
                .orElseGet(() -> phrases.say("check.other" + how, "name", Talk.readable(name)));
    }

    private String failedChecks(ArtifactRecord artifact) {
        List<String> failed = ended(artifact, Check.Result.FAILED);
        return failed.isEmpty()
                ? phrases.say("making-failed")
                : phrases.say("failed-checks", "checks", phrases.list(failed));
    }

    private String stopped(String id) {
        String say = talk.step(id)
                .map(Step::say)
                .map(text -> talk.filled(text.in(talk.lang())).strip())
                .orElse("");
        return say.isEmpty() ? phrases.say("stopped") : say;
    }

    private static Wording apology(String text) {
        return new Wording(Wording.Kind.APOLOGISE, text, Optional.empty(), List.of(), Optional.empty());
    }
}

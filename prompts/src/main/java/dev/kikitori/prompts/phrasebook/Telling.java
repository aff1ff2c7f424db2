package dev.kikitori.prompts.phrasebook;

import dev.kikitori.engine.conversation.Topic;
import java.util.List;

/** Answers to a person's own questions, from the job type and from what any interview knows of itself. */
final class Telling {
    private final Talk talk;
    private final Phrases phrases;
    private final NoteWords notes;

    Telling(Talk talk, NoteWords notes) {
        this.talk = talk;
        this.phrases = talk.phrases();
        this.notes = notes;
    }

    String of(Topic topic) {
        return switch (topic) {
            case Topic.Told told -> ofJob(told.place());
            case Topic.Usual usual -> of(usual.matter());
            case Topic.Unknown ignored -> phrases.say("told.unknown");
        };
    }

    private String ofJob(int place) {
        String own = talk.conversation()
                .job()
                .filter(job -> place < job.faq().size())
                .map(job -> talk.filled(job.faq().get(place).answer().in(talk.lang()))
                        .strip())
                .orElse("");
        return own.isEmpty() ? phrases.say("told.unknown") : own;
    }

    private String of(Topic.Matter matter) {
        return switch (matter) {
            case LENGTH -> length();
            case KEPT -> notes.kept();
            case CHANGES -> phrases.say("told.changes");
            case RESULT ->
                talk.conversation()
                        .job()
                        .map(job -> phrases.say("told.result", "title", talk.title(job.id())))
                        .orElseGet(() -> phrases.say("told.result-open"));
            case SELF -> phrases.sentences(List.of(phrases.say("told.self"), notes.kept()));
            case ABILITIES -> phrases.say("help.always");
            case THANKS -> phrases.say("told.thanks");
        };
    }

    /** Half a minute a question, as the greeting reckons. */
    private String length() {
        int open =
                talk.conversation().form().map(form -> form.untouched().size()).orElse(0);
        if (open == 0) {
            return phrases.say("told.length.none");
        }
        int minutes = Math.max(1, (open + 1) / 2);
        String time = phrases.count("told.minutes", minutes, "n", Integer.toString(minutes));
        return open == 1
                ? phrases.say("told.length.one")
                : phrases.say("told.length.many", "n", Integer.toString(open), "minutes", time);
    }
}

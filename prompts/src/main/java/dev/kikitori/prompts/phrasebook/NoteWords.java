package dev.kikitori.prompts.phrasebook;

import dev.kikitori.engine.conversation.Reply;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.job.Round;
import dev.kikitori.engine.job.Step;
import dev.kikitori.engine.job.ValueText;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said on the way to the next question. */
final class NoteWords {
    private final Talk talk;
    private final Phrases phrases;
    private final Acknowledgement acknowledgement;
    private final Guidance guidance;

    NoteWords(Talk talk) {
        this.talk = talk;
        this.phrases = talk.phrases();
        this.acknowledgement = new Acknowledgement(talk);
        this.guidance = new Guidance(talk);
    }

    String word(Reply.Note note) {
        return switch (note) {
            case Reply.Greeting ignored -> greeting();
            case Reply.JobChosen ignored -> jobChosen();
            case Reply.SoFar ignored -> soFar();
            case Reply.Took took -> acknowledgement.of(List.of(took));
            case Reply.Changed changed -> withValue("changed", changed.question(), changed.value());
            case Reply.Kept kept -> withValue("kept", kept.question(), kept.value());
            case Reply.TookBack back -> phrases.say("took-back", "label", talk.label(back.question()));
            case Reply.LeftOut left -> leftOut(left.question());
            case Reply.LeftOutRound left -> phrases.say("left-out.round", "title", roundTitle(left.round()));
            case Reply.Decided decided ->
                decided.value()
                        .map(value -> withValue("decided.value", decided.question(), value))
                        .orElseGet(() -> phrases.say("decided.nothing", "label", talk.label(decided.question())));
            case Reply.CannotDecide cannot -> phrases.say("cannot-decide", "label", talk.label(cannot.question()));
            case Reply.DecidedRest rest -> decidedRest(rest);
            case Reply.WentBack back ->
                back.current()
                        .map(value -> withValue("went-back.value", back.question(), value))
                        .orElseGet(() -> phrases.say("went-back.open", "label", talk.label(back.question())));
            case Reply.NothingBefore ignored -> phrases.say("nothing-before");
            case Reply.Undid undid -> labelled("undid", undid.questions());
            case Reply.Redid redid -> labelled("redid", redid.questions());
            case Reply.NothingToUndo ignored -> phrases.say("nothing-to-undo");
            case Reply.NothingToRedo ignored -> phrases.say("nothing-to-redo");
            case Reply.RoundBegins begins -> phrases.say("round-begins", "title", roundTitle(begins.round()));
            case Reply.Why why -> why(why.question());
            case Reply.Help help -> guidance.help(help.focus());
            case Reply.Examples examples -> guidance.examples(examples.question());
            case Reply.StillNeeded needed -> phrases.say("still-needed", "labels", talk.labels(needed.questions()));
            case Reply.OnceMore ignored -> phrases.say("once-more");
            case Reply.NotUnderstood not -> new Reprompt(talk, guidance).of(not);
            case Reply.NothingToApply nothing ->
                phrases.say("nothing-to-apply." + nothing.command().word());
            case Reply.NotYet ignored -> phrases.say("not-yet");
            case Reply.CannotAnswer ignored -> phrases.say("cannot-answer");
            case Reply.Restarted ignored -> phrases.say("restarted");
            case Reply.NotDeleted ignored -> phrases.say("not-deleted");
            case Reply.StepSaid said -> step(said.step());
        };
    }

    String took(List<Reply.Took> taken) {
        return acknowledgement.of(taken);
    }

    /** Who asks, what for, how long it takes, what is kept, where and for how long. */
    String greeting() {
        List<String> sentences = new ArrayList<>();
        Optional<JobType> job = talk.conversation().job();
        if (job.isPresent()) {
            sentences.add(intro(job.get()));
            sentences.add(minutes(job.get()));
        } else {
            sentences.add(phrases.say("greeting.no-job"));
        }
        sentences.add(phrases.count("greeting.kept", talk.retentionDays(), "days", talk.retention()));
        return phrases.sentences(sentences);
    }

    String jobChosen() {
        return talk.conversation()
                .job()
                .map(job -> phrases.sentences(List.of(intro(job), minutes(job))))
                .orElse("");
    }

    private String intro(JobType job) {
        String own = talk.filled(job.intro().in(talk.lang()));
        return own.isBlank()
                ? phrases.say(
                        "greeting.intro", "title", ValueText.clean(job.title().in(talk.lang())))
                : own.strip();
    }

    private String minutes(JobType job) {
        return phrases.count("greeting.minutes", job.minutes(), "n", Integer.toString(job.minutes()));
    }

    /** What has been said so far, line by line. */
    String soFar() {
        List<String> lines = new SummaryLines(talk).all();
        return lines.isEmpty()
                ? phrases.say("so-far.nothing")
                : phrases.say("so-far.list", "lines", phrases.numberedLines(lines));
    }

    private String withValue(String key, String id, Value value) {
        String label = talk.label(id);
        Optional<Question> question = talk.question(id);
        if (question.isEmpty()) {
            return "";
        }
        boolean table = question.get().kind() == Kind.OPENING_HOURS
                || value instanceof Value.Items
                || value instanceof Value.Group;
        return table && ValueText.lines(question.get(), value, talk.lang()).size() > 1
                ? phrases.say(key + "-table", "label", label, "table", acknowledgement.table(question.get(), value))
                : phrases.say(key, "label", label, "value", talk.inShort(question.get(), value));
    }

    private String leftOut(String id) {
        boolean essential = talk.question(id).filter(Question::essential).isPresent();
        return phrases.say(essential ? "left-out.essential" : "left-out.question", "label", talk.label(id));
    }

    private String labelled(String key, List<String> questions) {
        return questions.isEmpty()
                ? phrases.say(key + ".nothing")
                : phrases.say(key + ".labels", "labels", talk.labels(questions));
    }

    private String decidedRest(Reply.DecidedRest rest) {
        List<String> sentences = new ArrayList<>();
        if (!rest.missing().isEmpty()) {
            sentences.add(phrases.count(
                    "decided-rest.missing", rest.missing().size(), "labels", talk.labels(rest.missing())));
        }
        List<String> taken = new ArrayList<>();
        for (String id : rest.taken()) {
            Value value = talk.answers().get(id);
            if (value != null) {
                taken.add(phrases.say("list.labelled", "label", talk.label(id), "value", talk.inShort(id, value)));
            }
        }
        sentences.add(
                taken.isEmpty()
                        ? phrases.say("decided-rest.nothing")
                        : phrases.say("decided-rest.taken", "values", String.join(phrases.say("list.both"), taken)));
        return phrases.sentences(sentences);
    }

    private String why(String id) {
        String own = talk.question(id)
                .map(question -> talk.filled(question.why().in(talk.lang())))
                .orElse("");
        return own.isBlank() ? phrases.say("why", "label", talk.label(id)) : own.strip();
    }

    private String roundTitle(String id) {
        return talk.conversation()
                .job()
                .flatMap(job -> job.round(id))
                .map(Round::title)
                .map(title -> ValueText.clean(title.in(talk.lang())))
                .filter(title -> !title.isEmpty())
                .orElseGet(() -> Talk.readable(id));
    }

    private String step(String id) {
        return talk.step(id)
                .map(Step::say)
                .map(say -> talk.filled(say.in(talk.lang())).strip())
                .orElse("");
    }
}

package dev.kikitori.prompts.phrasebook;

import dev.kikitori.engine.conversation.Reply;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.job.Round;
import dev.kikitori.engine.job.Step;
import dev.kikitori.engine.job.ValueText;
import dev.kikitori.engine.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said on the way to the next question. */
final class NoteWords {
    private static final int NAMED_CHOICES = 4;

    private final Talk talk;
    private final Phrases phrases;
    private final Saying saying;
    private final Acknowledgement acknowledgement;
    private final Guidance guidance;

    NoteWords(Talk talk) {
        this.talk = talk;
        this.phrases = talk.phrases();
        this.saying = new Saying(talk);
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
            case Reply.TookBack ignored -> phrases.say("took-back");
            case Reply.LeftOut left -> leftOut(left.question());
            case Reply.LeftOutRound left -> phrases.say("left-out.round", "title", roundTitle(left.round()));
            case Reply.Decided decided ->
                decided.value()
                        .map(value -> withValue("decided", decided.question(), value))
                        .orElseGet(() -> phrases.say("decided.nothing", "label", talk.label(decided.question())));
            case Reply.CannotDecide ignored -> phrases.say("cannot-decide");
            case Reply.DecidedRest rest -> decidedRest(rest);
            case Reply.WentBack back ->
                back.current()
                        .map(value -> withValue("went-back", back.question(), value))
                        .orElseGet(() -> phrases.say("went-back.open", "label", talk.label(back.question())));
            case Reply.NothingBefore ignored -> phrases.say("nothing-before");
            case Reply.Undid undid -> changedBy("undid", undid.questions());
            case Reply.Redid redid -> changedBy("redid", redid.questions());
            case Reply.NothingToUndo ignored -> phrases.say("nothing-to-undo");
            case Reply.NothingToRedo ignored -> phrases.say("nothing-to-redo");
            case Reply.RoundBegins begins -> phrases.say("round-begins", "title", roundTitle(begins.round()));
            case Reply.PreviewReady ignored -> phrases.say("preview.ready");
            case Reply.PreviewShown ignored -> phrases.say("preview.shown");
            case Reply.Why why -> why(why.questionOrStep());
            case Reply.Help help -> guidance.help(help.focus());
            case Reply.Examples examples -> guidance.examples(examples.question());
            case Reply.StillNeeded needed -> phrases.say("still-needed", "labels", talk.labels(needed.questions()));
            case Reply.OnceMore ignored -> phrases.say("once-more");
            case Reply.NotUnderstood not -> new Reprompt(talk, guidance).of(not);
            case Reply.NothingToApply nothing ->
                phrases.say("nothing-to-apply." + nothing.command().word());
            case Reply.NotYet ignored -> phrases.say("not-yet");
            case Reply.KeptAsWish kept -> wishes(kept);
            case Reply.AddedFromWish added -> withValue("added", added.question(), added.added());
            case Reply.RestKeptAsWish ignored -> phrases.say("kept-as-wish.rest");
            case Reply.Told told -> new Telling(talk, this).of(told.topic());
            case Reply.JobMoved moved ->
                moved.toAsk().isEmpty()
                        ? phrases.say("job-moved.same")
                        : phrases.count(
                                "job-moved",
                                moved.toAsk().size(),
                                "n",
                                Integer.toString(moved.toAsk().size()));
            case Reply.WasPutAside aside -> phrases.say("was-put-aside", "title", talk.title(aside.job()));
            case Reply.CameBack back -> phrases.say("came-back", "title", talk.title(back.job()));
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
            sentences.add(intro(job.get(), "greeting.intro"));
            sentences.add(minutes(job.get()));
        } else {
            sentences.add(phrases.say("greeting.no-job"));
        }
        sentences.add(kept());
        return phrases.sentences(sentences);
    }

    /** What is kept, where and for how long. */
    String kept() {
        return phrases.count("greeting.kept", talk.retentionDays(), "days", talk.retention());
    }

    /** What the chosen thing asks for and how long it takes; what is kept was said before. */
    String jobChosen() {
        return talk.conversation()
                .job()
                .map(job -> phrases.sentences(List.of(intro(job, "job-chosen"), minutes(job))))
                .orElse("");
    }

    private String intro(JobType job, String general) {
        String own = talk.filled(job.intro().in(talk.lang())).strip();
        return own.isEmpty()
                ? phrases.say(general, "title", ValueText.clean(job.title().in(talk.lang())))
                : own;
    }

    private String minutes(JobType job) {
        return phrases.count("greeting.minutes", job.minutes(), "n", Integer.toString(job.minutes()));
    }

    /** What has been said so far, line by line. */
    String soFar() {
        List<String> lines = new SummaryLines(talk).all();
        int open =
                talk.conversation().form().map(form -> form.untouched().size()).orElse(0);
        String known = lines.isEmpty()
                ? phrases.say("so-far.nothing")
                : phrases.say("so-far.list", "lines", phrases.numberedLines(lines));
        return open == 0 ? known : known + "\n" + phrases.count("so-far.open", open, "n", Integer.toString(open));
    }

    /** Whole answers that are wishes need not be said again; choices among others do. */
    private String wishes(Reply.KeptAsWish kept) {
        boolean whole = talk.question(kept.question()).filter(Question::wishes).isPresent();
        return whole
                ? phrases.say("kept-as-wish.whole")
                : phrases.say(
                        "kept-as-wish.some",
                        "wishes",
                        phrases.list(
                                kept.wishes().stream().map(ValueText::clean).toList()));
    }

    private String withValue(String key, String id, Value value) {
        return talk.question(id)
                .map(question -> saying.inShort(key, question, value))
                .orElse("");
    }

    private String leftOut(String id) {
        boolean essential = talk.question(id).filter(Question::essential).isPresent();
        return phrases.say(essential ? "left-out.essential" : "left-out.question", "label", talk.label(id));
    }

    /** What changed; where it is one answer, how it stands now. */
    private String changedBy(String key, List<String> questions) {
        if (questions.isEmpty()) {
            return phrases.say(key + ".nothing");
        }
        if (questions.size() == 1) {
            Optional<Question> question = talk.question(questions.getFirst());
            Optional<Value> now = Optional.ofNullable(talk.answers().get(questions.getFirst()));
            if (question.isPresent() && now.isPresent()) {
                return saying.inShort(key, question.get(), now.get());
            }
        }
        return phrases.say(key + ".labels", "labels", talk.labels(questions));
    }

    private String decidedRest(Reply.DecidedRest rest) {
        String missing = rest.missing().isEmpty()
                ? ""
                : phrases.count("decided-rest.missing", rest.missing().size(), "labels", talk.labels(rest.missing()));
        return phrases.sentences(List.of(missing, taken(rest.taken())));
    }

    private String taken(List<String> questions) {
        if (questions.isEmpty()) {
            return phrases.say("decided-rest.nothing");
        }
        if (questions.size() > NAMED_CHOICES) {
            return phrases.say("decided-rest.many", "n", Integer.toString(questions.size()));
        }
        List<String> values = new ArrayList<>();
        for (String id : questions) {
            Optional.ofNullable(talk.answers().get(id))
                    .ifPresent(value -> values.add(
                            phrases.say("list.labelled", "label", talk.label(id), "value", talk.inShort(id, value))));
        }
        return phrases.say("decided-rest.taken", "values", String.join(phrases.say("list.both"), values));
    }

    private String why(String id) {
        String own = talk.question(id)
                .map(question -> talk.filled(question.why().in(talk.lang())))
                .orElse("");
        if (!own.isBlank()) {
            return own.strip();
        }
        String intro = talk.step(id).isEmpty()
                ? ""
                : talk.conversation()
                        .job()
                        .map(job -> talk.filled(job.intro().in(talk.lang())).strip())
                        .orElse("");
        return intro.isEmpty() ? phrases.say("why") : intro;
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

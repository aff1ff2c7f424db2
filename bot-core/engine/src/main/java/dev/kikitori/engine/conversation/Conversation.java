package dev.kikitori.engine.conversation;

import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.spec.Spec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The state of a conversation: the immutable fold of its events, equal for equal events whenever they are folded.
 *
 * @param version the number of events
 * @param at when the last event was recorded
 * @param form empty until it is clear what is to be made
 * @param attempt how many times in a row the person was not understood on what is open
 * @param history what undo and redo bring back
 * @param aside things that were begun and put aside for others, the latest last
 * @param making what was confirmed and made
 * @param turns which messages were taken, and what the bot said last
 */
public record Conversation(
        String id,
        long version,
        Instant at,
        Event.Started start,
        Optional<Form> form,
        Focus focus,
        int attempt,
        History history,
        List<Aside> aside,
        Makings making,
        Turns turns) {

    public Conversation {
        aside = List.copyOf(aside);
    }

    /** A thing that was begun and put aside for another, with what undo and redo bring back of it. */
    public record Aside(Form form, History history) {}

    /** A message that was taken: what it was, and the numbers of the first and the last event of its turn. */
    public record Turn(String message, Map<String, Object> fingerprint, long first, long last) {
        Turn reaching(long seq) {
            return new Turn(message, fingerprint, first, seq);
        }
    }

    /** A wording with the number of its event. */
    public record Said(long seq, Wording wording) {}

    /** The earlier turns by message id, the latest, and what the bot said since it began. */
    public record Turns(Map<String, Turn> earlier, Optional<Turn> latest, List<Said> said) {
        public Turns {
            said = List.copyOf(said);
        }

        /** The turn of the message with this id, if it was taken. */
        public Optional<Turn> of(String message) {
            return latest.filter(turn -> turn.message().equals(message))
                    .or(() -> Optional.ofNullable(earlier.get(message)));
        }

        Turns beginning(Optional<Turn> next) {
            Map<String, Turn> more = earlier;
            if (latest.isPresent()) {
                more = new HashMap<>(earlier);
                more.put(latest.get().message(), latest.get());
            }
            return new Turns(Collections.unmodifiableMap(more), next, List.of());
        }

        Turns reaching(long seq) {
            return latest.isEmpty() ? this : new Turns(earlier, latest.map(turn -> turn.reaching(seq)), said);
        }

        Turns saying(Said one) {
            List<Said> all = new ArrayList<>(said);
            all.add(one);
            return new Turns(earlier, latest, all);
        }
    }

    /** The job type, once it is clear. */
    public Optional<JobType> job() {
        return form.map(Form::job);
    }

    public Status status() {
        return Status.of(focus);
    }

    public String lang() {
        return start.lang();
    }

    /**
     * What it comes to so far, with its reference and time while nothing changed since it was confirmed; empty until it
     * is clear what is to be made.
     */
    public Optional<Spec> spec() {
        return changedSinceConfirmed() ? form.map(filled -> filled.spec(lang())) : making.confirmedSpec();
    }

    /** Whether something changed since the last confirmation. */
    public boolean changedSinceConfirmed() {
        return !making.confirmedForm().equals(form);
    }

    /** The id of the question that is open, whether it is asked, checked or picked for. */
    public Optional<String> openQuestion() {
        return switch (focus) {
            case Focus.Asking asking -> Optional.of(asking.question());
            case Focus.Checking checking -> Optional.of(checking.question());
            case Focus.Picking picking -> Optional.of(picking.question());
            case Focus.ChoosingJob ignored -> Optional.empty();
            case Focus.Consenting ignored -> Optional.empty();
            case Focus.Confirming ignored -> Optional.empty();
            case Focus.Making ignored -> Optional.empty();
            case Focus.Made ignored -> Optional.empty();
            case Focus.Deleting ignored -> Optional.empty();
            case Focus.Closed ignored -> Optional.empty();
        };
    }

    /**
     * Folds events, which begin with {@link Event.Started}.
     *
     * @param jobTypes finds each version that the events name
     * @throws IllegalStateException if the events are out of order or name a job type that is not known
     */
    public static Conversation fold(String id, List<Recorded> events, Function<String, Optional<JobType>> jobTypes) {
        if (events.isEmpty() || !(events.getFirst().event() instanceof Event.Started started)) {
            throw new IllegalStateException("conversation " + id + " does not begin with its start");
        }
        Conversation state = new Conversation(
                id,
                1,
                events.getFirst().at(),
                started,
                Optional.empty(),
                new Focus.ChoosingJob(),
                0,
                History.NONE,
                List.of(),
                Makings.NONE,
                new Turns(Map.of(), Optional.empty(), List.of()));
        return state.after(events.subList(1, events.size()), jobTypes);
    }

    /** The state after these further events. */
    public Conversation after(List<Recorded> events, Function<String, Optional<JobType>> jobTypes) {
        Conversation state = this;
        for (Recorded recorded : events) {
            if (recorded.seq() != state.version + 1) {
                throw new IllegalStateException(
                        "conversation " + id + ": event " + recorded.seq() + " after " + state.version);
            }
            state = state.applied(recorded, jobTypes);
        }
        return state;
    }

    private Conversation applied(Recorded recorded, Function<String, Optional<JobType>> jobTypes) {
        Conversation now = new Conversation(
                id,
                recorded.seq(),
                recorded.at(),
                start,
                form,
                focus,
                attempt,
                history,
                aside,
                making,
                turns.reaching(recorded.seq()));
        return switch (recorded.event()) {
            case Event.Started ignored -> throw new IllegalStateException("conversation " + id + " starts twice");
            case Event.JobAdopted adopted -> now.adopting(adopted, jobTypes);
            case Event.Reopened reopened -> now.filling(slots -> slots.reopening(reopened.questions()));
            case Event.PutAside ignored -> now.turningTo(Optional.empty());
            case Event.TakenUpAgain again -> now.turningTo(now.aside(again.job()));
            case Event.Heard heard -> now.turnBegins(Optional.of(heard.utterance()));
            case Event.Answered answered ->
                now.filling(slots -> slots.answered(answered.question(), answered.answer()));
            case Event.Unanswered unanswered -> now.filling(slots -> slots.unanswered(unanswered.question()));
            case Event.LeftOut left -> now.filling(slots -> slots.leaving(left.question()));
            case Event.LeftToBot left -> now.filling(slots -> slots.leavingToBot(left.question()));
            case Event.PassedOver passed -> now.filling(slots -> slots.passing(passed.questions()));
            case Event.ChoicesFound found -> now.filling(slots -> slots.found(found.question(), found.names()));
            case Event.StepDone done -> now.filling(slots -> slots.stepDone(done.step()));
            case Event.FocusMoved moved -> now.focused(moved.focus(), moved.attempt());
            case Event.Undone ignored -> now.undone();
            case Event.Redone ignored -> now.redone();
            case Event.Restarted ignored -> now.filling(slots -> Slots.EMPTY);
            case Event.Confirmed confirmed -> now.made(making.confirming(confirmed, form));
            case Event.Replied replied -> now.saying(new Said(recorded.seq(), replied.wording()));
            case Event.ArtifactMade made -> now.turnBegins(Optional.empty()).made(making.keeping(made.artifact()));
            case Event.MakingProgressed progressed -> now.made(making.progressing(progressed));
            case Event.MakingStopped stopped -> now.made(making.settling(stopped.version()));
            case Event.MakingFailed failed -> now.turnBegins(Optional.empty()).made(making.settling(failed.version()));
        };
    }

    private Conversation adopting(Event.JobAdopted adopted, Function<String, Optional<JobType>> jobTypes) {
        JobType job = jobTypes.apply(adopted.hash())
                .orElseThrow(() -> new IllegalStateException(
                        "conversation " + id + " needs job type " + adopted.job() + " in version " + adopted.hash()));
        Slots slots = form.map(Form::slots).orElse(Slots.EMPTY);
        return with(Optional.of(new Form(job, slots)), remembering());
    }

    /** What was put aside of this job type, the latest, if anything was. */
    public Optional<Aside> aside(String job) {
        return aside.reversed().stream()
                .filter(one -> one.form().job().id().equals(job))
                .findFirst();
    }

    private Conversation turningTo(Optional<Aside> next) {
        List<Aside> others = new ArrayList<>(aside);
        next.ifPresent(others::remove);
        form.ifPresent(current -> others.add(new Aside(current, history)));
        return new Conversation(
                id,
                version,
                at,
                start,
                next.map(Aside::form),
                focus,
                attempt,
                next.map(Aside::history).orElse(History.NONE),
                others,
                making,
                turns);
    }

    private Conversation filling(Function<Slots, Slots> change) {
        Optional<Form> next = form.map(filled -> filled.with(change.apply(filled.slots())));
        return next.equals(form) ? this : with(next, remembering());
    }

    /** What the bot does of its own accord is not the person's to undo. */
    private History remembering() {
        return turns.latest().isPresent() ? history.remembering(form) : history;
    }

    private Conversation undone() {
        History undone = new History(History.popped(history.undo()), History.pushed(history.redo(), form), true);
        return with(history.undo().getLast(), undone);
    }

    private Conversation redone() {
        History redone = new History(History.pushed(history.undo(), form), History.popped(history.redo()), true);
        return with(history.redo().getLast(), redone);
    }

    private Conversation turnBegins(Optional<Utterance> utterance) {
        Optional<Turn> turn = utterance.map(heard -> new Turn(heard.id(), heard.fingerprint(), version, version));
        return new Conversation(
                id,
                version,
                at,
                start,
                form,
                focus,
                attempt,
                history.turnBegins(),
                aside,
                making,
                earlierTurns().beginning(turn));
    }

    /** The turns without the event that is just being folded, which begins the next one. */
    private Turns earlierTurns() {
        return turns.reaching(version - 1);
    }

    private Conversation with(Optional<Form> nextForm, History nextHistory) {
        return new Conversation(id, version, at, start, nextForm, focus, attempt, nextHistory, aside, making, turns);
    }

    private Conversation focused(Focus nextFocus, int nextAttempt) {
        return new Conversation(id, version, at, start, form, nextFocus, nextAttempt, history, aside, making, turns);
    }

    private Conversation made(Makings next) {
        return new Conversation(id, version, at, start, form, focus, attempt, history, aside, next, turns);
    }

    private Conversation saying(Said said) {
        return new Conversation(
                id, version, at, start, form, focus, attempt, history, aside, making, turns.saying(said));
    }
}

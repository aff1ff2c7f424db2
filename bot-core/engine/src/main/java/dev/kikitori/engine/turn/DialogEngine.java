package dev.kikitori.engine.turn;

import dev.kikitori.engine.conversation.Conversation;
import dev.kikitori.engine.conversation.Conversation.Turn;
import dev.kikitori.engine.conversation.Event;
import dev.kikitori.engine.conversation.Interpretation;
import dev.kikitori.engine.conversation.Recorded;
import dev.kikitori.engine.conversation.Status;
import dev.kikitori.engine.conversation.Utterance;
import dev.kikitori.engine.generation.ArtifactRecord;
import dev.kikitori.engine.generation.Progress;
import dev.kikitori.engine.generation.Work;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.policy.Circumstances;
import dev.kikitori.engine.policy.Decision;
import dev.kikitori.engine.policy.DialogPolicy;
import dev.kikitori.engine.turn.Interpreter.Attributed;
import dev.kikitori.engine.turn.TurnTimes.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The one door to conversations. A turn is admitted one at a time per conversation, in order of arrival; it is read
 * against what is open, decided, worded and appended at the version it was decided on; if somebody else wrote meanwhile,
 * it is decided again on what they wrote. What is returned is durable. A message whose id was taken before gives what it
 * gave then, and changes nothing.
 *
 * <p>Thread-safe; blocks its caller, which may be a virtual thread. Every method may throw {@link
 * ConversationStore.StoreUnavailable}, and then nothing was recorded.
 */
public final class DialogEngine {
    /** The most characters of a message. */
    public static final int LONGEST_MESSAGE = 32_000;

    private static final int TRIES = 20;

    private final Ports ports;
    private final Lanes lanes = new Lanes();
    private final TypedAnswers typedAnswers;
    private final Assistance assistance;
    private final Journal journal;

    public DialogEngine(Ports ports) {
        this.ports = ports;
        this.typedAnswers = new TypedAnswers(ports.uploads());
        this.assistance = new Assistance(ports.generators(), ports.uploads());
        this.journal = new Journal(ports, assistance);
    }

    /**
     * Begins a conversation under a new id.
     *
     * @throws TurnRefused {@code UNKNOWN_JOB}, or {@code BUSY} if the id is taken
     */
    public Outcome start(String id, Arrival arrival) throws TurnRefused {
        TurnTimes times = new TurnTimes();
        return lanes.within(id, () -> {
            times.ended(Stage.ADMIT);
            Instant now = ports.clock().instant();
            List<JobType> jobs = ports.jobs().current();
            Optional<JobType> job = job(arrival.job(), jobs);
            job.ifPresent(ports.jobs()::keep);
            Recorded started = new Recorded(1, now, started(arrival));
            Conversation blank = Conversation.fold(id, List.of(started), ports.jobs()::version);
            Decision decision =
                    DialogPolicy.open(blank, job, new Circumstances(now, "", jobs, Map.of(), ports.suggestions()));
            Outcome outcome = journal.record(blank, List.of(started), decision, new Setting(now, jobs), times)
                    .orElseThrow(() -> new TurnRefused(TurnRefused.Code.BUSY, "the id is taken"));
            ports.listener().started(outcome.conversation());
            ports.listener().turnTaken(new TurnTaken(blank, outcome.conversation(), Optional.empty(), false, times));
            return outcome;
        });
    }

    private static Optional<JobType> job(Optional<String> id, List<JobType> jobs) throws TurnRefused {
        Optional<JobType> job = id.flatMap(
                wanted -> jobs.stream().filter(one -> one.id().equals(wanted)).findFirst());
        if (id.isPresent() && job.isEmpty()) {
            throw new TurnRefused(TurnRefused.Code.UNKNOWN_JOB, "there is no job type with this id");
        }
        return job;
    }

    private static Event.Started started(Arrival arrival) {
        return new Event.Started(
                arrival.lang(),
                arrival.zone(),
                arrival.region(),
                arrival.channel(),
                arrival.site(),
                arrival.mode(),
                arrival.goal(),
                arrival.tokenHash(),
                arrival.person());
    }

    /** Takes a message. */
    public Outcome turn(String id, Utterance utterance) throws TurnRefused {
        if (utterance.words().length() > LONGEST_MESSAGE) {
            throw new TurnRefused(
                    TurnRefused.Code.TOO_LONG, "a message has at most " + LONGEST_MESSAGE + " characters");
        }
        TurnTimes times = new TurnTimes();
        return lanes.within(id, () -> {
            times.ended(Stage.ADMIT);
            for (int attempt = 0; attempt < TRIES; attempt++) {
                Conversation before = journal.find(id).orElseThrow(DialogEngine::unknown);
                times.ended(Stage.FIND);
                Optional<Turn> taken = before.turns().of(utterance.id());
                if (taken.isPresent()) {
                    return again(before, taken.get(), utterance);
                }
                Optional<Outcome> outcome = take(before, utterance, times);
                if (outcome.isPresent()) {
                    return outcome.get();
                }
                journal.forget(id);
            }
            throw busy();
        });
    }

    /** The outcome of a turn that was taken before, as it was then. */
    private Outcome again(Conversation now, Turn turn, Utterance utterance) throws TurnRefused {
        if (!turn.fingerprint().equals(utterance.fingerprint())) {
            throw new TurnRefused(
                    TurnRefused.Code.MESSAGE_CHANGED, "this message id was used before for other content");
        }
        if (now.turns().latest().filter(turn::equals).isPresent()) {
            return new Outcome(now, now.turns().said(), false);
        }
        List<Recorded> then = ports.store().read(now.id(), 0).stream()
                .filter(recorded -> recorded.seq() <= turn.last())
                .toList();
        if (then.isEmpty()) {
            throw unknown();
        }
        Conversation after = Conversation.fold(now.id(), then, ports.jobs()::version);
        return new Outcome(after, after.turns().said(), false);
    }

    private Optional<Outcome> take(Conversation before, Utterance utterance, TurnTimes times) throws TurnRefused {
        Setting setting = new Setting(ports.clock().instant(), ports.jobs().current());
        Recorded heard = new Recorded(before.version() + 1, setting.now(), new Event.Heard(utterance));
        Conversation listening = before.after(List.of(heard), ports.jobs()::version);
        Circumstances circumstances = circumstances(setting, utterance, Map.of());
        Optional<Decision> moved = DialogPolicy.catchUp(listening, circumstances);
        moved.flatMap(decision -> decision.after().job()).ifPresent(ports.jobs()::keep);
        Conversation current = moved.map(Decision::after).orElse(listening);
        Attributed understood = understand(utterance, current, setting);
        Interpretation interpretation = understood.interpretation();
        times.ended(Stage.READ);
        for (String picked : jobsPicked(interpretation)) {
            job(Optional.of(picked), setting.jobs()).ifPresent(ports.jobs()::keep);
        }
        Decision decided = DialogPolicy.decide(
                current,
                interpretation,
                circumstances(setting, utterance, assistance.choicesIn(interpretation, current)));
        Optional<Outcome> outcome = journal.record(
                listening,
                List.of(heard),
                moved.map(decision -> decision.then(decided)).orElse(decided),
                setting,
                times);
        outcome.ifPresent(kept -> ports.listener()
                .turnTaken(new TurnTaken(before, kept.conversation(), Optional.of(understood), kept.deleted(), times)));
        return outcome;
    }

    private Circumstances circumstances(Setting setting, Utterance utterance, Map<String, List<String>> found) {
        return new Circumstances(setting.now(), utterance.id(), setting.jobs(), found, ports.suggestions());
    }

    private static List<String> jobsPicked(Interpretation interpretation) {
        return switch (interpretation) {
            case Interpretation.JobPicked picked -> List.of(picked.job());
            case Interpretation.Several several ->
                several.parts().stream()
                        .flatMap(part -> jobsPicked(part).stream())
                        .toList();
            case Interpretation.Answers ignored -> List.of();
            case Interpretation.Correction ignored -> List.of();
            case Interpretation.Order ignored -> List.of();
            case Interpretation.Assent ignored -> List.of();
            case Interpretation.QuestionToUs ignored -> List.of();
            case Interpretation.Revisit ignored -> List.of();
            case Interpretation.Unclear ignored -> List.of();
        };
    }

    private Attributed understand(Utterance utterance, Conversation before, Setting setting) throws TurnRefused {
        return switch (utterance.content()) {
            case Utterance.Words words -> ports.interpreter().attributed(utterance, words.text(), before, setting);
            case Utterance.TypedAnswer answer ->
                new Attributed(typedAnswers.read(answer, before, setting.jobs()), "typed");
            case Utterance.Pressed pressed -> new Attributed(new Interpretation.Order(pressed.command()), "pressed");
        };
    }

    /** The conversation as it is now. */
    public Optional<Conversation> find(String id) {
        return journal.find(id);
    }

    /**
     * Deletes everything of a conversation.
     *
     * @return whether there was something
     */
    public boolean delete(String id) {
        return alone(id, () -> journal.delete(id));
    }

    /** Deletes after the turn that is being taken, so that nothing of it stays or is remembered. */
    private boolean alone(String id, Lanes.Ride<Boolean> deletion) {
        try {
            return lanes.within(id, deletion);
        } catch (TurnRefused e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Deletes everything of these conversations. One that is gone on with meanwhile is not idle any more, and stays.
     *
     * @return the ids of those that were there
     */
    public List<String> delete(Deletion which) {
        return which.carryOut(ports.store(), id -> alone(id, () -> stillMeant(which, id) && journal.delete(id)));
    }

    private boolean stillMeant(Deletion which, String id) {
        return switch (which) {
            case Deletion.One ignored -> true;
            case Deletion.OfPerson ignored -> true;
            case Deletion.IdleSince idle ->
                journal.find(id)
                        .filter(known -> !known.at().isBefore(idle.moment()))
                        .isEmpty();
        };
    }

    /** The events after this number. */
    public List<Recorded> events(String id, long after) {
        return ports.store().read(id, after);
    }

    /** A confirmed spec was made and kept: hands it over, if it is still wanted. Telling it twice changes nothing. */
    public void made(Work work, ArtifactRecord artifact) {
        ownTurn(
                work.conversation(),
                before -> before.making().underWay(artifact.version()).isPresent(),
                (before, circumstances) -> DialogPolicy.made(before, artifact, circumstances));
    }

    /**
     * A confirmed spec could not be made: says so, if the person waits for it. Telling it twice changes nothing.
     *
     * @param code why, for programs
     */
    public void failed(Work work, String code) {
        ownTurn(
                work.conversation(),
                before -> before.making().underWay(work.version()).isPresent() && before.status() == Status.MAKING,
                (before, circumstances) -> DialogPolicy.failed(before, work.version(), code, circumstances));
    }

    /** A confirmed spec is being made and has come so far. What an earlier attempt says changes nothing. */
    public void progressed(Work work, Progress.Step step) {
        Event.MakingProgressed now = new Event.MakingProgressed(work.version(), work.attempt(), step);
        ownTurn(
                work.conversation(),
                before -> before.making()
                        .underWay(work.version())
                        .filter(one -> one.attempt() <= work.attempt())
                        .isPresent(),
                (before, circumstances) -> DialogPolicy.progressed(before, now, circumstances));
    }

    private interface OwnDecision {
        Decision decide(Conversation before, Circumstances circumstances);
    }

    private void ownTurn(String id, Predicate<Conversation> wanted, OwnDecision own) {
        try {
            lanes.within(id, () -> {
                for (int attempt = 0; attempt < TRIES; attempt++) {
                    Optional<Conversation> before = journal.find(id);
                    if (before.isEmpty() || !wanted.test(before.get())) {
                        return true;
                    }
                    Setting setting =
                            new Setting(ports.clock().instant(), ports.jobs().current());
                    Circumstances circumstances =
                            new Circumstances(setting.now(), "", setting.jobs(), Map.of(), ports.suggestions());
                    Decision decision = own.decide(before.get(), circumstances);
                    if (journal.record(before.get(), List.of(), decision, setting, new TurnTimes())
                            .isPresent()) {
                        return true;
                    }
                    journal.forget(id);
                }
                throw busy();
            });
        } catch (TurnRefused e) {
            throw new ConversationStore.StoreUnavailable("conversation " + id + " is written to by others", e);
        }
    }

    /** Calls back after events were added to a conversation or it was deleted; the callback must return at once. */
    public Watch watch(String id, Runnable changed) {
        return journal.watch(id, changed);
    }

    private static TurnRefused unknown() {
        return new TurnRefused(TurnRefused.Code.UNKNOWN_CONVERSATION, "there is no conversation with this id");
    }

    private static TurnRefused busy() {
        return new TurnRefused(TurnRefused.Code.BUSY, "others wrote to this conversation at the same time");
    }
}

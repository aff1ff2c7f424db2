package dev.kikitori.engine.policy;

import dev.kikitori.engine.conversation.Command;
import dev.kikitori.engine.conversation.Conversation;
import dev.kikitori.engine.conversation.Event;
import dev.kikitori.engine.conversation.Focus;
import dev.kikitori.engine.conversation.Form;
import dev.kikitori.engine.conversation.Recorded;
import dev.kikitori.engine.conversation.Reply;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A turn while it is decided: what was written so far, and the state it leads to. Used by one thread, once. */
final class TurnInProgress {
    private final Circumstances circumstances;
    private final List<Event> events = new ArrayList<>();
    private final List<Reply> replies = new ArrayList<>();
    private final boolean previewable;
    private Conversation state;
    private boolean offered;
    private boolean delete;

    TurnInProgress(Conversation before, Circumstances circumstances) {
        this.state = before;
        this.previewable = before.form().filter(Form::previewable).isPresent();
        this.circumstances = circumstances;
    }

    Conversation state() {
        return state;
    }

    Circumstances circumstances() {
        return circumstances;
    }

    Focus focus() {
        return state.focus();
    }

    /** The form; only called once it is clear what is to be made. */
    Form form() {
        return state.form().orElseThrow();
    }

    Optional<Question> question(String id) {
        return state.form().flatMap(form -> form.question(id));
    }

    void record(Event event) {
        events.add(event);
        state = state.after(List.of(new Recorded(state.version() + 1, circumstances.now(), event)), this::version);
    }

    private Optional<JobType> version(String hash) {
        return circumstances.jobs().stream()
                .filter(job -> job.hash().equals(hash))
                .findFirst();
    }

    void focus(Focus focus) {
        focus(focus, 0);
    }

    void focus(Focus focus, int attempt) {
        if (!focus.equals(state.focus()) || attempt != state.attempt()) {
            record(new Event.FocusMoved(focus, attempt));
        }
    }

    void say(Reply reply) {
        replies.add(reply);
    }

    /** Puts again what is open. */
    void prompt() {
        if (state.focus() instanceof Focus.Asking asking) {
            offerPreview();
            question(asking.question()).ifPresent(this::suggest);
        }
        say(promptFor(state.focus()));
    }

    /** Tells once, when this turn brought it about and questions are still open, that there is something to look at. */
    void offerPreview() {
        if (!offered && !previewable && state.form().filter(Form::previewable).isPresent()) {
            offered = true;
            say(new Reply.PreviewReady());
        }
    }

    private void suggest(Question question) {
        question.suggest().ifPresent(set -> {
            List<String> texts = circumstances.suggestions().of(set, form(), state.lang());
            List<String> offered = form().slots().found().getOrDefault(question.id(), List.of());
            if (!texts.equals(offered)) {
                record(new Event.ChoicesFound(question.id(), texts));
            }
        });
    }

    /** There is nothing that the command could apply to. */
    void notApplicable(Command command) {
        say(new Reply.NothingToApply(command));
        prompt();
    }

    boolean isClosedOrDeleting() {
        return focus() instanceof Focus.Closed || focus() instanceof Focus.Deleting;
    }

    /** Nothing that is still to be made is wanted any more. */
    void stopMaking() {
        state.making().underWay().forEach(one -> record(new Event.MakingStopped(one.version())));
    }

    /** Reminds of what was put aside, once what was done instead of it has come to an end. */
    void sayWhatIsAside() {
        if (!state.aside().isEmpty()) {
            say(new Reply.StillOpen(state.aside().getLast().form().job().id()));
        }
    }

    private Reply promptFor(Focus focus) {
        return switch (focus) {
            case Focus.ChoosingJob ignored -> new Reply.AskJob(state.attempt());
            case Focus.Asking asking -> new Reply.Ask(asking.question(), state.attempt());
            case Focus.Checking checking ->
                new Reply.CheckBack(
                        checking.question(),
                        form().standing(checking.question()).orElseThrow());
            case Focus.Picking picking -> new Reply.WhichOf(picking.question(), picking.readings());
            case Focus.Consenting consenting -> new Reply.AskConsent(consenting.step());
            case Focus.Confirming ignored ->
                new Reply.Summary(form().missing().stream().map(Question::id).toList());
            case Focus.Making ignored -> new Reply.StillMaking();
            case Focus.Made ignored -> new Reply.WhatNext();
            case Focus.Deleting ignored -> new Reply.AskDelete();
            case Focus.Closed ignored -> new Reply.IsClosed();
        };
    }

    void deleteAll() {
        delete = true;
    }

    Decision decided() {
        return new Decision(events, replies, state, delete);
    }
}

package dev.kikitori.prompts.phrasebook;

import dev.kikitori.engine.conversation.Reply;
import dev.kikitori.engine.conversation.Wording;
import java.util.ArrayList;
import java.util.List;

/** The replies of one turn: notes run into the prompt that follows them, longer things stand alone. */
final class TurnWords {
    private final Talk talk;
    private final NoteWords notes;
    private final PromptWords prompts;
    private final StatementWords statements;
    private final List<Wording> said = new ArrayList<>();
    private final List<String> pending = new ArrayList<>();
    private boolean chosen;

    TurnWords(Talk talk) {
        this.talk = talk;
        this.notes = new NoteWords(talk);
        this.prompts = new PromptWords(talk);
        this.statements = new StatementWords(talk);
    }

    List<Wording> word(List<Reply> replies) {
        List<Reply.Took> taken = new ArrayList<>();
        for (Reply reply : replies) {
            if (reply instanceof Reply.Took took) {
                taken.add(took);
                continue;
            }
            acknowledge(taken);
            switch (reply) {
                case Reply.Greeting ignored -> greet();
                case Reply.JobChosen ignored -> choose();
                case Reply.SoFar ignored -> sayAlone(notes.soFar());
                case Reply.PreviewReady ready -> sayAbout(Wording.Preview.OFFERED, notes.word(ready));
                case Reply.PreviewShown shown -> sayAbout(Wording.Preview.SHOWN, notes.word(shown));
                case Reply.Note note -> pending.add(notes.word(note));
                case Reply.Prompt prompt -> said.add(prompts.word(prompt, takePending()));
                case Reply.Statement statement -> {
                    sayPending();
                    said.add(statements.word(statement));
                }
            }
        }
        acknowledge(taken);
        sayPending();
        return List.copyOf(said);
    }

    private void acknowledge(List<Reply.Took> taken) {
        if (!taken.isEmpty()) {
            pending.add(notes.took(taken));
            taken.clear();
        }
    }

    /** A greeting after a choice would say the same again. */
    private void greet() {
        if (!chosen) {
            sayAlone(notes.greeting());
        }
    }

    private void choose() {
        chosen = true;
        sayAlone(notes.jobChosen());
    }

    private void sayAlone(String text) {
        sayPending();
        if (!text.isEmpty()) {
            said.add(Wording.say(text));
        }
    }

    /** Says what is pending and this in one reply of its own: a question that follows stays a question. */
    private void sayAbout(Wording.Preview preview, String text) {
        pending.add(text);
        said.add(Wording.say(talk.phrases().sentences(takePending())).about(preview));
    }

    private void sayPending() {
        String text = talk.phrases().sentences(takePending());
        if (!text.isEmpty()) {
            said.add(Wording.say(text));
        }
    }

    private List<String> takePending() {
        List<String> taken = List.copyOf(pending);
        pending.clear();
        return taken;
    }
}

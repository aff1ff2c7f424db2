package dev.kikitori.understanding;

import dev.kikitori.engine.conversation.Command;
import dev.kikitori.engine.conversation.Focus;
import dev.kikitori.engine.conversation.Form;
import dev.kikitori.engine.conversation.Interpretation;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.understanding.reading.ValueReader;
import java.util.Optional;

/**
 * Finds several things in one utterance: answers to the open question and to others, corrections, commands and questions
 * of the person's own, each in a part of its own. Where only one thing was said, it leaves it to the rest of the chain;
 * a story is never torn.
 */
final class SeveralAtOnce implements Heeding {
    private static final int LONGEST = 600;

    private final ValueReader values;
    private final Corrections corrections;
    private final OtherParts.Links links;

    SeveralAtOnce(ValueReader values, Commands commands, Corrections corrections, Amended amended, Asides asides) {
        this.values = values;
        this.corrections = corrections;
        this.links = new OtherParts.Links(commands, corrections, amended, new Unlisted(values), asides);
    }

    @Override
    public Optional<Interpretation> heed(Moment moment) {
        Optional<Form> form = moment.conversation().form();
        boolean longText =
                moment.open().filter(one -> one.kind() == Kind.LONG_TEXT).isPresent();
        if (form.isEmpty()
                || longText
                || moment.text().length() > LONGEST
                || moment.folded().length() > LONGEST
                || saysNothing(moment)
                || !takesSeveral(moment)) {
            return Optional.empty();
        }
        boolean mostWords = moment.conversation().focus() instanceof Focus.Asking
                && moment.open()
                        .filter(one -> one.kind() == Kind.ITEMS || one.kind() == Kind.ADDRESS)
                        .isPresent();
        Optional<Interpretation> titled = mostWords ? corrections.byTitle(moment) : Optional.empty();
        return titled.isPresent() ? titled : new Hearing(moment, form.get(), values, links).heard();
    }

    /** "Nope" and "nothing special" are one thing, whatever choices there are. */
    private static boolean saysNothing(Moment moment) {
        return moment.languages().stream()
                .anyMatch(language -> language.has(
                        "nothing-said", language.unfilled(moment.folded()).plain()));
    }

    private static boolean takesSeveral(Moment moment) {
        return switch (moment.conversation().focus()) {
            case Focus.Asking ignored -> true;
            case Focus.Checking ignored -> true;
            case Focus.Confirming ignored -> true;
            case Focus.Made ignored -> true;
            case Focus.Picking ignored -> false;
            case Focus.ChoosingJob ignored -> false;
            case Focus.Consenting ignored -> false;
            case Focus.Making ignored -> false;
            case Focus.Deleting ignored -> false;
            case Focus.Closed ignored -> false;
        };
    }

    /** Whether a part of several may be this command: nothing that only makes sense on its own. */
    static boolean mayBeBeside(Command command) {
        return switch (command) {
            case WHY, HELP, EXAMPLES, SUMMARY, PREVIEW, DECIDE_ALL, MAKE, SKIP_ROUND, PAUSE -> true;
            case UNDO, REDO, BACK, SKIP, REPEAT, DECIDE -> true;
            case CANCEL, RESTART, DELETE, COME_BACK -> false;
        };
    }
}

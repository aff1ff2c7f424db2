package dev.kikitori.prompts.phrasebook;

import dev.kikitori.engine.conversation.Focus;
import dev.kikitori.engine.job.Choice;
import dev.kikitori.engine.job.Decide;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.job.ValueText;
import dev.kikitori.engine.value.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Help, examples and ways out, for whatever is open. */
final class Guidance {
    private final Talk talk;
    private final Phrases phrases;

    Guidance(Talk talk) {
        this.talk = talk;
        this.phrases = talk.phrases();
    }

    /** What the person may do here, with the words that work everywhere. */
    String help(Focus focus) {
        return phrases.sentences(List.of(hint(focus), isInterview(focus) ? phrases.say("help.always") : ""));
    }

    private static boolean isInterview(Focus focus) {
        return switch (focus) {
            case Focus.Asking ignored -> true;
            case Focus.Checking ignored -> true;
            case Focus.Picking ignored -> true;
            case Focus.Consenting ignored -> true;
            case Focus.Confirming ignored -> true;
            case Focus.ChoosingJob ignored -> false;
            case Focus.Making ignored -> false;
            case Focus.Made ignored -> false;
            case Focus.Deleting ignored -> false;
            case Focus.Closed ignored -> false;
        };
    }

    /** What would be an answer here: the question's own help, its examples, or what its kind takes. */
    String hint(Focus focus) {
        return switch (focus) {
            case Focus.Asking asking -> hint(asking.question());
            case Focus.ChoosingJob ignored -> phrases.say("help.choosing");
            case Focus.Checking ignored -> phrases.say("help.checking");
            case Focus.Picking ignored -> phrases.say("help.picking");
            case Focus.Consenting ignored -> phrases.say("help.consenting");
            case Focus.Confirming ignored -> phrases.say("help.confirming");
            case Focus.Making ignored -> phrases.say("help.making");
            case Focus.Made ignored -> phrases.say("help.made");
            case Focus.Deleting ignored -> phrases.say("help.deleting");
            case Focus.Closed ignored -> phrases.say("help.closed");
        };
    }

    private String hint(String id) {
        Optional<Question> question = talk.question(id);
        if (question.isEmpty()) {
            return "";
        }
        String own = talk.filled(question.get().help().in(talk.lang())).strip();
        return own.isEmpty() ? examples(id) : own;
    }

    /** Another hint than {@link #hint(Focus)} where there is one. */
    String otherHint(Focus focus) {
        return focus instanceof Focus.Asking asking ? examples(asking.question()) : hint(focus);
    }

    /** All choices, the question's own examples, or an example of its kind. */
    String examples(String id) {
        Optional<Question> found = talk.question(id);
        if (found.isEmpty()) {
            return "";
        }
        Question question = found.get();
        List<String> own = question.examples().in(talk.lang()).stream()
                .map(ValueText::clean)
                .toList();
        if (!own.isEmpty()) {
            return phrases.say("examples.own", "examples", phrases.listOr(own));
        }
        if (!question.choices().isEmpty()) {
            boolean several = question.kind() == Kind.CHOICES;
            return phrases.say(
                    several ? "examples.choices" : "examples.choice", "options", phrases.list(shown(question)));
        }
        return phrases.say("kind." + question.kind().word());
    }

    private List<String> shown(Question question) {
        return question.choices().stream()
                .map((Choice choice) -> ValueText.clean(choice.shown(talk.lang())))
                .toList();
    }

    /** The commands that lead out of what is open. */
    String waysOut(Focus focus, int turn) {
        List<String> ways = new ArrayList<>();
        if (focus instanceof Focus.Asking asking) {
            ways.add(phrases.say("way.skip"));
            talk.question(asking.question())
                    .filter(question -> question.decide() != Decide.REQUIRED)
                    .ifPresent(question -> ways.add(phrases.say("way.decide")));
        }
        if (isInterview(focus)) {
            ways.add(phrases.say("way.back"));
        }
        ways.add(phrases.say("way.help"));
        return phrases.vary("ways", turn, "commands", phrases.commands(ways));
    }
}

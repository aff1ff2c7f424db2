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
        return phrases.sentences(List.of(hint(focus), phrases.say("help.always")));
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

    /** The commands that lead out of this question. */
    String waysOut(Focus focus, int turn) {
        List<String> ways = new ArrayList<>();
        if (focus instanceof Focus.Asking asking) {
            talk.question(asking.question()).ifPresent(question -> {
                if (question.optional() || !question.essential()) {
                    ways.add(phrases.say("way.skip"));
                }
                if (question.decide() != Decide.REQUIRED) {
                    ways.add(phrases.say("way.decide"));
                }
            });
        }
        ways.add(phrases.say("way.back"));
        ways.add(phrases.say("way.help"));
        return phrases.vary("ways", turn, "commands", phrases.listOr(ways));
    }
}

package dev.kikitori.prompts.phrasebook;

import dev.kikitori.engine.conversation.Reply;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** An answer is acknowledged by saying it, in a few words. */
final class Acknowledgement {
    /** A first word that is written as at the beginning of a sentence, unlike "eBay" and "info@…". */
    private static final Pattern PLAIN_WORD = Pattern.compile("\\p{Ll}+(?=[ ,.])(?!\\.\\p{L})");

    private final Talk talk;
    private final Phrases phrases;
    private final Saying saying;

    Acknowledgement(Talk talk) {
        this.talk = talk;
        this.phrases = talk.phrases();
        this.saying = new Saying(talk);
    }

    /** The sentence for one answer, or for several that came at once. */
    String of(List<Reply.Took> taken) {
        List<String> sentences = new ArrayList<>();
        List<String> together = new ArrayList<>();
        for (Reply.Took took : taken) {
            Optional<Question> question = talk.question(took.question());
            if (question.isEmpty()) {
                continue;
            }
            if (taken.size() > 1 && saying.isSmall(question.get(), took.value())) {
                together.add(talk.inShort(question.get(), took.value()));
            } else {
                sentences.add(one(question.get(), took.value(), taken.size() > 1));
            }
        }
        if (!together.isEmpty()) {
            sentences.addFirst(phrases.say("took.several", "values", String.join(phrases.say("list.both"), together)));
        }
        return phrases.sentences(sentences);
    }

    private String one(Question question, Value value, boolean amongOthers) {
        return switch (value) {
            case Value.YesNo yesNo when !amongOthers -> phrases.say(yesNo.yes() ? "took.yes" : "took.no");
            case Value.YesNo ignored -> labelled(question, value);
            case Value.Items items -> counted("took.items", items.items().size(), question, value);
            case Value.Group group -> counted("took.entries", group.entries().size(), question, value);
            default -> {
                String said = saying.inShort("took", question, value);
                boolean words = question.kind() == Kind.CHOICE
                        || question.kind() == Kind.CHOICES
                        || (question.kind() == Kind.TEXT
                                && PLAIN_WORD.matcher(said).lookingAt());
                yield words ? Talk.beginning(said) : said;
            }
        };
    }

    /** Among other answers a bare yes says nothing. */
    private String labelled(Question question, Value value) {
        return phrases.say(
                "took.labelled", "label", Talk.beginning(talk.label(question)), "value", talk.inShort(question, value));
    }

    private String counted(String key, int count, Question question, Value value) {
        return phrases.count(key, count, "n", Integer.toString(count), "table", saying.table(question, value));
    }
}

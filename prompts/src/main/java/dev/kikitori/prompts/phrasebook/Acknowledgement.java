package dev.kikitori.prompts.phrasebook;

import dev.kikitori.engine.conversation.Reply;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.job.ValueText;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An answer is acknowledged by saying it, in a few words. */
final class Acknowledgement {
    private static final int MOST_LINES = 10;

    private final Talk talk;
    private final Phrases phrases;

    Acknowledgement(Talk talk) {
        this.talk = talk;
        this.phrases = talk.phrases();
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
            if (taken.size() > 1 && isSmall(question.get(), took.value())) {
                together.add(talk.inShort(question.get(), took.value()));
            } else {
                sentences.add(one(question.get(), took.value()));
            }
        }
        if (!together.isEmpty()) {
            sentences.addFirst(phrases.say("took.several", "values", String.join(phrases.say("list.both"), together)));
        }
        return phrases.sentences(sentences);
    }

    private String one(Question question, Value value) {
        return switch (value) {
            case Value.YesNo yesNo -> phrases.say(yesNo.yes() ? "took.yes" : "took.no");
            case Value.Items items ->
                phrases.count(
                        "took.items",
                        items.items().size(),
                        "n",
                        Integer.toString(items.items().size()),
                        "items",
                        table(question, value));
            case Value.Group group ->
                phrases.count(
                        "took.entries",
                        group.entries().size(),
                        "n",
                        Integer.toString(group.entries().size()),
                        "entries",
                        table(question, value));
            default -> plain(question, value);
        };
    }

    private String plain(Question question, Value value) {
        if (isLong(question, value)) {
            return phrases.say("took.long");
        }
        if (question.kind() == Kind.OPENING_HOURS) {
            return phrases.say("took.table", "table", table(question, value));
        }
        String text = talk.inShort(question, value);
        return phrases.say(
                question.kind().takesAnyWords() ? "took.words" : "took.value",
                "value",
                question.kind() == Kind.CHOICE ? Talk.beginning(text) : text);
    }

    /** Several lines with numbers, one without; a very long table is cut, and says by how much. */
    String table(Question question, Value value) {
        List<String> lines = ValueText.lines(question, value, talk.lang());
        List<String> shown = new ArrayList<>();
        for (String line : lines.subList(0, Math.min(lines.size(), MOST_LINES))) {
            shown.add(Talk.cut(line, Talk.SHORT));
        }
        String table = shown.size() == 1
                ? phrases.say("list.single", "line", shown.getFirst())
                : phrases.numberedInline(shown);
        return lines.size() <= MOST_LINES
                ? table
                : phrases.sentences(
                        List.of(table, phrases.say("list.more", "n", Integer.toString(lines.size() - MOST_LINES))));
    }

    private static boolean isSmall(Question question, Value value) {
        return !(value instanceof Value.Items)
                && !(value instanceof Value.Group)
                && !(value instanceof Value.YesNo)
                && question.kind() != Kind.OPENING_HOURS
                && !isLong(question, value);
    }

    private static boolean isLong(Question question, Value value) {
        return value instanceof Value.Text text
                && question.kind().takesAnyWords()
                && (question.kind() == Kind.LONG_TEXT || text.text().length() > Talk.SHORT);
    }
}

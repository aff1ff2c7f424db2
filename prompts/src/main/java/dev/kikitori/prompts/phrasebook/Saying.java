package dev.kikitori.prompts.phrasebook;

import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.job.ValueText;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Says a value inside a sentence. Each such phrase comes in four forms: {@code value}; {@code words}, for what a language
 * may want to quote; {@code table}, for opening hours and lists; {@code long}, for a text that is not said again.
 */
final class Saying {
    private static final int MOST_LINES = 10;

    private final Talk talk;
    private final Phrases phrases;

    Saying(Talk talk) {
        this.talk = talk;
        this.phrases = talk.phrases();
    }

    /** The phrase with the value in a few words. */
    String inShort(String key, Question question, Value value) {
        return say(key, question, value, Talk.SHORT);
    }

    /** The phrase with the value as whole as it can be read. */
    String whole(String key, Question question, Value value) {
        return say(key, question, value, Talk.WHOLE);
    }

    private String say(String key, Question question, Value value, int most) {
        String label = talk.label(question);
        if (isTable(question, value)) {
            return phrases.say(key + ".table", "label", label, "table", table(question, value));
        }
        String text = talk.text(question, value);
        String form = isLong(question, text) ? ".long" : isWords(question) ? ".words" : ".value";
        return phrases.say(key + form, "label", label, "value", Talk.cut(text, most));
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

    /** Whether the value goes on one short line, together with others. */
    boolean isSmall(Question question, Value value) {
        return !isTable(question, value)
                && question.kind() != Kind.YES_NO
                && !isLong(question, talk.text(question, value));
    }

    private static boolean isTable(Question question, Value value) {
        return question.kind() == Kind.OPENING_HOURS || value instanceof Value.Items || value instanceof Value.Group;
    }

    private static boolean isWords(Question question) {
        return question.kind().takesAnyWords() || question.kind() == Kind.YES_NO || question.kind() == Kind.FILE;
    }

    private static boolean isLong(Question question, String text) {
        return question.kind() == Kind.LONG_TEXT || (question.kind() == Kind.TEXT && text.length() > Talk.SHORT);
    }
}

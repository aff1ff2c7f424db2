package dev.kikitori.prompts.phrasebook;

import dev.kikitori.engine.conversation.Conversation;
import dev.kikitori.engine.conversation.Form;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.job.Step;
import dev.kikitori.engine.job.Template;
import dev.kikitori.engine.job.ValueText;
import dev.kikitori.engine.turn.Setting;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * One turn that is being worded: what is known, and in whose words it is said.
 *
 * @param phones how a telephone number is written, given it and the language
 * @param aloud it is spoken, not shown
 */
record Talk(
        Phrases phrases,
        Conversation conversation,
        Setting setting,
        Optional<String> preview,
        int retentionDays,
        BinaryOperator<String> phones,
        boolean aloud) {
    /** The most characters of a value that is only acknowledged. */
    static final int SHORT = 80;

    /** The most characters of a value in a summary. */
    static final int WHOLE = 500;

    /** The language of the conversation, without a region. */
    String lang() {
        String lang = conversation.lang();
        int hyphen = lang.indexOf('-');
        return hyphen < 0 ? lang : lang.substring(0, hyphen);
    }

    /** A value as a person reads it. */
    String text(Question question, Value value) {
        return question.kind() == Kind.PHONE && value instanceof Value.Text phone
                ? ValueText.clean(phones.apply(phone.text(), lang()))
                : ValueText.of(question, value, lang());
    }

    Optional<Question> question(String id) {
        return conversation.form().flatMap(form -> form.question(id));
    }

    /** What the answer is called; where the question is gone, its id made readable. */
    String label(String id) {
        return question(id).map(this::label).orElseGet(() -> readable(id));
    }

    String label(Question question) {
        return ValueText.clean(question.labelIn(lang()));
    }

    static String readable(String id) {
        return ValueText.clean(id.replace('-', ' ').replace('_', ' '));
    }

    String labels(List<String> ids) {
        return phrases.list(ids.stream().map(this::label).toList());
    }

    Map<String, Value> answers() {
        return conversation.form().map(Form::answers).orElse(Map.of());
    }

    /** The value in a few words. */
    String inShort(Question question, Value value) {
        return cut(text(question, value), SHORT);
    }

    /** The value of the question with this id in a few words; empty where the question is gone. */
    String inShort(String id, Value value) {
        return question(id).map(question -> inShort(question, value)).orElse("");
    }

    /** The value of the question with this id as whole as it can be read; empty where the question is gone. */
    String whole(String id, Value value) {
        return question(id).map(question -> cut(text(question, value), WHOLE)).orElse("");
    }

    /** A sentence of the job type, its gaps filled by earlier answers; by the label where there is no answer. */
    String filled(String text) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        Map<String, Value> answers = answers();
        return Template.of(text).fill(id -> {
            Value value = answers.get(id);
            return value == null ? label(id) : inShort(id, value);
        });
    }

    /** The step of the job type with this id. */
    Optional<Step> step(String id) {
        return conversation
                .job()
                .flatMap(job -> job.steps().stream()
                        .filter(step -> step.id().equals(id))
                        .findFirst());
    }

    /** What a job type is called, whether it is asked for now, was put aside or is only offered. */
    String title(String job) {
        return Stream.of(
                        conversation.job().stream(),
                        conversation.aside().stream().map(aside -> aside.form().job()),
                        setting.jobs().stream())
                .flatMap(jobs -> jobs)
                .filter(one -> one.id().equals(job))
                .findFirst()
                .map(one -> ValueText.clean(one.title().in(lang())))
                .filter(title -> !title.isEmpty())
                .orElseGet(() -> readable(job));
    }

    /** How many days an abandoned conversation is kept. */
    String retention() {
        return Integer.toString(retentionDays);
    }

    /** The text with a capital at its beginning, where its script has such. */
    static String beginning(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = Character.charCount(text.codePointAt(0));
        return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    }

    /** Which variant this turn takes; two reprompts in a row never take the same. */
    int variant() {
        return conversation.turns().earlier().size();
    }

    /** The text, or its beginning and an ellipsis. */
    static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }
}

package dev.kikitori.channels.web;

import dev.kikitori.engine.conversation.Answer;
import dev.kikitori.engine.conversation.Conversation;
import dev.kikitori.engine.conversation.Form;
import dev.kikitori.engine.conversation.Slots;
import dev.kikitori.engine.job.NumberRange;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.job.ValueText;
import dev.kikitori.engine.value.Plain;
import dev.kikitori.engine.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as a form: which questions apply now, what each takes and where it stands. A page shows the growing spec
 * with it, and finds the input that fits an answer.
 */
final class FormShape {
    private FormShape() {}

    /** {@code title}, {@code preview} where a first version can be looked at, {@code open} where a question is open, and {@code form}, empty before it is clear what is made. */
    static Map<String, Object> of(Conversation conversation) {
        Map<String, Object> shape = Shapes.map();
        conversation.job().ifPresent(job -> shape.put("title", job.title().in(conversation.lang())));
        if (conversation.form().filter(Form::previewable).isPresent()) {
            shape.put("preview", true);
        }
        conversation.openQuestion().ifPresent(question -> shape.put("open", question));
        shape.put(
                "form",
                conversation
                        .form()
                        .map(form -> questions(form, conversation.lang()))
                        .orElse(List.of()));
        return shape;
    }

    private static List<Map<String, Object>> questions(Form form, String lang) {
        return form.applying().stream()
                .map(question -> question(form.slots(), question, lang))
                .toList();
    }

    private static Map<String, Object> question(Slots slots, Question question, String lang) {
        Map<String, Object> shape = described(question, lang);
        @Nullable Answer answer = slots.answers().get(question.id());
        shape.put("state", state(slots, question.id(), answer));
        if (answer != null) {
            shape.put("value", Plain.of(answer.value()));
            shape.put("said", said(question, answer.value(), lang));
        }
        return shape;
    }

    /** Everything about a question that does not depend on what was said. */
    private static Map<String, Object> described(Question question, String lang) {
        Map<String, Object> shape = Shapes.map(
                "id", question.id(),
                "kind", question.kind().word(),
                "label", question.labelIn(lang),
                "ask", question.ask().in(lang),
                "essential", question.essential(),
                "optional", question.optional(),
                "sensitive", question.sensitive(),
                "decide", question.decide().name().toLowerCase(Locale.ROOT),
                "examples", question.examples().in(lang));
        if (!question.choices().isEmpty()) {
            shape.put(
                    "choices",
                    question.choices().stream()
                            .map(choice -> Shapes.map("id", choice.id(), "text", choice.shown(lang)))
                            .toList());
        }
        if (!question.range().equals(NumberRange.ANY)) {
            shape.put("range", range(question.range()));
        }
        if (!question.fields().isEmpty()) {
            shape.put(
                    "fields",
                    question.fields().stream()
                            .map(field -> described(field, lang))
                            .toList());
        }
        return shape;
    }

    private static Map<String, Object> range(NumberRange range) {
        Map<String, Object> shape = Shapes.map();
        range.min().ifPresent(min -> shape.put("min", min));
        range.max().ifPresent(max -> shape.put("max", max));
        shape.put("whole", range.whole());
        return shape;
    }

    private static String said(Question question, Value value, String lang) {
        return String.join("\n", ValueText.lines(question, value, lang));
    }

    private static String state(Slots slots, String id, @Nullable Answer answer) {
        if (answer != null) {
            return answer.decided() ? "decided" : "answered";
        }
        if (slots.leftOut().containsKey(id)) {
            return "skipped";
        }
        if (slots.leftToBot().contains(id)) {
            return "left";
        }
        return slots.passedOver().contains(id) ? "passed" : "open";
    }
}

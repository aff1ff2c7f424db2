package dev.kikitori.prompts.phrasebook;

import dev.kikitori.engine.conversation.Answer;
import dev.kikitori.engine.conversation.Form;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The answers that count now, each with its label, whole as far as a person can read it; what the bot took is marked. */
final class SummaryLines {
    private final Talk talk;

    SummaryLines(Talk talk) {
        this.talk = talk;
    }

    List<String> all() {
        List<String> lines = new ArrayList<>();
        talk.conversation().form().ifPresent(form -> {
            Map<String, Value> answers = form.answers();
            for (Question question : form.listed()) {
                lines.add(line(form, question, Objects.requireNonNull(answers.get(question.id()))));
            }
        });
        return lines;
    }

    private String line(Form form, Question question, Value value) {
        String text = Talk.cut(talk.text(question, value), Talk.WHOLE);
        Answer answer = form.slots().answers().get(question.id());
        return talk.phrases()
                .say(
                        answer != null && answer.decided() ? "summary.decided" : "summary.line",
                        "label",
                        Talk.beginning(talk.label(question.id())),
                        "value",
                        text);
    }
}

package dev.kikitori.understanding;

import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.text.Language;

/** What is told in any words beside what was told before: both stand, a line each. */
final class Beside {
    private static final String ENDS = ".!?。！？";

    private Beside() {}

    /** What stands for this question, and then these words. */
    static Value told(Question question, Heeding.Moment moment, Language language) {
        String told = moment.folded().bare().given();
        return moment.conversation()
                .form()
                .flatMap(form -> form.standing(question.id()))
                .map(before -> before instanceof Value.Text text ? ended(text.text(), language) + "\n" + told : told)
                .<Value>map(Value.Text::new)
                .orElseGet(() -> new Value.Text(told));
    }

    private static String ended(String text, Language language) {
        boolean ends = text.isEmpty() || ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
        return ends ? text : text + (language.manner("script").equals("Jpan") ? "。" : ".");
    }
}

package dev.kikitori.channels.app;

import dev.kikitori.channels.console.Words;
import dev.kikitori.channels.web.Json;
import dev.kikitori.engine.conversation.Conversation;
import dev.kikitori.engine.conversation.Interpretation;
import dev.kikitori.engine.conversation.Reading;
import dev.kikitori.engine.conversation.Utterance;
import dev.kikitori.engine.turn.Interpreter;
import dev.kikitori.engine.turn.Setting;
import dev.kikitori.engine.value.Plain;
import dev.kikitori.engine.value.Value;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** An interpreter that says how it took each utterance, for whoever tries a job type out. */
final class Overheard implements Interpreter {
    private final Interpreter interpreter;
    private final Words words;
    private final Consumer<String> listener;

    /** @param listener gets a line for each thing that was understood; called within the turn */
    Overheard(Interpreter interpreter, Words words, Consumer<String> listener) {
        this.interpreter = interpreter;
        this.words = words;
        this.listener = listener;
    }

    @Override
    public Interpretation interpret(Utterance utterance, String said, Conversation conversation, Setting setting) {
        Interpretation interpretation = interpreter.interpret(utterance, said, conversation, setting);
        tell(interpretation);
        return interpretation;
    }

    private void tell(Interpretation interpretation) {
        switch (interpretation) {
            case Interpretation.Answers answers -> answers.readings().forEach(one -> reading("try.answer", one));
            case Interpretation.Correction correction -> reading("try.correction", correction.reading());
            case Interpretation.Order order ->
                line("try.command", word(order.command().name()));
            case Interpretation.Assent assent -> line(assent.yes() ? "try.yes" : "try.no");
            case Interpretation.JobPicked picked -> line("try.job", picked.job());
            case Interpretation.QuestionToUs question -> line("try.question", question.topic());
            case Interpretation.Revisit revisit -> line("try.revisit", revisit.question());
            case Interpretation.Several several -> several.parts().forEach(this::tell);
            case Interpretation.Unclear unclear ->
                line(
                        "try.unclear",
                        unclear.question().orElse("–"),
                        word(unclear.problem().code().name()));
        }
    }

    private void reading(String how, Reading reading) {
        String others = reading.alternatives().stream().map(Overheard::value).collect(Collectors.joining(" | "));
        String also = others.isEmpty() ? "" : words.say("try.also", others);
        String confidence = String.format(Locale.ROOT, "%.2f", reading.confidence());
        line(how, reading.question(), value(reading.value()), confidence, also);
    }

    private static String value(Value value) {
        return Json.write(Plain.of(value));
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void line(String how, Object... details) {
        listener.accept("  " + words.say(how, details).replaceAll("[\\p{Cntrl}]", " "));
    }
}

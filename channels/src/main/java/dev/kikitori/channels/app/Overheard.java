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
        Attributed attributed = interpreter.attributed(utterance, said, conversation, setting);
        tell(attributed.interpretation(), attributed.by(), conversation);
        return attributed.interpretation();
    }

    private void tell(Interpretation interpretation, String by, Conversation conversation) {
        switch (interpretation) {
            case Interpretation.Answers answers ->
                answers.readings().forEach(one -> reading("try.answer", one, by, conversation));
            case Interpretation.Correction correction ->
                reading("try.correction", correction.reading(), by, conversation);
            case Interpretation.Order order ->
                line(by, "try.command", word(order.command().name()));
            case Interpretation.Assent assent -> line(by, assent.yes() ? "try.yes" : "try.no");
            case Interpretation.JobPicked picked -> line(by, "try.job", picked.job());
            case Interpretation.QuestionToUs question -> line(by, "try.question", question.topic());
            case Interpretation.Revisit revisit -> line(by, "try.revisit", revisit.question());
            case Interpretation.Several several -> several.parts().forEach(part -> tell(part, by, conversation));
            case Interpretation.Unclear unclear ->
                line(
                        by,
                        "try.unclear",
                        unclear.question().orElse("–"),
                        word(unclear.problem().code().name()));
        }
    }

    private void reading(String how, Reading reading, String by, Conversation conversation) {
        String others = reading.alternatives().stream().map(Overheard::value).collect(Collectors.joining(" | "));
        String also = others.isEmpty() ? "" : words.say("try.also", others);
        String confidence = String.format(Locale.ROOT, "%.2f", reading.confidence());
        String kind = conversation
                .form()
                .flatMap(form -> form.question(reading.question()))
                .map(question -> ", " + question.kind().word())
                .orElse("");
        line(by + kind, how, reading.question(), value(reading.value()), confidence, also);
    }

    private static String value(Value value) {
        return Json.write(Plain.of(value));
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void line(String by, String how, Object... details) {
        String line = words.say(how, details) + words.say("try.by", by);
        listener.accept("  " + line.replaceAll("[\\p{Cntrl}]", " "));
    }
}

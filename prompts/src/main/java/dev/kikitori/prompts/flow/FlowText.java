package dev.kikitori.prompts.flow;

import java.util.List;

/** The way through an interview as plain lines that read well aloud. */
final class FlowText {
    private FlowText() {}

    static String of(String title, List<Stage> stages) {
        StringBuilder text = new StringBuilder(printable(title)).append('\n');
        for (Stage stage : stages) {
            text.append('\n').append(printable(stage.head())).append('\n');
            stage.condition().ifPresent(condition -> line(text, condition));
            if (!stage.text().isEmpty()) {
                line(text, stage.text());
            }
            stage.details().forEach(detail -> line(text, detail));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append("  ").append(printable(line)).append('\n');
    }

    /** One line, without what would draw on a terminal or turn the direction of what follows. */
    static String printable(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+", " ")
                .replaceAll("[\\p{Cf}&&[^\\u200d]]", "")
                .replaceAll("[\\ufffe\\uffff]", "")
                .strip();
    }
}

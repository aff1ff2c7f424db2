package dev.kikitori.generators.record;

import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.job.ValueText;
import dev.kikitori.engine.spec.Spec;
import dev.kikitori.engine.value.Plain;
import dev.kikitori.engine.value.Value;
import dev.kikitori.generators.view.Legible;
import dev.kikitori.generators.view.Words;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A record as a table of two lines. There is a column for each question of the job type, answered or not, so that the
 * lines of many records stand below each other; numbers, days and times are written as spreadsheets read them.
 */
final class RecordTable {
    private RecordTable() {}

    static String of(Spec spec, JobType job, String language, Words words) {
        List<String> heads = new ArrayList<>(List.of(words.of("reference"), words.of("completed")));
        List<String> cells = new ArrayList<>(List.of(
                spec.reference().orElse(""),
                spec.completed()
                        .map(when -> when.truncatedTo(ChronoUnit.SECONDS).toString())
                        .orElse("")));
        Set<String> seen = new HashSet<>(heads);
        for (Question question : job.questions()) {
            String label = Legible.line(question.labelIn(language));
            heads.add(seen.add(label) ? label : label + " (" + question.id() + ")");
            cells.add(spec.answer(question.id())
                    .map(value -> cell(question, value, language))
                    .orElse(""));
        }
        heads.add(words.of("missing"));
        cells.add(spec.missing().stream()
                .map(id -> job.question(id).map(q -> q.labelIn(language)).orElse(id))
                .map(Legible::line)
                .collect(Collectors.joining("; ")));
        return "\ufeff" + CsvRow.of(heads) + CsvRow.of(cells);
    }

    private static String cell(Question question, Value value, String language) {
        return switch (value) {
            case Value.Number number -> number.number().toPlainString();
            case Value.Day day -> Plain.of(day).toString();
            case Value.Clock clock -> Plain.of(clock).toString();
            case Value.DayTime dayTime -> Plain.of(dayTime).toString().replace('T', ' ');
            case Value.Text text when question.choices().isEmpty() -> Legible.text(text.text());
            case Value.Text text -> ValueText.of(question, text, language);
            case Value.Money money -> ValueText.of(question, money, language);
            case Value.YesNo yesNo -> ValueText.of(question, yesNo, language);
            case Value.Choices choices -> ValueText.of(question, choices, language);
            case Value.Range range -> ValueText.of(question, range, language);
            case Value.Length length -> ValueText.of(question, length, language);
            case Value.Name name -> ValueText.of(question, name, language);
            case Value.Address address -> ValueText.of(question, address, language);
            case Value.FileRef file -> ValueText.of(question, file, language);
            case Value.Items items -> String.join("\n", ValueText.lines(question, items, language));
            case Value.Group group -> String.join("\n", ValueText.lines(question, group, language));
        };
    }
}

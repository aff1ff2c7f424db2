package dev.kikitori.prompts.jobs;

import dev.kikitori.engine.job.Condition;
import dev.kikitori.engine.job.LocalText;
import dev.kikitori.engine.job.Step;
import dev.kikitori.prompts.jobs.Fault.Code;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads what is said between the questions. */
final class StepReader {
    static final List<String> KEYS = List.of("id", "before", "kind", "say", "when");
    static final List<String> KINDS = List.of("say", "consent", "stop");

    private final Scope scope;
    private final Faults faults;

    StepReader(Scope scope, Faults faults) {
        this.scope = scope;
        this.faults = faults;
    }

    List<Step> read(List<Node> nodes) {
        Map<String, Integer> lines = new HashMap<>();
        List<Step> steps = new ArrayList<>();
        for (Node node : nodes) {
            Sheet.open(node, "steps", KEYS, faults)
                    .flatMap(sheet -> step(sheet, lines))
                    .ifPresent(steps::add);
        }
        return steps;
    }

    private Optional<Step> step(Sheet sheet, Map<String, Integer> lines) {
        Optional<String> id = sheet.id("step").filter(word -> {
            Integer first = lines.putIfAbsent(word, sheet.line("id"));
            if (first != null) {
                faults.add(Code.REPEATED_ID, sheet.line("id"), word, first.toString());
            }
            return first == null;
        });
        String owner = id.orElse("step");
        Optional<Step.Kind> kind = sheet.needed("kind", owner)
                .flatMap(node -> sheet.word("kind", KINDS))
                .map(word -> Step.Kind.valueOf(word.toUpperCase(Locale.ROOT)));
        sheet.needed("say", owner);
        LocalText say = sheet.sentence("say");
        Placeholders.check(sheet, List.of("say"), scope, faults);
        Optional<String> before =
                sheet.text("before").filter(word -> scope.check(word, "before", sheet.line("before"), faults));
        Optional<Condition> when = sheet.part("when").flatMap(node -> new ConditionReader(scope, faults).read(node));
        return id.isPresent() && kind.isPresent()
                ? Optional.of(new Step(id.get(), before, kind.get(), say, when))
                : Optional.empty();
    }
}

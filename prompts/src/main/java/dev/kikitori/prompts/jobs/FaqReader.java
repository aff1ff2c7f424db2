package dev.kikitori.prompts.jobs;

import dev.kikitori.engine.job.Faq;
import java.util.ArrayList;
import java.util.List;

/** Reads the questions of people's own that a job type answers. */
final class FaqReader {
    static final List<String> KEYS = List.of("ask", "answer");

    private final Scope scope;
    private final Faults faults;

    FaqReader(Scope scope, Faults faults) {
        this.scope = scope;
        this.faults = faults;
    }

    List<Faq> read(List<Node> nodes) {
        List<Faq> faq = new ArrayList<>();
        for (Node node : nodes) {
            Sheet.open(node, "faq", KEYS, faults).ifPresent(sheet -> {
                sheet.needed("ask", "faq");
                sheet.needed("answer", "faq");
                Placeholders.check(sheet, List.of("answer"), scope, faults);
                faq.add(new Faq(sheet.wordings("ask"), sheet.sentence("answer")));
            });
        }
        return faq;
    }
}

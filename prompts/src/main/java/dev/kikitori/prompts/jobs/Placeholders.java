package dev.kikitori.prompts.jobs;

import dev.kikitori.engine.job.LocalText;
import dev.kikitori.prompts.jobs.Fault.Code;
import java.util.List;
import java.util.regex.Pattern;

/** Warns of wordings that name an answer of a question that is not there. */
final class Placeholders {
    private static final Pattern NAMED = Pattern.compile("\\{([\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_.-]*)}");

    private Placeholders() {}

    static void check(Sheet sheet, List<String> keys, Scope scope, Faults faults) {
        for (String key : keys) {
            sheet.part(key).ifPresent(node -> {
                // Faults of the wording itself were noted when it was read.
                LocalText text = Wordings.sentence(node, key, new Faults());
                for (String wording : text.byLanguage().values()) {
                    NAMED.matcher(wording)
                            .results()
                            .map(found -> found.group(1))
                            .filter(id -> !scope.knows(id))
                            .forEach(id -> faults.add(Code.UNKNOWN_PLACEHOLDER, sheet.line(key), key, id));
                }
            });
        }
    }
}

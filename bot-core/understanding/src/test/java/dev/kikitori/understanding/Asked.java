package dev.kikitori.understanding;

import dev.kikitori.engine.job.Choice;
import dev.kikitori.engine.job.Decide;
import dev.kikitori.engine.job.LocalList;
import dev.kikitori.engine.job.LocalText;
import dev.kikitori.engine.job.NumberRange;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Questions for tests. */
final class Asked {
    private Asked() {}

    static Question of(Kind kind) {
        return question(kind.word(), kind, Map.of(), Map.of(), NumberRange.ANY, List.of(), List.of());
    }

    static Question of(Kind kind, List<Choice> choices) {
        return question(kind.word(), kind, Map.of(), Map.of(), NumberRange.ANY, choices, List.of());
    }

    static Question named(
            String id, Kind kind, String labelEn, String labelJa, String askEn, String askJa, Choice... choices) {
        return question(
                id,
                kind,
                Map.of("en", labelEn, "ja", labelJa),
                Map.of("en", askEn, "ja", askJa),
                NumberRange.ANY,
                List.of(choices),
                List.of());
    }

    /** "1..20 whole". */
    static Question within(Kind kind, String range) {
        String[] ends = range.split(" ")[0].split("\\.\\.");
        NumberRange numbers = new NumberRange(
                Optional.of(new BigDecimal(ends[0])), Optional.of(new BigDecimal(ends[1])), range.endsWith("whole"));
        return question(kind.word(), kind, Map.of(), Map.of(), numbers, List.of(), List.of());
    }

    /** "name:name, age:number". */
    static Question group(String fields) {
        List<Question> questions = new ArrayList<>();
        for (String field : fields.split(", ")) {
            Kind kind = Kind.of(field.split(":")[1]).orElseThrow();
            questions.add(
                    question(field.split(":")[0], kind, Map.of(), Map.of(), NumberRange.ANY, List.of(), List.of()));
        }
        return question("group", Kind.GROUP_LIST, Map.of(), Map.of(), NumberRange.ANY, List.of(), questions);
    }

    /** "id: en wording, en wording / ja wording; id: …". */
    static List<Choice> choices(String text) {
        List<Choice> choices = new ArrayList<>();
        for (String one : text.split("; ")) {
            String[] parts = one.split(": ", 2);
            String[] languages = parts[1].split(" / ");
            Map<String, List<String>> say = new LinkedHashMap<>();
            say.put("en", Arrays.asList(languages[0].split(", ")));
            if (languages.length > 1) {
                say.put("ja", Arrays.asList(languages[1].split(", ")));
            }
            choices.add(new Choice(parts[0], new LocalList(say)));
        }
        return choices;
    }

    private static Question question(
            String id,
            Kind kind,
            Map<String, String> label,
            Map<String, String> ask,
            NumberRange range,
            List<Choice> choices,
            List<Question> fields) {
        return new Question(
                id,
                kind,
                Optional.empty(),
                new LocalText(label),
                new LocalText(ask),
                LocalText.NONE,
                LocalText.NONE,
                LocalList.NONE,
                range,
                false,
                false,
                false,
                Decide.OMIT,
                choices,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                fields);
    }
}

package dev.kikitori.channels.app;

import dev.kikitori.channels.web.Json;
import dev.kikitori.engine.job.Problem;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Plain;
import dev.kikitori.prompts.phrasebook.YamlPhrasebook;
import dev.kikitori.understanding.Understanding;
import dev.kikitori.understanding.reading.ReadingContext;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.reading.SeveralReadings;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@code interpret} makes of a line: the JSON of one text and its question, or questions, becomes that of what it means. */
final class InterpretedLine {
    private static final int MOST_QUESTIONS = 200;

    private final Understanding understanding;
    private final YamlPhrasebook phrasebook;
    private final InstantSource clock;

    InterpretedLine(Understanding understanding, YamlPhrasebook phrasebook, InstantSource clock) {
        this.understanding = understanding;
        this.phrasebook = phrasebook;
        this.clock = clock;
    }

    /** Never throws for any line; thread-safe. */
    String of(String line) {
        try {
            return Json.write(of(Json.object(line)));
        } catch (IOException | BadInput e) {
            return Json.write(badInput());
        }
    }

    private static Map<String, @Nullable Object> badInput() {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("value", null);
        out.put("reason", "bad-input");
        return out;
    }

    private Map<String, @Nullable Object> of(Map<String, @Nullable Object> fields) throws BadInput {
        String text = text(fields, "text").orElseThrow(BadInput::new);
        ReadingContext context = context(fields, text);
        return fields.get("questions") instanceof List<?> list
                ? several(list, text, context)
                : one(question(fields, context.lang()), text, context);
    }

    private ReadingContext context(Map<String, @Nullable Object> fields, String text) throws BadInput {
        String lang = text(fields, "lang")
                .filter(code -> !code.isBlank())
                .orElseGet(() -> text.codePoints().anyMatch(InterpretedLine::isJapanese) ? "ja" : "en");
        String language = lang.split("[-_]", 2)[0];
        ZoneId zone = ZoneId.systemDefault();
        LocalDateTime now = fields.get("now") == null
                ? LocalDateTime.ofInstant(clock.instant(), zone)
                : moment(text(fields, "now").orElseThrow(BadInput::new));
        return new ReadingContext(language, now, zone, text(fields, "region").orElse(Regions.of(lang)));
    }

    private static boolean isJapanese(int point) {
        return (point >= 0x3040 && point <= 0x30ff) || Character.isIdeographic(point);
    }

    /** A moment with or without its offset, which is passed over: it is the person's own clock. */
    private static LocalDateTime moment(String text) throws BadInput {
        try {
            return switch (text.length()) {
                case 10 -> LocalDate.parse(text).atStartOfDay();
                default ->
                    text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)")
                            ? OffsetDateTime.parse(text).toLocalDateTime()
                            : LocalDateTime.parse(text);
            };
        } catch (DateTimeException e) {
            throw new BadInput();
        }
    }

    private static Question question(Map<String, @Nullable Object> fields, String lang) throws BadInput {
        Optional<Kind> kind = QuestionShape.kind(fields);
        boolean wrong = kind.isEmpty() && (fields.get("kind") != null || fields.get("type") != null);
        Object given = fields.get("question");
        Map<?, ?> shape = given instanceof Map<?, ?> map ? map : given == null ? Map.of() : Map.of("ask", given);
        Question question = new QuestionShape(lang).read(shape, kind).orElseThrow(BadInput::new);
        if (wrong) {
            throw new BadInput();
        }
        return fields.get("options") instanceof List<?> options && !options.isEmpty()
                ? question.offering(QuestionShape.offered(options))
                : question;
    }

    private Map<String, @Nullable Object> one(Question question, String text, ReadingContext context) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        switch (understanding.values().read(question, text, context)) {
            case Readings.Found found -> {
                out.put("value", Plain.of(found.value()));
                out.put("confidence", found.confidence());
                if (!found.alternatives().isEmpty()) {
                    out.put(
                            "alternatives",
                            found.alternatives().stream().map(Plain::of).toList());
                }
            }
            case Readings.NotRead not -> {
                out.put("value", null);
                out.put("reason", reason(not.problem().code()));
                out.put("say", phrasebook.problem(context.lang(), question.kind(), not.problem()));
            }
        }
        return out;
    }

    private static String reason(Problem.Code code) {
        return switch (code) {
            case NOT_FOUND, NOT_OFFERED, NO_SUCH_FILE -> "none";
            case AMBIGUOUS -> "ambiguous";
            case IMPOSSIBLE, TOO_SMALL, TOO_LARGE, NOT_WHOLE, TOO_FEW, TOO_MANY, TOO_LONG -> "invalid";
            case REVERSED, MALFORMED, NO_SUCH_POSTAL_CODE, UNREADABLE_FILE -> "invalid";
        };
    }

    private Map<String, @Nullable Object> several(List<?> list, String text, ReadingContext context) throws BadInput {
        List<Question> questions = new ArrayList<>();
        if (list.size() > MOST_QUESTIONS) {
            throw new BadInput();
        }
        for (Object one : list) {
            if (!(one instanceof Map<?, ?> shape)) {
                throw new BadInput();
            }
            questions.add(new QuestionShape(context.lang())
                    .read(shape, Optional.empty())
                    .orElseThrow(BadInput::new));
        }
        SeveralReadings read = understanding.several(questions, text, context);
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        read.found().forEach((id, found) -> answers.put(id, Plain.of(found.value())));
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("answers", answers);
        out.put("rest", read.rest());
        return out;
    }

    private static Optional<String> text(Map<String, @Nullable Object> fields, String name) {
        return fields.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** The line is no question with a text. */
    private static final class BadInput extends Exception {
        private static final long serialVersionUID = 1L;
    }
}

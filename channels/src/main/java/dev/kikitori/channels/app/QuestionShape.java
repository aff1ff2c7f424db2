package dev.kikitori.channels.app;

import dev.kikitori.engine.job.Choice;
import dev.kikitori.engine.job.Decide;
import dev.kikitori.engine.job.LocalList;
import dev.kikitori.engine.job.LocalText;
import dev.kikitori.engine.job.NumberRange;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question as another program describes it, as a job type would or with less: the kind is enough. Sentences may stand
 * without their language; what is of no use for reading an answer is passed over.
 */
final class QuestionShape {
    private static final int DEEPEST = 3;

    private final String lang;

    /** @param lang the language of sentences that do not say theirs */
    QuestionShape(String lang) {
        this.lang = lang;
    }

    /** The question of these fields; empty where they name no kind there is. */
    Optional<Question> read(Map<?, ?> fields, Optional<Kind> told) {
        return read(fields, told, 0);
    }

    private Optional<Question> read(Map<?, ?> fields, Optional<Kind> told, int depth) {
        Optional<Kind> kind = told.or(() -> kind(fields));
        return kind.map(known -> new Question(
                text(fields.get("id")).filter(id -> !id.isBlank()).orElse(known.word()),
                known,
                Optional.empty(),
                sentence(fields.get("label")),
                sentence(fields.get("ask")),
                LocalText.NONE,
                sentence(fields.get("help")),
                wordings(fields.get("examples")),
                range(fields.get("range")),
                false,
                false,
                false,
                Decide.OMIT,
                choices(fields.get("choices")),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                known == Kind.GROUP_LIST ? inner(fields.get("fields"), depth) : List.of()));
    }

    /** The kind that {@code kind}, or else {@code type}, names. */
    static Optional<Kind> kind(Map<?, ?> fields) {
        return text(fields.get("kind")).or(() -> text(fields.get("type"))).flatMap(Kind::of);
    }

    /** These strings as what a question offers; what has no letters or stands twice is left out. */
    static List<Choice> offered(List<?> options) {
        Map<String, Choice> offered = new LinkedHashMap<>();
        for (Object option : options) {
            if (option instanceof String name && !name.isBlank()) {
                offered.putIfAbsent(name, Choice.called(name));
            }
        }
        return List.copyOf(offered.values());
    }

    private List<Question> inner(@Nullable Object list, int depth) {
        Map<String, Question> questions = new LinkedHashMap<>();
        if (list instanceof List<?> fields && depth < DEEPEST) {
            for (Object field : fields) {
                if (field instanceof Map<?, ?> one) {
                    read(one, Optional.empty(), depth + 1)
                            .ifPresent(question -> questions.putIfAbsent(question.id(), question));
                }
            }
        }
        return List.copyOf(questions.values());
    }

    private List<Choice> choices(@Nullable Object list) {
        Map<String, Choice> choices = new LinkedHashMap<>();
        if (list instanceof List<?> all) {
            for (Object one : all) {
                choice(one).ifPresent(choice -> choices.putIfAbsent(choice.id(), choice));
            }
        }
        return List.copyOf(choices.values());
    }

    private Optional<Choice> choice(@Nullable Object one) {
        if (one instanceof Map<?, ?> fields) {
            LocalList say = wordings(fields.get("say"));
            return text(fields.get("id"))
                    .filter(id -> !id.isBlank())
                    .map(id -> say.byLanguage().isEmpty() ? Choice.called(id) : new Choice(id, say));
        }
        return text(one).filter(name -> !name.isBlank()).map(Choice::called);
    }

    private LocalText sentence(@Nullable Object given) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        if (given instanceof Map<?, ?> map) {
            map.forEach((code, text) -> text(text).ifPresent(one -> byLanguage.put(String.valueOf(code), one)));
        } else {
            text(given).ifPresent(one -> byLanguage.put(lang, one));
        }
        return new LocalText(byLanguage);
    }

    private LocalList wordings(@Nullable Object given) {
        Map<String, List<String>> byLanguage = new LinkedHashMap<>();
        if (given instanceof Map<?, ?> map) {
            map.forEach((code, list) -> byLanguage.put(String.valueOf(code), strings(list)));
        } else if (given != null) {
            byLanguage.put(lang, strings(given));
        }
        return new LocalList(byLanguage);
    }

    private static List<String> strings(@Nullable Object given) {
        List<String> strings = new ArrayList<>();
        if (given instanceof List<?> list) {
            list.forEach(one -> text(one).ifPresent(strings::add));
        } else {
            text(given).ifPresent(strings::add);
        }
        return strings;
    }

    private static NumberRange range(@Nullable Object given) {
        if (!(given instanceof Map<?, ?> map)) {
            return NumberRange.ANY;
        }
        Optional<BigDecimal> min = number(map.get("min"));
        Optional<BigDecimal> max = number(map.get("max"));
        boolean reversed = min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0;
        return reversed ? NumberRange.ANY : new NumberRange(min, max, Boolean.TRUE.equals(map.get("whole")));
    }

    private static Optional<BigDecimal> number(@Nullable Object given) {
        return given instanceof Number number ? Optional.of(new BigDecimal(number.toString())) : Optional.empty();
    }

    private static Optional<String> text(@Nullable Object given) {
        return switch (given) {
            case String text -> Optional.of(text);
            case Number number -> Optional.of(number.toString());
            case null, default -> Optional.empty();
        };
    }
}

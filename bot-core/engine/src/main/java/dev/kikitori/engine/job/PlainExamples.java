package dev.kikitori.engine.job;

import java.util.stream.Collectors;

/** How a program writes a value of each kind, as JSON: for whoever sent another shape. */
public final class PlainExamples {
    private PlainExamples() {}

    /** A value that is of the question's shape; it need not be within its range. */
    public static String of(Question question) {
        return switch (question.kind()) {
            case TEXT, LONG_TEXT -> "\"…\"";
            case NAME -> "{\"name\":\"…\"}";
            case NUMBER -> "4";
            case MONEY -> "{\"amount\":850,\"currency\":\"JPY\"}";
            case YES_NO -> "true";
            case CHOICE -> choice(question);
            case CHOICES -> "[" + choice(question) + "]";
            case DATE -> "\"2026-02-03\"";
            case TIME -> "\"18:30\"";
            case DATETIME -> "\"2026-02-03T18:30\"";
            case DURATION -> "\"PT1H30M\"";
            case EMAIL, PHONE, URL, COLOUR, OPENING_HOURS -> "\"" + TextShapes.example(question.kind()) + "\"";
            case ADDRESS -> "{\"postalCode\":\"…\",\"town\":\"…\",\"street\":\"…\"}";
            case ITEMS -> "[{\"name\":\"…\",\"amount\":850,\"currency\":\"JPY\"}]";
            case GROUP_LIST -> group(question);
            case FILE -> "{\"id\":\"…\",\"name\":\"…\"}";
        };
    }

    private static String choice(Question question) {
        return question.choices().isEmpty()
                ? "\"…\""
                : "\"" + question.choices().getFirst().id() + "\"";
    }

    private static String group(Question question) {
        return question.fields().stream()
                .map(field -> "\"" + field.id() + "\":" + of(field))
                .collect(Collectors.joining(",", "[{", "}]"));
    }
}

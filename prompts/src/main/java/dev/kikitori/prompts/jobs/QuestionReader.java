package dev.kikitori.prompts.jobs;

import dev.kikitori.engine.job.Choice;
import dev.kikitori.engine.job.Decide;
import dev.kikitori.engine.job.LocalList;
import dev.kikitori.engine.job.LocalText;
import dev.kikitori.engine.job.NumberRange;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.prompts.jobs.Fault.Code;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the questions of a list, all of each that does not depend on other questions. */
final class QuestionReader {
    static final List<String> KEYS = List.of(
            "id",
            "kind",
            "round",
            "label",
            "ask",
            "why",
            "help",
            "examples",
            "range",
            "unit",
            "essential",
            "optional",
            "sensitive",
            "decide",
            "choices",
            "choicesFrom",
            "default",
            "when",
            "fields",
            "suggest",
            "wishes");
    static final List<String> KINDS =
            Arrays.stream(Kind.values()).map(Kind::word).toList();
    /** The sets of phrases that a question can take suggestions from. */
    static final List<String> SETS = List.of("introduction", "tagline");

    static final List<String> DECIDES = List.of("default", "omit", "required");

    private final Faults faults;

    QuestionReader(Faults faults) {
        this.faults = faults;
    }

    /**
     * Reads them; a question that can't be one is left out.
     *
     * @param lines filled with every id that stands in the list and its line, also of questions that are left out
     */
    List<Draft> read(List<Node> nodes, String owner, Map<String, Integer> lines) {
        List<Draft> drafts = new ArrayList<>();
        for (Node node : nodes) {
            Sheet.open(node, owner, KEYS, faults)
                    .flatMap(sheet -> question(sheet, lines))
                    .ifPresent(drafts::add);
        }
        return drafts;
    }

    private Optional<Draft> question(Sheet sheet, Map<String, Integer> lines) {
        Optional<String> id = sheet.id("question").filter(word -> {
            Integer first = lines.putIfAbsent(word, sheet.line("id"));
            if (first != null) {
                faults.add(Code.REPEATED_ID, sheet.line("id"), word, first.toString());
            }
            return first == null;
        });
        boolean kindStands = sheet.needed("kind", id.orElse("question")).isPresent();
        Optional<Kind> kind = kindStands ? sheet.word("kind", KINDS).flatMap(Kind::of) : Optional.empty();
        sheet.needed("ask", id.orElse("question"));
        LocalText ask = sheet.sentence("ask");
        Question draft = draft(sheet, id.orElse("unnamed"), kind.orElse(Kind.TEXT), ask);
        kind.ifPresent(known -> checkParts(sheet, draft, known));
        if (draft.essential() && draft.optional()) {
            faults.add(Code.ESSENTIAL_AND_OPTIONAL, sheet.line("optional"), draft.id());
        }
        List<Draft> fields = read(sheet.list("fields"), "fields", new HashMap<>());
        return id.isPresent() && kind.isPresent() ? Optional.of(new Draft(draft, sheet, fields)) : Optional.empty();
    }

    private Question draft(Sheet sheet, String id, Kind kind, LocalText ask) {
        return new Question(
                id,
                kind,
                sheet.text("round"),
                sheet.sentence("label"),
                ask,
                sheet.sentence("why"),
                sheet.sentence("help"),
                sheet.wordings("examples"),
                sheet.part("range").map(this::range).orElse(NumberRange.ANY).of(sheet.sentence("unit")),
                sheet.flag("essential"),
                sheet.flag("optional"),
                sheet.flag("sensitive"),
                Decide.OMIT,
                choices(sheet),
                sheet.list("choicesFrom").stream()
                        .flatMap(node -> Wordings.scalar(node, "choicesFrom", faults).stream())
                        .toList(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                sheet.word("suggest", SETS),
                sheet.flag("wishes"));
    }

    private NumberRange range(Node node) {
        Optional<Sheet> opened = Sheet.open(node, "range", List.of("min", "max", "whole"), faults);
        if (opened.isEmpty()) {
            return NumberRange.ANY;
        }
        Optional<BigDecimal> min = opened.get().number("min");
        Optional<BigDecimal> max = opened.get().number("max");
        boolean whole = opened.get().flag("whole");
        if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
            faults.add(
                    Code.BAD_RANGE,
                    opened.get().line("min"),
                    min.get().toPlainString(),
                    max.get().toPlainString());
            return NumberRange.ANY;
        }
        return new NumberRange(min, max, whole);
    }

    private List<Choice> choices(Sheet sheet) {
        Map<String, Integer> lines = new HashMap<>();
        List<Choice> choices = new ArrayList<>();
        for (Node node : sheet.list("choices")) {
            choice(node).ifPresent(choice -> {
                Integer first = lines.putIfAbsent(choice.id(), node.line());
                if (first == null) {
                    choices.add(choice);
                } else {
                    faults.add(Code.REPEATED_ID, node.line(), choice.id(), first.toString());
                }
            });
        }
        return choices;
    }

    private Optional<Choice> choice(Node node) {
        if (node instanceof Node.Scalar) {
            return Wordings.scalar(node, "choices", faults).map(Choice::called);
        }
        return Sheet.open(node, "choices", List.of("id", "say", "wish"), faults).flatMap(sheet -> {
            LocalList say = sheet.wordings("say");
            return sheet.needed("id", "choice")
                    .flatMap(id -> Wordings.scalar(id, "id", faults))
                    .map(id -> new Choice(
                            id, sheet.has("say") ? say : Choice.called(id).say(), sheet.flag("wish")));
        });
    }

    private void checkParts(Sheet sheet, Question question, Kind kind) {
        boolean choosing = kind == Kind.CHOICE || kind == Kind.CHOICES;
        boolean ranged = choosing
                || switch (kind) {
                    case NUMBER, MONEY, ITEMS, GROUP_LIST -> true;
                    case TEXT, LONG_TEXT, NAME, YES_NO, CHOICE, CHOICES -> false;
                    case DATE, TIME, DATETIME, DURATION, EMAIL, PHONE, URL -> false;
                    case COLOUR, ADDRESS, OPENING_HOURS, FILE -> false;
                };
        if (choosing && !sheet.has("choices") && !sheet.has("choicesFrom")) {
            faults.add(Code.NO_CHOICES, sheet.line("kind"), question.id());
        }
        sheet.refuseEmptyList("choices");
        sheet.refuseEmptyList("choicesFrom");
        sheet.refuseEmptyList("fields");
        if (kind == Kind.GROUP_LIST && !sheet.has("fields")) {
            faults.add(Code.NO_FIELDS, sheet.line("kind"), question.id());
        }
        unused(sheet, "choices", kind, choosing && !sheet.has("choicesFrom"));
        unused(sheet, "choicesFrom", kind, choosing);
        unused(sheet, "fields", kind, kind == Kind.GROUP_LIST);
        unused(sheet, "range", kind, ranged);
        unused(sheet, "unit", kind, kind == Kind.NUMBER);
        unused(sheet, "wishes", kind, kind == Kind.TEXT || kind == Kind.LONG_TEXT);
        unused(sheet, "suggest", kind, kind == Kind.TEXT || kind == Kind.LONG_TEXT);
    }

    private void unused(Sheet sheet, String key, Kind kind, boolean used) {
        if (!used && sheet.has(key)) {
            faults.add(Code.UNUSED_KEY, sheet.line(key), key, kind.word());
        }
    }
}

package dev.kikitori.prompts.suggestions;

import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.job.Template;
import dev.kikitori.engine.job.Tone;
import dev.kikitori.engine.job.ValueText;
import dev.kikitori.engine.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What gaps can be filled with: answers in few words, and what follows from the kind of business. */
final class Slots {
    /** More than this is no name or heading that fits into a sentence. */
    private static final int LONGEST = 120;

    private static final int MOST_NAMED = 3;
    private static final String BETWEEN_HAN = "(?<=\\p{IsHan}) (?=\\p{IsHan})";

    private final JobType job;
    private final Map<String, Value> answers;
    private final SuggestionFile file;
    private final Map<String, String> filled = new LinkedHashMap<>();
    private boolean known;

    private Slots(JobType job, Map<String, Value> answers, SuggestionFile file) {
        this.job = job;
        this.answers = answers;
        this.file = file;
    }

    static Slots of(JobType job, Map<String, Value> answers, SuggestionFile file, Tone tone) {
        Slots slots = new Slots(job, answers, file);
        slots.name().or(() -> slots.text("title")).ifPresent(name -> slots.fill("name", name));
        slots.text("business").ifPresent(slots::business);
        slots.place();
        slots.text("hours").ifPresent(hours -> slots.fill("hours", hours));
        slots.date("start").or(() -> slots.date("date")).ifPresent(date -> slots.fill("date", date));
        slots.text("fee").ifPresent(fee -> slots.fill("fee", fee));
        slots.names("items").ifPresent(items -> slots.fill("items", items));
        slots.names("works").ifPresent(works -> slots.fill("works", works));
        slots.come(tone);
        return slots;
    }

    boolean has(String slot) {
        return filled.containsKey(slot);
    }

    /** What fills this slot; it must be filled. */
    String get(String slot) {
        return Objects.requireNonNull(filled.get(slot), slot);
    }

    /** Whether the business is among the kinds. */
    boolean isKnown() {
        return known;
    }

    private void business(String said) {
        fill("business", said);
        BusinessKind.recognise(said, file.kinds()).ifPresent(kind -> {
            known = true;
            filled.put("is", kind.is());
            filled.put("about", kind.about());
            filled.put("line", kind.line());
        });
    }

    private void place() {
        text("address")
                .filter(address -> file.nowhere().stream().noneMatch(address::equalsIgnoreCase))
                .ifPresent(address -> {
                    fill(
                            "address",
                            address.replaceFirst("^〒\\d{3}-?\\d{4} *", "").replaceAll(BETWEEN_HAN, ""));
                    if (answers.get("address") instanceof Value.Address known) {
                        fill("place", known.town());
                    }
                });
    }

    private void come(Tone tone) {
        if (answers.get("actions") instanceof Value.Choices actions) {
            actions.ids().stream()
                    .map(action -> file.come()
                            .getOrDefault(job.id() + "." + action, file.come().get(action)))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(tones -> tones.get(tone.word()))
                    .ifPresent(invitation -> filled.put("come", invitation));
        }
    }

    /** The names of the first entries of a list, as this language joins them. */
    private Optional<String> names(String id) {
        List<String> names = switch (answers.get(id)) {
            case Value.Items items ->
                items.items().stream().map(Value.Item::name).toList();
            case Value.Group group ->
                group.entries().stream()
                        .flatMap(entry -> Optional.ofNullable(entry.get("title")).stream())
                        .flatMap(title -> title instanceof Value.Text text
                                ? Optional.of(text.text()).stream()
                                : Optional.<String>empty().stream())
                        .toList();
            case null, default -> List.of();
        };
        List<String> shown = names.stream()
                .map(ValueText::clean)
                .filter(name -> !name.isBlank())
                .limit(MOST_NAMED)
                .toList();
        return shown.isEmpty() ? Optional.empty() : Optional.of(joined(shown, names.size() > shown.size()));
    }

    private String joined(List<String> names, boolean more) {
        String comma = file.join().getOrDefault("comma", ", ");
        if (more) {
            return Template.of(file.join().getOrDefault("more", "{list}")).fill("list", String.join(comma, names));
        }
        return names.size() == 1
                ? names.getFirst()
                : String.join(comma, names.subList(0, names.size() - 1))
                        + file.join().getOrDefault("and", comma)
                        + names.getLast();
    }

    /** When it begins; where it takes longer than a day, until when too. */
    private Optional<String> date(String id) {
        return answers.get(id) instanceof Value.Range range
                        && range.from().orElse(null) instanceof Value.DayTime from
                        && range.to().orElse(null) instanceof Value.DayTime to
                        && from.dateTime().toLocalDate().equals(to.dateTime().toLocalDate())
                ? job.question(id).map(asked -> ValueText.of(asked, from, file.lang()))
                : text(id);
    }

    /** The name as it is written, without its reading. */
    private Optional<String> name() {
        return answers.get("name") instanceof Value.Name given ? Optional.of(given.name()) : text("name");
    }

    /** The answer to this question in words; empty where there is none that may be shown. */
    private Optional<String> text(String id) {
        Optional<Question> question = job.question(id).filter(asked -> !asked.sensitive());
        Value value = answers.get(id);
        return question.isEmpty() || value == null
                ? Optional.empty()
                : Optional.of(ValueText.of(question.get(), value, file.lang()));
    }

    private void fill(String slot, String text) {
        String bare = ValueText.clean(text).strip().replaceAll("[.。]+$", "");
        if (!bare.isEmpty() && bare.codePointCount(0, bare.length()) <= LONGEST && bare.indexOf('\n') < 0) {
            filled.put(slot, bare);
        }
    }
}

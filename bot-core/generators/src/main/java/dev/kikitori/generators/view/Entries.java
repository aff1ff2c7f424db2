package dev.kikitori.generators.view;

import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.job.ValueText;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns answers into {@link Entry entries} in one language. */
public final class Entries {
    private static final Pattern LAST_DIGIT = Pattern.compile("\\d(?!.*\\d)");

    private final String language;
    private final PhoneWriter phones;

    public Entries(String language, PhoneWriter phones) {
        this.language = language;
        this.phones = phones;
    }

    /** The answer to this question as an entry. */
    public Entry entry(Question question, Value value, Optional<String> mark) {
        Entry bare = Entry.labelled(part(question.id()), label(question, language), mark);
        return switch (value) {
            case Value.Items items -> bare.withBullets(bullets(question, items));
            case Value.Choices choices
            when choices.ids().size() > 1 ->
                bare.withBullets(choices.ids().stream()
                        .map(id -> new Entry.Bullet(text(question, new Value.Choices(List.of(id))), "", ""))
                        .toList());
            case Value.Group group -> bare.withGroups(groups(question, group));
            case Value.Text text
            when question.kind() == Kind.COLOUR -> bare.withColour(text(question, text), text.text());
            case Value.Text text
            when Links.to(question.kind(), text.text()).isPresent() ->
                bare.withLink(text(question, text), Links.to(question.kind(), text.text()));
            case Value.Text text
            when question.kind() == Kind.LONG_TEXT -> bare.withParagraphs(Legible.paragraphs(text.text()));
            case Value.Text text
            when question.kind() == Kind.OPENING_HOURS ->
                bare.withParagraphs(ValueText.lines(question, text, language));
            default -> bare.withParagraphs(Legible.paragraphs(text(question, value)));
        };
    }

    /** What the answer to a question is called on a page: its label, or its id where nothing of that can be seen. */
    public static String label(Question question, String language) {
        String label = Legible.line(question.labelIn(language));
        return label.isEmpty() ? question.id() : label;
    }

    /** The answer on one line. */
    public String text(Question question, Value value) {
        String text = Legible.line(ValueText.of(question, value, language));
        return question.kind() == Kind.PHONE ? Legible.line(phones.written(text, language)) : text;
    }

    private List<Entry.Bullet> bullets(Question question, Value.Items items) {
        return items.items().stream()
                .map(item -> new Entry.Bullet(
                        Legible.line(item.name()),
                        item.price().map(price -> price(question, price, items)).orElse(""),
                        item.note().map(Legible::line).orElse("")))
                .toList();
    }

    /** A price, with decimals if another one in its list and its currency has them. */
    private String price(Question question, Value.Money price, Value.Items items) {
        String text = text(question, price);
        boolean decimals = items.items().stream()
                .flatMap(item -> item.price().stream())
                .anyMatch(other -> other.currency().equals(price.currency())
                        && other.amount().scale() > 0);
        return decimals && price.amount().scale() <= 0
                ? LAST_DIGIT.matcher(text).replaceFirst("$0.00")
                : text;
    }

    private List<List<Entry>> groups(Question question, Value.Group group) {
        List<List<Entry>> all = new ArrayList<>();
        for (Map<String, Value> answers : group.entries()) {
            List<Entry> one = new ArrayList<>();
            for (Question field : question.fields()) {
                Optional.ofNullable(answers.get(field.id()))
                        .ifPresent(value -> one.add(entry(field, value, Optional.empty())));
            }
            all.add(one);
        }
        return all;
    }

    /** A question's id as part of an id in HTML. */
    public static String part(String id) {
        return id.replaceAll("[^A-Za-z0-9_-]", "-");
    }
}

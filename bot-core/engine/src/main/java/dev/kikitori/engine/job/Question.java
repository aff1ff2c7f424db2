package dev.kikitori.engine.job;

import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One question of an interview.
 *
 * @param round the id of the round it belongs to
 * @param label what the answer is called in a list; falls back to the id made readable ({@link #labelIn})
 * @param ask the question as it is put; may name earlier answers as {@code {id}}
 * @param why why it is asked; empty: a general sentence is given
 * @param range for numbers and money the amount, for choices, items and groups their count
 * @param essential without it the result is a draft
 * @param sensitive masked in lists and logs
 * @param decide what "you decide" does
 * @param choices what is offered, for the two choice kinds
 * @param choicesFrom the ids of the questions whose answer holds the choices: the columns of the person's own file
 * @param fallback the default value
 * @param when when it applies; empty: always
 * @param fields the questions of one entry, for {@link Kind#GROUP_LIST}
 * @param wishes its answer is kept among the wishes: nothing is promised for it
 * @param suggest the set of phrases whose suggestions the person may take as the answer, such as {@code introduction}
 */
public record Question(
        String id,
        Kind kind,
        Optional<String> round,
        LocalText label,
        LocalText ask,
        LocalText why,
        LocalText help,
        LocalList examples,
        NumberRange range,
        boolean essential,
        boolean optional,
        boolean sensitive,
        Decide decide,
        List<Choice> choices,
        List<String> choicesFrom,
        Optional<Value> fallback,
        Optional<Condition> when,
        List<Question> fields,
        Optional<String> suggest,
        boolean wishes) {

    public Question {
        choices = List.copyOf(choices);
        choicesFrom = List.copyOf(choicesFrom);
        fields = List.copyOf(fields);
        if (id.isBlank()) {
            throw new IllegalArgumentException("a question needs an id");
        }
        if (decide == Decide.DEFAULT && fallback.isEmpty()) {
            throw new IllegalArgumentException("question " + id + ": decide: default needs a default");
        }
        Set<String> ids = new HashSet<>();
        for (Choice choice : choices) {
            if (!ids.add(choice.id())) {
                throw new IllegalArgumentException("question " + id + ": choice " + choice.id() + " stands twice");
            }
        }
    }

    /** The same question, put for a value of another kind, such as a day and an hour instead of a day. */
    public Question ofKind(Kind other) {
        return new Question(
                id,
                other,
                round,
                label,
                ask,
                why,
                help,
                examples,
                range,
                essential,
                optional,
                sensitive,
                decide,
                choices,
                choicesFrom,
                fallback,
                when,
                fields,
                suggest,
                wishes);
    }

    /** One for which nothing is suggested, and whose answer is more than a wish. */
    public Question(
            String id,
            Kind kind,
            Optional<String> round,
            LocalText label,
            LocalText ask,
            LocalText why,
            LocalText help,
            LocalList examples,
            NumberRange range,
            boolean essential,
            boolean optional,
            boolean sensitive,
            Decide decide,
            List<Choice> choices,
            List<String> choicesFrom,
            Optional<Value> fallback,
            Optional<Condition> when,
            List<Question> fields) {
        this(
                id,
                kind,
                round,
                label,
                ask,
                why,
                help,
                examples,
                range,
                essential,
                optional,
                sensitive,
                decide,
                choices,
                choicesFrom,
                fallback,
                when,
                fields,
                Optional.empty(),
                false);
    }

    /** What the answer is called in a list, in this language. */
    public String labelIn(String language) {
        return label.isEmpty() ? id.replace('-', ' ').replace('_', ' ') : label.in(language);
    }

    /** The choice with this id, if it is offered. */
    public Optional<Choice> choice(String choiceId) {
        return choices.stream().filter(choice -> choice.id().equals(choiceId)).findFirst();
    }

    /** The same question, offering these choices. */
    public Question offering(List<Choice> offered) {
        return new Question(
                id,
                kind,
                round,
                label,
                ask,
                why,
                help,
                examples,
                range,
                essential,
                optional,
                sensitive,
                decide,
                offered,
                choicesFrom,
                fallback,
                when,
                fields,
                suggest,
                wishes);
    }
}

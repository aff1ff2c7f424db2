package dev.kikitori.understanding;

import dev.kikitori.engine.conversation.Focus;
import dev.kikitori.engine.conversation.Form;
import dev.kikitori.engine.conversation.Interpretation;
import dev.kikitori.engine.conversation.Reading;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.reading.ValueReader;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds "the X is V" and its like, by the rules that the package comment tells. */
final class Corrections implements Heeding {
    private static final int LONGEST = 4_000;
    private static final int LONGEST_TITLED = 60;
    private static final double SURE = .95;
    private static final double LIKELY = .8;

    /** Each opening quote before the one that closes it. */
    private static final String QUOTES = "「」『』“”‘’\"\"''";

    private final ValueReader values;

    Corrections(ValueReader values) {
        this.values = values;
    }

    /** Something found that looks like a correction. */
    private record Found(Names.Name name, String value, boolean strong) {}

    @Override
    public Optional<Interpretation> heed(Moment moment) {
        Optional<Form> form = moment.conversation().form();
        if (form.isEmpty() || moment.text().length() > LONGEST) {
            return Optional.empty();
        }
        for (Language language : moment.languages()) {
            Optional<Found> found = find(moment, language, form.get());
            if (found.isPresent()) {
                return judged(found.get(), moment, form.get());
            }
        }
        return Optional.empty();
    }

    /**
     * What corrects an answer by its title, in one clause without figures, where a list or a place is asked for: most words
     * would be one.
     */
    Optional<Interpretation> byTitle(Moment moment) {
        Optional<Form> form = moment.conversation().form();
        boolean plain =
                moment.folded().bare().plain().chars().noneMatch(c -> Character.isDigit(c) || ",、;\n".indexOf(c) >= 0);
        if (form.isEmpty() || !plain || moment.text().length() > LONGEST_TITLED) {
            return Optional.empty();
        }
        return moment.languages().stream()
                .flatMap(language -> find(moment, language, form.get()).stream())
                .filter(found -> !found.name().noun())
                .filter(found -> form.get()
                        .slots()
                        .answers()
                        .containsKey(found.name().question().id()))
                .findFirst()
                .flatMap(found -> judged(found, moment, form.get()));
    }

    private Optional<Found> find(Moment moment, Language language, Form form) {
        Folded all = language.unfilled(moment.folded());
        Folded meant = language.trimmed(all, "refusal", "no such group");
        Folded told = language.trimmed(meant, "request-before", "no such group");
        List<Template> fitting = Template.of(language).stream()
                .filter(template -> isTried(template, moment) && template.mayFit(told.plain()))
                .toList();
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        boolean refused = meant.length() < all.length();
        for (Names.Name name : names(moment, language, form)) {
            for (Template template : fitting) {
                Optional<String> value = told.plain().contains(name.plain())
                        ? template.value(told, name.plain(), language)
                        : Optional.empty();
                if (value.isPresent()) {
                    boolean strong = refused || template.strength() == Template.Strength.STRONG;
                    return Optional.of(new Found(name, unquoted(value.get()), strong));
                }
            }
        }
        return Optional.empty();
    }

    /** What questions are called; at the summary also their numbers, because it has just said them. */
    private static List<Names.Name> names(Moment moment, Language language, Form form) {
        List<Names.Name> names = new ArrayList<>(Names.of(form.applying(), moment.languages()));
        names.addAll(Names.otherwise(moment.folded(), form.applying(), language));
        if (moment.conversation().focus() instanceof Focus.Confirming) {
            names.addAll(Names.numbers(form.listed(), language));
        }
        return names;
    }

    /** Without the quotes around the whole of it. */
    static String unquoted(String value) {
        int last = value.length() - 1;
        int quotes = last < 2 ? -1 : QUOTES.indexOf(value.charAt(0));
        boolean whole = quotes >= 0
                && quotes % 2 == 0
                && value.charAt(last) == QUOTES.charAt(quotes + 1)
                && value.indexOf(value.charAt(last), 1) == last;
        return whole ? value.substring(1, last) : value;
    }

    /** Whether it ends with the end of a quotation, so that it is clear what is meant. */
    private static boolean isQuoted(String plain) {
        int last = plain.isEmpty() ? -1 : QUOTES.indexOf(plain.charAt(plain.length() - 1));
        return last > 0 && last % 2 == 1;
    }

    private static boolean isTried(Template template, Moment moment) {
        return switch (template.strength()) {
            case STRONG, WEAK -> true;
            case BARE ->
                !moment.takesAnyWords() || isQuoted(moment.folded().bare().plain());
            case REFUSED -> false;
        };
    }

    private Optional<Interpretation> judged(Found found, Moment moment, Form form) {
        Question question = found.name().question();
        Readings read = values.read(question, found.value(), moment.context(question));
        boolean isOpen =
                moment.open().filter(open -> open.id().equals(question.id())).isPresent();
        if (isOpen) {
            boolean part = found.name().noun() && question.kind().takesAnyWords();
            return part ? Optional.empty() : Optional.of(answer(question, read));
        }
        if (!found.strong()) {
            boolean answered = form.slots().answers().containsKey(question.id());
            boolean story = moment.takesAnyWords() && !answered;
            boolean givesWay = found.name().noun() || read instanceof Readings.NotRead;
            boolean answersOpen = isAnswerToOpen(moment, givesWay ? SURE : LIKELY);
            boolean chosen = question.kind() == Kind.CHOICE || question.kind() == Kind.CHOICES;
            boolean reminds = found.name().noun() && !answered && chosen;
            if (story || reminds || ((givesWay || !answered) && answersOpen)) {
                return Optional.empty();
            }
        }
        return Optional.of(
                found.name().noun() && !found.strong() && question.kind() == Kind.LONG_TEXT
                        ? told(question, moment)
                        : correction(question, read));
    }

    /** What is told of something that only belongs to a question is told beside what stands there. */
    private static Interpretation told(Question question, Moment moment) {
        Value all = Beside.told(question, moment, moment.languages().getFirst());
        return new Interpretation.Correction(new Reading(question.id(), all, LIKELY, List.of()));
    }

    private boolean isAnswerToOpen(Moment moment, double least) {
        return !moment.takesAnyWords()
                && moment.open()
                        .map(open -> values.read(open, moment.text(), moment.context()))
                        .filter(read -> read instanceof Readings.Found found && found.confidence() >= least)
                        .isPresent();
    }

    private static Interpretation answer(Question question, Readings read) {
        return switch (read) {
            case Readings.Found found -> new Interpretation.Answers(List.of(reading(question, found)));
            case Readings.NotRead not -> Interpretation.Unclear.of(not.problem());
        };
    }

    private static Interpretation correction(Question question, Readings read) {
        return switch (read) {
            case Readings.Found found -> new Interpretation.Correction(reading(question, found));
            case Readings.NotRead not -> new Interpretation.Unclear(not.problem(), Optional.of(question.id()));
        };
    }

    static Reading reading(Question question, Readings.Found found) {
        return new Reading(question.id(), found.value(), found.confidence(), found.alternatives());
    }
}

package dev.kikitori.understanding;

import dev.kikitori.engine.conversation.Form;
import dev.kikitori.engine.conversation.Interpretation;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.understanding.reading.Asked;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.reading.ValueReader;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Another name for the thing, told while something else is asked: "actually call it the Big Summer Fair". Where any words
 * are an answer, only behind words that take something back, or where a few words are asked for
 * that are no name.
 */
final class Renamed implements Heeding {
    private static final int LONGEST = 200;
    private static final double SURE = .8;

    private final ValueReader values;

    Renamed(ValueReader values) {
        this.values = values;
    }

    @Override
    public Optional<Interpretation> heed(Moment moment) {
        Optional<Question> name = name(moment);
        if (name.isEmpty() || moment.folded().length() > LONGEST || isAnswer(moment)) {
            return Optional.empty();
        }
        for (Language language : moment.languages()) {
            Optional<Interpretation> renamed = called(moment, language)
                    .map(words -> values.read(name.get(), words, moment.context()))
                    .filter(Readings.Found.class::isInstance)
                    .map(Readings.Found.class::cast)
                    .map(found -> new Interpretation.Correction(Corrections.reading(name.get(), found)));
            if (renamed.isPresent()) {
                return renamed;
            }
        }
        return Optional.empty();
    }

    /** The one name that was told, if it is not what is asked for now. */
    private static Optional<Question> name(Moment moment) {
        List<Question> names = moment.conversation().form().map(Form::applying).orElse(List.of()).stream()
                .filter(question -> question.kind() == Kind.NAME)
                .toList();
        return names.stream()
                .findFirst()
                .filter(ignored -> names.size() == 1)
                .filter(name -> moment.conversation()
                        .form()
                        .flatMap(form -> form.standing(name.id()))
                        .isPresent())
                .filter(name -> moment.open().filter(name::equals).isEmpty());
    }

    private boolean isAnswer(Moment moment) {
        Set<Kind> loose = EnumSet.of(Kind.ADDRESS, Kind.ITEMS, Kind.GROUP_LIST);
        return !moment.takesAnyWords()
                && moment.open()
                        .filter(open -> !loose.contains(open.kind()))
                        .map(open -> values.read(open, moment.text(), moment.context(open)))
                        .filter(read -> read instanceof Readings.Found found && found.confidence() >= SURE)
                        .isPresent();
    }

    private static Optional<String> called(Moment moment, Language language) {
        Folded all = language.unfilled(moment.folded());
        Folded told =
                language.trimmed(language.trimmed(all, "refusal", "no such group"), "taken-back", "no such group");
        Folded name = language.trimmed(told, "rename-before", "rename-after");
        boolean takenBack = told.length() < all.length() || !moment.takesAnyWords() || isNoName(moment, language);
        int called = language.beginning(name.plain(), "called");
        Folded bare = called > 0 ? name.part(called, name.length()).bare() : name;
        return takenBack && name.length() < told.length() && !bare.isEmpty()
                ? Optional.of(Corrections.unquoted(bare.given()))
                : Optional.empty();
    }

    /** Whether a few words are wanted, and not what something is called. */
    private static boolean isNoName(Moment moment, Language language) {
        return moment.takesFewWords()
                && moment.open()
                        .filter(open -> !Asked.of(open, language).has("asks-called"))
                        .isPresent();
    }
}

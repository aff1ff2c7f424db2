package dev.kikitori.understanding;

import dev.kikitori.engine.conversation.Focus;
import dev.kikitori.engine.conversation.Form;
import dev.kikitori.engine.conversation.Interpretation;
import dev.kikitori.engine.conversation.Reading;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.reading.ValueReader;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import java.util.List;
import java.util.Optional;

/**
 * What else the thing should say or do, told where something else is open: "people should be able to pay online", 「天気も
 * 見られるようにしてほしい」. It goes to the question that takes wishes, beside what stands there; unless it answers what is
 * open.
 */
final class Wishing implements Heeding {
    private static final int LONGEST = 600;

    private final ValueReader values;

    Wishing(ValueReader values) {
        this.values = values;
    }

    @Override
    public Optional<Interpretation> heed(Moment moment) {
        Folded said = moment.folded().bare();
        boolean wished = said.length() <= LONGEST
                && moment.languages().stream().anyMatch(language -> isWish(said, language))
                && !isAnswer(moment);
        return wished ? wishes(moment).map(question -> added(question, moment)) : Optional.empty();
    }

    private static boolean isWish(Folded said, Language language) {
        String plain = language.unfilled(said).plain();
        return language.writes(plain)
                && (language.beginning(plain, "wish-before") > 0 || language.ending(plain, "wish-after") > 0);
    }

    private static Optional<Question> wishes(Moment moment) {
        return moment.conversation().form().map(Form::applying).stream()
                .flatMap(List::stream)
                .filter(Question::wishes)
                .findFirst();
    }

    /** Whether something is open that these words answer, or that is no question of the interview. */
    private boolean isAnswer(Moment moment) {
        return switch (moment.conversation().focus()) {
            case Focus.Asking ignored ->
                moment.takesAnyWords()
                        || moment.open()
                                .map(open -> values.read(open, moment.text(), moment.context(open)))
                                .filter(Readings.Found.class::isInstance)
                                .isPresent();
            case Focus.Confirming ignored -> false;
            case Focus.Made ignored -> false;
            case Focus.Checking ignored -> true;
            case Focus.Picking ignored -> true;
            case Focus.ChoosingJob ignored -> true;
            case Focus.Consenting ignored -> true;
            case Focus.Making ignored -> true;
            case Focus.Deleting ignored -> true;
            case Focus.Closed ignored -> true;
        };
    }

    private static Interpretation added(Question question, Moment moment) {
        Value all = Beside.told(question, moment, moment.languages().getFirst());
        return new Interpretation.Answers(List.of(new Reading(question.id(), all, 1, List.of())));
    }
}

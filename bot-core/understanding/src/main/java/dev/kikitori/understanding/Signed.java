package dev.kikitori.understanding;

import dev.kikitori.engine.conversation.Focus;
import dev.kikitori.engine.conversation.Form;
import dev.kikitori.engine.conversation.Interpretation;
import dev.kikitori.engine.conversation.Reading;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.understanding.Pieces.Piece;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.reading.ValueReader;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A message that says whom it is from and where the answer goes: "Do you repair straps? My name is Maria Lindgren". It stays
 * whole, and what it says of the person answers the questions that ask for just that.
 */
final class Signed implements Heeding {
    private static final int LONGEST = 2_000;
    private static final int FEWEST_DIGITS = 9;
    private static final double SURE = .8;
    private static final Set<Kind> WAYS = EnumSet.of(Kind.EMAIL, Kind.PHONE);

    private final ValueReader values;

    Signed(ValueReader values) {
        this.values = values;
    }

    @Override
    public Optional<Interpretation> heed(Moment moment) {
        Optional<Question> open = moment.conversation().focus() instanceof Focus.Asking
                ? moment.open().filter(question -> question.kind() == Kind.LONG_TEXT)
                : Optional.empty();
        if (open.isEmpty() || moment.folded().length() > LONGEST) {
            return Optional.empty();
        }
        List<Question> left = moment.conversation().form().map(Form::untouched).orElse(List.of());
        List<Reading> told = new ArrayList<>();
        only(left, EnumSet.of(Kind.NAME))
                .flatMap(name -> signature(name, moment))
                .ifPresent(told::add);
        for (Kind way : WAYS) {
            only(left, EnumSet.of(way))
                    .flatMap(question -> way(question, moment))
                    .ifPresent(told::add);
        }
        if (told.isEmpty()
                || !(values.read(open.get(), moment.text(), moment.context()) instanceof Readings.Found found)) {
            return Optional.empty();
        }
        told.addFirst(Corrections.reading(open.get(), found));
        return Optional.of(new Interpretation.Answers(told));
    }

    private static Optional<Question> only(List<Question> questions, Set<Kind> kinds) {
        List<Question> those = questions.stream()
                .filter(question -> kinds.contains(question.kind()))
                .toList();
        return those.size() == 1 ? Optional.of(those.getFirst()) : Optional.empty();
    }

    /** A sentence of its own that says what the person is called, at the beginning or at the end. */
    private Optional<Reading> signature(Question question, Moment moment) {
        Language language = moment.languages().getFirst();
        List<Piece> pieces = Pieces.of(moment.folded());
        return pieces.size() < 2
                ? Optional.empty()
                : List.of(pieces.getLast(), pieces.getFirst()).stream()
                        .map(piece -> language.unfilled(moment.folded().part(piece.from(), piece.to())))
                        .filter(said -> language.beginning(said.plain(), "signs-before") > 0
                                || language.ending(said.plain(), "signs-after") > 0)
                        .flatMap(said -> read(question, said, moment).stream())
                        .findFirst();
    }

    private Optional<Reading> way(Question question, Moment moment) {
        String plain = moment.folded().plain();
        boolean may = question.kind() == Kind.EMAIL
                ? plain.indexOf('@') > 0
                : plain.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
        return may
                ? Pieces.of(moment.folded()).stream()
                        .flatMap(piece ->
                                read(question, moment.folded().part(piece.from(), piece.to()), moment).stream())
                        .findFirst()
                : Optional.empty();
    }

    private Optional<Reading> read(Question question, Folded said, Moment moment) {
        return values.read(question, said.given(), moment.context()) instanceof Readings.Found found
                        && found.confidence() >= SURE
                ? Optional.of(Corrections.reading(question, found))
                : Optional.empty();
    }
}

package dev.kikitori.understanding;

import dev.kikitori.engine.job.AnswerRules;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.Pieces.Piece;
import dev.kikitori.understanding.Sharing.Taken;
import dev.kikitori.understanding.reading.Readings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** "From May 1 to May 4" answers two questions where the day of arrival and that of departure are asked for. */
final class BothEnds {
    private static final double LIKELY = .8;

    private BothEnds() {}

    /** Takes both ends for the only two questions of a kind, the first asked first, if both are said as one range. */
    static void take(Sharing sharing, List<Question> questions) {
        for (Kind kind : List.of(Kind.DATE, Kind.TIME, Kind.DATETIME)) {
            List<Question> ends = questions.stream()
                    .filter(question -> question.kind() == kind)
                    .toList();
            if (ends.size() == 2) {
                take(sharing, ends.getFirst(), ends.getLast());
            }
        }
    }

    private static void take(Sharing sharing, Question begin, Question end) {
        List<Piece> parts = new ArrayList<>(sharing.free());
        parts.addAll(sharing.runs());
        for (Piece part : parts) {
            Optional<Taken> found = sharing.find(begin, part, LIKELY);
            if (found.isPresent()
                    && found.get().found().value() instanceof Value.Range range
                    && range.from().isPresent()
                    && range.to().isPresent()
                    && AnswerRules.check(begin, range.from().get()).isEmpty()
                    && AnswerRules.check(end, range.to().get()).isEmpty()) {
                sharing.take(with(found.get(), begin, range.from().get()));
                sharing.takeBeside(with(found.get(), end, range.to().get()));
                return;
            }
        }
    }

    private static Taken with(Taken found, Question question, Value value) {
        return new Taken(
                found.from(),
                found.to(),
                question,
                new Readings.Found(value, found.found().confidence(), List.of()));
    }
}

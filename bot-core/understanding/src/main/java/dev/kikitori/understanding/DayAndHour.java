package dev.kikitori.understanding;

import dev.kikitori.engine.job.AnswerRules;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.Pieces.Piece;
import dev.kikitori.understanding.Sharing.Taken;
import dev.kikitori.understanding.reading.Readings;
import java.util.List;
import java.util.Optional;

/**
 * A day and an hour in one breath answer two questions: "tonight at 8" is eight in the evening because of the day's
 * word, and only together.
 */
final class DayAndHour {
    private static final double LIKELY = .7;

    private DayAndHour() {}

    /** Takes both for the only question for a day and the only one for an hour, if both are said together. */
    static void take(Sharing sharing, List<Question> questions) {
        Optional<Question> day = only(questions, Kind.DATE);
        Optional<Question> hour = only(questions, Kind.TIME);
        if (day.isEmpty() || hour.isEmpty() || only(questions, Kind.DATETIME).isPresent()) {
            return;
        }
        Question both = day.get().ofKind(Kind.DATETIME);
        for (Piece run : sharing.runs()) {
            Optional<Taken> found = sharing.find(both, run, LIKELY);
            if (found.isPresent() && take(sharing, found.get(), day.get(), hour.get())) {
                return;
            }
        }
    }

    private static boolean take(Sharing sharing, Taken found, Question day, Question hour) {
        if (!(found.found().value() instanceof Value.DayTime moment)) {
            return false;
        }
        Value date = new Value.Day(moment.dateTime().toLocalDate());
        Value time = new Value.Clock(moment.dateTime().toLocalTime());
        boolean said = sharing.read(day, found.from(), found.to())
                .filter(read -> read.value().equals(date))
                .isPresent();
        if (!said
                || AnswerRules.check(day, date).isPresent()
                || AnswerRules.check(hour, time).isPresent()) {
            return false;
        }
        double confidence = found.found().confidence();
        List<Value> others = found.found().alternatives().stream()
                .filter(Value.DayTime.class::isInstance)
                .<Value>map(other ->
                        new Value.Clock(((Value.DayTime) other).dateTime().toLocalTime()))
                .filter(other -> !other.equals(time))
                .distinct()
                .toList();
        sharing.take(new Taken(found.from(), found.to(), day, new Readings.Found(date, confidence, List.of())));
        sharing.takeBeside(new Taken(found.from(), found.to(), hour, new Readings.Found(time, confidence, others)));
        return true;
    }

    private static Optional<Question> only(List<Question> questions, Kind kind) {
        List<Question> those =
                questions.stream().filter(question -> question.kind() == kind).toList();
        return those.size() == 1 ? Optional.of(those.getFirst()) : Optional.empty();
    }
}

package dev.kikitori.understanding.choice;

import dev.kikitori.engine.job.Choice;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.number.MoneyReader;
import dev.kikitori.understanding.reading.KindReader;
import dev.kikitori.understanding.reading.ReadingContext;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Phrase;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.time.DurationReader;
import dev.kikitori.understanding.time.TimeReader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Choices that are lengths, times of day or prices, found by what they come to: "half an hour" is 30 minutes. */
final class ByValue {
    private static final List<KindReader> READERS = List.of(new DurationReader(), new TimeReader(), new MoneyReader());

    private ByValue() {}

    /** The place of the only choice that has the value which the phrase says. */
    static Optional<Integer> of(Question question, Phrase phrase, ReadingContext context) {
        for (KindReader reader : READERS) {
            List<Value> said = values(reader.read(question, phrase, context));
            Optional<Integer> place = only(question, said, reader, context, phrase);
            if (place.isPresent()) {
                return place;
            }
            boolean bare = phrase.tokens().stream().noneMatch(token -> token.is(Tag.DAYPART));
            Optional<Integer> later =
                    bare ? only(question, afternoon(said), reader, context, phrase) : Optional.empty();
            if (later.isPresent()) {
                return later;
            }
        }
        return Optional.empty();
    }

    /** The same hours after noon: 「一時」 is 13:00 where that is offered and 1:00 is not. */
    private static List<Value> afternoon(List<Value> said) {
        return said.stream()
                .filter(Value.Clock.class::isInstance)
                .map(value -> ((Value.Clock) value).time())
                .filter(time -> time.getHour() > 0 && time.getHour() < 12)
                .<Value>map(time -> new Value.Clock(time.plusHours(12)))
                .toList();
    }

    private static Optional<Integer> only(
            Question question, List<Value> said, KindReader reader, ReadingContext context, Phrase phrase) {
        Set<Integer> places = new LinkedHashSet<>();
        for (int place = 0; place < question.choices().size() && !said.isEmpty(); place++) {
            Choice choice = question.choices().get(place);
            Phrase wording = Phrase.of(Folded.of(choice.shown(phrase.language().code())), phrase.language());
            List<Value> offered = values(reader.read(question, wording, context));
            if (!offered.isEmpty()
                    && (said.contains(offered.getFirst()) || isWithin(offered.getFirst(), said.getFirst()))) {
                places.add(place);
            }
        }
        return Likeness.only(places);
    }

    /** A time within a part of the day: 18:00 in the evening. */
    private static boolean isWithin(Value offered, Value said) {
        return offered instanceof Value.Clock one
                && said instanceof Value.Range range
                && range.from().orElse(null) instanceof Value.Clock from
                && range.to().orElse(null) instanceof Value.Clock to
                && !one.time().isBefore(from.time())
                && !one.time().isAfter(to.time());
    }

    private static List<Value> values(Readings readings) {
        if (!(readings instanceof Readings.Found found)) {
            return List.of();
        }
        Set<Value> values = new LinkedHashSet<>();
        values.add(found.value());
        values.addAll(found.alternatives());
        return List.copyOf(values);
    }
}

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
            Set<Integer> places = new LinkedHashSet<>();
            for (int place = 0; place < question.choices().size() && !said.isEmpty(); place++) {
                Choice choice = question.choices().get(place);
                Phrase wording =
                        Phrase.of(Folded.of(choice.shown(phrase.language().code())), phrase.language());
                List<Value> offered = values(reader.read(question, wording, context));
                if (!offered.isEmpty() && said.contains(offered.getFirst())) {
                    places.add(place);
                }
            }
            if (places.size() == 1) {
                return Optional.of(places.iterator().next());
            }
        }
        return Optional.empty();
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

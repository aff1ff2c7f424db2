package dev.kikitori.understanding;

import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.Heeding.Moment;
import dev.kikitori.understanding.choice.YesNoReader;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Phrase;
import java.util.Optional;

/** Yes and no to what was put to the person. */
final class Assents {
    private static final int LONGEST = 200;
    private static final double CLEAR = .8;

    private Assents() {}

    /** What the phrase says, in the first language that reads it: a yes-no value, or why it is none. */
    static Readings read(Moment moment) {
        Readings best = Readings.none();
        if (moment.folded().length() > LONGEST) {
            return best;
        }
        for (Language language : moment.languages()) {
            Readings one = YesNoReader.read(Phrase.of(moment.folded(), language));
            if (one instanceof Readings.Found) {
                return one;
            }
            best = one.equals(Readings.none()) ? best : one;
        }
        return best;
    }

    /** A clear yes or no. */
    static Optional<Boolean> clear(Moment moment) {
        return read(moment) instanceof Readings.Found found && found.confidence() >= CLEAR
                ? Optional.of(((Value.YesNo) found.value()).yes())
                : Optional.empty();
    }

    /** A yes or no with nothing else said but good manners. */
    static Optional<Boolean> bare(Moment moment) {
        return read(moment) instanceof Readings.Found found && found.confidence() == 1
                ? Optional.of(((Value.YesNo) found.value()).yes())
                : Optional.empty();
    }
}

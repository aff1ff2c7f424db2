package dev.kikitori.understanding;

import dev.kikitori.engine.conversation.Form;
import dev.kikitori.engine.conversation.Interpretation;
import dev.kikitori.engine.job.Question;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.reading.ValueReader;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import java.util.List;
import java.util.Optional;

/**
 * What was just answered is taken back after the next question was put: "no wait, it's Crumb", 「あ、間違えた、六人です」. It
 * corrects the one answer of the turn before, if the words say anything to that question.
 */
final class TakenBack implements Heeding {
    private static final int LONGEST = 300;
    private static final int LONGEST_SIGH = 10;
    private static final double LEAST = .6;

    private final ValueReader values;

    TakenBack(ValueReader values) {
        this.values = values;
    }

    @Override
    public Optional<Interpretation> heed(Moment moment) {
        Optional<Question> last = last(moment);
        if (last.isEmpty() || moment.folded().length() > LONGEST) {
            return Optional.empty();
        }
        for (Language language : moment.languages()) {
            Optional<Interpretation> correction = words(moment, language)
                    .flatMap(words -> read(last.get(), words, moment))
                    .map(found -> new Interpretation.Correction(Corrections.reading(last.get(), found)));
            if (correction.isPresent()) {
                return correction;
            }
        }
        return Optional.empty();
    }

    /** The one question that the latest change answered, if another is open now. */
    private static Optional<Question> last(Moment moment) {
        Optional<Question> open = moment.open();
        Optional<Form> form = moment.conversation().form();
        List<String> changed = form.map(now -> moment.conversation().history().lastChanged(now))
                .orElse(List.of());
        return changed.size() == 1 && open.isPresent() && !open.get().id().equals(changed.getFirst())
                ? form.flatMap(now -> now.question(changed.getFirst()))
                : Optional.empty();
    }

    /** What follows the words that take back; a plain "no" or "sorry" takes nothing back by itself. */
    private static Optional<String> words(Moment moment, Language language) {
        Folded all = language.unfilled(moment.folded());
        Folded told = afterMark(all, language);
        Folded rest = told.isEmpty() ? afterMark(afterComma(all), language) : told;
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        int begin = language.beginning(rest.plain(), "called");
        Folded value = begin > 0 ? rest.part(begin, rest.length()).bare() : rest;
        return value.isEmpty() ? Optional.empty() : Optional.of(value.given());
    }

    /** What follows words that take back; empty if it does not begin with any. */
    private static Folded afterMark(Folded text, Language language) {
        Folded rest = language.trimmed(text, "taken-back", "no such group");
        return rest.length() == text.bare().length() ? Folded.of("") : rest;
    }

    /** "Sorry, i meant …" from the comma on: a word or two may come before what takes back. */
    private static Folded afterComma(Folded text) {
        int comma = 0;
        while (comma < text.length() && ",、".indexOf(text.plain().charAt(comma)) < 0) {
            comma++;
        }
        return comma > LONGEST_SIGH || comma >= text.length()
                ? Folded.of("")
                : text.part(comma + 1, text.length()).bare();
    }

    private Optional<Readings.Found> read(Question last, String words, Moment moment) {
        return values.read(last, words, moment.context(last)) instanceof Readings.Found found
                        && found.confidence() >= LEAST
                ? Optional.of(found)
                : Optional.empty();
    }
}

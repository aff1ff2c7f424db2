package dev.kikitori.understanding;

import dev.kikitori.engine.conversation.Form;
import dev.kikitori.engine.conversation.Interpretation;
import dev.kikitori.engine.conversation.Reading;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.reading.ValueReader;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was just answered is taken back after the next question was put: "no wait, it's Crumb", 「あ、間違えた、六人です」. It
 * corrects the one answer of the turn before, if the words say anything to that question; unless that takes any words and
 * these are an answer to what is open. A day and an hour said together correct both. "Actually" takes back only what has a
 * shape of its own.
 */
final class TakenBack implements Heeding {
    private static final int LONGEST = 300;
    private static final int LONGEST_SIGH = 10;
    private static final double LEAST = .6;
    private static final double SURE = .9;

    /** What has a shape of its own, which other words do not take by accident. */
    private static final Set<Kind> READ_SURELY = EnumSet.of(
            Kind.DATE,
            Kind.TIME,
            Kind.DATETIME,
            Kind.DURATION,
            Kind.MONEY,
            Kind.EMAIL,
            Kind.PHONE,
            Kind.URL,
            Kind.COLOUR,
            Kind.OPENING_HOURS);

    private final ValueReader values;
    private final Heeding several;

    /** @param several hears what else is said along with the answer to what is open */
    TakenBack(ValueReader values, Heeding several) {
        this.values = values;
        this.several = several;
    }

    @Override
    public Optional<Interpretation> heed(Moment moment) {
        if (moment.conversation().form().isEmpty() || moment.folded().length() > LONGEST) {
            return Optional.empty();
        }
        for (Language language : moment.languages()) {
            Optional<Interpretation> heard = words(moment, language, "taken-back")
                    .flatMap(words -> takenBack(words, language, moment))
                    .or(() -> words(moment, language, "reconsidered")
                            .flatMap(words -> answer(Optional.empty(), words, moment)));
            if (heard.isPresent()) {
                return heard;
            }
        }
        return Optional.empty();
    }

    private Optional<Interpretation> takenBack(String words, Language language, Moment moment) {
        Optional<Question> last = last(moment);
        return answer(last, words, moment).or(() -> last.flatMap(one -> correction(one, words, language, moment)));
    }

    /** Where any words would correct the last answer, those that plainly answer what is open or was answered do that. */
    private Optional<Interpretation> answer(Optional<Question> last, String words, Moment moment) {
        return last.filter(one -> !one.kind().takesAnyWords()).isEmpty()
                ? answered(moment).stream()
                        .filter(question -> READ_SURELY.contains(question.kind()))
                        .flatMap(question -> read(question, words, moment, SURE).stream()
                                .map(found -> along(question, words, moment)
                                        .orElseGet(() -> said(question, found, words, moment))))
                        .findFirst()
                : Optional.empty();
    }

    /** What is open, then what was answered, the latest first. */
    private static List<Question> answered(Moment moment) {
        List<Question> questions = new ArrayList<>(moment.open().stream().toList());
        moment.conversation()
                .form()
                .ifPresent(form -> form.applying().reversed().stream()
                        .filter(question -> form.slots().answers().containsKey(question.id()))
                        .forEach(questions::add));
        return questions;
    }

    /** "No wait, Friday at three" may be the day that is asked for, and an hour. */
    private Optional<Interpretation> along(Question question, String words, Moment moment) {
        return moment.open().filter(question::equals).isPresent()
                ? several.heed(moment.with(Folded.of(words)))
                : Optional.empty();
    }

    private Interpretation said(Question question, Readings.Found found, String words, Moment moment) {
        Reading reading = Corrections.reading(question, found);
        Optional<Reading> other = other(question, words, moment);
        if (other.isPresent()) {
            return new Interpretation.Answers(List.of(other.get(), reading));
        }
        return moment.open().filter(question::equals).isPresent()
                ? new Interpretation.Answers(List.of(reading))
                : new Interpretation.Correction(reading);
    }

    /** A day said along with an hour, or an hour with a day, where both were answered: the nearest question it can be. */
    private Optional<Reading> other(Question question, String words, Moment moment) {
        boolean isDay = question.kind() == Kind.DATE;
        if (!isDay && question.kind() != Kind.TIME) {
            return Optional.empty();
        }
        List<Question> order = moment.conversation().form().map(Form::applying).orElse(List.of());
        return answered(moment).stream()
                .filter(one -> one.kind() == (isDay ? Kind.TIME : Kind.DATE))
                .min(Comparator.comparingInt(one -> Math.abs(order.indexOf(one) - order.indexOf(question))))
                .flatMap(one -> read(one, words, moment, LEAST).map(found -> Corrections.reading(one, found)));
    }

    private Optional<Interpretation> correction(Question last, String words, Language language, Moment moment) {
        Folded told = language.trimmed(Folded.of(words), "change-before", "change-after");
        String value = last.kind().takesAnyWords() && !told.isEmpty() ? told.given() : words;
        return read(last, value, moment, LEAST).map(found -> said(last, found, words, moment));
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
    private static Optional<String> words(Moment moment, Language language, String marks) {
        Folded all = language.unfilled(moment.folded());
        Folded told = afterMark(all, marks, language);
        Folded rest = told.isEmpty() ? afterMark(afterComma(all), marks, language) : told;
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        int begin = language.beginning(rest.plain(), "called");
        Folded value = begin > 0 ? rest.part(begin, rest.length()).bare() : rest;
        return value.isEmpty() ? Optional.empty() : Optional.of(value.given());
    }

    /** What follows words that take back; empty if it does not begin with any. */
    private static Folded afterMark(Folded text, String marks, Language language) {
        Folded rest = language.trimmed(text, marks, "no such group");
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

    private Optional<Readings.Found> read(Question question, String words, Moment moment, double least) {
        return values.read(question, words, moment.context(question)) instanceof Readings.Found found
                        && found.confidence() >= least
                ? Optional.of(found)
                : Optional.empty();
    }
}

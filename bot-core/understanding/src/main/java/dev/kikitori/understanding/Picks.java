package dev.kikitori.understanding;

import dev.kikitori.engine.conversation.Reading;
import dev.kikitori.engine.job.Choice;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Plain;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.Heeding.Moment;
import dev.kikitori.understanding.choice.Offer;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Phrase;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which of several readings a person picks: by saying it again, by its place, or by what only it has. */
final class Picks {
    private static final int NOON = 12;
    private static final int LONGEST_PLACE = 30;

    private Picks() {}

    static Optional<Reading> of(List<Value> values, Question question, Moment moment, Readings read) {
        if (read instanceof Readings.Found found
                && found.confidence() >= .8
                && values.contains(found.value())
                && found.alternatives().isEmpty()) {
            return Optional.of(Reading.sure(question.id(), found.value()));
        }
        Offer offer =
                new Offer(values.stream().map(value -> shown(value, question)).toList());
        Offer places = Offer.ofPlaces(values.size());
        for (Language language : moment.languages()) {
            Phrase phrase = Phrase.of(moment.folded(), language);
            List<Integer> byPlace = moment.folded().length() > LONGEST_PLACE ? List.of() : places.meant(phrase);
            List<Integer> meant = byPlace.size() == 1 ? byPlace : offer.meant(phrase);
            List<Value> fitting = meant.size() == 1
                    ? List.of(values.get(meant.getFirst()))
                    : values.stream().filter(value -> fits(value, phrase)).toList();
            if (fitting.size() == 1) {
                return Optional.of(Reading.sure(question.id(), fitting.getFirst()));
            }
        }
        return Optional.empty();
    }

    private static Choice shown(Value value, Question question) {
        Optional<Choice> choice = value instanceof Value.Text text ? question.choice(text.text()) : Optional.empty();
        return choice.orElseGet(() -> Choice.called(Plain.of(value).toString()));
    }

    /** Whether the phrase says a month, a weekday or a part of the day, and this value has it. */
    private static boolean fits(Value value, Phrase phrase) {
        List<Token> telling = new ArrayList<>(phrase.tokens());
        telling.removeIf(token -> !token.is(Tag.MONTH) && !token.is(Tag.DAYPART));
        return !telling.isEmpty() && telling.stream().allMatch(token -> fits(value, token));
    }

    private static boolean fits(Value value, Token token) {
        return switch (value) {
            case Value.Day day -> token.is(Tag.MONTH) && day.date().getMonthValue() == token.number(Tag.MONTH);
            case Value.Clock clock -> token.is(Tag.DAYPART) && fits(clock.time(), token.value(Tag.DAYPART));
            case Value.DayTime moment ->
                token.is(Tag.DAYPART)
                        ? fits(moment.dateTime().toLocalTime(), token.value(Tag.DAYPART))
                        : moment.dateTime().getMonthValue() == token.number(Tag.MONTH);
            case Value.Range range -> fits(range.end(), token);
            case Value.Text ignored -> false;
            case Value.Number ignored -> false;
            case Value.Money ignored -> false;
            case Value.YesNo ignored -> false;
            case Value.Choices ignored -> false;
            case Value.Length ignored -> false;
            case Value.Name ignored -> false;
            case Value.Items ignored -> false;
            case Value.Address ignored -> false;
            case Value.Group ignored -> false;
            case Value.FileRef ignored -> false;
        };
    }

    private static boolean fits(LocalTime time, String daypart) {
        return daypart.equals("am") == (time.getHour() < NOON);
    }
}

package dev.kikitori.understanding;

import dev.kikitori.engine.conversation.Form;
import dev.kikitori.engine.conversation.Interpretation;
import dev.kikitori.engine.conversation.Reading;
import dev.kikitori.engine.job.Choice;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.choice.Offer;
import dev.kikitori.understanding.reading.Asked;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.reading.ValueReader;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Lexicon;
import dev.kikitori.understanding.text.Span;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A part of an answer that stands is changed by what it speaks of, without a question's name: the price of a thing on the
 * list ("windows are 45 now"), one thing more that visitors should do ("they should also be able to join"), the hour at
 * which something begins ("it starts at eight"), how many come ("we'll be six now"), or what is said to be wrong.
 */
final class Amended implements Heeding {
    private static final int LONGEST = 160;
    private static final int LONGEST_PRICE = 24;
    private static final int MOST_WORDS = 5;
    private static final double SURE = .8;
    private static final int NOON = 12;
    private static final int EARLIEST = 9;

    private final ValueReader values;
    private final Contradicted contradicted;

    Amended(ValueReader values) {
        this.values = values;
        this.contradicted = new Contradicted(values);
    }

    @Override
    public Optional<Interpretation> heed(Moment moment) {
        Optional<Form> form = moment.conversation().form();
        if (form.isEmpty()
                || moment.folded().length() > LONGEST
                || form.get().slots().answers().isEmpty()) {
            return Optional.empty();
        }
        Language language = moment.languages().getFirst();
        Folded said = language.trimmed(moment.folded(), "amended-lead", "no such group");
        Moment part = moment.with(said);
        return contradicted
                .heed(part, form.get(), language)
                .or(() -> renamed(part, form.get(), language))
                .or(() -> priced(part, form.get(), language))
                .or(() -> added(part, form.get(), language))
                .or(() -> begun(part, form.get(), language))
                .or(() -> counted(part, form.get(), language))
                .map(Interpretation.Correction::new);
    }

    /** "It's Ana Ruiz-Peña", where Ana Ruiz stands: a name with a word of the one that stands. */
    private Optional<Reading> renamed(Moment part, Form form, Language language) {
        int begin = language.beginning(part.folded().plain(), "it-is");
        List<Question> names = begin <= 0
                ? List.of()
                : form.listed().stream()
                        .filter(question -> question.kind() == Kind.NAME)
                        .toList();
        if (names.size() != 1 || part.open().filter(names.getFirst()::equals).isPresent()) {
            return Optional.empty();
        }
        String told = part.folded().part(begin, part.folded().length()).bare().given();
        String[] said = Folded.plain(told).split(" ", MOST_WORDS + 1);
        boolean title = Character.isUpperCase(told.isEmpty() ? ' ' : told.charAt(0)) && said.length <= MOST_WORDS;
        return form.standing(names.getFirst().id())
                .filter(standing -> title
                        && standing instanceof Value.Name name
                        && !name.name().equals(told)
                        && List.of(Folded.plain(name.name()).split(" ", MOST_WORDS + 1))
                                .contains(said[0]))
                .map(ignored -> new Reading(names.getFirst().id(), Value.Name.of(told), 1, List.of()));
    }

    /** Another price for a thing that is on a list. */
    private Optional<Reading> priced(Moment part, Form form, Language language) {
        boolean listing = part.open().filter(open -> open.kind() == Kind.ITEMS).isPresent();
        for (Question question : listing ? List.<Question>of() : form.listed()) {
            if (form.standing(question.id()).orElse(null) instanceof Value.Items items) {
                Optional<Value> changed = priced(items, question, part, language);
                if (changed.isPresent()) {
                    return changed.map(value -> new Reading(question.id(), value, 1, List.of()));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Value> priced(Value.Items items, Question question, Moment part, Language language) {
        int asked = language.beginning(part.folded().plain(), "price-change");
        Folded thing = asked > 0 ? part.folded().part(asked, part.folded().length()) : part.folded();
        Folded said = language.trimmed(thing, "determiner", "no such group");
        for (int place = 0; place < items.items().size(); place++) {
            Value.Item item = items.items().get(place);
            String name = Folded.plain(item.name());
            if (name.isEmpty() || !said.plain().startsWith(name) || !Lexicon.isWhole(said.plain(), 0, name.length())) {
                continue;
            }
            Folded rest = said.part(name.length(), said.length());
            Optional<Value.Money> price = price(rest, asked > 0, question, part, language);
            if (price.isPresent()) {
                List<Value.Item> all = new ArrayList<>(items.items());
                all.set(place, new Value.Item(item.name(), price, item.note()));
                return Optional.of(new Value.Items(all));
            }
        }
        return Optional.empty();
    }

    private Optional<Value.Money> price(Folded rest, boolean asked, Question question, Moment part, Language language) {
        int begin = Math.max(
                language.beginning(rest.plain(), "price-before"), language.beginning(rest.plain(), "price-to"));
        boolean told = (begin > 0 || asked)
                && rest.length() <= LONGEST_PRICE
                && rest.plain().chars().anyMatch(Character::isDigit);
        Folded amount = told
                ? language.trimmed(rest.part(Math.max(begin, 0), rest.length()), "amended-before", "now-so")
                : rest.part(0, 0);
        return !amount.isEmpty()
                        && values.read(question.ofKind(Kind.MONEY), amount.given(), part.context())
                                instanceof Readings.Found found
                        && found.value() instanceof Value.Money money
                ? Optional.of(money)
                : Optional.empty();
    }

    /** One more of the things that readers should do, beside those that stand. */
    private static Optional<Reading> added(Moment part, Form form, Language language) {
        String plain = part.folded().plain();
        if (!says(plain, "in-addition", language)) {
            return Optional.empty();
        }
        for (Question question : form.listed()) {
            boolean asked =
                    part.open().filter(question::equals).isEmpty() && Cues.isOfReaders(question, plain, language);
            if (asked && form.standing(question.id()).orElse(null) instanceof Value.Choices some) {
                Set<String> ids = new HashSet<>(some.ids());
                Offer.of(question.choices()).named(plain, language).stream()
                        .map(Span::sense)
                        .forEach(ids::add);
                List<String> all = question.choices().stream()
                        .map(Choice::id)
                        .filter(ids::contains)
                        .toList();
                return all.size() > some.ids().size()
                        ? Optional.of(new Reading(question.id(), new Value.Choices(all), 1, List.of()))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Another hour for the one thing whose day and hour stand. */
    private Optional<Reading> begun(Moment part, Form form, Language language) {
        int begins = behind(part.folded().plain(), "its-beginning", language);
        int ends = begins > 0 ? -1 : behind(part.folded().plain(), "its-end", language);
        List<Question> moments = Math.max(begins, ends) < 0
                ? List.of()
                : form.listed().stream()
                        .filter(question -> question.kind() == Kind.DATETIME)
                        .toList();
        if (moments.size() != 1
                || part.open().filter(moments.getFirst()::equals).isPresent()) {
            return Optional.empty();
        }
        Question question = moments.getFirst();
        Folded told = part.folded().part(Math.max(begins, ends), part.folded().length());
        return hour(told, question, part, language)
                .flatMap(hour -> form.standing(question.id()).flatMap(value -> moved(value, hour, begins > 0)))
                .map(value -> new Reading(question.id(), value, 1, List.of()));
    }

    private Optional<LocalTime> hour(Folded told, Question question, Moment part, Language language) {
        String plain = told.plain();
        int end = language.phrases("in-place-of").stream()
                .mapToInt(plain::indexOf)
                .filter(at -> at > 0)
                .min()
                .orElse(plain.length());
        return values.read(question.ofKind(Kind.TIME), told.given(0, end), part.context())
                                instanceof Readings.Found found
                        && found.value() instanceof Value.Clock clock
                ? Optional.of(clock.time())
                : Optional.empty();
    }

    private static Optional<Value> moved(Value standing, LocalTime hour, boolean begins) {
        return switch (standing) {
            case Value.DayTime moment when begins -> Optional.of(at(moment, hour));
            case Value.Range range -> {
                Optional<Value> from = begins ? range.from().map(value -> at(value, hour)) : range.from();
                Optional<Value> to = begins ? range.to() : range.to().map(value -> at(value, hour));
                yield from.isPresent() && to.isPresent()
                        ? Optional.<Value>of(new Value.Range(from, to))
                        : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    /** The hour on the same day; a bare hour of the morning stays in the half of the day that stands. */
    private static Value at(Value standing, LocalTime hour) {
        if (!(standing instanceof Value.DayTime moment)) {
            return standing;
        }
        boolean later = moment.dateTime().getHour() >= NOON && hour.getHour() < EARLIEST;
        return new Value.DayTime(moment.dateTime().toLocalDate().atTime(later ? hour.plusHours(NOON) : hour));
    }

    /** Another number of people than the one that stands. */
    private Optional<Reading> counted(Moment part, Form form, Language language) {
        if (!says(part.folded().plain(), "now-so", language)) {
            return Optional.empty();
        }
        return form.listed().stream()
                .filter(question -> question.kind() == Kind.NUMBER
                        && Asked.of(question, language).has("asks-people")
                        && part.open().filter(question::equals).isEmpty())
                .findFirst()
                .flatMap(question -> values.read(question, part.text(), part.context()) instanceof Readings.Found found
                                && found.confidence() >= SURE
                                && found.value() instanceof Value.Number
                        ? Optional.of(Corrections.reading(question, found))
                        : Optional.empty());
    }

    private static boolean says(String plain, String group, Language language) {
        return behind(plain, group, language) > 0;
    }

    /** Where the first phrase of this group ends that stands in the text; -1 if none does. */
    private static int behind(String plain, String group, Language language) {
        for (String phrase : language.phrases(group)) {
            int at = plain.indexOf(phrase);
            if (at >= 0 && Lexicon.isWhole(plain, at, at + phrase.length())) {
                return at + phrase.length();
            }
        }
        return -1;
    }
}

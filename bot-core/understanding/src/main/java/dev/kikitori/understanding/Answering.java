package dev.kikitori.understanding;

import dev.kikitori.engine.conversation.Command;
import dev.kikitori.engine.conversation.Focus;
import dev.kikitori.engine.conversation.Interpretation;
import dev.kikitori.engine.conversation.Reading;
import dev.kikitori.engine.job.Choice;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.LocalList;
import dev.kikitori.engine.job.Problem;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.choice.Offer;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.reading.ValueReader;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Phrase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an utterance as what the bot is waiting for. The last link of the chain: it always tells something. */
final class Answering implements Heeding {
    private static final int LONGEST_PICK = 30;

    private final ValueReader values;

    Answering(ValueReader values) {
        this.values = values;
    }

    @Override
    public Optional<Interpretation> heed(Moment moment) {
        return Optional.of(
                switch (moment.conversation().focus()) {
                    case Focus.ChoosingJob ignored -> job(moment);
                    case Focus.Asking asking -> asked(moment, asking);
                    case Focus.Checking ignored -> checked(moment);
                    case Focus.Picking picking -> picked(moment, picking);
                    case Focus.Consenting ignored -> assent(moment);
                    case Focus.Confirming ignored -> assent(moment);
                    case Focus.Deleting ignored -> assent(moment);
                    case Focus.Made ignored -> assent(moment);
                    case Focus.Making ignored -> notFound();
                    case Focus.Closed ignored -> notFound();
                });
    }

    private static Interpretation assent(Moment moment) {
        Optional<Boolean> clear = Assents.clear(moment);
        if (clear.isPresent()) {
            return new Interpretation.Assent(clear.get());
        }
        return Assents.read(moment) instanceof Readings.NotRead not
                ? Interpretation.Unclear.of(not.problem())
                : notFound();
    }

    private Interpretation asked(Moment moment, Focus.Asking asking) {
        Optional<Question> open = moment.open();
        if (open.isEmpty()) {
            return notFound();
        }
        boolean standing = asking.revisited()
                && open.get().kind() != Kind.YES_NO
                && moment.conversation()
                        .form()
                        .filter(form -> form.slots().answers().containsKey(asking.question()))
                        .isPresent();
        if (isNothing(open.get(), moment)) {
            return new Interpretation.Order(Command.SKIP);
        }
        if (open.get().kind() == Kind.LONG_TEXT
                && !standing
                && Assents.bare(moment).equals(Optional.of(true))) {
            return notFound();
        }
        Optional<Interpretation> taken = suggested(open.get(), moment);
        if (taken.isPresent()) {
            return taken.get();
        }
        return standing && Assents.bare(moment).equals(Optional.of(true))
                ? new Interpretation.Assent(true)
                : answer(open.get(), read(open.get(), standing ? changed(moment) : moment.text(), moment));
    }

    /** "Nothing in particular", where something in any words may be told; "only online", where a place may be. */
    private boolean isNothing(Question open, Moment moment) {
        boolean place = open.kind() == Kind.ADDRESS;
        boolean counted = open.kind() == Kind.NUMBER
                && values.read(open, moment.text(), moment.context()) instanceof Readings.Found;
        boolean answer = open.kind() == Kind.YES_NO || open.kind() == Kind.CHOICE || counted;
        return !answer
                && (open.optional() || open.wishes())
                && moment.languages().stream().anyMatch(language -> {
                    String plain = language.unfilled(moment.folded()).plain();
                    return language.has("nothing-said", plain)
                            || language.ending(plain, "nothing-end") > 0
                            || (place
                                    && (language.beginning(plain, "no-place-before") > 0
                                            || language.ending(plain, "no-place-after") >= 0));
                });
    }

    /** One of the texts that were offered, taken by its number. */
    private Optional<Interpretation> suggested(Question open, Moment moment) {
        if (open.suggest().isEmpty() || moment.folded().length() > LONGEST_PICK) {
            return Optional.empty();
        }
        List<Choice> places = Offer.places(open.choices().size());
        Question picking = open.ofKind(Kind.CHOICE).offering(places);
        return places.isEmpty()
                        || !(values.read(picking, moment.text(), moment.context()) instanceof Readings.Found found)
                        || !(found.value() instanceof Value.Text text)
                ? Optional.empty()
                : open.choices().stream()
                        .skip(text.text().codePointAt(0)
                                - places.getFirst().id().codePointAt(0))
                        .findFirst()
                        .map(choice -> new Interpretation.Answers(
                                List.of(new Reading(open.id(), new Value.Text(choice.id()), 1, List.of()))));
    }

    /** "Change it to V": V, where any words are an answer and would be taken whole. */
    private static String changed(Moment moment) {
        if (moment.takesAnyWords()) {
            for (Language language : moment.languages()) {
                Folded bare = moment.folded().bare();
                Folded value = language.trimmed(bare, "change-before", "change-after");
                if (!value.isEmpty() && value.length() < bare.length()) {
                    return value.given();
                }
            }
        }
        return moment.text();
    }

    /** A check is answered by yes, by no, or by what is right instead. */
    private Interpretation checked(Moment moment) {
        Optional<Question> open = moment.open();
        Optional<Boolean> bare = Assents.bare(moment);
        if (open.isEmpty() || bare.isPresent()) {
            return bare.<Interpretation>map(Interpretation.Assent::new).orElseGet(Answering::notFound);
        }
        Question question = open.get();
        Optional<Boolean> begins = Assents.clear(moment);
        Optional<String> instead = instead(moment);
        Readings read = read(question, instead.orElse(moment.text()), moment);
        boolean isNew = read instanceof Readings.Found && !(question.kind() == Kind.YES_NO && instead.isEmpty());
        if (question.kind().takesAnyWords()) {
            isNew &= instead.isPresent() || begins.isEmpty();
        }
        return isNew || begins.isEmpty() ? answer(question, read) : new Interpretation.Assent(begins.get());
    }

    /** "no, it's V": V. */
    private static Optional<String> instead(Moment moment) {
        for (Language language : moment.languages()) {
            Folded all = language.unfilled(moment.folded());
            Folded told = language.trimmed(all, "refusal", "no such group");
            for (Template template : Template.of(language)) {
                boolean afterNo = template.strength() == Template.Strength.REFUSED && told.length() < all.length();
                Optional<String> value = afterNo ? template.value(told, "", language) : Optional.empty();
                if (value.isPresent()) {
                    return value;
                }
            }
            if (told.length() < all.length()) {
                return Optional.of(told.given());
            }
        }
        return Optional.empty();
    }

    private Interpretation picked(Moment moment, Focus.Picking picking) {
        Optional<Question> open = moment.open();
        if (open.isEmpty()) {
            return notFound();
        }
        Readings read = read(open.get(), moment.text(), moment);
        return Picks.of(picking.readings(), open.get(), moment, read)
                .<Interpretation>map(reading -> new Interpretation.Answers(List.of(reading)))
                .orElseGet(() -> answer(open.get(), read));
    }

    private static Interpretation job(Moment moment) {
        List<Choice> choices = new ArrayList<>();
        for (JobType job : moment.jobs()) {
            Map<String, List<String>> titles = new LinkedHashMap<>();
            job.title().byLanguage().forEach((code, title) -> titles.put(code, List.of(title)));
            choices.add(new Choice(job.id(), new LocalList(titles)));
        }
        Offer offer = new Offer(choices);
        List<Integer> places = List.of();
        for (Language language : moment.languages()) {
            List<Integer> found = offer.meant(Phrase.of(moment.folded(), language));
            places = places.isEmpty() || found.size() == 1 ? found : places;
            if (places.size() == 1) {
                return new Interpretation.JobPicked(
                        choices.get(places.getFirst()).id());
            }
        }
        return places.isEmpty()
                ? notFound()
                : Interpretation.Unclear.of(Problem.of(
                        Problem.Code.AMBIGUOUS,
                        places.stream()
                                .map(place -> choices.get(place)
                                        .shown(moment.context().lang()))
                                .toArray(String[]::new)));
    }

    private Readings read(Question question, String text, Moment moment) {
        return values.read(question, text, moment.context(question));
    }

    private static Interpretation answer(Question question, Readings readings) {
        return switch (readings) {
            case Readings.Found found -> new Interpretation.Answers(List.of(Corrections.reading(question, found)));
            case Readings.NotRead not -> Interpretation.Unclear.of(not.problem());
        };
    }

    private static Interpretation notFound() {
        return Interpretation.Unclear.of(Problem.of(Problem.Code.NOT_FOUND));
    }
}

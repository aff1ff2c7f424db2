package dev.kikitori.understanding;

import dev.kikitori.engine.conversation.Focus;
import dev.kikitori.engine.conversation.Form;
import dev.kikitori.engine.conversation.Interpretation;
import dev.kikitori.engine.conversation.Reading;
import dev.kikitori.engine.job.Problem;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.Sharing.Taken;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.reading.ValueReader;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Tag;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is said where a few words of any kind are wanted, or no answer, and is nothing but something else that the interview
 * asks for: a day and an hour at "what kind of event is it". It answers that question, or is checked back where there is none; one
 * that can't be, such as 30 February, is told. Said again, it is taken as it is, and so it is where the open question's
 * examples look like it.
 */
final class SaidElsewhere implements Heeding {
    private static final int LONGEST = 160;
    private static final int LONGEST_COLOUR = 30;

    private static final double SURE = .9;

    /** So that it is checked back. */
    private static final double DOUBTFUL = .7;

    private final ValueReader values;
    private final ShownKinds shown;
    private final Heeding several;

    /** @param several hears what says several things at once, which is nothing strange */
    SaidElsewhere(ValueReader values, ShownKinds shown, Heeding several) {
        this.values = values;
        this.several = several;
        this.shown = shown;
    }

    @Override
    public Optional<Interpretation> heed(Moment moment) {
        Optional<Form> form = moment.conversation().form();
        Optional<Question> open = moment.open().filter(question -> mayBeMissed(question, moment));
        boolean asking = moment.conversation().focus() instanceof Focus.Asking;
        if (form.isEmpty() || open.isEmpty() || !asking || moment.folded().length() > LONGEST || moment.isSaidAgain()) {
            return Optional.empty();
        }
        Kind kind = open.get().kind();
        Language language = moment.languages().getFirst();
        Folded bare = moment.folded().bare();
        Folded wanted = kind == Kind.TEXT ? language.trimmed(bare, "change-before", "change-after") : bare;
        boolean listing = kind == Kind.ITEMS || kind == Kind.GROUP_LIST || kind == Kind.FILE;
        Optional<Interpretation> colour = listing || isNoColour(open.get(), moment)
                ? colour(form.get(), bare, language, moment)
                : Optional.empty();
        if (listing || colour.isPresent()) {
            return colour;
        }
        Optional<Interpretation> priced = kind == Kind.TEXT ? priced(form.get(), moment) : Optional.empty();
        if (priced.isPresent()) {
            return priced;
        }
        boolean request = wanted.length() < bare.length();
        List<Question> others = form.get().applying().stream()
                .filter(question -> !question.equals(open.get()))
                .filter(question ->
                        ShownKinds.SHAPED.contains(question.kind()) || (request && question.kind() == Kind.COLOUR))
                .filter(question -> !shown.of(open.get(), moment).contains(question.kind()))
                .filter(question -> question.kind() != Kind.ADDRESS
                        || form.get().standing(question.id()).isEmpty())
                .filter(question -> question.kind() != Kind.DATE || kind != Kind.DATETIME)
                .toList();
        return heard(others, wanted, language, moment)
                .or(() -> kind == Kind.TEXT && several.heed(moment).isEmpty()
                        ? strange(open.get(), language, moment)
                        : Optional.empty());
    }

    /** Whether a few words or a place are wanted, which no colour is. */
    private boolean isNoColour(Question open, Moment moment) {
        return (open.kind() == Kind.TEXT || open.kind() == Kind.ADDRESS)
                && !shown.of(open, moment).contains(Kind.COLOUR);
    }

    /** Nothing but a colour, where none is wanted. */
    private Optional<Interpretation> colour(Form form, Folded bare, Language language, Moment moment) {
        Folded said = language.trimmed(language.unfilled(bare), "opinion-before", "opinion-after");
        List<Question> colours = form.untouched().stream()
                .filter(question -> question.kind() == Kind.COLOUR)
                .limit(1)
                .toList();
        return said.isEmpty() || said.length() > LONGEST_COLOUR
                ? Optional.empty()
                : heard(colours, said, language, moment);
    }

    /** Things with their prices, said before they are asked for. */
    private Optional<Interpretation> priced(Form form, Moment moment) {
        boolean figures = moment.folded().plain().chars().anyMatch(Character::isDigit);
        return (figures ? form.untouched() : List.<Question>of())
                .stream()
                        .filter(question -> question.kind() == Kind.ITEMS)
                        .findFirst()
                        .flatMap(question -> values.read(question, moment.text(), moment.context())
                                                instanceof Readings.Found found
                                        && found.value() instanceof Value.Items items
                                        && items.items().size() > 1
                                        && items.items().stream()
                                                .allMatch(item -> item.price().isPresent()
                                                        && item.name().chars().noneMatch(c -> ".。".indexOf(c) >= 0))
                                ? Optional.of(new Interpretation.Answers(List.of(Corrections.reading(question, found))))
                                : Optional.empty());
    }

    /** Whether what is said to this question may be meant for another: any words are an answer, or these are none. */
    private boolean mayBeMissed(Question open, Moment moment) {
        return switch (open.kind()) {
            case TEXT, NAME ->
                open.suggest().isEmpty() && !open.examples().byLanguage().isEmpty();
            case LONG_TEXT -> false;
            case ITEMS, GROUP_LIST, FILE -> true;
            case ADDRESS -> isNoKnownPlace(open, moment);
            case NUMBER, MONEY, YES_NO, CHOICE, CHOICES, DATE, TIME, DATETIME, DURATION, EMAIL, PHONE, URL ->
                isUnread(open, moment);
            case COLOUR, OPENING_HOURS -> isUnread(open, moment);
        };
    }

    /** Whether nothing of it is a place, so that it is an address only because any words may be one. */
    private boolean isNoKnownPlace(Question open, Moment moment) {
        return !(values.read(open, moment.text(), moment.context(open)) instanceof Readings.Found found)
                || (found.value() instanceof Value.Address place
                        && (place.postalCode() + place.region() + place.town() + place.street()).isEmpty());
    }

    /** Whether it answers nothing, or chooses no more than by a number somewhere in it. */
    private boolean isUnread(Question open, Moment moment) {
        boolean choosing = open.kind() == Kind.CHOICE || open.kind() == Kind.CHOICES;
        return switch (values.read(open, moment.text(), moment.context(open))) {
            case Readings.Found found -> choosing && found.confidence() < SURE;
            case Readings.NotRead not ->
                not.problem().code() == Problem.Code.NOT_FOUND || not.problem().code() == Problem.Code.NOT_OFFERED;
        };
    }

    private Optional<Interpretation> heard(List<Question> others, Folded wanted, Language language, Moment moment) {
        if (others.isEmpty()) {
            return Optional.empty();
        }
        Sharing sharing = new Sharing(wanted, language, values, moment.context());
        new Shares(sharing, new Cues(others, moment.languages()), others, Optional.empty(), false).takeAll();
        boolean nothingElse = sharing.free().stream()
                .flatMap(piece -> sharing.tokens(piece.from(), piece.to()).stream())
                .noneMatch(token -> token.isUnknown() && !sharing.isSilent(token));
        List<Taken> taken = sharing.taken();
        boolean isPlace = taken.size() == 1 && isWholePlace(taken.getFirst(), wanted);
        if ((!nothingElse && !isPlace) || taken.stream().anyMatch(one -> !isExact(one, sharing))) {
            return Optional.empty();
        }
        return taken.isEmpty()
                ? moment.takesAnyWords() ? impossible(others, wanted, moment) : Optional.empty()
                : Optional.of(new Interpretation.Answers(taken.stream()
                        .map(one -> Corrections.reading(one.question(), one.found()))
                        .toList()));
    }

    /** An address is all of it, even where less of it would be the same place. */
    private static boolean isWholePlace(Taken taken, Folded wanted) {
        return taken.found().value() instanceof Value.Address address
                && wanted.plain().contains(Folded.plain(address.text()))
                && 5 * address.text().length() >= 4 * wanted.length();
    }

    /** Whether it holds a number, if it is of a kind that words alone can be of: "Sunday lunch" is an event too. */
    private static boolean isExact(Taken taken, Sharing sharing) {
        Set<Kind> byWords = EnumSet.of(Kind.EMAIL, Kind.URL, Kind.COLOUR);
        return byWords.contains(taken.question().kind())
                || sharing.tokens(taken.from(), taken.to()).stream()
                        .anyMatch(token -> token.isFigure() || token.is(Tag.NUMBER));
    }

    /** What looks like nothing the question wants, and nothing else does: it is checked back, or told that it can't be. */
    private Optional<Interpretation> strange(Question open, Language language, Moment moment) {
        List<Question> kinds = ShownKinds.SHAPED.stream()
                .filter(kind -> !shown.of(open, moment).contains(kind))
                .map(open::ofKind)
                .toList();
        return heard(kinds, moment.folded().bare(), language, moment)
                .map(heard -> heard instanceof Interpretation.Answers
                        ? new Interpretation.Answers(List.of(new Reading(
                                open.id(), new Value.Text(moment.folded().bare().given()), DOUBTFUL, List.of())))
                        : heard);
    }

    /** A day or an hour that there is none of. */
    private Optional<Interpretation> impossible(List<Question> others, Folded wanted, Moment moment) {
        Set<Kind> ofTime = EnumSet.of(Kind.DATE, Kind.TIME, Kind.DATETIME);
        for (Question question : others) {
            if (!ofTime.contains(question.kind())) {
                continue;
            }
            Readings read = values.read(question, wanted.given(), moment.context());
            if (read instanceof Readings.NotRead not && not.problem().code() == Problem.Code.IMPOSSIBLE) {
                return Optional.of(new Interpretation.Unclear(not.problem(), Optional.of(question.id())));
            }
        }
        return Optional.empty();
    }
}

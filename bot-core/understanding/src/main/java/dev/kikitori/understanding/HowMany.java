package dev.kikitori.understanding;

import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.understanding.Countings.Counting;
import dev.kikitori.understanding.Pieces.Piece;
import dev.kikitori.understanding.Sharing.Taken;
import dev.kikitori.understanding.reading.Asked;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Shares out the numbers of a text: each to the question that asks for what it counts ("four tickets, two of them
 * students", 「2人で荷物は3つ」), else to the one whose name stands before it, else, where all was asked at once, to the only
 * question for a number that is left.
 */
final class HowMany {
    private static final double LIKELY = .6;
    private static final int COUNTED = 3;
    private static final int NAMED = 2;
    private static final int LEFT = 1;

    private final Sharing sharing;
    private final Countings countings;
    private final Language language;
    private final Cues cues;
    private final Belonging belonging;
    private final List<Question> all;
    private final boolean strict;
    private final List<Question> asking;

    /** @param all every question that is put, of any kind */
    HowMany(Sharing sharing, Cues cues, Belonging belonging, List<Question> all, boolean strict) {
        this.sharing = sharing;
        this.countings = new Countings(sharing);
        this.language = sharing.language();
        this.cues = cues;
        this.belonging = belonging;
        this.all = all;
        this.strict = strict;
        this.asking = new ArrayList<>(all.stream()
                .filter(question -> question.kind() == Kind.NUMBER)
                .filter(question -> sharing.taken().stream()
                        .noneMatch(taken -> taken.question().equals(question)))
                .toList());
    }

    /** Gives the numbers to questions that ask for just what they count; people are counted up when all else is taken. */
    void takeCounted() {
        if (asking.isEmpty() || isWithoutNumbers()) {
            return;
        }
        List<Question> people = asking.stream()
                .filter(question -> asks(question, "asks-people"))
                .toList();
        asking.removeAll(people);
        while (take(countings.all(), COUNTED)) {
            // the next one
        }
        asking.addAll(people);
    }

    /** Gives each question its number; what fits best comes first. */
    void take() {
        if (asking.isEmpty() || (strict && isWithoutNumbers())) {
            return;
        }
        takeRepaired();
        takePeople();
        for (boolean more = true; more; ) {
            more = false;
            List<Counting> counted = countings.all();
            for (int strength = COUNTED; strength >= LEFT && !more; strength--) {
                more = take(counted, strength);
            }
        }
        if (!strict) {
            takeNone();
        }
    }

    private boolean isWithoutNumbers() {
        return sharing.free().stream()
                .flatMap(piece -> sharing.tokens(piece.from(), piece.to()).stream())
                .allMatch(Token::isUnknown);
    }

    /** "Four, no wait, five". */
    private void takeRepaired() {
        List<Question> people =
                asking.stream().filter(one -> asks(one, "asks-people")).toList();
        List<Question> meant = asking.size() == 1 ? List.copyOf(asking) : people;
        for (Question question : meant.size() == 1 ? meant : List.<Question>of()) {
            sharing.runs().stream()
                    .filter(sharing::isRepaired)
                    .flatMap(run -> sharing.find(question, run, LIKELY).stream()
                            .map(found -> new Taken(run.from(), run.to(), question, found.found())))
                    .findFirst()
                    .ifPresent(found -> {
                        sharing.take(found);
                        asking.remove(question);
                    });
        }
    }

    /** "No suitcases" are as many as none. */
    private void takeNone() {
        for (Question question : List.copyOf(asking)) {
            sharing.free().stream()
                    .filter(piece -> countings.of(piece).isEmpty()
                            && Polarity.negates(sharing.part(piece), language)
                            && cues.names(question, sharing.part(piece)))
                    .findFirst()
                    .flatMap(piece -> sharing.read(question, "0")
                            .map(found -> new Taken(piece.from(), piece.to(), question, found)))
                    .ifPresent(found -> {
                        sharing.take(found);
                        asking.remove(question);
                    });
        }
    }

    private boolean take(List<Counting> counted, int strength) {
        for (Counting one : counted) {
            for (Question question : asking) {
                Optional<Taken> found = strength(question, one) == strength
                        ? sharing.find(question, one.piece(), LIKELY)
                        : Optional.empty();
                if (found.isPresent()) {
                    take(found.get(), one);
                    return true;
                }
            }
        }
        return false;
    }

    private void take(Taken found, Counting one) {
        sharing.take(new Taken(
                Math.min(found.from(), one.number().from()),
                Math.max(found.to(), one.number().to()),
                found.question(),
                found.found()));
        asking.remove(found.question());
    }

    /** "Two adults and a child" are as many people as all of them are together. */
    private void takePeople() {
        List<Question> people = asking.stream()
                .filter(question -> asks(question, "asks-people"))
                .toList();
        if (people.size() != 1) {
            return;
        }
        for (Piece piece : sharing.free()) {
            List<Counting> counted = countings.of(piece);
            boolean said = counted.stream().anyMatch(one -> !one.unit().isEmpty() || isBare(one))
                    || says(piece, "people-1")
                    || says(piece, "people-2");
            boolean clear = said
                    && counted.stream()
                            .allMatch(one -> !one.other()
                                    && !one.refused()
                                    && isPeople(one)
                                    && asking.stream()
                                            .filter(other -> !other.equals(people.getFirst()))
                                            .noneMatch(other ->
                                                    cues.names(other, one.unit()) || cues.names(other, one.before())));
            Optional<Taken> found = clear ? sharing.find(people.getFirst(), piece, LIKELY) : Optional.empty();
            if (found.isPresent()) {
                sharing.take(found.get());
                asking.remove(people.getFirst());
                return;
            }
        }
    }

    private boolean says(Piece piece, String group) {
        String plain = " " + sharing.part(piece).plain() + " ";
        return language.phrases(group).stream()
                .anyMatch(word -> plain.contains(word.charAt(0) > 0x2fff ? word : " " + word + " "));
    }

    private int strength(Question question, Counting one) {
        if (one.refused()) {
            return 0;
        }
        if (counts(question, one)) {
            return COUNTED;
        }
        if (one.other() || all.stream().anyMatch(other -> !other.equals(question) && counts(other, one))) {
            return 0;
        }
        if (cues.names(question, one.before()) || isAskedWith(question, one.before())) {
            return NAMED;
        }
        boolean left = asking.size() == 1
                && (strict ? belonging.isOpen(question) : one.unit().isEmpty() ? isBare(one) : isOfNobodyElse(one));
        return left ? LEFT : 0;
    }

    /** People may be counted where no question asks for people. */
    private boolean isOfNobodyElse(Counting one) {
        return !isPeople(one) || all.stream().noneMatch(other -> asks(other, "asks-people"));
    }

    /** A number without what it counts; "one" may be anything. */
    private boolean isBare(Counting one) {
        boolean any = language.has("any-one", sharing.part(one.number()).plain());
        return !any || sharing.isWhole(one.number());
    }

    /** Whether a question asks for what is counted: by its noun, or by its word behind "how many", 「何泊」. */
    private boolean counts(Question question, Counting one) {
        String unit = one.unit().plain();
        if (unit.isEmpty()) {
            return false;
        }
        return (question.kind() == Kind.NUMBER
                        && isPeople(one)
                        && asks(question, "asks-people")
                        && isOnlyForPeople(question))
                || (question.kind() == Kind.NUMBER && isCounter(question, one))
                || cues.names(question, one.unit());
    }

    private boolean isOnlyForPeople(Question question) {
        return all.stream()
                .filter(other -> other.kind() == Kind.NUMBER && asks(other, "asks-people"))
                .allMatch(question::equals);
    }

    /** 「部屋は」 of 「お部屋はいくつ」. */
    private boolean isAskedWith(Question question, Folded before) {
        String word = language.trimmed(before, "determiner", "unit-end").plain();
        return word.length() > 1
                && word.charAt(0) > 0x2fff
                && asking.stream()
                        .filter(other -> asked(other).contains(word))
                        .toList()
                        .equals(List.of(question));
    }

    private boolean isCounter(Question question, Counting one) {
        String unit = one.unit().plain();
        String asked = asked(question);
        boolean day = language.lexicon().tokens(unit).getFirst().is(Tag.DAY_MARK)
                && unit.length() == 1
                && language.ending(one.before().plain(), "per") < 0;
        if (unit.charAt(0) <= 0x2fff || day) {
            return false;
        }
        return (unit.length() > 1 && asked.contains(unit))
                || language.phrases("how-many").stream().anyMatch(how -> asked.contains(how + unit.substring(0, 1)));
    }

    private boolean isPeople(Counting one) {
        String unit = one.unit().plain();
        List<Token> tokens = language.lexicon().tokens(unit);
        return unit.isEmpty()
                || language.beginning(unit, "people-counter") > 0
                || language.beginning(unit, "people-words") > 0
                || tokens.stream().anyMatch(token -> token.is(Tag.PERSON) || token.is(Tag.COMPANION));
    }

    private boolean asks(Question question, String group) {
        return Asked.of(question, language).has(group);
    }

    private String asked(Question question) {
        return Asked.of(question, language).words();
    }
}

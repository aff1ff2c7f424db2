package dev.kikitori.understanding.choice;

import dev.kikitori.engine.job.Problem;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.reading.KindReader;
import dev.kikitori.understanding.reading.ReadingContext;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Phrase;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.util.List;
import java.util.Optional;

/**
 * Reads yes or no. A phrase of nothing but such words is sure; among others the word it begins with counts, or else
 * the only one there is. What can be both is asked back.
 */
public final class YesNoReader implements KindReader {

    @Override
    public Readings read(Question question, Phrase phrase, ReadingContext context) {
        Optional<Readings> answered = answered(phrase);
        if (answered.isPresent()) {
            return answered.get();
        }
        Optional<Readings> byOneself = byOneself(phrase);
        if (byOneself.isPresent()) {
            return byOneself.get();
        }
        Readings read = read(phrase);
        boolean told = !(read instanceof Readings.NotRead not && not.problem().code() == Problem.Code.NOT_FOUND);
        return told || isUndecided(phrase) ? read : ended(phrase).orElse(read);
    }

    /** "Do I have to? No": what is said behind a question of the person's own. */
    private static Optional<Readings> answered(Phrase phrase) {
        int asked = phrase.plain().lastIndexOf('?');
        boolean behind = asked > 0 && asked < phrase.plain().length() - 2;
        return behind
                ? Optional.of(read(Phrase.of(
                                phrase.folded().part(asked + 1, phrase.folded().length()), phrase.language())))
                        .filter(Readings.Found.class::isInstance)
                : Optional.empty();
    }

    /** 「大丈夫です、歩いて行きます」: what is offered is not needed. */
    private static Optional<Readings> byOneself(Phrase phrase) {
        List<Token> tokens = phrase.tokens();
        boolean declined = tokens.size() > 1
                && tokens.getFirst().is(Tag.UNSURE)
                && !tokens.getFirst().value(Tag.UNSURE).equals("unknown")
                && tokens.stream().noneMatch(token -> token.is(Tag.NO))
                && phrase.language().phrases("by-oneself").stream()
                        .map(phrase.plain()::indexOf)
                        .anyMatch(at -> at >= tokens.getFirst().to());
        return declined ? Optional.of(Readings.of(new Value.YesNo(false), .7)) : Optional.empty();
    }

    /** By how a sentence ends that answers with the verb it was asked with: 「載せたいです」, 「載せないつもりです」. */
    private static Optional<Readings> ended(Phrase phrase) {
        int yes = phrase.language().ending(phrase.plain(), "says-yes-end");
        int no = phrase.language().ending(phrase.plain(), "says-no-end");
        if (yes < 0 && no < 0) {
            return Optional.empty();
        }
        boolean meant = no < 0 || (yes >= 0 && yes < no);
        return Optional.of(Readings.of(new Value.YesNo(meant), .75));
    }

    private static boolean isUndecided(Phrase phrase) {
        return phrase.tokens().stream()
                .anyMatch(token -> token.value(Tag.UNSURE).equals("unknown"));
    }

    /** What the phrase says to any question that wants yes or no. */
    public static Readings read(Phrase phrase) {
        List<Token> tokens = phrase.tokens();
        List<Token> telling = tokens.stream()
                .filter(token -> token.is(Tag.YES) || token.is(Tag.NO) || token.is(Tag.UNSURE))
                .toList();
        if (telling.isEmpty()) {
            boolean please = phrase.language().has("yes-alone", phrase.plain());
            return please ? Readings.of(new Value.YesNo(true), .9) : Readings.none();
        }
        if (telling.stream().anyMatch(token -> token.value(Tag.UNSURE).equals("unknown")) && !opens(tokens, telling)) {
            return Readings.none();
        }
        boolean bare = tokens.stream().allMatch(token -> telling.contains(token) || isSilent(token));
        Token first = telling.getFirst();
        if (telling.stream().allMatch(token -> token.is(Tag.UNSURE))) {
            return bare ? unsure(phrase.language()) : Readings.none();
        }
        Optional<Token> decided = first.is(Tag.UNSURE)
                ? telling.stream().filter(t -> !t.is(Tag.UNSURE)).findFirst()
                : Optional.of(first);
        boolean turned = isTurned(decided.get(), telling.getLast()) || (bare && isTakenBack(telling));
        boolean yes = decided.get().is(Tag.YES) && !turned;
        boolean agreed = telling.stream()
                .allMatch(token -> token.is(Tag.UNSURE)
                        || token.is(yes ? Tag.YES : Tag.NO)
                        || (!yes && token.value(Tag.YES).equals("verb")));
        agreed |= turned && bare;
        boolean begins = tokens.getFirst().equals(first);
        if (bare && (agreed || begins)) {
            return Readings.of(new Value.YesNo(yes), agreed ? 1 : .85);
        }
        if (!yes && isNegated(tokens, telling)) {
            return Readings.of(new Value.YesNo(false), .8);
        }
        return agreed || begins ? Readings.of(new Value.YesNo(yes), begins ? .85 : .7) : Readings.none();
    }

    /** "That would not be good": what is good is said no to. */
    private static boolean isNegated(List<Token> tokens, List<Token> telling) {
        int no = tokens.indexOf(telling.getFirst());
        int good = tokens.indexOf(telling.getLast());
        return telling.size() == 2
                && telling.getLast().is(Tag.YES)
                && good - no <= 2
                && tokens.subList(no + 1, good).stream().allMatch(token -> token.is(Tag.POLITE));
    }

    /** A verb that says yes is turned to no by what stands behind it: "haben wir leider nicht". */
    private static boolean isTurned(Token yes, Token last) {
        return yes.value(Tag.YES).equals("verb") && last.is(Tag.NO);
    }

    /** "Alright, no", "surely not": a yes that a no right behind it takes back. */
    private static boolean isTakenBack(List<Token> telling) {
        return telling.size() == 2
                && telling.getFirst().is(Tag.YES)
                && telling.getLast().is(Tag.NO)
                && telling.getLast().from() - telling.getFirst().to() <= 2;
    }

    /** Whether the phrase begins with a yes or no, whatever follows. */
    private static boolean opens(List<Token> tokens, List<Token> telling) {
        return tokens.getFirst().equals(telling.getFirst())
                && !telling.getFirst().is(Tag.UNSURE);
    }

    private static boolean isSilent(Token token) {
        boolean sign = token.senses().isEmpty() && !token.isFigure() && !token.isUnknown();
        return sign || token.is(Tag.POLITE) || token.is(Tag.AND);
    }

    private static Readings unsure(Language language) {
        return Readings.not(
                Problem.Code.AMBIGUOUS,
                language.lexicon().shown(Tag.YES),
                language.lexicon().shown(Tag.NO));
    }
}

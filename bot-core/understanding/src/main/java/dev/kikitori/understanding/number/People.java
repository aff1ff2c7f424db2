package dev.kikitori.understanding.number;

import dev.kikitori.engine.job.Question;
import dev.kikitori.understanding.reading.Asked;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Lexicon;
import dev.kikitori.understanding.text.Phrase;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many people a sentence counts up where people are asked for: "me and three friends", "a party of six plus a baby",
 * 「大人二人と子ども一人」. What is only a part of those already counted ("one of them") is not added.
 */
final class People {
    /** Some of the people, or all of them where nothing says who. */
    private record Counted(int from, int to, int count, boolean all) {}

    private static final int MOST_SAID = 12;

    private final Phrase phrase;
    private final List<Token> tokens;
    private final Language language;
    private final List<Counted> counted = new ArrayList<>();

    private People(Phrase phrase) {
        this.phrase = phrase;
        this.tokens = phrase.tokens();
        this.language = phrase.language();
    }

    /** The sum, where it takes more than one of the numbers said to know it; nothing for a question about other things. */
    static Optional<Integer> in(Question question, Phrase phrase) {
        boolean people = asks(question, phrase);
        boolean concluded = phrase.tokens().stream().anyMatch(token -> token.is(Tag.SO));
        boolean known = phrase.tokens().stream()
                .anyMatch(token -> token.is(Tag.FROM)
                        || (token.is(Tag.RANGE) && token.text().length() < 3));
        return people && !concluded && !known ? new People(phrase).sum() : Optional.empty();
    }

    /** Whether a question asks how many people there are. */
    static boolean asks(Question question, Phrase phrase) {
        return Asked.of(question, phrase.language()).has("asks-people");
    }

    private Optional<Integer> sum() {
        for (int i = 0; i < tokens.size(); ) {
            Optional<Counted> here = at(i);
            here.ifPresent(counted::add);
            i = here.map(Counted::to).orElse(i + 1);
        }
        List<Counted> real = counted.stream().filter(one -> !isPartOf(one)).toList();
        if (real.isEmpty()) {
            return said();
        }
        List<Counted> all = real.stream().filter(Counted::all).toList();
        if (all.isEmpty()) {
            return Optional.of(real.stream().mapToInt(Counted::count).sum());
        }
        if (real.size() > 1 && isConclusion(all.getLast())) {
            return Optional.of(all.getLast().count());
        }
        if (all.stream().mapToInt(Counted::count).distinct().count() > 1 && !isAdded(real, all.getLast())) {
            return Optional.empty();
        }
        Counted total = all.getFirst();
        if (isTold(real, total)) {
            return Optional.of(total.count());
        }
        int sum = total.count();
        boolean meAnd = real.stream().anyMatch(one -> isMeAnd(one, total));
        for (Counted one : real) {
            boolean added = one.from() > total.from()
                    ? isAdded(real, one)
                    : isPlus(one.to(), total.from()) && (total.count() == 1 || meAnd);
            sum += one.equals(total) || !added ? 0 : one.count();
        }
        return Optional.of(sum);
    }

    /** "Four, me, my husband and two kids": who they are is told behind it. */
    private boolean isTold(List<Counted> real, Counted total) {
        int next = real.indexOf(total) + 1;
        return next == 1
                && next < real.size()
                && is(real.get(next).from(), Tag.SELF)
                && !isPlus(total.to(), real.get(next).from());
    }

    /** "just me", "both of us". */
    private Optional<Integer> said() {
        String plain = phrase.plain();
        for (int count = 1; count <= MOST_SAID; count++) {
            for (String word : language.phrases("people-" + count)) {
                int at = plain.indexOf(word);
                if (at >= 0 && Lexicon.isWhole(plain, at, at + word.length())) {
                    return Optional.of(count);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Counted> at(int at) {
        Token token = tokens.get(at);
        Optional<Numbers.Found> number = Quantities.unpaired(tokens, at).filter(found -> found.small() >= 0);
        if (number.isPresent() && (isOther(number.get().to()) || (at > 0 && (is(at - 1, Tag.AT) || isAge(at))))) {
            return Optional.empty();
        }
        if (number.isPresent()) {
            int behind = described(number.get().to());
            boolean companion = is(behind, Tag.COMPANION) && !token.is(Tag.COMPANION);
            int each = companion ? tokens.get(behind).number(Tag.COMPANION) : 1;
            boolean who = companion && !japanese();
            int end = who ? behind + 1 : number.get().to();
            return Optional.of(new Counted(at, end, number.get().small() * (who ? each : 1), !who));
        }
        boolean described = at > 0 && language.has("being", tokens.get(at - 1).text());
        if (token.is(Tag.COMPANION) && !described) {
            return Optional.of(companion(at));
        }
        return token.is(Tag.SELF) && isListed(at) ? Optional.of(new Counted(at, at + 1, 1, false)) : Optional.empty();
    }

    /** "a child under five", "two kids aged six and nine". */
    private boolean isAge(int at) {
        Token before = tokens.get(at - 1);
        boolean bound = (before.is(Tag.AT_MOST) || before.is(Tag.AT_LEAST)) && !language.has("plus", before.text());
        return (bound && at > 1 && is(at - 2, Tag.COMPANION)) || language.has("age", before.text());
    }

    /** Over an adjective between a number and who is counted: "three good friends". */
    private int described(int at) {
        return at + 1 < tokens.size() && tokens.get(at).isUnknown() && is(at + 1, Tag.COMPANION) ? at + 1 : at;
    }

    /** Who comes along, with a number right behind where it is said so: 「友達三人」. */
    private Counted companion(int at) {
        Optional<Numbers.Found> number =
                japanese() && at + 1 < tokens.size() ? Numbers.at(tokens, at + 1) : Optional.empty();
        return number.filter(found -> found.small() >= 0)
                .map(found -> new Counted(at, found.to(), found.small(), false))
                .orElseGet(() -> new Counted(at, at + 1, tokens.get(at).number(Tag.COMPANION), false));
    }

    private boolean japanese() {
        return language.manner("script").equals("Jpan");
    }

    /** "me and", "and I", "just me": not "give me". */
    private boolean isListed(int at) {
        boolean before = at > 0
                && (joins(at - 1) || language.has("just", tokens.get(at - 1).text()));
        boolean after = at + 1 < tokens.size()
                && (joins(at + 1)
                        || (is(at + 2, Tag.COMPANION)
                                && language.has("determiner", tokens.get(at + 1).text())));
        boolean subject = tokens.get(at).text().equals("i");
        return subject ? at > 0 && joins(at - 1) : before || after || tokens.size() == 1;
    }

    private boolean joins(int at) {
        return tokens.get(at).is(Tag.AND)
                || language.has("plus", tokens.get(at).text())
                || ",、".contains(tokens.get(at).text());
    }

    /** "me plus four". */
    private boolean isMeAnd(Counted one, Counted total) {
        return is(one.from(), Tag.SELF) && total.from() == one.to() + 1;
    }

    /** Whether it is joined to something counted before it. */
    private boolean isAdded(List<Counted> real, Counted one) {
        int place = real.indexOf(one);
        return place > 0 && isPlus(real.get(place - 1).to(), one.from());
    }

    private boolean isPlus(int from, int to) {
        return from <= to
                && tokens.subList(from, to).stream()
                        .anyMatch(token -> language.has("plus", token.text()) || token.is(Tag.AND));
    }

    /** "one of them", 「うち一人は」, 「子供2人含む」. */
    private boolean isPartOf(Counted one) {
        int begin = tokens.get(one.from()).from();
        int end = tokens.get(one.to() - 1).to();
        String plain = phrase.plain();
        String before = plain.substring(0, begin).stripTrailing();
        String after = plain.substring(end).stripLeading();
        boolean counter = after.length() > 1 && language.has("people-counter", after.substring(0, 1));
        String behind = counter ? after.substring(1) : after;
        int clause = Math.max(before.lastIndexOf('、'), Math.max(before.lastIndexOf(','), before.lastIndexOf('。')));
        boolean introduced =
                clause > 0 && language.beginning(before.substring(clause + 1).strip(), "of-them") > 0;
        int article = language.ending(before, "determiner");
        String led = article > 0 && !japanese() ? before.substring(0, article).stripTrailing() : before;
        boolean some = counted.size() > 1 || tokens.get(one.from()).is(Tag.SELF);
        boolean said = language.ending(led, "of-them") >= 0 || introduced;
        return some && (said || language.beginning(behind, "of-them-after") > 0);
    }

    /** "me and three friends, that's four", 「家族三人と祖母で四人」. */
    private boolean isConclusion(Counted one) {
        String before =
                phrase.plain().substring(0, tokens.get(one.from()).from()).stripTrailing();
        String bare = before.endsWith("、") || before.endsWith(",") ? before.substring(0, before.length() - 1) : before;
        return language.ending(bare, "people-so") > 0;
    }

    /** Whether what is counted is something else than people: 「犬が一匹」. */
    private boolean isOther(int at) {
        boolean unit = at < tokens.size()
                && (is(at, Tag.HOUR_MARK)
                        || is(at, Tag.UNIT)
                        || is(at, Tag.DAYPART)
                        || is(at, Tag.CURRENCY)
                        || is(at, Tag.MONTH_MARK)
                        || tokens.get(at).text().equals(":"));
        if (unit) {
            return true;
        }
        return japanese()
                && at < tokens.size()
                && Character.isIdeographic(tokens.get(at).text().charAt(0))
                && tokens.get(at).isUnknown()
                && !language.has("people-counter", tokens.get(at).text());
    }

    private boolean is(int at, Tag tag) {
        return at < tokens.size() && tokens.get(at).is(tag);
    }
}

package dev.kikitori.understanding.choice;

import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Phrase;
import dev.kikitori.understanding.text.Span;
import dev.kikitori.understanding.text.Spelling;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds choices by words that are like theirs: another form of the word, a misspelling, a synonym of the language's
 * table, a number in figures or in words, or what sounds the same. A word tells only if it is like those of one single
 * choice.
 */
final class Likeness {
    private static final int MOST_ALIKE = 400;
    private static final int LONGEST_SOUNDED = 200;

    private final Language language;
    private final Map<String, Set<Integer>> places = new HashMap<>();
    private final SoundLikeness sounds;

    Likeness(List<Offer.Wording> wordings, Language language) {
        this.language = language;
        this.sounds = new SoundLikeness(wordings, language);
        for (Offer.Wording wording : wordings) {
            for (Token word : language.lexicon().tokens(wording.plain())) {
                if (isTelling(word)) {
                    signs(word).stream()
                            .flatMap(sign -> language.spellings(sign).stream())
                            .forEach(sign -> add(sign, wording.place()));
                }
                Senses.of(word).forEach(sense -> add(sense, wording.place()));
            }
            for (Span word : language.synonyms(wording.plain())) {
                add("=" + word.sense(), wording.place());
                if (word.to() - word.from() == wording.plain().length()) {
                    add("==" + word.sense(), wording.place());
                }
            }
            language.kinds(wording.plain()).forEach(word -> add(word.sense(), wording.place()));
        }
    }

    private void add(String sign, int place) {
        places.computeIfAbsent(sign, ignored -> new TreeSet<>()).add(place);
    }

    /** The parts of a phrase that are like the words of one choice, or stand for several, in order. */
    List<Mention> in(Phrase phrase) {
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < phrase.tokens().size(); i++) {
            Token token = phrase.tokens().get(i);
            sensed(i, phrase).ifPresent(mentions::add);
            if (isTelling(token)) {
                place(token).ifPresent(place -> mentions.add(Mention.like(place, token.from(), token.to())));
            }
        }
        String plain = phrase.plain();
        mentions.addAll(synonyms(phrase));
        for (Span word : language.kinds(plain)) {
            Set<Integer> found = places.getOrDefault(Senses.turned(word.sense()), Set.of());
            boolean told = Senses.isKind(word.sense()) ? !found.isEmpty() : found.size() == 1;
            if (told) {
                mentions.add(new Mention(found, word.from(), word.to(), false));
            }
        }
        if (plain.length() <= LONGEST_SOUNDED && plain.chars().anyMatch(c -> c >= 0x3040)) {
            mentions.addAll(sounds.in(plain));
        }
        mentions.sort(Comparator.comparingInt(Mention::from));
        return mentions.stream()
                .filter(one -> mentions.stream().noneMatch(other -> other.holds(one)))
                .toList();
    }

    /** What a token says by its sense alone: a colour by any name, one or several days of the week. */
    private Optional<Mention> sensed(int at, Phrase phrase) {
        Token token = phrase.tokens().get(at);
        boolean single = token.to() - token.from() == 1
                && Character.isIdeographic(token.text().charAt(0));
        if (single && (isAnotherWord(phrase, at - 1, token.from() - 1) || isAnotherWord(phrase, at + 1, token.to()))) {
            return Optional.empty();
        }
        Set<Integer> found = new TreeSet<>();
        List<String> senses = Senses.of(token);
        for (String sense : senses) {
            Set<Integer> one = places.getOrDefault(sense, Set.of());
            if (one.size() > 1 && senses.size() == 1) {
                return Optional.empty();
            }
            found.addAll(one);
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(new Mention(found, token.from(), token.to(), false));
    }

    /** Whether a sign beside that of a day, in the token beside its own, is another word's: 日 in 二日間. */
    private static boolean isAnotherWord(Phrase phrase, int beside, int at) {
        if (at < 0 || at >= phrase.plain().length()) {
            return false;
        }
        char c = phrase.plain().charAt(at);
        Token token = phrase.tokens().get(beside);
        return (Character.isIdeographic(c) || Character.isDigit(c))
                && !token.is(Tag.WEEKDAY)
                && !token.is(Tag.COLOUR)
                && !token.is(Tag.HOLIDAY);
    }

    /** Words of the same meaning; of a word with several meanings, the one that a single choice has. */
    private List<Mention> synonyms(Phrase phrase) {
        Map<Integer, Span> ends = new TreeMap<>();
        Map<Integer, Set<Integer>> single = new HashMap<>();
        for (Span word : language.synonyms(phrase.plain())) {
            if (isInside(word, phrase)) {
                continue;
            }
            only(places.get("==" + word.sense()))
                    .or(() -> only(places.get("=" + word.sense())))
                    .ifPresent(place -> {
                        ends.merge(word.from(), word, (one, other) -> one.to() >= other.to() ? one : other);
                        single.computeIfAbsent(word.from(), ignored -> new TreeSet<>())
                                .add(place);
                    });
        }
        List<Mention> mentions = new ArrayList<>();
        ends.forEach((from, word) ->
                only(single.get(from)).ifPresent(place -> mentions.add(Mention.like(place, word.from(), word.to()))));
        return mentions;
    }

    /** Whether a word is only a part of one that the tables know: 外 of 以外. */
    private static boolean isInside(Span word, Phrase phrase) {
        return Character.isIdeographic(phrase.plain().charAt(word.from()))
                && phrase.tokens().stream()
                        .anyMatch(token -> !token.senses().isEmpty()
                                && !token.is(Tag.DAYPART)
                                && token.from() <= word.from()
                                && token.to() >= word.to()
                                && token.to() - token.from() > word.to() - word.from());
    }

    private boolean isTelling(Token word) {
        boolean number = word.isFigure() || word.is(Tag.NUMBER);
        return number || (word.text().length() > 2 && !language.has("stop", word.text()));
    }

    private Optional<Integer> place(Token token) {
        for (String sign : signs(token)) {
            Optional<Integer> place = only(places.get(sign));
            if (place.isPresent()) {
                return place;
            }
        }
        return token.isFigure() ? Optional.empty() : alike(token.text());
    }

    static Optional<Integer> only(@Nullable Set<Integer> places) {
        return places == null || places.size() != 1
                ? Optional.empty()
                : Optional.of(places.iterator().next());
    }

    /** What stands for a word: its number, or itself and its stem. */
    private List<String> signs(Token word) {
        if (word.isFigure()) {
            return List.of(
                    "#" + word.figure().orElseThrow().stripTrailingZeros().toPlainString());
        }
        return word.is(Tag.NUMBER)
                ? List.of("#" + word.value(Tag.NUMBER), word.text())
                : List.of(word.text(), language.stem(word.text()));
    }

    /** The only choice with a word that is a misspelling of this one, or another form of it. */
    private Optional<Integer> alike(String word) {
        if (word.length() < 4 || places.size() > MOST_ALIKE) {
            return Optional.empty();
        }
        String stem = language.stem(word);
        Set<Integer> found = new HashSet<>();
        places.forEach((sign, at) -> {
            if (sign.length() > 3
                    && "#=".indexOf(sign.charAt(0)) < 0
                    && (isForm(stem, sign) || Spelling.isNear(word, sign))) {
                found.addAll(at);
            }
        });
        return only(found);
    }

    /** "deliver" and "delivery": the same beginning, and little behind it. */
    private static boolean isForm(String one, String other) {
        int same = 0;
        while (same < one.length() && same < other.length() && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same >= 5 && one.length() - same <= 3 && other.length() - same <= 3;
    }
}

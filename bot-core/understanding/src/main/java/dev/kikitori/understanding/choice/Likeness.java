package dev.kikitori.understanding.choice;

import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Phrase;
import dev.kikitori.understanding.text.Sounds;
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
 * table, a number in figures or in words, a part of a compound, or what sounds the same. A word tells only if it is like
 * those of one single choice.
 */
final class Likeness {
    private static final int FEW = 40;

    private final Language language;
    private final Map<String, Set<Integer>> places = new HashMap<>();
    private final List<Offer.Wording> wordings;
    private volatile @Nullable Map<String, Set<Integer>> bySound;

    Likeness(List<Offer.Wording> wordings, Language language) {
        this.language = language;
        this.wordings = wordings;
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
        for (Token token : phrase.tokens()) {
            sensed(token, phrase).ifPresent(mentions::add);
            if (isTelling(token)) {
                place(token).ifPresent(place -> mentions.add(Mention.like(place, token.from(), token.to())));
            }
        }
        String plain = phrase.plain();
        mentions.addAll(synonyms(plain));
        for (Span word : language.kinds(plain)) {
            Set<Integer> found = places.getOrDefault(Senses.turned(word.sense()), Set.of());
            boolean told = Senses.isKind(word.sense()) ? !found.isEmpty() : found.size() == 1;
            if (told) {
                mentions.add(new Mention(found, word.from(), word.to(), false));
            }
        }
        if (plain.length() <= 200 && plain.chars().anyMatch(c -> c >= 0x3040)) {
            mentions.addAll(sounding(plain));
        }
        mentions.sort(Comparator.comparingInt(Mention::from));
        return mentions.stream()
                .filter(one -> mentions.stream().noneMatch(other -> other.holds(one)))
                .toList();
    }

    /** What a token says by its sense alone: a colour by any name, one or several days of the week. */
    private Optional<Mention> sensed(Token token, Phrase phrase) {
        boolean single = token.to() - token.from() == 1
                && Character.isIdeographic(token.text().charAt(0));
        if (single && (!isDay(token.from() - 1, phrase) || !isDay(token.to(), phrase))) {
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

    /** Whether a sign beside that of a day is no other word's: 日 in 二日間 is none. */
    private static boolean isDay(int at, Phrase phrase) {
        if (at < 0 || at >= phrase.plain().length()) {
            return true;
        }
        char c = phrase.plain().charAt(at);
        boolean word = Character.isIdeographic(c) || Character.isDigit(c);
        return !word
                || phrase.tokens().stream()
                        .anyMatch(token -> token.from() <= at
                                && at < token.to()
                                && (token.is(Tag.WEEKDAY) || token.is(Tag.COLOUR) || token.is(Tag.HOLIDAY)));
    }

    /** Words of the same meaning; of a word with several meanings, the one that a single choice has. */
    private List<Mention> synonyms(String plain) {
        Map<Integer, Span> ends = new TreeMap<>();
        Map<Integer, Set<Integer>> single = new HashMap<>();
        for (Span word : language.synonyms(plain)) {
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

    private static Optional<Integer> only(@Nullable Set<Integer> places) {
        return places == null || places.size() != 1
                ? Optional.empty()
                : Optional.of(places.iterator().next());
    }

    /** What stands for a word: its number, or itself and its stem. */
    private static List<String> signs(Token word) {
        if (word.isFigure()) {
            return List.of(
                    "#" + word.figure().orElseThrow().stripTrailingZeros().toPlainString());
        }
        return word.is(Tag.NUMBER)
                ? List.of("#" + word.value(Tag.NUMBER), word.text())
                : List.of(word.text(), stem(word.text()));
    }

    /** The only choice with a word that is a misspelling of this one, or another form of it. */
    private Optional<Integer> alike(String word) {
        if (word.length() < 4 || places.size() > FEW * 10) {
            return Optional.empty();
        }
        String stem = stem(word);
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

    /** The beginning that the forms of a word have in common: cooks, cooked, cooking. */
    private static String stem(String word) {
        String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        for (String ending : List.of("ing", "ers", "ies", "ed", "er", "es", "s", "y", "e")) {
            boolean kept = ending.equals("s") && bare.endsWith("ss");
            if (!kept && bare.endsWith(ending) && bare.length() - ending.length() >= 3) {
                return single(bare.substring(0, bare.length() - ending.length()));
            }
        }
        return bare;
    }

    /** Without a consonant that was doubled: shopp is shop. */
    private static String single(String stem) {
        int last = stem.length() - 1;
        boolean doubled =
                last > 2 && stem.charAt(last) == stem.charAt(last - 1) && "aeiousl".indexOf(stem.charAt(last)) < 0;
        return doubled ? stem.substring(0, last) : stem;
    }

    /** Found when it is first asked for: most of what is said needs no dictionary of sounds. */
    private Map<String, Set<Integer>> bySound() {
        Map<String, Set<Integer>> known = bySound;
        if (known != null) {
            return known;
        }
        Map<String, Set<Integer>> sounds = new HashMap<>();
        for (Offer.Wording wording : wordings.subList(0, Math.min(FEW, wordings.size()))) {
            sounds.computeIfAbsent(Sounds.reading(wording.plain()), ignored -> new TreeSet<>())
                    .add(wording.place());
            for (Sounds.Word word : Sounds.of(wording.plain())) {
                String written = wording.plain().substring(word.from(), word.to());
                if (word.reading().length() > 1 && !language.has("sound-stop", written)) {
                    sounds.computeIfAbsent(word.reading(), ignored -> new TreeSet<>())
                            .add(wording.place());
                }
            }
        }
        bySound = sounds;
        return sounds;
    }

    /** Words of a Japanese text that are a part of one choice's wording, or sound as all of it. */
    private List<Mention> sounding(String plain) {
        List<Mention> mentions = new ArrayList<>();
        List<Sounds.Word> words = Sounds.of(plain);
        Map<String, Set<Integer>> sounds = bySound();
        for (int i = 0; i < words.size(); i++) {
            part(plain.substring(words.get(i).from(), words.get(i).to()), words.get(i))
                    .ifPresent(mentions::add);
            StringBuilder sound = new StringBuilder();
            for (int j = i; j < words.size() && j < i + 5; j++) {
                sound.append(words.get(j).reading());
                int from = words.get(i).from();
                int to = words.get(j).to();
                if (sound.length() > 1) {
                    only(sounds.get(sound.toString())).ifPresent(place -> mentions.add(Mention.like(place, from, to)));
                }
            }
        }
        within(Sounds.hiragana(plain), sounds, mentions);
        mentions.addAll(composed(plain));
        return mentions;
    }

    /** 「頭が痛い」: all the kanji of 頭痛 in their order, with little between; or the one kanji that is a word: 熱 of 発熱. */
    private List<Mention> composed(String plain) {
        List<Mention> mentions = new ArrayList<>();
        for (Offer.Wording wording : wordings.subList(0, Math.min(FEW, wordings.size()))) {
            String kanji = wording.plain();
            boolean all =
                    kanji.length() > 1 && kanji.length() < 4 && kanji.chars().allMatch(Character::isIdeographic);
            int from = all ? plain.indexOf(kanji.charAt(0)) : -1;
            int at = from;
            for (int i = 1; i < kanji.length() && at >= 0; i++) {
                int next = plain.indexOf(kanji.charAt(i), at + 1);
                at = next > at + 4 ? -1 : next;
            }
            if (at > from && from >= 0) {
                mentions.add(Mention.like(wording.place(), from, at + 1));
            }
        }
        for (int at = 0; at < plain.length(); at++) {
            boolean word = Character.isIdeographic(plain.charAt(at)) && isBetween(plain, at, at + 1);
            if (word && !language.has("stop", plain.substring(at, at + 1))) {
                int from = at;
                only(holding(plain.substring(at, at + 1)))
                        .ifPresent(place -> mentions.add(Mention.like(place, from, from + 1)));
            }
        }
        return mentions;
    }

    /** Readings of three signs and more are found across the borders of words too; shorter ones between particles. */
    private void within(String plain, Map<String, Set<Integer>> bySound, List<Mention> mentions) {
        bySound.forEach((sound, places) -> {
            int at = sound.length() < 2 ? -1 : plain.indexOf(sound);
            while (at >= 0 && sound.length() == 2 && !isBetween(plain, at, at + 2)) {
                at = plain.indexOf(sound, at + 1);
            }
            int from = at;
            if (from >= 0) {
                only(places).ifPresent(place -> mentions.add(Mention.like(place, from, from + sound.length())));
            }
        });
    }

    private boolean isBetween(String plain, int from, int to) {
        boolean begins = from == 0
                || plain.charAt(from - 1) == ' '
                || language.has("sound-before", plain.substring(from - 1, from));
        boolean ends = to == plain.length()
                || plain.charAt(to) == ' '
                || language.has("sound-after", plain.substring(to, to + 1));
        return begins && ends;
    }

    /** A word that stands in one wording only, without what it is inflected by, or however its kana are written. */
    private Optional<Mention> part(String word, Sounds.Word at) {
        int end = word.length();
        while (end > 0 && isHiragana(word.charAt(end - 1))) {
            end--;
        }
        String stem = word.substring(0, end);
        if (stem.isEmpty() || language.has("stop", word) || language.has("stop", stem)) {
            return Optional.empty();
        }
        boolean written = stem.length() > 1 || end < word.length();
        return written
                ? only(holding(stem))
                        .or(() -> only(holding(kanji(stem))))
                        .map(place -> Mention.like(place, at.from(), at.to()))
                : Optional.empty();
    }

    private Set<Integer> holding(String part) {
        Set<Integer> found = new TreeSet<>();
        if (!part.isEmpty()) {
            wordings.stream()
                    .filter(wording -> wording.plain().contains(part)
                            || (part.length() > 1 && kanji(wording.plain()).contains(part)))
                    .forEach(wording -> found.add(wording.place()));
        }
        return found;
    }

    private static boolean isHiragana(char c) {
        return c >= 0x3041 && c <= 0x309f;
    }

    private static String kanji(String text) {
        StringBuilder kanji = new StringBuilder();
        text.chars().filter(c -> !isHiragana((char) c)).forEach(c -> kanji.append((char) c));
        return kanji.toString();
    }
}

package dev.kikitori.understanding.choice;

import dev.kikitori.understanding.text.Kana;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Sounds;
import dev.kikitori.understanding.text.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds choices in a Japanese text by how they sound, however they are written, and by parts of their compounds: 発熱 in
 * 「熱がある」. For any number of threads.
 */
final class SoundLikeness {
    private static final int FEW = 40;
    private static final int MOST_LETTERS = 4;
    private static final int MOST_SPELLED = 8;
    private static final int LEAST_MISSPELLED = 3;
    private static final Pattern KATAKANA = Pattern.compile("[ァ-ヶー]{4,20}");

    private final Language language;
    private final List<Offer.Wording> wordings;
    private volatile @Nullable Map<String, Set<Integer>> bySound;

    SoundLikeness(List<Offer.Wording> wordings, Language language) {
        this.wordings = wordings;
        this.language = language;
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
            spelled(wording.plain())
                    .forEach(sound -> sounds.computeIfAbsent(sound, ignored -> new TreeSet<>())
                            .add(wording.place()));
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

    /** How the letters of a short word of an alphabet sound, one after the other: えっくすえる. */
    private List<String> spelled(String plain) {
        boolean letters = plain.length() <= MOST_LETTERS && plain.chars().allMatch(c -> c >= 'a' && c <= 'z');
        List<String> sounds = letters ? List.of("") : List.of();
        for (int at = 0; letters && at < plain.length(); at++) {
            String letter = plain.substring(at, at + 1);
            List<String> begun = sounds;
            sounds = language.letters().stream()
                    .filter(row ->
                            row.getFirst().equals(letter) && row.getLast().length() > 1)
                    .flatMap(row -> begun.stream().map(sound -> sound + Sounds.hiragana(row.getLast())))
                    .limit(MOST_SPELLED)
                    .toList();
        }
        return sounds;
    }

    /** Words of katakana that are misspellings of one choice's: カンウター. */
    private void misspelled(String plain, Map<String, Set<Integer>> sounds, List<Mention> mentions) {
        Matcher word = KATAKANA.matcher(plain);
        while (word.find()) {
            String sound = Sounds.hiragana(word.group());
            Set<Integer> found = new TreeSet<>();
            sounds.forEach((other, places) -> {
                if (other.length() > LEAST_MISSPELLED && Spelling.isNear(sound, other)) {
                    found.addAll(places);
                }
            });
            int from = word.start();
            int to = word.end();
            Likeness.only(found).ifPresent(place -> mentions.add(Mention.like(place, from, to)));
        }
    }

    /** Words of a Japanese text that are a part of one choice's wording, or sound as all of it. */
    List<Mention> in(String plain) {
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
                    Likeness.only(sounds.get(sound.toString()))
                            .ifPresent(place -> mentions.add(Mention.like(place, from, to)));
                }
            }
        }
        within(Sounds.hiragana(plain), sounds, mentions);
        mentions.addAll(composed(plain));
        if (mentions.isEmpty()) {
            misspelled(plain, sounds, mentions);
        }
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
                Likeness.only(holding(plain.substring(at, at + 1)))
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
                Likeness.only(places)
                        .ifPresent(place -> mentions.add(Mention.like(place, from, from + sound.length())));
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
        while (end > 0 && Kana.isHiragana(word.charAt(end - 1))) {
            end--;
        }
        String stem = word.substring(0, end);
        if (stem.isEmpty() || language.has("stop", word) || language.has("stop", stem)) {
            return Optional.empty();
        }
        boolean written = stem.length() > 1 || end < word.length();
        return written
                ? Likeness.only(holding(stem))
                        .or(() -> Likeness.only(holding(kanji(stem))))
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

    /** Without hiragana, nor the mark that makes one of them long. */
    private static String kanji(String text) {
        StringBuilder kanji = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean longer = c == 'ー' && at > 0 && Kana.isHiragana(text.charAt(at - 1));
            if (!Kana.isHiragana(c) && !longer) {
                kanji.append(c);
            }
        }
        return kanji.toString();
    }
}

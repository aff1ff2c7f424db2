package dev.kikitori.understanding.colour;

import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Phrase;
import dev.kikitori.understanding.text.Sounds;
import dev.kikitori.understanding.text.Tag;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Colours with names in kanji, written as they sound: 「わかくさいろ」. For any number of threads. */
final class ColourSounds {
    private static final int LEAST = 4;
    private static final Map<String, Map<String, String>> BY_LANGUAGE = new ConcurrentHashMap<>();

    private ColourSounds() {}

    /** The colour whose sound stands in the phrase, the longest one. */
    static Optional<String> in(Phrase phrase) {
        Language language = phrase.language();
        if (!language.manner("script").equals("Jpan")) {
            return Optional.empty();
        }
        String plain = Sounds.hiragana(phrase.plain());
        return BY_LANGUAGE.computeIfAbsent(language.code(), ignored -> sounds(language)).entrySet().stream()
                .filter(sound -> plain.contains(sound.getKey()))
                .findFirst()
                .map(Map.Entry::getValue);
    }

    private static Map<String, String> sounds(Language language) {
        Map<String, String> sounds = new LinkedHashMap<>();
        List<String> forms = language.lexicon().forms(Tag.COLOUR).stream()
                .filter(form -> form.codePoints().anyMatch(Character::isIdeographic))
                .toList();
        forms.stream()
                .sorted(Comparator.comparingInt(
                        (String form) -> -Sounds.reading(form).length()))
                .filter(form -> Sounds.reading(form).length() >= LEAST)
                .forEach(form -> sounds.putIfAbsent(
                        Sounds.reading(form),
                        language.lexicon().tokens(form).getFirst().value(Tag.COLOUR)));
        return sounds;
    }
}

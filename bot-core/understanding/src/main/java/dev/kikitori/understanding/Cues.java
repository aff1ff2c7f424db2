package dev.kikitori.understanding;

import dev.kikitori.engine.job.Question;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which questions a part of a text names: by label, by id, or by a noun that only one of them asks with. Not for several
 * threads.
 */
final class Cues {
    private static final int SHORTEST_STEM = 3;

    private final List<Question> questions;
    private final List<Language> languages;
    private final Map<String, List<Template>> templates = new HashMap<>();
    private Optional<List<Names.Name>> names = Optional.empty();

    Cues(List<Question> questions, List<Language> languages) {
        this.questions = questions;
        this.languages = languages;
    }

    /** Found when they are first asked for: most of what is said needs none. */
    private List<Names.Name> names() {
        List<Names.Name> found = names.orElseGet(() -> Names.of(questions, languages));
        names = Optional.of(found);
        return found;
    }

    /** Whether this part names the question. */
    boolean names(Question question, Folded part) {
        return names().stream()
                .filter(name -> name.question().id().equals(question.id()))
                .anyMatch(name -> stands(name.plain(), part.plain()));
    }

    /** What the part says the question's answer is, if it says so by name: "the name is V". */
    Optional<String> told(Question question, Folded part, Language language) {
        List<Template> fitting = templates.computeIfAbsent(language.code(), ignored -> Template.of(language)).stream()
                .filter(template -> template.strength() != Template.Strength.REFUSED)
                .filter(template -> template.mayFit(part.plain()))
                .toList();
        for (Names.Name name : fitting.isEmpty() ? List.<Names.Name>of() : names()) {
            if (!name.question().id().equals(question.id())) {
                continue;
            }
            for (Template template : fitting) {
                Optional<String> value = template.value(part, name.plain(), language);
                if (value.isPresent()) {
                    return value;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a name stands there, its words inflected or not. */
    private static boolean stands(String name, String plain) {
        if (name.charAt(0) > 0x2fff) {
            return plain.contains(name);
        }
        List<String> said = new ArrayList<>();
        for (String word : plain.split("[^\\p{L}\\p{N}']+", 200)) {
            said.add(stem(word));
        }
        for (String word : name.split("[^\\p{L}\\p{N}']+", 20)) {
            if (!word.isEmpty() && !said.contains(stem(word))) {
                return false;
            }
        }
        return true;
    }

    /** The stems of all words that a question and what it offers are put with. */
    static Set<String> words(Question question) {
        List<String> texts = new ArrayList<>(question.ask().byLanguage().values());
        texts.addAll(question.label().byLanguage().values());
        question.choices().forEach(choice -> choice.say().byLanguage().values().forEach(texts::addAll));
        Set<String> words = new HashSet<>();
        for (String text : texts) {
            for (String word : Folded.plain(text).split("[^\\p{L}\\p{N}']+", 60)) {
                words.add(stem(word));
            }
        }
        return words;
    }

    /** A word without the endings that English and German nouns and verbs take. */
    static String stem(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        for (String ending : List.of("'s", "ing", "ed", "es", "s", "en", "e")) {
            if (plain.endsWith(ending) && plain.length() - ending.length() >= SHORTEST_STEM) {
                return single(plain.substring(0, plain.length() - ending.length()), ending);
            }
        }
        return plain;
    }

    /** "chipp" of "chipped" is "chip". */
    private static String single(String stem, String ending) {
        int last = stem.length() - 1;
        boolean doubled = (ending.equals("ed") || ending.equals("ing"))
                && last >= SHORTEST_STEM
                && stem.charAt(last) == stem.charAt(last - 1)
                && "bdgmnprt".indexOf(stem.charAt(last)) >= 0;
        return doubled ? stem.substring(0, last) : stem;
    }
}

package dev.kikitori.understanding;

import dev.kikitori.engine.job.Question;
import dev.kikitori.understanding.reading.Asked;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Lexicon;
import dev.kikitori.understanding.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which questions a part of a text names: by label, by id, or by a noun that only one of them asks with. Not for several
 * threads.
 */
final class Cues {
    private static final int SHORTEST_COMMON = 5;

    private final List<Question> questions;
    private final List<Language> languages;
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

    /** Whether this part names the question, by a word of its own or one that means the same. */
    boolean names(Question question, Folded part) {
        return names().stream()
                        .filter(name -> name.question().id().equals(question.id()))
                        .anyMatch(name -> stands(name.plain(), part.plain(), languages.getFirst()))
                || languages.stream()
                        .anyMatch(language -> namesInOtherWords(question, part, language)
                                || isOfReaders(question, part.plain(), language));
    }

    /** "They should call us", 「電話してほしい」, where the question is what readers should do. */
    static boolean isOfReaders(Question question, String plain, Language language) {
        return Asked.of(question, language).has("asks-readers")
                && language.phrases("of-readers").stream().anyMatch(phrase -> {
                    int at = plain.indexOf(phrase);
                    return at >= 0 && Lexicon.isWhole(plain, at, at + phrase.length());
                });
    }

    /** Whether this part names another question than this one. */
    boolean namesAny(Folded part, Question but) {
        return questions.stream().anyMatch(question -> !question.id().equals(but.id()) && names(question, part));
    }

    /** Whether this part names the question by its label or its id, which is more than a noun it is asked with. */
    boolean entitles(Question question, Folded part) {
        return names().stream()
                .filter(name -> !name.noun() && name.question().id().equals(question.id()))
                .anyMatch(name -> stands(name.plain(), part.plain(), languages.getFirst()));
    }

    private boolean namesInOtherWords(Question question, Folded part, Language language) {
        Set<String> own = Names.senses(question, language);
        return !own.isEmpty()
                && language.namings(part.plain()).stream()
                        .map(Span::sense)
                        .anyMatch(sense -> own.contains(sense)
                                && questions.stream()
                                        .noneMatch(other -> !other.id().equals(question.id())
                                                && Names.senses(other, language).contains(sense)));
    }

    /** What the part says the question's answer is, if it says so by name: "the name is V". */
    Optional<String> told(Question question, Folded part, Language language) {
        List<Template> fitting = Template.of(language).stream()
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
    private static boolean stands(String name, String plain, Language language) {
        if (name.charAt(0) > 0x2fff) {
            return plain.contains(name);
        }
        List<String> said = language.stems(plain);
        return language.stems(name).stream()
                .allMatch(stem -> said.contains(stem) || said.stream().anyMatch(one -> isOfOneWord(one, stem)));
    }

    /** "delivery" and "deliver". */
    private static boolean isOfOneWord(String one, String other) {
        return Math.min(one.length(), other.length()) >= SHORTEST_COMMON
                && (one.startsWith(other) || other.startsWith(one));
    }
}

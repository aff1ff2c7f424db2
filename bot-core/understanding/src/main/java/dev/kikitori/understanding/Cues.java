package dev.kikitori.understanding;

import dev.kikitori.engine.job.Question;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import java.util.List;
import java.util.Optional;

/**
 * Which questions a part of a text names: by label, by id, or by a noun that only one of them asks with. Not for several
 * threads.
 */
final class Cues {
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

    /** Whether this part names the question. */
    boolean names(Question question, Folded part) {
        return names().stream()
                .filter(name -> name.question().id().equals(question.id()))
                .anyMatch(name -> stands(name.plain(), part.plain(), languages.getFirst()));
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
        return name.charAt(0) > 0x2fff
                ? plain.contains(name)
                : language.stems(plain).containsAll(language.stems(name));
    }
}

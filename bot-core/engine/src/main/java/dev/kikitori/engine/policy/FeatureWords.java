package dev.kikitori.engine.policy;

import dev.kikitori.engine.conversation.Form;
import dev.kikitori.engine.job.Choice;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds in a wish, said in the person's own words, what another question offers: "people should be able to search" is
 * then an answer to what people can do, with the questions that follow from it. Only questions that can say of a choice
 * that it is a wish are looked at, and only whole wordings count.
 */
final class FeatureWords {
    private static final int SHORTEST = 2;
    private static final int MOST_CHARACTERS = 4_000;

    private FeatureWords() {}

    /** The answers that the wish adds to, by question id, each with what stood there before. */
    static Map<String, Value> in(String wish, Form form, String lang) {
        Map<String, Value> found = new LinkedHashMap<>();
        if (wish.length() > MOST_CHARACTERS) {
            return found;
        }
        String said = folded(wish);
        for (Question question : form.applying()) {
            boolean features = question.kind() == Kind.CHOICES
                    && question.choices().stream().anyMatch(Choice::wish);
            if (features) {
                List<String> before = form.standing(question.id()).orElse(null) instanceof Value.Choices choices
                        ? choices.ids()
                        : List.of();
                List<String> after = question.choices().stream()
                        .filter(choice -> before.contains(choice.id()) || isIn(said, choice, lang))
                        .map(Choice::id)
                        .toList();
                if (after.size() > before.size()) {
                    found.put(question.id(), new Value.Choices(after));
                }
            }
        }
        return found;
    }

    private static boolean isIn(String said, Choice choice, String lang) {
        return Stream.concat(Stream.of(choice.shown(lang)), choice.say().in(lang).stream())
                .map(FeatureWords::folded)
                .filter(wording -> wording.length() >= SHORTEST)
                .anyMatch(wording -> holds(said, wording));
    }

    /** Whether the wording stands there, and not inside a longer word where words are set apart. */
    private static boolean holds(String said, String wording) {
        for (int at = said.indexOf(wording); at >= 0; at = said.indexOf(wording, at + 1)) {
            int end = at + wording.length();
            boolean begins = at == 0 || !isLatin(said.charAt(at - 1)) || !isLatin(wording.charAt(0));
            boolean ends = end == said.length()
                    || !isLatin(said.charAt(end))
                    || !isLatin(wording.charAt(wording.length() - 1));
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLatin(char letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}

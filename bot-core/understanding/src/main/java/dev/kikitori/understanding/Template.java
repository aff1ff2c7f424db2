package dev.kikitori.understanding;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Lexicon;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The shape of a correction: something, a name, something, a value, something; any of them but the value may be empty. */
record Template(Strength strength, String before, String middle, String after) {

    /** How sure it is that this shape corrects something. */
    enum Strength {
        STRONG,
        WEAK,
        /** As weak, and only where not any words are an answer. */
        BARE,
        /** Only after "no", and without a name. */
        REFUSED
    }

    private static final LoadingCache<Language, List<Template>> SHAPES =
            Caffeine.newBuilder().weakKeys().build(Template::read);

    /** The shapes of a language, in the order to try them. */
    static List<Template> of(Language language) {
        return SHAPES.get(language);
    }

    private static List<Template> read(Language language) {
        return language.corrections().stream()
                .map(row -> new Template(
                        Strength.valueOf(row.get(0).toUpperCase(Locale.ROOT)), row.get(1), row.get(2), row.get(3)))
                .toList();
    }

    /** Whether a text can have this shape around any name; cheap. */
    boolean mayFit(String plain) {
        return plain.startsWith(before) && plain.endsWith(after) && plain.contains(middle);
    }

    /** The value as given, if the text has this shape around the name. */
    Optional<String> value(Folded text, String name, Language language) {
        String plain = text.plain();
        int at = after(plain, 0, before);
        at = at < 0 ? -1 : named(plain, at, name, language);
        at = at < 0 ? -1 : after(plain, at, middle);
        int end = plain.length() - after.length();
        if (at < 0
                || end <= at
                || !plain.endsWith(after)
                || (middle.isEmpty() && !name.isEmpty() && before.isEmpty())) {
            return Optional.empty();
        }
        String value = text.part(at, end).bare().given();
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    private static int named(String plain, int from, String name, Language language) {
        int at = after(plain, from, name);
        if (at >= 0 || name.isEmpty()) {
            return at;
        }
        String rest = plain.substring(from);
        int skipped = language.beginning(rest, "determiner");
        return skipped <= 0 ? -1 : after(plain, from + skipped, name);
    }

    /** Where this word ends that begins here, white space and commas left out; -1 if it does not stand here. */
    private static int after(String plain, int from, String word) {
        int at = spaces(plain, from);
        if (!plain.startsWith(word, at)) {
            return -1;
        }
        int end = at + word.length();
        return word.isEmpty() || Lexicon.isWhole(plain, at, end) ? spaces(plain, end) : -1;
    }

    private static int spaces(String plain, int from) {
        int at = from;
        while (at < plain.length() && plain.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}

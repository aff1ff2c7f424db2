package dev.kikitori.understanding.words;

import dev.kikitori.engine.job.Question;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import java.util.Arrays;
import java.util.Optional;

/** Which part of a person's name a question wants, by its own words: "What's your last name?" */
enum NamePart {
    WHOLE("", ""),
    GIVEN("given-name", "family-name"),
    FAMILY("family-name", "given-name");

    private final String group;
    private final String other;

    NamePart(String group, String other) {
        this.group = group;
        this.other = other;
    }

    static NamePart of(Question question, Language language) {
        String asked = asked(question, language);
        if (language.phrases("whole-name").stream().anyMatch(asked::contains)) {
            return WHOLE;
        }
        boolean given = GIVEN.isSaid(asked, language);
        boolean family = FAMILY.isSaid(asked, language);
        return given == family ? WHOLE : given ? GIVEN : FAMILY;
    }

    /** Whether a question asks what a person is called, and not a shop or a club. */
    static boolean isPersonal(Question question, Language language) {
        String asked = asked(question, language);
        return of(question, language) != WHOLE
                || language.phrases("whole-name").stream().anyMatch(asked::contains)
                || language.phrases("asks-person").stream().anyMatch(asked::contains);
    }

    private static String asked(Question question, Language language) {
        return Folded.plain(question.id().replace('-', ' ').replace('_', ' ') + " | "
                + question.labelIn(language.code()) + " | " + question.ask().in(language.code()));
    }

    private boolean isSaid(String plain, Language language) {
        return language.phrases(group).stream().anyMatch(plain::contains);
    }

    /** What a text itself calls this part: "my first name is John, last name Smith". */
    Optional<Folded> labelled(Folded text, Language language) {
        for (String label : language.phrases(group)) {
            int at = text.plain().indexOf(label);
            boolean asks =
                    at >= 0 && language.beginning(text.plain().substring(at + label.length()), "label-question") > 0;
            if (at >= 0 && !asks) {
                int from = at + label.length();
                int to = language.phrases(other).stream()
                        .mapToInt(word -> text.plain().indexOf(word, from))
                        .filter(end -> end >= 0)
                        .min()
                        .orElse(text.length());
                Folded rest = language.trimmed(text.part(from, to), "label-before", "label-after");
                return rest.isEmpty() ? Optional.empty() : Optional.of(rest);
            }
        }
        return this == WHOLE ? Optional.empty() : unlabelled(text, language);
    }

    /** "Jack, last name Daniels": what stands before the label of the other part. */
    private Optional<Folded> unlabelled(Folded text, Language language) {
        int end = language.phrases(other).stream()
                .mapToInt(text.plain()::indexOf)
                .filter(at -> at > 1)
                .min()
                .orElse(-1);
        Folded rest = end < 0 ? text : language.trimmed(text.part(0, end), "name-before", "label-after");
        return end < 0 || rest.isEmpty() || rest.length() > 40 ? Optional.empty() : Optional.of(rest);
    }

    /** "first name Anna, last name Smith": both, as names are put together in the language. */
    static Optional<String> both(Folded text, NameFrame frame, Language language) {
        boolean labels = GIVEN.isSaid(text.plain(), language) || FAMILY.isSaid(text.plain(), language);
        if (!labels) {
            return Optional.empty();
        }
        Optional<String> given =
                GIVEN.labelled(text, language).map(part -> frame.without(part).given());
        Optional<String> family =
                FAMILY.labelled(text, language).map(part -> frame.without(part).given());
        boolean framed = given.filter(name -> frame.isFrame(Folded.plain(name))).isPresent();
        return given.isPresent() && !framed && family.isPresent() && !given.equals(family)
                ? Optional.of(
                        language.manner("name-order").equals("family-first")
                                ? family.get() + given.get()
                                : given.get() + " " + family.get())
                : Optional.empty();
    }

    /** This part of a whole name: given names before the family name, or behind it where names are written so. */
    String of(String name, Language language) {
        String whole = name.strip();
        int comma = whole.indexOf(',');
        if (this == WHOLE) {
            return whole;
        }
        for (String of : language.phrases("name-of")) {
            int at = whole.lastIndexOf(of);
            String again = at < 0 ? "" : whole.substring(at + of.length());
            if (at > 0 && !again.isEmpty() && whole.substring(0, at).contains(again)) {
                return again;
            }
        }
        if (comma > 0 && comma < whole.length() - 1) {
            return this == FAMILY
                    ? whole.substring(0, comma).strip()
                    : whole.substring(comma + 1).strip();
        }
        String[] words = whole.split("[\\s・]{1,9}", 12);
        if (words.length < 2) {
            return whole;
        }
        if (words.length == 2 && language.has("given-second", Folded.plain(words[1])) && this == GIVEN) {
            return whole;
        }
        boolean foreign = whole.indexOf('・') > 0 && whole.codePoints().noneMatch(Character::isIdeographic);
        boolean familyFirst = !foreign
                && language.manner("name-order").equals("family-first")
                && whole.codePoints().anyMatch(c -> c > 0x3000);
        if (familyFirst) {
            return this == FAMILY ? words[0] : words[words.length - 1];
        }
        int first = words.length > 2 && language.has("name-title", Folded.plain(words[0])) ? 1 : 0;
        int family = words.length - 1;
        while (family > first && isParticle(words[family - 1], family > first + 1, language)) {
            family--;
        }
        return this == GIVEN
                ? String.join(" ", Arrays.copyOfRange(words, first, Math.max(first + 1, family)))
                : String.join(" ", Arrays.copyOfRange(words, family, words.length));
    }

    /** Whether a word begins a family name, such as "van"; as the first word of all only in small letters. */
    private static boolean isParticle(String word, boolean inside, Language language) {
        return language.has("name-particle", Folded.plain(word))
                && (inside || Character.isLowerCase(word.codePointAt(0)));
    }
}

package dev.kikitori.understanding;

import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Token;
import dev.kikitori.understanding.words.NameReader;
import java.util.Optional;

/** Whether a piece of a text is nothing but a name: a few words that no table knows, each with a capital where there are such. */
final class NameShape {
    private static final int MOST_WORDS = 4;
    private static final int LONGEST_JAPANESE = 12;

    private NameShape() {}

    /** The name as given, without what stands around names. */
    static Optional<String> of(Folded piece, Language language) {
        Folded name = Folded.of(NameReader.inside(language.unfilled(piece), language));
        if (name.isEmpty()) {
            return Optional.empty();
        }
        boolean isName =
                language.manner("script").equals("Jpan") ? isJapanese(name, language) : isLatin(name, language);
        return isName ? Optional.of(name.given()) : Optional.empty();
    }

    private static boolean isLatin(Folded name, Language language) {
        String[] words = name.given().split(" ", MOST_WORDS + 2);
        boolean capitals = words.length <= MOST_WORDS;
        for (String word : words) {
            capitals &= !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
        }
        return capitals && language.lexicon().tokens(name.plain()).stream().anyMatch(Token::isUnknown);
    }

    private static boolean isJapanese(Folded name, Language language) {
        boolean written = name.plain()
                .codePoints()
                .allMatch(c -> Character.isIdeographic(c) || (c >= 0x3041 && c <= 0x30ff) || c == ' ');
        return written
                && name.length() >= 2
                && name.length() <= LONGEST_JAPANESE
                && language.ending(name.plain(), "never-name-end") < 0;
    }
}

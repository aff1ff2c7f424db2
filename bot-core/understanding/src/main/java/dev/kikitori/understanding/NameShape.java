package dev.kikitori.understanding;

import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Lexicon;
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
        Folded said = language.unfilled(piece);
        Folded name = Folded.of(NameReader.inside(said, language));
        if (name.isEmpty() || language.has("name-greeting", name.plain())) {
            return Optional.empty();
        }
        boolean isName =
                language.manner("script").equals("Jpan") ? isJapanese(name, said, language) : isLatin(name, language);
        return isName ? Optional.of(name.given()) : Optional.empty();
    }

    /** The name behind words that names stand behind, at the end of the piece: "a dog called Rufus", "a table for Ines Costa". */
    static Optional<String> introduced(Folded piece, Language language) {
        for (String word : language.phrases("name-behind")) {
            int at = piece.plain().lastIndexOf(word);
            int end = at + word.length();
            if (at >= 0 && end < piece.length() && Lexicon.isWhole(piece.plain(), at, end)) {
                Folded name = piece.part(end, piece.length()).bare();
                if (isLatin(name, language)) {
                    return Optional.of(name.given());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isLatin(Folded name, Language language) {
        String[] words = name.given().split(" ", MOST_WORDS + 2);
        boolean capitals = words.length <= MOST_WORDS;
        for (int i = 0; i < words.length; i++) {
            boolean article = i == 0 && words.length > 2 && language.has("determiner", words[i]);
            capitals &= article || (!words[i].isEmpty() && Character.isUpperCase(words[i].codePointAt(0)));
        }
        return capitals && language.lexicon().tokens(name.plain()).stream().anyMatch(Token::isUnknown);
    }

    private static boolean isJapanese(Folded name, Folded said, Language language) {
        boolean written = name.plain()
                .codePoints()
                .allMatch(c -> Character.isIdeographic(c) || c == '々' || (c >= 0x3041 && c <= 0x30ff) || c == ' ');
        boolean introduced =
                said.plain().length() > name.length() + 1 && said.plain().startsWith(name.plain());
        return written
                && name.length() >= 2
                && name.length() <= LONGEST_JAPANESE
                && language.ending(said.plain(), "topic-end") < 0
                && language.ending(name.plain(), introduced ? "never-named-end" : "never-name-end") < 0
                && language.phrases("object-mark").stream().noneMatch(name.plain()::contains)
                && !language.has("never-name", name.plain());
    }
}

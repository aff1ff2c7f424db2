package dev.kikitori.understanding.choice;

import dev.kikitori.understanding.text.Lexicon;
import dev.kikitori.understanding.text.Phrase;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.util.List;

/** Which mentions are meant: "not the window", 「窓際じゃなくて」 name a choice without choosing it. */
final class Mentions {
    private Mentions() {}

    static List<Integer> meant(List<Offer.Mention> mentions, Phrase phrase) {
        return mentions.stream()
                .filter(mention -> !isRefused(mention, phrase))
                .map(Offer.Mention::place)
                .distinct()
                .toList();
    }

    /** Of several, the one that a word of choosing stands before or behind: "… so let's go with the ballroom". */
    static List<Integer> preferred(List<Offer.Mention> mentions, Phrase phrase) {
        List<Offer.Mention> left =
                mentions.stream().filter(mention -> !isRefused(mention, phrase)).toList();
        String plain = phrase.plain();
        int cue = phrase.language().phrases("prefer-before").stream()
                .mapToInt(word -> wholeLast(plain, word))
                .max()
                .orElse(-1);
        List<Integer> after = left.stream()
                .filter(mention -> cue >= 0 && mention.from() > cue)
                .map(Offer.Mention::place)
                .distinct()
                .toList();
        List<Integer> before = left.stream()
                .filter(mention -> phrase.language().phrases("prefer-after").stream()
                        .anyMatch(word -> plain.startsWith(word, mention.to())))
                .map(Offer.Mention::place)
                .distinct()
                .toList();
        return after.size() == 1
                ? after
                : before.size() == 1
                        ? before
                        : left.stream().map(Offer.Mention::place).distinct().toList();
    }

    private static int wholeLast(String plain, String word) {
        int at = plain.lastIndexOf(word);
        return at >= 0 && Lexicon.isWhole(plain, at, at + word.length()) ? at : -1;
    }

    private static boolean isRefused(Offer.Mention mention, Phrase phrase) {
        Token before = null;
        List<Token> tokens = phrase.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is(Tag.NOT_AFTER) && follows(token, mention, phrase.plain()) && isSaid(tokens, i)) {
                return true;
            }
            boolean article = phrase.language().has("determiner", token.text());
            if (token.to() <= mention.from() && !article) {
                before = token;
            }
        }
        return before != null && before.is(Tag.NOT_BEFORE);
    }

    private static boolean follows(Token token, Offer.Mention mention, String plain) {
        if (token.from() < mention.to()) {
            return false;
        }
        String between = plain.substring(mention.to(), token.from()).strip();
        return between.isEmpty() || between.equals("'s");
    }

    /** "too" says so only with what is too much. */
    private static boolean isSaid(List<Token> tokens, int at) {
        boolean needs = tokens.get(at).value(Tag.NOT_AFTER).equals("of-what");
        return !needs
                || (at + 1 < tokens.size()
                        && Character.isLetter(tokens.get(at + 1).text().charAt(0)));
    }
}

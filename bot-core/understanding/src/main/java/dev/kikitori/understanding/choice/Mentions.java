package dev.kikitori.understanding.choice;

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

    private static boolean isRefused(Offer.Mention mention, Phrase phrase) {
        Token before = null;
        for (Token token : phrase.tokens()) {
            if (token.is(Tag.NOT_AFTER) && token.from() == mention.to()) {
                return true;
            }
            boolean article = phrase.language().has("determiner", token.text());
            if (token.to() <= mention.from() && !article) {
                before = token;
            }
        }
        return before != null && before.is(Tag.NOT_BEFORE);
    }
}

package dev.kikitori.understanding.time;

import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.util.List;

/** What stands right behind a number and says that it counts people or things: the 名 of 4名. */
final class Counters {
    private Counters() {}

    /** Whether a character that no table of times knows touches the token before it and counts something. */
    static boolean isAt(List<Token> tokens, int at) {
        if (at < 1
                || at >= tokens.size()
                || tokens.get(at - 1).to() != tokens.get(at).from()) {
            return false;
        }
        Token token = tokens.get(at);
        boolean counter = token.isUnknown() || token.is(Tag.PERSON);
        return counter && Character.isIdeographic(token.text().codePointAt(0));
    }
}

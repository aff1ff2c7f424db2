package dev.kikitori.understanding.time;

import dev.kikitori.understanding.text.Phrase;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.util.ArrayList;
import java.util.List;

/** A phrase without its times of day. */
final class Timeless {
    private Timeless() {}

    /** The tokens outside of these times; a word such as "tonight" that tells a day too stays. */
    static List<Token> of(Phrase phrase, List<TimeOfDay> times) {
        List<Token> rest = new ArrayList<>();
        List<Token> tokens = phrase.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            int at = i;
            boolean inside = times.stream().anyMatch(time -> at >= time.from() && at < time.to());
            if (!inside || tokens.get(i).is(Tag.DAY_OFFSET)) {
                rest.add(tokens.get(i));
            }
        }
        return rest;
    }
}

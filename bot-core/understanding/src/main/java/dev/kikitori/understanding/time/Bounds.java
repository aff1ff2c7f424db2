package dev.kikitori.understanding.time;

import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.util.List;

/** Which end of a range a single value is, by the words around it: "after six", 金曜以降. */
enum Bounds {
    NONE,
    LEAST,
    MOST;

    /** What stands right before or right behind these tokens says. */
    static Bounds around(List<Token> tokens, int from, int to) {
        int before = from - 1;
        while (before >= 0 && isSilent(tokens.get(before))) {
            before--;
        }
        int behind = to;
        while (behind < tokens.size() && isSilent(tokens.get(behind))) {
            behind++;
        }
        Bounds first = before >= 0 ? of(tokens.get(before), "after") : NONE;
        boolean after = tokens.get(from).is(Tag.AT_LEAST) && tokens.get(from).is(Tag.STEP);
        if (after || isOnward(tokens, from, to)) {
            return LEAST;
        }
        return first == NONE && behind < tokens.size() ? of(tokens.get(behind), "before") : first;
    }

    /** "From June 15 on". */
    private static boolean isOnward(List<Token> tokens, int from, int to) {
        int before = from - 1;
        while (before >= 0
                && isSilent(tokens.get(before))
                && !tokens.get(before).is(Tag.FROM)) {
            before--;
        }
        boolean ends = to == tokens.size() - 1 && tokens.get(to).is(Tag.LINK);
        return ends && before >= 0 && tokens.get(before).is(Tag.FROM);
    }

    private static boolean isSilent(Token token) {
        boolean bound = token.is(Tag.AT_LEAST) || token.is(Tag.AT_MOST);
        return !bound && (token.is(Tag.AT) || token.is(Tag.POLITE) || token.is(Tag.LINK) || token.is(Tag.APPROX));
    }

    /** What this token says, unless it can only do so on the other side. */
    private static Bounds of(Token token, String elsewhere) {
        if (token.is(Tag.AT_LEAST)) {
            return token.value(Tag.AT_LEAST).equals(elsewhere) ? NONE : LEAST;
        }
        return token.is(Tag.AT_MOST) && !token.value(Tag.AT_MOST).equals(elsewhere) ? MOST : NONE;
    }

    /** The range with this end open at the other; {@code last} is the end of the value where it is a stretch. */
    Value value(Value first, Value last) {
        return switch (this) {
            case NONE -> first;
            case LEAST -> Value.Range.from(first);
            case MOST -> Value.Range.upTo(last);
        };
    }
}

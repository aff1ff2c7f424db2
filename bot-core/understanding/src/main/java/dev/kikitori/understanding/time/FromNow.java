package dev.kikitori.understanding.time;

import dev.kikitori.understanding.text.Phrase;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** "now", "in two hours", "an hour ago", 30分後. */
final class FromNow {
    private FromNow() {}

    /** The moment that hours, minutes or seconds from now are meant to be. */
    static Optional<LocalDateTime> moment(Phrase phrase, LocalDateTime now) {
        List<Token> tokens = phrase.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is(Tag.NOW) && tokens.size() <= 3) {
                return Optional.of(now);
            }
            Optional<Lengths.Found> length = Lengths.at(tokens, i);
            if (length.isPresent() && length.get().seconds() > 0) {
                boolean after = length.get().to() < tokens.size()
                        && tokens.get(length.get().to()).is(Tag.LATER);
                boolean within =
                        isWithin(tokens, i) || isAround(phrase, i, length.get().to());
                boolean ago = (i == 0 || !tokens.get(i - 1).is(Tag.HOUR_MARK))
                        && length.get().to() < tokens.size()
                        && tokens.get(length.get().to()).is(Tag.AGO);
                int sign = ago || (!after && within && isPast(tokens, i)) ? -1 : 1;
                return after || within || ago
                        ? Optional.of(now.plusDays(sign * length.get().days())
                                .plusSeconds(sign * length.get().seconds()))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** 「あと45分で」: what counts from now stands around the length. */
    private static boolean isAround(Phrase phrase, int from, int to) {
        List<Token> tokens = phrase.tokens();
        String before = phrase.plain().substring(0, tokens.get(from).from()).strip();
        String behind = phrase.plain().substring(tokens.get(to - 1).to()).strip();
        return phrase.language().ending(before, "from-now") >= 0
                && phrase.language().beginning(behind, "from-now-after") > 0;
    }

    /** "In two hours", "in about two hours". */
    static boolean isWithin(List<Token> tokens, int at) {
        int before = before(tokens, at);
        return before >= 0 && tokens.get(before).is(Tag.WITHIN);
    }

    /** Whether the word before the length counts it back into the past. */
    static boolean isPast(List<Token> tokens, int at) {
        int before = before(tokens, at);
        return before >= 0 && tokens.get(before).value(Tag.WITHIN).endsWith("ago");
    }

    /** Whether the sentence ends with this very moment, and does not refuse it. */
    static boolean isNow(List<Token> tokens) {
        int last = tokens.size() - 1;
        while (last > 0 && tokens.get(last).is(Tag.POLITE)) {
            last--;
        }
        return last >= 0
                && tokens.get(last).is(Tag.NOW)
                && tokens.stream().noneMatch(token -> token.is(Tag.NOT_BEFORE) || token.is(Tag.NOT_AFTER));
    }

    /** Whether the first length of these tokens is meant as a whole. */
    static boolean isSpan(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (Lengths.at(tokens, i).isPresent()) {
                return isSpan(tokens, i);
            }
        }
        return false;
    }

    /** Whether the word before the length means all of it, from now on or till now: "within two hours". */
    static boolean isSpan(List<Token> tokens, int at) {
        int before = before(tokens, at);
        return before >= 0 && tokens.get(before).value(Tag.WITHIN).startsWith("span");
    }

    private static int before(List<Token> tokens, int at) {
        int before = at - 1;
        while (before >= 0 && tokens.get(before).is(Tag.APPROX)) {
            before--;
        }
        return before;
    }
}

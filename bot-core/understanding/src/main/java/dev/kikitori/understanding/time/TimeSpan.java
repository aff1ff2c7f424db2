package dev.kikitori.understanding.time;

import dev.kikitori.understanding.number.Spread;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.util.List;
import java.util.Optional;

/** From one time of day to another. An end that tells its half of the day tells that of the other too. */
public record TimeSpan(TimeOfDay from, TimeOfDay to) {

    /** The span between these two, if what stands between them makes one. */
    public static Optional<TimeSpan> of(TimeOfDay from, TimeOfDay to, List<Token> tokens) {
        return Spread.isRange(tokens, from.from(), from.to(), to.from(), TimeSpan::isSilent)
                ? Optional.of(settled(from, inSameHalf(from, to, tokens)))
                : Optional.empty();
    }

    private static boolean isSilent(Token token) {
        return token.is(Tag.AT)
                || token.is(Tag.FROM)
                || token.is(Tag.POLITE)
                || token.is(Tag.APPROX)
                || token.is(Tag.LINK);
    }

    /** 午後6時から8時, 9時から5時: an end that would else lie before the beginning is in the half of the day after it. */
    private static TimeOfDay inSameHalf(TimeOfDay from, TimeOfDay to, List<Token> tokens) {
        boolean before = to.minutes() <= from.minutes()
                && to.minutes() < TimeOfDay.HALF_DAY
                && to.minutes() + TimeOfDay.HALF_DAY > from.minutes();
        boolean morning = from.minutes() < TimeOfDay.HALF_DAY
                && !tokens.get(to.from()).text().startsWith("0");
        boolean silent = !to.isOpen() && (morning || hasDaypart(from, tokens)) && !hasDaypart(to, tokens);
        return before && silent && !tokens.get(to.from()).is(Tag.CLOCK) ? to.later() : to;
    }

    private static boolean hasDaypart(TimeOfDay time, List<Token> tokens) {
        return tokens.subList(time.from(), time.to()).stream().anyMatch(token -> token.is(Tag.DAYPART));
    }

    private static TimeSpan settled(TimeOfDay from, TimeOfDay to) {
        if (from.isOpen() && to.isOpen()) {
            boolean across = to.minutes() <= from.minutes();
            return across ? new TimeSpan(from.settled(), to.later()) : new TimeSpan(from, to);
        }
        if (from.isOpen()) {
            boolean same = to.minutes() > TimeOfDay.HALF_DAY && from.minutes() + TimeOfDay.HALF_DAY < to.minutes();
            boolean late = to.minutes() - TimeOfDay.HALF_DAY > from.minutes() && to.minutes() <= TimeOfDay.DAY;
            return new TimeSpan(same && late && wasHalved(to) ? from.later() : from.settled(), to);
        }
        boolean afternoon = to.minutes() <= from.minutes() && to.later().minutes() > from.minutes();
        return to.isOpen() && afternoon ? new TimeSpan(from, to.later()) : new TimeSpan(from, to.settled());
    }

    /** "7 to 9 pm", and not "7 to 21". */
    private static boolean wasHalved(TimeOfDay to) {
        return to.to() - to.from() > 1;
    }

    boolean isOpen() {
        return from.isOpen() && to.isOpen();
    }

    TimeSpan later() {
        return new TimeSpan(from.later(), to.later());
    }
}

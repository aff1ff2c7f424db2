package dev.kikitori.understanding.time;

import dev.kikitori.understanding.number.Numbers;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds lengths of time among tokens. */
final class Lengths {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal DAY_SECONDS = BigDecimal.valueOf(86_400);

    /**
     * A length of time.
     *
     * @param days whole days
     * @param seconds beside them
     * @param rough whether months or years were turned into days
     */
    record Found(long days, long seconds, boolean rough, int from, int to) {}

    private record Part(BigDecimal count, String unit, int to) {}

    private Lengths() {}

    static List<Found> all(List<Token> tokens) {
        List<Found> all = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            Optional<Found> found = at(tokens, i);
            found.ifPresent(all::add);
            i = found.map(Found::to).orElse(i + 1);
        }
        return all;
    }

    /** The length that begins at this token. */
    static Optional<Found> at(List<Token> tokens, int from) {
        List<Part> parts = new ArrayList<>();
        int at = from;
        while (parts.size() < 5) {
            int start = !parts.isEmpty() && at < tokens.size() && joins(tokens.get(at)) ? at + 1 : at;
            Optional<Part> part = part(tokens, start).or(() -> minutes(tokens, start, parts));
            if (part.isEmpty()) {
                break;
            }
            parts.add(part.get());
            at = part.get().to();
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(sum(parts, from, at));
    }

    private static boolean joins(Token token) {
        return token.is(Tag.AND) || ",、と".contains(token.text());
    }

    private static Optional<Part> part(List<Token> tokens, int from) {
        int at = from;
        BigDecimal count;
        if (is(tokens, at, Tag.HALF)) {
            count = HALF;
            at += is(tokens, at + 1, Tag.ONE) ? 2 : 1;
        } else if (is(tokens, at, Tag.ONE) && is(tokens, at + 1, Tag.HALF)) {
            count = HALF;
            at += 2;
        } else if (is(tokens, at, Tag.ONE)) {
            count = BigDecimal.ONE;
            at++;
        } else {
            Optional<Numbers.Found> number = at < tokens.size() ? Numbers.at(tokens, at) : Optional.empty();
            if (number.isEmpty()
                    || number.get().number().signum() < 0
                    || number.get().number().compareTo(MOST) > 0) {
                return Optional.empty();
            }
            count = number.get().number();
            at = number.get().to();
        }
        return is(tokens, at, Tag.UNIT) ? Optional.of(halved(tokens, count, at)) : Optional.empty();
    }

    /** "an hour and a half", 1時間半. */
    private static Part halved(List<Token> tokens, BigDecimal count, int unit) {
        String name = tokens.get(unit).value(Tag.UNIT);
        int half = unit + 1;
        if (is(tokens, half, Tag.AND)) {
            half += is(tokens, half + 1, Tag.ONE) ? 2 : 1;
        }
        return is(tokens, half, Tag.HALF) && !is(tokens, half + 1, Tag.ONE) && !is(tokens, half + 1, Tag.UNIT)
                ? new Part(count.add(HALF), name, half + 1)
                : new Part(count, name, unit + 1);
    }

    /** The 30 of "1h30". */
    private static Optional<Part> minutes(List<Token> tokens, int at, List<Part> before) {
        boolean hours = before.size() == 1 && before.getFirst().unit().equals("hours");
        Optional<Numbers.Found> number = hours && at < tokens.size() ? Numbers.at(tokens, at) : Optional.empty();
        return number.filter(found -> found.small() >= 0 && found.small() < 60 && found.to() == tokens.size())
                .map(found -> new Part(found.number(), "minutes", found.to()));
    }

    private static Found sum(List<Part> parts, int from, int to) {
        BigDecimal days = BigDecimal.ZERO;
        BigDecimal seconds = BigDecimal.ZERO;
        boolean rough = false;
        boolean counted = parts.stream().anyMatch(part -> part.unit().equals("days"));
        for (Part part : parts) {
            switch (part.unit()) {
                case "nights" -> days = counted ? days : days.add(part.count());
                case "seconds" -> seconds = seconds.add(part.count());
                case "minutes" -> seconds = seconds.add(part.count().multiply(BigDecimal.valueOf(60)));
                case "hours" -> seconds = seconds.add(part.count().multiply(BigDecimal.valueOf(3600)));
                case "days" -> days = days.add(part.count());
                case "weeks" -> days = days.add(part.count().multiply(BigDecimal.valueOf(7)));
                case "fortnights" -> days = days.add(part.count().multiply(BigDecimal.valueOf(14)));
                case "months" -> days = days.add(part.count().multiply(BigDecimal.valueOf(30)));
                default -> days = days.add(part.count().multiply(BigDecimal.valueOf(365)));
            }
            rough |= part.unit().equals("months") || part.unit().equals("years");
        }
        BigDecimal whole = days.setScale(0, RoundingMode.DOWN);
        BigDecimal rest = seconds.add(days.subtract(whole).multiply(DAY_SECONDS));
        return new Found(whole.longValue(), rest.longValue(), rough, from, to);
    }

    private static boolean is(List<Token> tokens, int at, Tag tag) {
        return at < tokens.size() && tokens.get(at).is(tag);
    }
}

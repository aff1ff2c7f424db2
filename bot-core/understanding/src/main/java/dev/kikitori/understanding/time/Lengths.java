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
    private static final List<String> UNITS =
            List.of("seconds", "minutes", "hours", "days", "nights", "weeks", "fortnights", "months", "years");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal DAY_SECONDS = BigDecimal.valueOf(86_400);

    /**
     * A length of time.
     *
     * @param days whole days
     * @param seconds beside them
     * @param rough whether months or years were turned into days
     * @param vague whether it was said with no number: "a few days"
     */
    record Found(long days, long seconds, boolean rough, boolean vague, int from, int to) {}

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
            boolean between = from > 0 && tokens.get(from - 1).is(Tag.FROM) && is(tokens, at, Tag.AND);
            if (between && !parts.isEmpty()) {
                break;
            }
            int start = !parts.isEmpty() && at < tokens.size() && joins(tokens.get(at)) ? at + 1 : at;
            Optional<Part> part = part(tokens, start).or(() -> minutes(tokens, start, parts));
            if (part.isEmpty() || (!parts.isEmpty() && !isSmaller(part.get(), parts.getLast()))) {
                break;
            }
            parts.add(part.get());
            at = part.get().to();
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(sum(parts, from, at, tokens));
    }

    /** One such unit. */
    static Optional<Found> one(Token unit) {
        return unit.is(Tag.UNIT)
                ? Optional.of(sum(List.of(new Part(BigDecimal.ONE, unit.value(Tag.UNIT), 1)), 0, 1, List.of(unit)))
                : Optional.empty();
    }

    private static boolean isSmaller(Part part, Part before) {
        boolean nights = part.unit().equals("nights") && before.unit().equals("days");
        return nights || UNITS.indexOf(part.unit()) < UNITS.indexOf(before.unit());
    }

    private static boolean joins(Token token) {
        return token.is(Tag.AND) || ",、と".contains(token.text());
    }

    private static Optional<Part> part(List<Token> tokens, int from) {
        if (is(tokens, from, Tag.ONE) && is(tokens, from + 1, Tag.LENGTH)) {
            return part(tokens, from + 1);
        }
        if (is(tokens, from, Tag.LENGTH)) {
            String[] length = tokens.get(from).value(Tag.LENGTH).split(" ", 2);
            return Optional.of(new Part(new BigDecimal(length[0]), length.length < 2 ? "days" : length[1], from + 1));
        }
        if (is(tokens, from, Tag.DAY_SAID)) {
            return Optional.of(new Part(new BigDecimal(tokens.get(from).value(Tag.DAY_SAID)), "days", from + 1));
        }
        return count(tokens, from).flatMap(count -> {
            int unit = skipLinks(tokens, skipRough(tokens, count.to()));
            return is(tokens, unit, Tag.UNIT) ? Optional.of(halved(tokens, count.number(), unit)) : Optional.empty();
        });
    }

    /** Over the "and a bit" of "two and a bit hours". */
    private static int skipRough(List<Token> tokens, int at) {
        int next = is(tokens, at, Tag.APPROX) ? at + 1 : at;
        return is(tokens, next, Tag.UNIT) ? next : at;
    }

    /** How many, and the token behind it. */
    private record Count(BigDecimal number, int to) {}

    private static Optional<Count> count(List<Token> tokens, int at) {
        if (is(tokens, at, Tag.HALF)) {
            return Optional.of(new Count(HALF, at + (is(tokens, at + 1, Tag.ONE) ? 2 : 1)));
        }
        boolean one = is(tokens, at, Tag.ONE);
        int next = one ? at + 1 : at;
        if (one && is(tokens, next, Tag.HALF)) {
            return Optional.of(new Count(HALF, next + 1));
        }
        if (is(tokens, next, Tag.COUPLE)) {
            return Optional.of(new Count(new BigDecimal(tokens.get(next).value(Tag.COUPLE)), next + 1));
        }
        if (is(tokens, next, Tag.FEW)) {
            return Optional.of(new Count(new BigDecimal(tokens.get(next).value(Tag.FEW)), next + 1));
        }
        if (is(tokens, next, Tag.QUARTER)) {
            return Optional.of(new Count(QUARTER, ofOne(tokens, next + 1)));
        }
        if (one) {
            return Optional.of(new Count(BigDecimal.ONE, next));
        }
        if (is(tokens, at, Tag.UNIT) && is(tokens, at + 1, Tag.AND) && isPart(tokens, at + 2)) {
            return Optional.of(new Count(BigDecimal.ONE, at));
        }
        Optional<Numbers.Found> number = at < tokens.size() ? Numbers.at(tokens, at) : Optional.empty();
        return number.filter(found -> found.number().signum() >= 0)
                .filter(found -> found.number().compareTo(MOST) <= 0)
                .map(found -> parted(tokens, found));
    }

    /** "three quarters of an hour", "1 1/2 hours". */
    private static Count parted(List<Token> tokens, Numbers.Found found) {
        if (isText(tokens, found.to(), "/") && isText(tokens, found.to() + 1, "2") && found.small() == 1) {
            return new Count(HALF, found.to() + 2);
        }
        int half = found.to() + (is(tokens, found.to(), Tag.AND) ? 1 : 0);
        if (isText(tokens, half, "1") && isText(tokens, half + 1, "/") && isText(tokens, half + 2, "2")) {
            return new Count(found.number().add(HALF), half + 3);
        }
        Optional<Count> more = quarters(tokens, found.to()).filter(quarters -> is(tokens, quarters.to(), Tag.UNIT));
        if (more.isPresent()) {
            return new Count(found.number().add(more.get().number()), more.get().to());
        }
        return is(tokens, found.to(), Tag.QUARTER)
                ? new Count(found.number().multiply(QUARTER), ofOne(tokens, found.to() + 1))
                : new Count(found.number(), found.to());
    }

    private static int ofOne(List<Token> tokens, int at) {
        int next = skipLinks(tokens, at);
        return is(tokens, next, Tag.ONE) ? next + 1 : next;
    }

    private static int skipLinks(List<Token> tokens, int at) {
        int next = at;
        while ((is(tokens, next, Tag.LINK) || isHyphen(tokens, next)) && !is(tokens, next, Tag.UNIT)) {
            next++;
        }
        return next;
    }

    /** The sign of "a 45-minute lesson". */
    private static boolean isHyphen(List<Token> tokens, int at) {
        return isText(tokens, at, "-")
                && is(tokens, at + 1, Tag.UNIT)
                && at > 0
                && tokens.get(at - 1).to() == tokens.get(at).from()
                && tokens.get(at).to() == tokens.get(at + 1).from();
    }

    private static boolean isPart(List<Token> tokens, int at) {
        int part = is(tokens, at, Tag.ONE) ? at + 1 : at;
        return is(tokens, part, Tag.HALF) || is(tokens, part, Tag.QUARTER);
    }

    /** "an hour and a half", "an hour and a quarter", 1時間半. */
    private static Part halved(List<Token> tokens, BigDecimal count, int unit) {
        String name = tokens.get(unit).value(Tag.UNIT);
        int part = unit + 1;
        boolean and = is(tokens, part, Tag.AND);
        if (and) {
            part += is(tokens, part + 1, Tag.ONE) ? 2 : 1;
        }
        int next = skipLinks(tokens, part + 1);
        boolean own = is(tokens, next, Tag.ONE) || is(tokens, next, Tag.UNIT);
        if (is(tokens, part, Tag.HALF) && !own) {
            return new Part(count.add(HALF), name, part + 1);
        }
        if (name.equals("hours") && is(tokens, part, Tag.MINUTES_SAID)) {
            return new Part(count.add(HALF), name, part + 1);
        }
        if (and && is(tokens, part, Tag.QUARTER) && !own) {
            return new Part(count.add(QUARTER), name, part + 1);
        }
        return quarters(tokens, unit + 1)
                .filter(quarters -> !is(tokens, skipLinks(tokens, quarters.to()), Tag.UNIT)
                        && !is(tokens, skipLinks(tokens, quarters.to()), Tag.ONE))
                .map(quarters -> new Part(count.add(quarters.number()), name, quarters.to()))
                .orElseGet(() -> new Part(count, name, unit + 1));
    }

    /** "and three quarters", "and a quarter". */
    private static Optional<Count> quarters(List<Token> tokens, int at) {
        if (!is(tokens, at, Tag.AND)) {
            return Optional.empty();
        }
        int quarter = is(tokens, at + 1, Tag.ONE) ? at + 2 : at + 1;
        if (is(tokens, quarter, Tag.QUARTER)) {
            return Optional.of(new Count(QUARTER, quarter + 1));
        }
        Optional<Numbers.Found> number = at + 1 < tokens.size() ? Numbers.at(tokens, at + 1) : Optional.empty();
        return number.filter(found -> found.small() > 0 && found.small() < 4 && is(tokens, found.to(), Tag.QUARTER))
                .map(found -> new Count(found.number().multiply(QUARTER), found.to() + 1));
    }

    /** The 30 of "1h30" and of "two minutes thirty". */
    private static Optional<Part> minutes(List<Token> tokens, int at, List<Part> before) {
        String unit = before.size() == 1 ? before.getFirst().unit() : "";
        boolean parted = unit.equals("hours") || unit.equals("minutes");
        Optional<Numbers.Found> number = parted && at < tokens.size() ? Numbers.at(tokens, at) : Optional.empty();
        return number.filter(found -> found.small() >= 0 && found.small() < 60 && isEnd(tokens, found.to()))
                .map(found -> new Part(found.number(), unit.equals("hours") ? "minutes" : "seconds", found.to()));
    }

    private static boolean isEnd(List<Token> tokens, int at) {
        return tokens.subList(at, tokens.size()).stream()
                .allMatch(token -> token.is(Tag.POLITE) || token.is(Tag.APPROX));
    }

    private static Found sum(List<Part> parts, int from, int to, List<Token> tokens) {
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
        boolean vague = tokens.subList(from, to).stream().anyMatch(token -> token.is(Tag.FEW));
        BigDecimal whole = days.setScale(0, RoundingMode.DOWN);
        BigDecimal rest = seconds.add(days.subtract(whole).multiply(DAY_SECONDS));
        return new Found(whole.longValue(), rest.longValue(), rough, vague, from, to);
    }

    private static boolean isText(List<Token> tokens, int at, String text) {
        return at < tokens.size() && tokens.get(at).text().equals(text);
    }

    private static boolean is(List<Token> tokens, int at, Tag tag) {
        return at < tokens.size() && tokens.get(at).is(tag);
    }
}

package dev.kikitori.understanding.text;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers written as they sound: 「にひゃくごじゅう」, 「さんにん」. Kana are also the language's small words, so a run of
 * them is a number only with a scale in it or a counter behind it, and, unless both are there, only where a word begins.
 */
final class KanaNumbers {
    private static final int MOST_PARTS = 24;

    private enum Sort {
        DIGIT,
        SCALE,
        /** How a scale sounds behind a three: さんぜん. */
        SCALE_OF_THREE,
        BIG_SCALE,
        COUNTER
    }

    private record Part(String form, BigDecimal value) {}

    private final Map<Sort, List<Part>> parts = new EnumMap<>(Sort.class);

    /** From rows of sort, value and forms; without rows nothing is a number. */
    KanaNumbers(List<List<String>> rows) {
        for (Sort sort : Sort.values()) {
            String name = sort.name().toLowerCase(Locale.ROOT).replace('_', '-');
            parts.put(
                    sort,
                    rows.stream()
                            .filter(row -> row.getFirst().equals(name))
                            .flatMap(row ->
                                    row.subList(2, row.size()).stream().map(form -> new Part(form, value(row.get(1)))))
                            .sorted(Comparator.comparingInt(part -> -part.form().length()))
                            .toList());
        }
    }

    private static BigDecimal value(String text) {
        return text.equals(".") ? BigDecimal.ZERO : new BigDecimal(text);
    }

    /** The number that begins here, as a token with a figure. */
    Optional<Token> at(String plain, int at, boolean begins) {
        if (parts(Sort.DIGIT).isEmpty() || !Kana.isHiragana(plain, at)) {
            return Optional.empty();
        }
        Run run = new Run(plain, at);
        run.read();
        boolean enough = run.counted ? run.scaled || begins : begins && run.scaled && run.count > 1;
        return enough
                ? Optional.of(new Token(plain.substring(at, run.end), at, run.end, Map.of(), Optional.of(run.sum())))
                : Optional.empty();
    }

    /** The number that a run of kana is if it is one, whatever stands around it. */
    Optional<Token> sounded(String plain, int at) {
        if (parts(Sort.DIGIT).isEmpty() || !Kana.isHiragana(plain, at)) {
            return Optional.empty();
        }
        Run run = new Run(plain, at);
        run.read();
        return run.count > 0
                ? Optional.of(new Token(plain.substring(at, run.end), at, run.end, Map.of(), Optional.of(run.sum())))
                : Optional.empty();
    }

    private List<Part> parts(Sort sort) {
        return parts.getOrDefault(sort, List.of());
    }

    private Optional<Part> part(Sort sort, String plain, int at) {
        return parts(sort).stream()
                .filter(part -> plain.startsWith(part.form(), at))
                .findFirst();
    }

    /** One number being added up; a last digit that would leave no counter is given back: 「じゅうにん」 is ten people. */
    private final class Run {
        private final String plain;
        private int end;
        private int count;
        private boolean scaled;
        private boolean counted;
        private BigDecimal total = BigDecimal.ZERO;
        private BigDecimal section = BigDecimal.ZERO;
        private BigDecimal digit = BigDecimal.ZERO;
        private BigDecimal smallest = BigDecimal.valueOf(10_000);

        Run(String plain, int at) {
            this.plain = plain;
            this.end = at;
        }

        BigDecimal sum() {
            return total.add(section).add(digit);
        }

        void read() {
            boolean digits = true;
            while (count < MOST_PARTS) {
                Optional<Part> unit = digits ? part(Sort.DIGIT, plain, end) : Optional.empty();
                if (unit.isPresent() && takes(unit.get())) {
                    digits = false;
                } else if (scale() || bigScale()) {
                    digits = true;
                } else {
                    break;
                }
            }
            counted = count > 0 && part(Sort.COUNTER, plain, end).isPresent();
        }

        /** A digit, unless it is the beginning of a counter. */
        private boolean takes(Part unit) {
            int behind = end + unit.form().length();
            boolean goesOn = part(Sort.SCALE, plain, behind).isPresent()
                    || (unit.value().intValue() == 3
                            && part(Sort.SCALE_OF_THREE, plain, behind).isPresent())
                    || part(Sort.BIG_SCALE, plain, behind).isPresent()
                    || part(Sort.COUNTER, plain, behind).isPresent();
            if (!goesOn && count > 0 && part(Sort.COUNTER, plain, end).isPresent()) {
                return false;
            }
            digit = unit.value();
            end = behind;
            count++;
            return true;
        }

        private boolean scale() {
            Optional<Part> scale = part(Sort.SCALE, plain, end)
                    .or(() -> digit.intValue() == 3 ? part(Sort.SCALE_OF_THREE, plain, end) : Optional.empty())
                    .filter(one -> one.value().compareTo(smallest) < 0);
            scale.ifPresent(one -> {
                BigDecimal times = digit.signum() == 0 ? BigDecimal.ONE : digit;
                section = section.add(times.multiply(one.value()));
                smallest = one.value();
                next(one);
            });
            return scale.isPresent();
        }

        private boolean bigScale() {
            BigDecimal before = section.add(digit);
            Optional<Part> scale = part(Sort.BIG_SCALE, plain, end).filter(one -> before.signum() > 0);
            scale.ifPresent(one -> {
                total = total.add(before.multiply(one.value()));
                section = BigDecimal.ZERO;
                smallest = BigDecimal.valueOf(10_000);
                next(one);
            });
            return scale.isPresent();
        }

        private void next(Part one) {
            digit = BigDecimal.ZERO;
            scaled = true;
            end += one.form().length();
            count++;
        }
    }
}

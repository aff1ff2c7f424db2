package dev.kikitori.tests.made;

import dev.kikitori.engine.job.Choice;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Random answers, valid for their question and as far out as that allows. */
final class HostileValues {
    private final Random random;
    private final HostileTexts texts;

    HostileValues(Random random, HostileTexts texts) {
        this.random = random;
        this.texts = texts;
    }

    Value of(Question question) {
        return switch (question.kind()) {
            case TEXT ->
                question.id().equals("contact") && random.nextBoolean() ? contact() : new Value.Text(texts.filled());
            case LONG_TEXT -> new Value.Text(texts.filled());
            case NAME -> new Value.Name(texts.filled(), perhaps(texts.any()));
            case NUMBER -> random.nextInt(4) == 0 ? range(number(), number()) : new Value.Number(number());
            case MONEY -> money();
            case YES_NO -> new Value.YesNo(random.nextBoolean());
            case CHOICE -> new Value.Text(one(question.choices()).id());
            case CHOICES ->
                new Value.Choices(question.choices().stream()
                        .map(Choice::id)
                        .filter(id -> random.nextBoolean())
                        .toList());
            case DATE ->
                random.nextBoolean()
                        ? new Value.Day(day())
                        : new Value.Range(new Value.Day(day()), new Value.Day(day()));
            case TIME ->
                random.nextBoolean()
                        ? new Value.Clock(time())
                        : new Value.Range(new Value.Clock(time()), new Value.Clock(time()));
            case DATETIME -> new Value.DayTime(day().atTime(time()));
            case DURATION -> new Value.Length(random.nextInt(40), Duration.ofMinutes(random.nextInt(4000)));
            case EMAIL ->
                new Value.Text(one("hello@hinode.example", "a&b'c<>\"@x.example", "x".repeat(300) + "@y.example"));
            case PHONE -> new Value.Text(one("+81312345678", "+442079460123;ext=12", "110"));
            case URL ->
                new Value.Text(one("https://hinode.example/?a=1&b=2", "https://日本.example/あ|{}^`\\[]%zz\"'<b>"));
            case COLOUR -> new Value.Text(one("#ffff00", "#000000", "#ffffff", "#808080", colour(), colour()));
            case ADDRESS -> address();
            case OPENING_HOURS -> new Value.Text(hours());
            case ITEMS -> items();
            case GROUP_LIST -> group(question);
            case FILE -> new Value.FileRef("f1", texts.filled());
        };
    }

    private Value contact() {
        return new Value.Text(one(
                "03-1234-5678、hello@hinode.example、インスタグラムの hinode_bakery",
                "+44 20 7946 0123 or hello@hinode.example?subject=<b>",
                "https://hinode.example/a\"b 0120-123-456" + texts.any()));
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private String one(String... all) {
        return all[random.nextInt(all.length)];
    }

    private <T> Optional<T> perhaps(T thing) {
        return random.nextBoolean() ? Optional.of(thing) : Optional.empty();
    }

    private String colour() {
        return "#%06x".formatted(random.nextInt(0x1000000));
    }

    private static Value range(BigDecimal from, BigDecimal to) {
        return new Value.Range(new Value.Number(from.min(to)), new Value.Number(from.max(to)));
    }

    private BigDecimal number() {
        return switch (random.nextInt(5)) {
            case 0 -> new BigDecimal("-" + "9".repeat(300));
            case 1 -> new BigDecimal("0." + "0".repeat(300) + "1");
            default -> BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000, random.nextInt(3));
        };
    }

    private Value.Money money() {
        return new Value.Money(number(), one("JPY", "EUR", "USD", "GBP", "XXX"));
    }

    private LocalDate day() {
        return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1000));
    }

    private LocalTime time() {
        return LocalTime.of(random.nextInt(24), random.nextInt(60));
    }

    private Value.Address address() {
        return new Value.Address(texts.any(), texts.any(), texts.any(), texts.any(), texts.any(), texts.filled());
    }

    private String hours() {
        return one(
                "Tu-Fr 07:00-18:00; Sa 08:00-16:00; Su,Mo off",
                "24/7",
                "Mo-Su 22:00-02:00",
                "We[2] off; Tu off; Mo,We-Su 07:00-18:00",
                "Mo-Fr 09:00-12:00,13:00-17:30; PH off",
                "Dec 31-Jan 03 off; Mo-Fr 10:00+",
                "sunrise-sunset || \"by appointment\"",
                "Mo 00:00-24:00; Tu[-1] 01:00-01:01; \"" + texts.any().replace("\"", "") + "\"",
                texts.filled());
    }

    private Value.Items items() {
        List<Value.Item> items = new ArrayList<>();
        int count = random.nextInt(12);
        for (int i = 0; i < count; i++) {
            items.add(new Value.Item(texts.filled(), perhaps(money()), perhaps(texts.any())));
        }
        return new Value.Items(items);
    }

    private Value.Group group(Question question) {
        List<Map<String, Value>> entries = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            Map<String, Value> entry = new LinkedHashMap<>();
            for (Question field : question.fields()) {
                if (random.nextBoolean()) {
                    entry.put(field.id(), of(field));
                }
            }
            entries.add(entry);
        }
        return new Value.Group(entries);
    }
}

package dev.kikitori.generators.trial;

import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.spec.Spec;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Job types with questions of every kind and random answers, most of them hostile. The same seed gives the same. */
public final class RandomSpecs {
    private static final List<String> TEXTS = List.of(
            "Hinode Bakery",
            "ひだまりパン",
            "<script>alert(1)</script>",
            "</script></style></title><h1>x",
            "\"><img src=x onerror=alert(1)>",
            "' onmouseover='x",
            "&amp;&#0;&nosuch; &lt;b&gt;",
            "<!-- --> ]]> <![CDATA[ x",
            "{{ 7 * 7 }} {% raw %} ${x} #{x}",
            "\u202eright to left\u202c \u2066x",
            "שלום עולם، مرحبا بالعالم 123",
            "👩‍🍳👨‍👩‍👧‍👦🇯🇵🏴󠁧󠁢󠁥󠁮󠁧󠁿",
            "\u0301\u0308 combining first e\u0301",
            "nul \u0000 bell \u0007 esc \u001b del \u007f nel \u0085 \u009f",
            "\ufffe\uffff\ufdd0 \ud800 half \udc00 \ue000 \ufeff",
            "one\r\ntwo\n\n\n\nthree\u2028four\u2029five\ttab",
            "=HYPERLINK(\"http://x.example\")",
            "a".repeat(20_000),
            "あ".repeat(20_000),
            "word ".repeat(3_000),
            "javascript:alert(1) data:text/html,x http://x.example/",
            "   ",
            "\u200b\u200d\u00ad",
            "-".repeat(300),
            "https://x.example/" + "path/".repeat(300));

    private final Random random;

    public RandomSpecs(long seed) {
        random = new Random(seed);
    }

    /** What to make, from what. */
    public record Trial(JobType job, Spec spec) {}

    /** A trial of this generator: the questions of a shop, and some that it never heard of. */
    public Trial next(String generator) {
        List<Question> questions = new ArrayList<>();
        if (random.nextBoolean()) {
            questions.addAll(Jobs.shop());
        }
        for (Kind kind : Kind.values()) {
            if (random.nextInt(3) > 0) {
                questions.add(question("q" + questions.size(), kind, 0));
            }
        }
        Map<String, Value> answers = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        for (Question question : questions) {
            if (random.nextInt(4) > 0) {
                answers.put(question.id(), value(question));
            } else if (random.nextInt(4) == 0) {
                missing.add(question.id());
            }
        }
        String language = List.of("en", "ja", "de", "ar", "zz", "\"><b>").get(random.nextInt(6));
        JobType job = Jobs.job(generator, text(), Optional.empty(), questions);
        return new Trial(job, Jobs.spec(language, answers, missing));
    }

    private Question question(String id, Kind kind, int depth) {
        return switch (kind) {
            case CHOICE, CHOICES -> Jobs.choice(id, kind, text(), "first", "second " + text(), "third " + text() + "3");
            case GROUP_LIST ->
                depth == 0
                        ? Jobs.group(
                                id, text(), question("a", any(), 1), question("b", any(), 1), question("c", any(), 1))
                        : Jobs.question(id, Kind.TEXT, text());
            default -> Jobs.question(id, kind, text());
        };
    }

    private Kind any() {
        return Kind.values()[random.nextInt(Kind.values().length)];
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private String filled() {
        String text = text();
        return text.isBlank() ? "x" : text;
    }

    private Value value(Question question) {
        return switch (question.kind()) {
            case TEXT, LONG_TEXT -> new Value.Text(filled());
            case NAME -> new Value.Name(filled(), random.nextBoolean() ? Optional.of(text()) : Optional.empty());
            case NUMBER -> new Value.Number(number());
            case MONEY -> money();
            case YES_NO -> new Value.YesNo(random.nextBoolean());
            case CHOICE -> new Value.Text(pick(question));
            case CHOICES ->
                new Value.Choices(question.choices().stream()
                        .map(choice -> choice.id())
                        .filter(id -> random.nextBoolean())
                        .toList());
            case DATE -> new Value.Day(day());
            case TIME -> new Value.Clock(time());
            case DATETIME ->
                new Value.Range(
                        new Value.DayTime(LocalDateTime.of(day(), time())),
                        new Value.DayTime(LocalDateTime.of(day(), time())));
            case DURATION -> new Value.Length(random.nextInt(40), Duration.ofMinutes(random.nextInt(4000)));
            case EMAIL -> new Value.Text(random.nextBoolean() ? "hello@hinode.example" : "a&b'c<>@x.example");
            case PHONE -> new Value.Text(random.nextBoolean() ? "+81312345678" : "+442079460123;ext=12");
            case URL ->
                new Value.Text(
                        random.nextBoolean() ? "https://hinode.example/?a=1&b=2" : "https://日本.example/あ|{}^`\\[]%zz");
            case COLOUR -> new Value.Text("#%06x".formatted(random.nextInt(0x1000000)));
            case ADDRESS -> new Value.Address(text(), text(), text(), text(), text(), filled());
            case OPENING_HOURS -> new Value.Text(hours());
            case ITEMS -> items();
            case GROUP_LIST -> group(question);
            case FILE -> new Value.FileRef("f1", filled());
        };
    }

    private String pick(Question question) {
        return question.choices().get(random.nextInt(question.choices().size())).id();
    }

    private BigDecimal number() {
        return switch (random.nextInt(4)) {
            case 0 -> new BigDecimal("-" + "9".repeat(300));
            case 1 -> new BigDecimal("0." + "0".repeat(300) + "1");
            default -> BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000, random.nextInt(3));
        };
    }

    private Value.Money money() {
        return new Value.Money(
                number(), List.of("JPY", "EUR", "USD", "GBP", "XXX").get(random.nextInt(5)));
    }

    private LocalDate day() {
        return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1000));
    }

    private LocalTime time() {
        return LocalTime.of(random.nextInt(24), random.nextInt(60));
    }

    private String hours() {
        List<String> known = List.of(
                "Tu-Fr 07:00-18:00; Sa 08:00-16:00; Su,Mo off",
                "24/7",
                "Mo-Su 22:00-02:00",
                "We[2] off; Tu off; Mo,We-Su 07:00-18:00",
                "Mo-Fr 09:00-12:00,13:00-17:30; PH off",
                "Dec 31-Jan 03 off; Mo-Fr 10:00+",
                "sunrise-sunset || \"by appointment\"");
        return random.nextInt(3) == 0 ? filled() : known.get(random.nextInt(known.size()));
    }

    private Value.Items items() {
        List<Value.Item> items = new ArrayList<>();
        int count = random.nextInt(12);
        for (int i = 0; i < count; i++) {
            items.add(new Value.Item(
                    filled(),
                    random.nextBoolean() ? Optional.of(money()) : Optional.empty(),
                    random.nextBoolean() ? Optional.of(text()) : Optional.empty()));
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
                    entry.put(field.id(), value(field));
                }
            }
            entries.add(entry);
        }
        return new Value.Group(entries);
    }
}

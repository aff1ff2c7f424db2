package dev.kikitori.prompts.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.engine.job.Choice;
import dev.kikitori.engine.job.Condition;
import dev.kikitori.engine.job.Decide;
import dev.kikitori.engine.job.Faq;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.job.Step;
import dev.kikitori.engine.job.Tone;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JobReaderTest {
    private static final String TABLE_BOOKING = """
            id: table-booking
            title: {en: Table booking, ja: 席の予約}
            intro: {en: "…", ja: "…"}              # who asks, what for, what is kept
            generator: record                      # id of a generator
            receiver: {lang: ja}                   # optional: language of the result
            rounds: [{id: details, title: {en: Details, ja: くわしく}}]
            questions:
              - id: people
                kind: number
                label: {en: number of people, ja: 人数}
                ask: {en: How many people?, ja: 何名さまですか。}
                why: {en: So that we keep the right table., ja: お席のご用意のためです。}
                help: {en: "…", ja: "…"}
                examples: {en: [four, 2], ja: [四人]}
                range: {min: 1, max: 20, whole: true}
                essential: true
                decide: required
              - id: seat
                kind: choice
                round: details                     # skippable as a whole
                ask: {en: Where would you like to sit?, ja: お席のご希望は？}
                choices:
                  - {id: window, say: {en: [window seat, by the window], ja: [窓側, 窓際]}}
                  - {id: quiet, say: {en: [quiet corner], ja: [静かな席]}}
                default: window
              - id: chairs
                kind: number
                ask: {en: How many children's chairs?, ja: 子ども用の椅子はいくつ？}
                when: {all: [{question: people, atLeast: 2}, {question: seat, is: quiet}]}
                optional: true
                sensitive: false
            steps:                                 # optional
              - {id: terms, before: people, kind: consent, say: {en: "…", ja: "…"}}   # kinds: say, consent, stop
            """;

    private final JobReader reader = new JobReader(Set.of());

    private JobType read(String source) {
        JobCheck check = reader.read(source);
        assertEquals(
                List.of(),
                check.errors().stream().map(fault -> fault.shown("file", "en")).toList());
        return check.job().orElseThrow();
    }

    private Question question(String lines) {
        return read("id: job\ngenerator: record\nquestions:\n  - id: q\n    ask: {en: Which?, ja: どれ？}\n"
                        + lines.indent(4))
                .questions()
                .getFirst();
    }

    @Test
    void readsTheExampleOfTheContractInFull() {
        JobCheck check = reader.read(TABLE_BOOKING);
        assertEquals(List.of(), check.faults());
        JobType job = check.job().orElseThrow();
        assertEquals("table-booking", job.id());
        assertEquals("席の予約", job.title().in("ja"));
        assertEquals("record", job.generator());
        assertEquals(Optional.of("ja"), job.receiver());
        assertEquals("くわしく", job.round("details").orElseThrow().title().in("ja"));
        assertEquals(TABLE_BOOKING, job.source());
        assertEquals(32, job.hash().length());
        assertEquals(
                List.of(new Step(
                        "terms",
                        Optional.of("people"),
                        Step.Kind.CONSENT,
                        job.steps().getFirst().say(),
                        Optional.empty())),
                job.steps());
    }

    @Test
    void readsTheQuestionsOfTheContractInFull() {
        JobType job = read(TABLE_BOOKING);
        Question people = job.question("people").orElseThrow();
        assertEquals(Kind.NUMBER, people.kind());
        assertEquals("人数", people.labelIn("ja"));
        assertEquals("How many people?", people.ask().in("en"));
        assertEquals(List.of("four", "2"), people.examples().in("en"));
        assertEquals(Optional.of(BigDecimal.valueOf(20)), people.range().max());
        assertTrue(people.range().whole() && people.essential());
        assertEquals(Decide.REQUIRED, people.decide());
        Question seat = job.question("seat").orElseThrow();
        assertEquals(Optional.of("details"), seat.round());
        assertEquals(
                List.of("window", "quiet"),
                seat.choices().stream().map(Choice::id).toList());
        assertEquals(List.of("窓側", "窓際"), seat.choices().getFirst().say().in("ja"));
        assertEquals(Optional.of(new Value.Text("window")), seat.fallback());
        assertEquals(Decide.DEFAULT, seat.decide());
        Question chairs = job.question("chairs").orElseThrow();
        assertTrue(chairs.optional());
        assertFalse(chairs.sensitive());
        assertEquals(Decide.OMIT, chairs.decide());
        assertEquals(
                Optional.of(new Condition.All(List.of(
                        new Condition.AtLeast("people", BigDecimal.TWO),
                        new Condition.Is("seat", new Value.Text("quiet"))))),
                chairs.when());
    }

    @Test
    void takesNoAndTimesAndDatesAsStrings() {
        Question choice = question("kind: choice\nchoices: [yes, no, 18:30, 2026-02-03, 4, true]\ndefault: no");
        assertEquals(
                List.of("yes", "no", "18:30", "2026-02-03", "4", "true"),
                choice.choices().stream().map(Choice::id).toList());
        assertEquals(Optional.of(new Value.Text("no")), choice.fallback());
        assertEquals("18:30", question("kind: text\nhelp: 18:30").help().in("ja"));
    }

    @Test
    void takesAPlainTextAsTheSameInEveryLanguage() {
        Question question = question("kind: text\nlabel: Name");
        assertEquals("Name", question.labelIn("ja"));
        assertEquals("Name", question.labelIn("en"));
    }

    @Test
    void readsADefaultOfEveryKind() {
        Map<String, String> defaults = Map.ofEntries(
                Map.entry("text", "5"),
                Map.entry("long-text", "\"a\\nb\""),
                Map.entry("name", "{name: 山田, reading: やまだ}"),
                Map.entry("number", "-2.50"),
                Map.entry("money", "{amount: 850, currency: JPY}"),
                Map.entry("yes-no", "false"),
                Map.entry("date", "2026-02-03"),
                Map.entry("time", "18:30"),
                Map.entry("datetime", "2026-02-03T18:30"),
                Map.entry("duration", "PT1H30M"),
                Map.entry("email", "a@example.org"),
                Map.entry("phone", "+81312345678"),
                Map.entry("url", "https://example.org"),
                Map.entry("colour", "\"#145a32\""),
                Map.entry("address", "{town: 渋谷区}"),
                Map.entry("opening-hours", "Mo-Fr 09:00-18:00"),
                Map.entry("items", "[{name: Bread, amount: 3, currency: EUR}]"),
                Map.entry("file", "{id: f1, name: a.csv}"));
        defaults.forEach((kind, written) -> {
            Question question = question("kind: " + kind + "\ndefault: " + written);
            assertEquals(Decide.DEFAULT, question.decide(), kind);
            assertTrue(question.fallback().isPresent(), kind);
        });
    }

    @Test
    void putsTheDefaultOfSeveralChoicesInTheOrderOfTheChoices() {
        Question question = question("kind: choices\nchoices: [sum, mean, count]\ndefault: [count, sum]");
        assertEquals(Optional.of(new Value.Choices(List.of("sum", "count"))), question.fallback());
        Question one = question("kind: choices\nchoices: [sum, mean]\ndefault: mean");
        assertEquals(Optional.of(new Value.Choices(List.of("mean"))), one.fallback());
    }

    @Test
    void readsTheFieldsOfAGroupWithTheirConditions() {
        Question group = question("""
                kind: group-list
                fields:
                  - {id: who, kind: name, ask: {en: Who?, ja: どなた？}}
                  - {id: child, kind: yes-no, ask: {en: A child?, ja: お子さま？}}
                  - {id: age, kind: number, ask: {en: How old?, ja: 何歳？}, when: {question: child, is: true}}
                default: [{who: Mia, child: true, age: 4}]
                """);
        assertEquals(
                List.of("who", "child", "age"),
                group.fields().stream().map(Question::id).toList());
        assertEquals(
                Optional.of(new Condition.Is("child", new Value.YesNo(true))),
                group.fields().getLast().when());
        assertTrue(group.fallback().orElseThrow() instanceof Value.Group(var entries) && entries.size() == 1);
    }

    @Test
    void readsEveryComparison() {
        JobType job = read("""
                id: job
                generator: record
                questions:
                  - {id: n, kind: number, ask: a}
                  - {id: many, kind: choices, ask: a, choices: [x, y]}
                  - id: q
                    kind: text
                    ask: a
                    when:
                      any:
                        - {question: n, atLeast: 2, atMost: 5}
                        - {question: n, in: [7, 9.0]}
                        - {question: many, countAtLeast: 2}
                        - {question: many, is: x}
                        - {not: {question: n, answered: true}}
                """);
        assertEquals(
                Optional.of(new Condition.Any(List.of(
                        new Condition.All(List.of(
                                new Condition.AtLeast("n", BigDecimal.TWO),
                                new Condition.AtMost("n", BigDecimal.valueOf(5)))),
                        new Condition.In("n", List.of(Value.Number.of(7), Value.Number.of(9))),
                        new Condition.CountAtLeast("many", 2),
                        new Condition.Is("many", new Value.Text("x")),
                        new Condition.Not(new Condition.Answered("n", true))))),
                job.question("q").orElseThrow().when());
    }

    @Test
    void readsAliasesAndAByteOrderMarkAndWindowsLineEnds() {
        String source = "\uFEFFid: job\r\ngenerator: record\r\nquestions:\r\n"
                + "  - {id: a, kind: text, ask: &ask {en: Well?, ja: さて？}}\r\n"
                + "  - {id: b, kind: text, ask: *ask}\r\n";
        JobCheck check = reader.read(source.getBytes(StandardCharsets.UTF_8));
        JobType job = check.job().orElseThrow();
        assertEquals("さて？", job.question("b").orElseThrow().ask().in("ja"));
        assertEquals(job.hash(), reader.read(job.source()).job().orElseThrow().hash());
    }

    @Test
    void namesAVersionByItsContent() {
        String source = "id: job\ngenerator: record\nquestions: [{id: a, kind: text, ask: a}]\n";
        assertEquals(read(source).hash(), read(source).hash());
        assertFalse(read(source).hash().equals(read(source + "# more\n").hash()));
    }

    @Test
    void readsQuestionsThatAProgramSends() {
        QuestionsCheck check = JobReader.questions(List.of(
                Map.of("type", "number", "range", Map.of("max", 20)),
                Map.of("id", "seat", "kind", "choice", "choices", List.of("window", Map.of("id", "quiet"))),
                Map.of("kind", "zebra")));
        assertEquals(
                List.of("question-1", "seat"),
                check.questions().stream().map(Question::id).toList());
        assertEquals(
                Optional.of(BigDecimal.valueOf(20)),
                check.questions().getFirst().range().max());
        assertEquals(2, check.questions().getLast().choices().size());
        assertEquals(
                List.of(Fault.Code.UNKNOWN_WORD),
                check.faults().stream().filter(Fault::isError).map(Fault::code).toList());
    }

    @Test
    void readsNoDepthsOfQuestionsThatAProgramSends() {
        Object deep = "x";
        for (int i = 0; i < 10_000; i++) {
            deep = List.of(deep);
        }
        QuestionsCheck check = JobReader.questions(List.of(Map.of("kind", "text", "default", deep)));
        assertEquals(
                Fault.Code.WRONG_SHAPE,
                check.faults().stream()
                        .filter(Fault::isError)
                        .findFirst()
                        .orElseThrow()
                        .code());
    }

    private JobType voiced(String lines) {
        return reader.read(TABLE_BOOKING + lines.stripIndent()).job().orElseThrow();
    }

    @Test
    void readsHowTheBotSpeaks() {
        assertEquals(Optional.of(Tone.WARM), voiced("tone: warm\n").tone());
        assertEquals(Optional.empty(), voiced("").tone());
        assertEquals(
                List.of(Fault.Code.MISTYPED_WORD),
                reader.read(TABLE_BOOKING + "tone: frmal\n").faults().stream()
                        .map(Fault::code)
                        .toList());
    }

    @Test
    void readsQuestionsOfThePersonsOwnAndTheirAnswers() {
        JobType job = voiced("""
                faq:
                  - ask: {en: [Is there parking?, Where can I park?], ja: 駐車場はありますか。}
                    answer: {en: "There is, for {people} people too.", ja: "あります。"}
                """);
        Faq faq = job.faq().getFirst();
        assertEquals(
                List.of("Is there parking?", "Where can I park?"), faq.ask().in("en"));
        assertEquals(List.of("駐車場はありますか。"), faq.ask().in("ja"));
        assertEquals("あります。", faq.answer().in("ja"));
        assertEquals(List.of(), voiced("").faq());
    }

    @Test
    void wantsAnAnswerToEachOfThem() {
        JobCheck check = reader.read(TABLE_BOOKING + "faq: [{ask: {en: [Why?], ja: [なぜ？]}}]\n");
        assertEquals(
                List.of("job.yaml:34: `answer` is missing in faq. Add a line `answer: …`."),
                check.errors().stream()
                        .map(fault -> fault.shown("job.yaml", "en"))
                        .toList());
        JobCheck named = reader.read(TABLE_BOOKING + "faq: [{ask: {en: a, ja: a}, answer: {en: '{seats}', ja: a}}]\n");
        assertEquals(
                List.of(Fault.Code.UNKNOWN_PLACEHOLDER),
                named.faults().stream().map(Fault::code).toList());
    }

    @Test
    void readsWhatIsSuggestedForAQuestion() {
        String source = "id: a\ngenerator: page\ntitle: {en: a, ja: a}\nquestions:\n"
                + "  - {id: q, kind: long-text, ask: {en: a, ja: a}, suggest: introduction}\n"
                + "  - {id: r, kind: text, ask: {en: a, ja: a}, suggest: tagline}\n"
                + "  - {id: s, kind: text, ask: {en: a, ja: a}}\n";
        JobCheck check = reader.read(source);
        assertEquals(List.of(), check.faults());
        assertEquals(
                List.of(Optional.of("introduction"), Optional.of("tagline"), Optional.empty()),
                check.job().orElseThrow().questions().stream()
                        .map(Question::suggest)
                        .toList());
        assertEquals(
                List.of(Fault.Code.MISTYPED_WORD),
                reader.read(source.replace("suggest: tagline", "suggest: tag-line")).faults().stream()
                        .map(Fault::code)
                        .toList());
        assertEquals(
                List.of(Fault.Code.UNUSED_KEY),
                reader
                        .read(source.replace(
                                "kind: text, ask: {en: a, ja: a}, s", "kind: date, ask: {en: a, ja: a}, s"))
                        .faults()
                        .stream()
                        .map(Fault::code)
                        .toList());
    }
}

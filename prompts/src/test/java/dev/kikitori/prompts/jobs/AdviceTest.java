package dev.kikitori.prompts.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kikitori.engine.generation.Artifact;
import dev.kikitori.engine.generation.Generator;
import dev.kikitori.engine.generation.Generators;
import dev.kikitori.engine.generation.Inputs;
import dev.kikitori.engine.generation.UploadedFiles;
import dev.kikitori.engine.generation.Verifier;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.spec.Spec;
import dev.kikitori.engine.value.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdviceTest {
    private static final String HEAD = "id: job\ntitle: {en: Job, ja: 仕事}\ngenerator: form\nquestions:\n";
    private static final String QUESTIONS = HEAD + """
              - {id: n, kind: number, range: {min: 1, max: 9, whole: true}, ask: {en: x, ja: x}}
              - {id: c, kind: choice, choices: [x, y, z], ask: {en: x, ja: x}}
              - {id: s, kind: choices, choices: [x, y, z], range: {max: 2}, ask: {en: x, ja: x}}
              - {id: b, kind: yes-no, ask: {en: x, ja: x}}
              - {id: t, kind: text, ask: {en: x, ja: x}, when: {question: c, is: x}}
            """;

    private static List<String> faults(JobReader reader, String source) {
        JobCheck check = reader.read(source);
        assertEquals(List.of(), check.errors());
        return check.faults().stream()
                .map(fault -> fault.code() + " " + fault.line() + " " + String.join("|", fault.details()))
                .toList();
    }

    private static List<String> faults(String source) {
        return faults(new JobReader(Set.of()), source);
    }

    private static String asked(String when) {
        return QUESTIONS + "  - {id: q, kind: text, ask: {en: x, ja: x}, when: " + when + "}\n";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{question: n, atLeast: 5, atMost: 4}",
                "{all: [{question: n, atLeast: 5}, {question: n, in: [2, 3]}]}",
                "{all: [{question: n, atLeast: 4}, {question: n, atMost: 5}, {not: {question: n, in: [4, 5]}}]}",
                "{all: [{question: c, in: [x, y]}, {question: c, is: z}]}",
                "{all: [{question: c, in: [x, y]}, {not: {question: c, is: x}}, {not: {question: c, is: y}}]}",
                "{all: [{question: c, answered: true}, {not: {question: c, in: [x, y, z]}}]}",
                "{all: [{question: s, is: x}, {question: s, is: y}, {question: s, is: z}]}",
                "{all: [{question: s, is: x}, {not: {question: s, in: [x]}}]}",
                "{question: s, countAtLeast: 3}",
                "{all: [{question: b, answered: true}, {not: {question: b, is: true}}, {not: {question: b, is: false}}]}",
                "{all: [{question: t, answered: true}, {question: c, is: y}]}",
                "{all: [{question: t, is: a}, {not: {question: c, is: x}}]}",
                "{not: {any: [{question: n, answered: true}, {question: n, answered: false}]}}",
                "{not: {question: n, countAtLeast: 0}}",
            })
    void aConditionThatCanNotHoldIsFound(String when) {
        assertEquals(List.of("UNREACHABLE 10 q"), faults(asked(when)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{question: n, atLeast: 5, atMost: 5}",
                "{all: [{question: n, atLeast: 4}, {question: n, atMost: 6}, {not: {question: n, in: [4, 6]}}]}",
                "{all: [{question: c, in: [x, y]}, {not: {question: c, is: x}}]}",
                "{not: {question: c, in: [x, y, z]}}",
                "{all: [{question: s, is: x}, {question: s, in: [y, z]}]}",
                "{all: [{question: s, countAtLeast: 2}, {not: {question: s, is: x}}]}",
                "{all: [{question: t, answered: true}, {question: c, is: x}]}",
                "{all: [{question: t, answered: false}, {question: c, is: y}]}",
                "{any: [{question: n, atLeast: 10}, {question: b, is: false}]}",
                "{not: {all: [{question: b, is: true}, {question: n, atLeast: 3}]}}",
            })
    void aConditionThatCanHoldIsNot(String when) {
        assertEquals(List.of(), faults(asked(when)));
    }

    @Test
    void whatComesAfterAStopIsAskedOnlyIfTheStopWasPassed() {
        String stop =
                "steps:\n  - {id: end, before: b, kind: stop, say: {en: x, ja: x}, when: {question: n, atLeast: 5}}\n";
        assertEquals(List.of("UNREACHABLE 10 q"), faults(asked("{question: n, is: 7}") + stop));
        assertEquals(List.of(), faults(asked("{question: n, is: 3}") + stop));
    }

    @Test
    void aStepThatIsNeverSaidIsFound() {
        String steps = "steps:\n  - {id: one, kind: say, say: {en: x, ja: x}, when: {question: n, atLeast: 10}}\n"
                + "  - {id: two, before: q, kind: say, say: {en: x, ja: x}}\n"
                + "  - {id: three, before: b, kind: consent, say: {en: x, ja: x}}\n";
        assertEquals(
                List.of("UNREACHABLE 10 q", "UNREACHABLE_STEP 12 one", "UNREACHABLE_STEP 13 two"),
                faults(asked("{question: n, is: 10}") + steps));
    }

    @Test
    void aConditionWithTooManyCasesIsLetPass() {
        StringBuilder all = new StringBuilder("{all: [");
        for (int i = 0; i < 40; i++) {
            all.append(i == 0 ? "" : ", ").append("{any: [{question: c, is: x}, {question: c, is: y}]}");
        }
        assertEquals(List.of(), faults(asked(all + "]}")));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            en, Window seat, window-seat
            en, the sea, see
            en, flour, flower
            en, table, cable
            en, Café, cafe
            en, the right one, write one
            ja, カレー, かれー
            ja, ＡＢＣ, abc
            ja, はなび, はなみ
            ja, 「そば」, そば
            """)
    void choicesThatSoundAlikeAreFound(String language, String one, String other) {
        assertEquals(
                List.of("ALIKE_CHOICES 9 a|" + one + "|" + other + "|" + language),
                faults(choices(language, one, other)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            en, red, bed
            en, plan 1, plan 2
            en, morning, evening
            en, with milk, without milk
            ja, 東京, 東北
            ja, 窓側の席, 窓際の席
            ja, はい, はえ
            """)
    void choicesThatDoNotAreNot(String language, String one, String other) {
        assertEquals(List.of(), faults(choices(language, one, other)));
    }

    @Test
    void choicesThatAreReadAlikeAreFoundHoweverTheyAreWritten() {
        UnaryOperator<String> readings = text -> text.equals("橋") || text.equals("箸") ? "はし" : text;
        JobReader reader = new JobReader(new One(new Named("form", Inputs.ANYTHING)), readings);
        assertEquals(List.of("ALIKE_CHOICES 9 a|橋|箸|ja"), faults(reader, choices("ja", "橋", "箸")));
        assertEquals(List.of(), faults(choices("ja", "橋", "箸")));
    }

    private static String choices(String language, String one, String other) {
        String rest = language.equals("en") ? "ja" : "en";
        return HEAD
                + """
                  - id: a
                    kind: choice
                    choices:
                      - {id: p, say: {%1$s: ["%2$s", something], %3$s: [q]}}
                """.formatted(language, one, rest)
                + "      - {id: r, say: {%s: [\"%s\"], %s: [z]}}\n    ask: {en: x, ja: x}\n"
                        .formatted(language, other, rest);
    }

    @Test
    void aChoiceWithOneWordingForAllLanguagesIsPointedOut() {
        String source = HEAD + "  - {id: a, kind: choice, ask: {en: x, ja: x}, choices: [window, S, M, '12']}\n";
        assertEquals(List.of("ONE_WORDING 5 window|a"), faults(source));
    }

    @Test
    void moreThanSixEssentialQuestionsArePointedOut() {
        StringBuilder source = new StringBuilder(HEAD);
        for (int i = 0; i < 7; i++) {
            source.append("  - {id: q").append(i).append(", kind: text, essential: true, ask: {en: x, ja: x}}\n");
        }
        assertEquals(List.of("MANY_ESSENTIAL 4 7|6"), faults(source.toString()));
    }

    @Test
    void whatAGeneratorLooksForInVainIsSaid() {
        Inputs inputs = new Inputs(
                List.of(
                        Inputs.Input.needed("address", Kind.ADDRESS, Kind.TEXT).or("place"),
                        Inputs.Input.used("colour", Kind.COLOUR)),
                false);
        String source = HEAD + "  - {id: colour, kind: number, ask: {en: x, ja: x}}\n"
                + "  - {id: other, kind: text, ask: {en: x, ja: x}}\n";
        JobReader reader = new JobReader(new One(new Named("form", inputs)), UnaryOperator.identity());
        assertEquals(
                List.of(
                        "UNASKED_INPUT 4 form|address / place|text / address",
                        "MISFIT_INPUT 5 colour|number|form|colour",
                        "IDLE_QUESTION 6 other|form"),
                faults(reader, source));
        assertEquals(
                List.of(),
                faults(new JobReader(new One(new Named("form", Inputs.ANYTHING)), UnaryOperator.identity()), source));
    }

    private record One(Generator generator) implements Generators {
        @Override
        public Optional<Generator> find(String id) {
            return Optional.of(generator).filter(one -> one.id().equals(id));
        }

        @Override
        public List<Generator> all() {
            return List.of(generator);
        }
    }

    private record Named(String id, Inputs inputs) implements Generator {
        @Override
        public String version() {
            return "1";
        }

        @Override
        public Artifact generate(Spec spec, JobType job, UploadedFiles files) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Verifier> verifiers() {
            return List.of();
        }
    }
}

package dev.kikitori.prompts.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.prompts.jobs.Fault.Code;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FaultTest {
    private static final String HEAD = "id: job\ntitle: {en: Job, ja: 仕事}\ngenerator: record\nquestions:\n";
    private static final String TEXT = "  - {id: a, kind: text, ask: {en: What?, ja: 何？}}\n";

    private final JobReader reader = new JobReader(Set.of("record", "page"));

    /** Each fault as its code, its line and its details. */
    private List<String> faults(String source) {
        return reader.read(source).faults().stream()
                .map(fault -> fault.code() + " " + fault.line() + " " + String.join("|", fault.details()))
                .toList();
    }

    private void assertFault(String expected, String source) {
        assertEquals(List.of(expected), faults(source));
        boolean error = reader.read(source).faults().getFirst().isError();
        assertEquals(error, reader.read(source).job().isEmpty());
    }

    /** A file whose second question, from line 6 on, is this. */
    private static String second(String lines) {
        return HEAD + TEXT + lines.indent(2);
    }

    @Test
    void nothingIsSaidOfAGoodFile() {
        assertEquals(List.of(), faults(HEAD + TEXT));
    }

    @Test
    void namesTheNearestKeyForAMistypedOne() {
        assertFault("MISTYPED_KEY 6 kindd|kind", second("- {id: b, kind: text, kindd: x, ask: {en: x, ja: x}}"));
        assertFault(
                "MISTYPED_KEY 6 required|essential",
                second("- {id: b, required: true, kind: text, ask: {en: x, ja: x}}"));
        assertFault("MISTYPED_KEY 1 titel|title", "titel: {en: x, ja: x}\n" + HEAD + TEXT);
    }

    @Test
    void namesTheKnownKeysForAnUnknownOne() {
        assertFault("UNKNOWN_KEY 6 zebra|id, say, wish", second("""
                - {id: b, kind: choice, ask: {en: x, ja: x}, choices: [{id: x, zebra: stripes}]}"""));
    }

    @Test
    void saysWhereACommaHasCutAText() {
        assertFault(
                "SPLIT_BY_COMMA 6 for example", second("- {id: b, kind: text, ask: {en: Well, for example, ja: x}}"));
    }

    @Test
    void namesTheKindsForAnUnknownOne() {
        String kinds = String.join(", ", QuestionReader.KINDS);
        assertFault("MISTYPED_WORD 6 kind|txt|text|" + kinds, second("- {id: b, kind: txt, ask: {en: x, ja: x}}"));
        assertFault(
                "MISTYPED_WORD 6 kind|boolean|yes-no|" + kinds,
                second("- {id: b, kind: boolean, ask: {en: x, ja: x}}"));
        assertFault("UNKNOWN_WORD 6 kind|zebra|" + kinds, second("- {id: b, kind: zebra, ask: {en: x, ja: x}}"));
    }

    @Test
    void asksForWhatIsMissing() {
        assertFault("MISSING_KEY 6 kind|b", second("- {id: b, ask: {en: x, ja: x}}"));
        assertFault("MISSING_KEY 6 ask|b", second("- {id: b, kind: text}"));
        assertFault("MISSING_KEY 6 id|question", second("- {kind: text, ask: {en: x, ja: x}}"));
        assertEquals(
                List.of("MISSING_KEY 1 id|job", "MISSING_KEY 1 generator|job", "MISSING_KEY 1 questions|job"),
                faults("title: {en: x, ja: x}\n"));
    }

    @Test
    void saysWhichTypeIsWanted() {
        String ask = "ask: {en: x, ja: x}";
        assertFault("WANTS_FLAG 6 essential|yes", second("- {id: b, kind: text, essential: yes, " + ask + "}"));
        assertFault("WANTS_NUMBER 6 min|one", second("- {id: b, kind: number, range: {min: one}, " + ask + "}"));
        assertFault("WANTS_MAP 6 range|min, max, whole", second("- {id: b, kind: number, range: 4, " + ask + "}"));
        assertFault("WANTS_LIST 6 choices", second("- {id: b, kind: choice, choices: {a: b}, " + ask + "}"));
        assertFault("WANTS_LANGUAGES 6 ask", second("- {id: b, kind: text, ask: [x]}"));
        assertFault("WANTS_TEXT 6 ask", second("- {id: b, kind: text, ask: {en: [x], ja: x}}"));
        assertFault("EMPTY_TEXT 6 ask", second("- {id: b, kind: text, ask: {en: \"\", ja: x}}"));
        assertFault("UNKNOWN_LANGUAGE 6 english", second("- {id: b, kind: text, ask: {english: x, en: x, ja: x}}"));
        assertFault("WANTS_MAP 6 questions|" + String.join(", ", QuestionReader.KEYS), second("- b"));
        assertFault("EMPTY_LIST 3 questions", "id: job\ngenerator: record\nquestions: []\ntitle: {en: x, ja: x}\n");
    }

    @Test
    void saysWhichIdStandsTwice() {
        String ask = "ask: {en: x, ja: x}";
        assertFault("REPEATED_ID 6 a|5", second("- {id: a, kind: text, " + ask + "}"));
        assertFault("REPEATED_ID 6 x|6", second("- {id: b, kind: choice, choices: [x, x], " + ask + "}"));
        assertFault(
                "REPEATED_ID 8 s|7",
                HEAD + TEXT
                        + "steps:\n  - {id: s, kind: say, say: {en: x, ja: x}}\n  - {id: s, kind: say, say: {en: x, ja: x}}\n");
        assertFault(
                "REPEATED_ID 2 r|1",
                "rounds: [{id: r, title: {en: x, ja: x}},\n  {id: r, title: {en: x, ja: x}}]\n" + HEAD + TEXT);
        assertFault("REPEATED_KEY 2 id|1", "id: other\n" + HEAD + TEXT);
    }

    @Test
    void refusesIdsThatCannotBeNamed() {
        assertFault("BAD_ID 6 my answer", second("- {id: my answer, kind: text, ask: {en: x, ja: x}}"));
        assertFault("BAD_ID 6 ../x", second("- {id: ../x, kind: text, ask: {en: x, ja: x}}"));
        assertEquals(List.of(), faults(second("- {id: 人数_2, kind: text, ask: {en: x, ja: x}}")));
    }

    @Test
    void saysWhichQuestionIsNotThere() {
        String ask = "ask: {en: x, ja: x}";
        assertFault(
                "UNKNOWN_QUESTION 6 when|zebra|a, b",
                second("- {id: b, kind: text, when: {question: zebra, is: x}, " + ask + "}"));
        assertFault(
                "MISTYPED_QUESTION 6 when|colour-of-b|colour-of-bb",
                second("- {id: colour-of-bb, kind: text, " + ask + ", when: {question: colour-of-b, is: x}}"));
        assertFault(
                "UNKNOWN_QUESTION 6 choicesFrom|zebra|a, b",
                second("- {id: b, kind: choice, choicesFrom: [zebra], " + ask + "}"));
        assertFault(
                "UNKNOWN_QUESTION 7 before|zebra|a",
                HEAD + TEXT + "steps:\n  - {id: s, before: zebra, kind: say, say: {en: x, ja: x}}\n");
    }

    @Test
    void saysWhichRoundOrGeneratorIsNotThere() {
        assertFault("UNKNOWN_WORD 6 round|more|", second("- {id: b, round: more, kind: text, ask: {en: x, ja: x}}"));
        assertFault(
                "UNKNOWN_WORD 2 generator|zebra|page, record",
                "id: job\ngenerator: zebra\ntitle: {en: x, ja: x}\nquestions:\n" + TEXT);
        assertFault(
                "MISTYPED_WORD 2 generator|pages|page|page, record",
                "id: job\ngenerator: pages\ntitle: {en: x, ja: x}\nquestions:\n" + TEXT);
    }

    @Test
    void checksADefaultAgainstItsQuestion() {
        String ask = "ask: {en: x, ja: x}";
        assertFault(
                "NOT_OFFERED 6 default|z|b|x, y",
                second("- {id: b, kind: choice, choices: [x, y], default: z, " + ask + "}"));
        assertFault(
                "NOT_OFFERED 6 default|z|b|x, y",
                second("- {id: b, kind: choices, choices: [x, y], default: [x, z], " + ask + "}"));
        assertFault(
                "WRONG_SHAPE 6 default|maybe|yes-no|true / false",
                second("- {id: b, kind: yes-no, default: maybe, " + ask + "}"));
        assertFault(
                "WRONG_SHAPE 6 default|four|number|4", second("- {id: b, kind: number, default: four, " + ask + "}"));
        assertFault(
                "VALUE_REFUSED 6 default|40|b",
                second("- {id: b, kind: number, range: {max: 20}, default: 40, " + ask + "}"));
        assertFault("VALUE_REFUSED 6 default|green|b", second("- {id: b, kind: colour, default: green, " + ask + "}"));
        assertFault("DECIDE_WITHOUT_DEFAULT 6 b", second("- {id: b, kind: text, decide: default, " + ask + "}"));
        assertFault(
                "DEFAULT_WITHOUT_CHOICES 6 b",
                second("- {id: b, kind: choice, choicesFrom: [a], default: x, " + ask + "}"));
    }

    @Test
    void checksWhatAConditionComparesWith() {
        String choice = second("- {id: b, kind: choice, choices: [x, y], ask: {en: x, ja: x}}");
        String start = "  - {id: c, kind: text, ask: {en: x, ja: x}, when: ";
        assertFault("NOT_OFFERED 7 is|z|b|x, y", choice + start + "{question: b, is: z}}\n");
        assertFault("NOT_OFFERED 7 in|z|b|x, y", choice + start + "{question: b, in: [x, z]}}\n");
        assertFault("WANTS_COUNT 7 countAtLeast|1.5", choice + start + "{question: b, countAtLeast: 1.5}}\n");
        assertFault("WANTS_NUMBER 7 atLeast|two", choice + start + "{question: b, atLeast: two}}\n");
        assertFault("WANTS_FLAG 7 answered|yes", choice + start + "{question: b, answered: yes}}\n");
        assertFault(
                "NO_COMPARISON 7 " + String.join(", ", ConditionReader.COMPARISONS),
                choice + start + "{question: b}}\n");
        assertFault("MIXED_CONDITION 7 ", choice + start + "{question: b, is: x, not: {question: b, is: y}}}\n");
        assertFault("EMPTY_LIST 7 all", choice + start + "{all: []}}\n");
        assertFault("MISTYPED_KEY 7 equals|is", choice + start + "{question: b, equals: x, is: x}}\n");
    }

    @Test
    void findsCirclesOfConditions() {
        String ask = "ask: {en: x, ja: x}";
        assertFault("CIRCULAR 6 b → b", second("- {id: b, kind: text, when: {question: b, is: x}, " + ask + "}"));
        assertFault("CIRCULAR 6 b → d → c → b", second("""
                - {id: b, kind: text, when: {question: d, is: x}, %1$s}
                - {id: c, kind: text, when: {not: {question: b, is: x}}, %1$s}
                - {id: d, kind: text, when: {all: [{question: c, is: x}, {question: a, is: x}]}, %1$s}
                - {id: e, kind: text, when: {question: d, is: x}, %1$s}
                """.formatted(ask)));
    }

    @Test
    void refusesARangeThatIsTheWrongWayRound() {
        assertFault("BAD_RANGE 6 5|1", second("- {id: b, kind: number, range: {min: 5, max: 1}, ask: {en: x, ja: x}}"));
    }

    @Test
    void asksForChoicesAndFields() {
        assertFault("NO_CHOICES 6 b", second("- {id: b, kind: choice, ask: {en: x, ja: x}}"));
        assertFault("EMPTY_LIST 6 choices", second("- {id: b, kind: choice, choices: [], ask: {en: x, ja: x}}"));
        assertFault("NO_FIELDS 6 b", second("- {id: b, kind: group-list, ask: {en: x, ja: x}}"));
    }

    @Test
    void checksStepsAndReceiver() {
        String steps = HEAD + TEXT + "steps:\n";
        assertFault(
                "UNKNOWN_WORD 7 kind|zebra|say, consent, stop",
                steps + "  - {id: s, kind: zebra, say: {en: x, ja: x}}\n");
        assertFault("MISSING_KEY 7 say|s", steps + "  - {id: s, kind: say}\n");
        assertFault("MISSING_KEY 1 lang|receiver", "receiver: {}\n" + HEAD + TEXT);
    }

    @Test
    void findsAllFaultsAtOnceInTheOrderOfTheFile() {
        assertEquals(
                List.of(
                        "MISTYPED_WORD 6 kind|txt|text|" + String.join(", ", QuestionReader.KINDS),
                        "WANTS_FLAG 6 optional|no",
                        "MISSING_KEY 7 ask|c",
                        "UNKNOWN_QUESTION 7 when|zebra|a, b, c",
                        "UNKNOWN_QUESTION 9 before|yak|a, b, c"),
                faults(second("""
                        - {id: b, kind: txt, ask: {en: x, ja: x}, optional: no}
                        - {id: c, kind: text, when: {question: zebra, is: x}}
                        """) + "steps:\n  - {id: s, before: yak, kind: say, say: {en: x, ja: x}}\n"));
    }

    @Test
    void aBrokenQuestionIsNotCalledUnknown() {
        assertEquals(List.of("MISSING_KEY 6 ask|b"), faults(second("""
                        - {id: b, kind: number}
                        - {id: c, kind: text, ask: {en: x, ja: x}, when: {question: b, atLeast: 2}}
                        """)));
    }

    @Test
    void warnsOfAMissingLanguage() {
        assertFault("MISSING_LANGUAGE 6 ask|ja", second("- {id: b, kind: text, ask: {en: x}}"));
        assertFault("MISSING_LANGUAGE 6 say|en", second("""
                - {id: b, kind: choice, ask: {en: x, ja: x}, choices: [{id: x, say: {ja: [い]}}]}"""));
        assertFault("ONE_TEXT 6 ask", second("- {id: b, kind: text, ask: What?}"));
        assertFault("NO_TITLE 1 ", "id: job\ngenerator: record\nquestions:\n" + TEXT);
    }

    @Test
    void warnsOfWordingsThatNameUnknownAnswers() {
        assertFault(
                "UNKNOWN_PLACEHOLDER 6 ask|zebra", second("- {id: b, kind: text, ask: {en: '{a} {zebra}?', ja: x}}"));
    }

    @Test
    void warnsOfQuestionsThatAreNeverAsked() {
        String start = second("""
                - {id: n, kind: number, range: {min: 1, max: 9}, ask: {en: x, ja: x}}
                - {id: c, kind: choices, choices: [x, y], ask: {en: x, ja: x}}
                """);
        String question = "  - {id: q, kind: text, ask: {en: x, ja: x}, when: %s}\n";
        for (String never : List.of(
                "{question: n, is: 10}",
                "{question: n, atLeast: 10}",
                "{question: n, atMost: 0.5}",
                "{question: a, atLeast: 1}",
                "{question: c, countAtLeast: 3}",
                "{all: [{question: a, is: x}, {question: a, is: y}]}",
                "{all: [{question: a, is: x}, {question: a, answered: false}]}")) {
            assertFault("UNREACHABLE 8 q", start + question.formatted(never));
        }
        for (String possible : List.of(
                "{question: n, is: 9}",
                "{question: n, atLeast: 9}",
                "{question: c, countAtLeast: 2}",
                "{all: [{question: c, is: x}, {question: c, is: y}]}",
                "{any: [{question: n, atLeast: 10}, {question: a, is: x}]}",
                "{not: {question: n, atLeast: 10}}")) {
            assertEquals(List.of(), faults(start + question.formatted(possible)), possible);
        }
    }

    @Test
    void warnsOfQuestionsBehindOnesThatAreNeverAskedAndBehindAStop() {
        assertEquals(List.of("UNREACHABLE 6 b", "UNREACHABLE 7 c"), faults(second("""
                        - {id: b, kind: text, ask: {en: x, ja: x}, when: {question: c, answered: true}}
                        - {id: c, kind: text, ask: {en: x, ja: x}, when: {question: a, atLeast: 3}}
                        """)));
        assertFault(
                "UNREACHABLE 6 b",
                second("- {id: b, kind: text, ask: {en: x, ja: x}}")
                        + "steps:\n  - {id: s, before: b, kind: stop, say: {en: x, ja: x}}\n");
    }

    @Test
    void warnsOfMoreQuestionsThanPeopleLike() {
        StringBuilder source = new StringBuilder(HEAD);
        for (int i = 0; i < 16; i++) {
            source.append("  - {id: q").append(i).append(", kind: text, ask: {en: x, ja: x}}\n");
        }
        assertFault("MANY_QUESTIONS 4 16|15", source.toString());
    }

    @Test
    void warnsOfKeysThatMeanNothingHere() {
        assertFault("UNUSED_KEY 6 range|text", second("- {id: b, kind: text, range: {min: 1}, ask: {en: x, ja: x}}"));
        assertFault("UNUSED_KEY 6 choices|text", second("- {id: b, kind: text, choices: [x], ask: {en: x, ja: x}}"));
        assertFault(
                "ESSENTIAL_AND_OPTIONAL 6 b",
                second("- {id: b, kind: text, essential: true, optional: true, ask: {en: x, ja: x}}"));
    }

    @Test
    void isShownWithFileLineAndSentence() {
        Fault error = reader.read(second("- {id: b, kind: text}")).faults().getFirst();
        assertEquals("jobs/x.yaml:6: `ask` is missing in b. Add a line `ask: …`.", error.shown("jobs/x.yaml", "en"));
        Fault warning = reader.read(second("- {id: b, kind: text, ask: {en: '{z}', ja: x}}"))
                .faults()
                .getFirst();
        assertTrue(warning.shown("x.yaml", "en").startsWith("warning: x.yaml:6: `ask` names {z}, and"));
        assertTrue(warning.shown("x.yaml", "ja").startsWith("warning: x.yaml:6: `ask` に {z} とありますが"));
    }

    @Test
    void showsNoControlCharactersOfTheFile() {
        String sentence = reader.read(second("- {id: b, kind: \"\\e[31mx\\u202e\\ny\", ask: {en: x, ja: x}}"))
                .faults()
                .getFirst()
                .sentence("en");
        assertFalse(Pattern.compile("[\\p{Cc}\\p{Cf}]").matcher(sentence).find(), sentence);
    }

    @Test
    void hasASentenceInBothLanguagesForEachCode() {
        for (Code code : Code.values()) {
            Map<String, String> sentences = FaultWords.sentences(code);
            assertEquals(Set.of("en", "ja"), sentences.keySet(), code.toString());
            assertTrue(sentences.get("en").endsWith("."), code.toString());
            assertTrue(sentences.get("ja").endsWith("。"), code.toString());
        }
        assertEquals(
                Code.values().length,
                Arrays.stream(Code.values())
                        .map(FaultWords::sentences)
                        .distinct()
                        .count());
        assertEquals(
                Set.of("0", "1", "2", "3"),
                Arrays.stream(Code.values())
                        .flatMap(code -> Pattern.compile("\\{(\\d)}")
                                .matcher(FaultWords.sentences(code).get("en"))
                                .results())
                        .map(found -> found.group(1))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }
}

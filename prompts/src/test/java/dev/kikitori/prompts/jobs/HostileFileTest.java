package dev.kikitori.prompts.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.prompts.jobs.Fault.Code;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HostileFileTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String GOOD =
            "id: a\ntitle: {en: x, ja: x}\ngenerator: record\nquestions:\n  - {id: q, kind: text, ask: {en: x, ja: x}}\n";

    private final JobReader reader = new JobReader(Set.of());

    private void assertRefused(Code code, int line, String source) {
        JobCheck check = assertTimeoutPreemptively(PATIENCE, () -> reader.read(source));
        assertTrue(check.job().isEmpty());
        assertEquals(code, check.errors().getFirst().code(), check.errors().toString());
        assertEquals(line, check.errors().getFirst().line());
    }

    @Test
    void refusesABillionLaughs() {
        StringBuilder source = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x, x]\n");
        for (char c = 'b'; c <= 'j'; c++) {
            String before = "*" + (char) (c - 1);
            source.append(c).append(": &").append(c).append(" [");
            source.append(String.join(", ", java.util.Collections.nCopies(10, before)))
                    .append("]\n");
        }
        assertRefused(Code.TOO_MANY_PARTS, 6, source.toString());
    }

    @Test
    void refusesAnAliasWithinItself() {
        assertRefused(Code.UNKNOWN_ALIAS, 2, "id: a\nquestions: &a [*a]\n");
    }

    @Test
    void refusesDeepNesting() {
        assertRefused(Code.TOO_DEEP, 1, "[".repeat(10_000));
        assertRefused(Code.TOO_DEEP, 1, "{a: ".repeat(10_000));
        assertRefused(Code.TOO_DEEP, 50, deepBlocks(10_000));
        assertRefused(Code.TOO_DEEP, 1, "- ".repeat(10_000) + "x");
        String twice = "a: &a " + "[".repeat(30) + "]".repeat(30) + "\nb: " + "[".repeat(30) + "*a" + "]".repeat(30);
        assertRefused(Code.TOO_DEEP, 2, twice);
    }

    private static String deepBlocks(int levels) {
        StringBuilder source = new StringBuilder();
        for (int i = 0; i < Math.min(levels, 1_000); i++) {
            source.append(" ".repeat(i)).append("a:\n");
        }
        return source.toString();
    }

    @Test
    void takesNestingThatIsNotDeep() {
        String when = "{not: ".repeat(40) + "{question: q, is: x}" + "}".repeat(40);
        JobCheck check = reader.read(GOOD + "  - {id: r, kind: text, ask: {en: x, ja: x}, when: " + when + "}\n");
        assertEquals(List.of(), check.faults());
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        assertRefused(Code.TOO_LARGE, 1, GOOD + "#".repeat(JobReader.LARGEST));
        byte[] bytes = ("# " + "あ".repeat(JobReader.LARGEST / 3)).getBytes(StandardCharsets.UTF_8);
        assertEquals(Code.TOO_LARGE, reader.read(bytes).errors().getFirst().code());
        assertEquals(
                List.of(),
                reader.read(GOOD + "#".repeat(JobReader.LARGEST - GOOD.length()))
                        .faults());
    }

    @Test
    void readsAMegabyteOfFaultsInReasonableTimeAndKeepsTheFirst() {
        StringBuilder source = new StringBuilder(GOOD);
        while (source.length() < JobReader.LARGEST - 100) {
            source.append("  - {id: q, kynd: txt, when: {question: nobody, atLeast: x}, whom: 4}\n");
        }
        JobCheck check = assertTimeoutPreemptively(PATIENCE, () -> reader.read(source.toString()));
        assertEquals(200, check.faults().size());
    }

    @Test
    void readsAMegabyteOfQuestionsThatDependOnEachOther() {
        StringBuilder source = new StringBuilder(GOOD);
        for (int i = 0; source.length() < JobReader.LARGEST - 200 && i < 6_000; i++) {
            source.append("  - {id: q%d, kind: text, ask: {en: x, ja: x}, when: {question: q%d, is: x}}\n"
                    .formatted(i, i + 1));
        }
        source.append("  - {id: q6000, kind: text, ask: {en: x, ja: x}, when: {question: q0, is: x}}\n");
        JobCheck check = assertTimeoutPreemptively(PATIENCE, () -> reader.read(source.toString()));
        assertTrue(check.errors().stream().anyMatch(fault -> fault.code() == Code.CIRCULAR));
    }

    @Test
    void refusesBytesThatAreNoText() {
        byte[] bytes = new byte[5_000];
        new Random(1).nextBytes(bytes);
        assertFalse(reader.read(bytes).isGood());
        byte[] broken = (GOOD + "# x").getBytes(StandardCharsets.UTF_8);
        broken[broken.length - 1] = (byte) 0xff;
        Fault fault = reader.read(broken).errors().getFirst();
        assertEquals(new Fault(Code.NOT_UTF8, 6, List.of()), fault);
        assertRefused(Code.CONTROL_CHARACTER, 2, "id: a\ntitle: \u0000\n");
        assertRefused(Code.CONTROL_CHARACTER, 1, "id: \uD800\n");
    }

    @Test
    void refusesTabsColonsTagsAndSecondDocuments() {
        assertRefused(Code.TAB, 2, "questions:\n\t- id: a\n");
        assertRefused(Code.COLON_IN_TEXT, 1, "title: note: this\n");
        assertRefused(Code.TAGGED, 1, "id: !!java.io.File [x]\n");
        assertRefused(Code.SEVERAL_DOCUMENTS, 6, GOOD + "---\n" + GOOD);
        assertRefused(Code.KEY_NOT_TEXT, 6, GOOD + "? [a, b]\n: c\n");
    }

    @Test
    void refusesWhatIsNoYaml() {
        for (String source :
                List.of("id: \"a", "id: [a", "id: {a", "a: b\n c: d", "- a\nb: c", "id: 'x", "id: @x", "%", "&", "*")) {
            assertFalse(reader.read(source).isGood(), source);
            assertFalse(reader.read(source).errors().getFirst().sentence("ja").isBlank(), source);
        }
    }

    @Test
    void refusesWhatIsNoJobType() {
        assertRefused(Code.EMPTY, 1, "");
        assertRefused(Code.EMPTY, 1, "# only a comment\n");
        assertRefused(Code.EMPTY, 1, "--- \n");
        assertRefused(Code.NO_JOB_TYPE, 1, "- id: a\n");
        assertRefused(Code.NO_JOB_TYPE, 1, "just a text\n");
    }

    @Test
    void takesMarkupAndWritingOfEveryDirectionAsText() {
        String nasty = "</script><b>&amp; \u202Eabc \uD83D\uDC69\u200D\uD83C\uDF73 مرحبا";
        JobCheck check = reader.read(GOOD.replace("ask: {en: x", "ask: {en: \"" + nasty + "\""));
        assertEquals(
                nasty, check.job().orElseThrow().questions().getFirst().ask().in("en"));
    }

    @Test
    void takesNumbersOfAnySizeWithoutWritingThemOut() {
        for (String number :
                List.of("1e999999999", "9".repeat(5_000), "0x" + "f".repeat(5_000), ".inf", ".nan", "-.inf")) {
            JobCheck check = assertTimeoutPreemptively(
                    PATIENCE,
                    () -> reader.read(
                            GOOD + "  - {id: n, kind: number, range: {max: " + number + "}, ask: {en: x, ja: x}}\n"));
            assertEquals(Code.WANTS_NUMBER, check.errors().getFirst().code(), number);
        }
    }

    @Test
    void neverThrowsForAFileThatWasCutOrScrambled() {
        String source = FaultWords.resource("shop-page.yaml");
        Random random = new Random(7);
        int good = 0;
        for (int i = 0; i < 300; i++) {
            StringBuilder mangled = new StringBuilder(source);
            for (int j = 0; j < 3; j++) {
                int at = random.nextInt(mangled.length());
                mangled.setCharAt(at, "{}[]:,-#&*!|>'\"%@` \n\tx".charAt(random.nextInt(22)));
            }
            mangled.setLength(random.nextInt(mangled.length()));
            JobCheck check = reader.read(mangled.toString());
            good += check.isGood() ? 1 : 0;
            assertEquals(check.isGood(), check.errors().isEmpty());
        }
        assertTrue(good < 300);
    }
}

package dev.kikitori.prompts.phrasebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.engine.conversation.Focus;
import dev.kikitori.engine.conversation.Reply;
import dev.kikitori.engine.job.Problem;
import dev.kikitori.engine.value.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepromptTest {
    private static final Problem NOT_FOUND = Problem.of(Problem.Code.NOT_FOUND);

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void neverRepeatsTheOneBeforeWhateverIsOpen(String lang) {
        for (Focus focus : Samples.focuses()) {
            Scene scene = new Scene(lang).waiting(focus);
            List<String> said = new ArrayList<>();
            for (int attempt = 1; attempt <= 12; attempt++) {
                scene.heard("hm");
                said.add(scene.text(not(attempt, NOT_FOUND)));
            }
            assertNeighboursDiffer(said);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void neverRepeatsTheOneBeforeForAnyKind(Kind kind) {
        for (String lang : List.of("en", "ja")) {
            Scene scene = new Scene(lang).waiting(Focus.Asking.first(kind.word()));
            List<String> said = new ArrayList<>();
            for (int attempt = 1; attempt <= 8; attempt++) {
                scene.heard("hm");
                said.add(scene.text(not(attempt, NOT_FOUND), new Reply.Ask(kind.word(), attempt)));
            }
            assertNeighboursDiffer(said);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void neverRepeatsTheOneBeforeAfterADetour(int between) {
        Scene scene = new Scene("en").waiting(Focus.Asking.first("date")).heard("hm");
        String first = scene.text(not(1, NOT_FOUND));
        for (int i = 0; i < between; i++) {
            scene.heard("why");
        }
        String second = scene.text(not(1, NOT_FOUND));
        if (between % 3 != 0) {
            assertNotEquals(first, second);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void getsMoreHelpful(String lang) {
        Scene scene = new Scene(lang).waiting(Focus.Asking.first("date"));
        String first = scene.text(not(1, NOT_FOUND));
        String second = scene.text(not(2, NOT_FOUND));
        String third = scene.text(not(3, NOT_FOUND));
        String example = scene.text(new Reply.Examples("date"));
        String skip = lang.equals("en") ? "\"skip\"" : "「とばす」";
        assertTrue(!first.contains(example) && !first.contains(skip), first);
        assertTrue(second.contains(example) && !second.contains(skip), second);
        assertTrue(third.contains(example) && third.contains(skip), third);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void saysWhatWasWrongEveryTime(String lang) {
        Scene scene = new Scene(lang).waiting(Focus.Asking.first("number"));
        for (int attempt = 1; attempt <= 9; attempt++) {
            scene.heard("21");
            String said = scene.text(not(attempt, Problem.of(Problem.Code.TOO_LARGE, "20")));
            assertTrue(said.contains("20"), said);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void namesTheQuestionWhereItIsNotTheOpenOne(String lang) {
        Scene scene = new Scene(lang).waiting(Focus.Asking.first("date"));
        Problem problem = Problem.of(Problem.Code.TOO_LARGE, "20");
        String other = scene.text(new Reply.NotUnderstood(Optional.of("name-of-shop"), problem, 1));
        assertTrue(other.contains(lang.equals("en") ? "Name: " : "お店の名前"), other);
        String open = scene.text(new Reply.NotUnderstood(Optional.of("date"), problem, 1));
        assertTrue(!open.contains("Date") && !open.contains("date"), open);
    }

    private static Reply not(int attempt, Problem problem) {
        return new Reply.NotUnderstood(Optional.empty(), problem, attempt);
    }

    private static void assertNeighboursDiffer(List<String> said) {
        for (int i = 1; i < said.size(); i++) {
            assertNotEquals(said.get(i - 1), said.get(i));
        }
        assertEquals(said.size(), said.stream().filter(text -> !text.isBlank()).count());
    }
}

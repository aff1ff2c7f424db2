package dev.kikitori.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.engine.conversation.Command;
import dev.kikitori.engine.conversation.Focus;
import dev.kikitori.engine.conversation.Interpretation;
import dev.kikitori.engine.conversation.Interpretation.Assent;
import dev.kikitori.engine.conversation.Interpretation.Order;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Commands as people put them: {@code commands/LANGUAGE.tsv}, the command or a stroke, the open question, the words. */
class FreeCommandsTest {
    private static final Path TABLES = Path.of("src/test/resources/commands");
    private final Talk en = new Talk("en");
    private final Talk ja = new Talk("ja");

    @TestFactory
    Stream<DynamicTest> findsEveryCommandAndNoneInAnAnswer() throws IOException {
        return Stream.concat(cases("en"), cases("ja"));
    }

    private static Stream<DynamicTest> cases(String lang) throws IOException {
        return rows(lang).stream()
                .map(cells -> DynamicTest.dynamicTest(lang + ": " + cells.getLast(), () -> {
                    Interpretation heard = new Talk(lang).asking(cells.get(1)).hears(cells.getLast());
                    Optional<Command> command =
                            heard instanceof Order order ? Optional.of(order.command()) : Optional.empty();
                    assertEquals(Command.of(cells.getFirst()), command, () -> cells + " was heard as " + heard);
                }));
    }

    private static List<List<String>> rows(String lang) throws IOException {
        return Files.readAllLines(TABLES.resolve(lang + ".tsv")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> Arrays.asList(line.split("\t", 3)))
                .toList();
    }

    @Test
    void everyCommandHasCasesInBothLanguages() throws IOException {
        for (String lang : List.of("en", "ja")) {
            Set<String> said = rows(lang).stream().map(List::getFirst).collect(Collectors.toSet());
            for (Command command : Command.values()) {
                assertTrue(said.contains(command.word()), command.word() + " in " + lang);
            }
        }
    }

    @Test
    void aChoiceThatIsCalledSoWins() {
        assertNotEquals(new Order(Command.BACK), en.asking("side").hears("the back one please"));
        assertEquals(new Order(Command.BACK), en.asking("side").hears("can we go back to the previous question"));
        assertNotEquals(new Order(Command.BACK), ja.asking("side").hears("前のほう"));
    }

    @Test
    void aPlainYesOrNoStaysOneWhereItIsAsked() {
        assertEquals(new Assent(true), en.at(new Focus.Confirming()).hears("yes, go ahead"));
        assertEquals(new Assent(false), ja.at(new Focus.Confirming()).hears("いいえ、違います"));
    }

    @Test
    void moreThanAShortSentenceIsNeverOne() {
        String story = "can we go back to the previous question because ".repeat(3) + "please";
        assertNotEquals(new Order(Command.BACK), en.asking("people").hears(story));
    }
}

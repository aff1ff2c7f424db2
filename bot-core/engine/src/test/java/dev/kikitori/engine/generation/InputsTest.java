package dev.kikitori.engine.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kikitori.engine.job.Decide;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.LocalList;
import dev.kikitori.engine.job.LocalText;
import dev.kikitori.engine.job.NumberRange;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InputsTest {
    private static final Inputs.Input NAME =
            Inputs.Input.needed("name", Kind.NAME, Kind.TEXT).or("title");
    private static final Inputs.Input HOURS = Inputs.Input.used("hours", Kind.OPENING_HOURS);
    private static final Inputs CHOOSY = new Inputs(List.of(NAME, HOURS), false);

    private static Question question(String id, Kind kind) {
        return new Question(
                id,
                kind,
                Optional.empty(),
                LocalText.NONE,
                new LocalText(Map.of("en", "?")),
                LocalText.NONE,
                LocalText.NONE,
                LocalList.NONE,
                NumberRange.ANY,
                false,
                true,
                false,
                Decide.OMIT,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static JobType job(Question... questions) {
        return new JobType(
                "trial",
                "hash",
                LocalText.NONE,
                LocalText.NONE,
                "trial",
                Optional.empty(),
                List.of(),
                Arrays.asList(questions),
                List.of(),
                "");
    }

    @Test
    void findsWhatIsNeededAndNobodyAsks() {
        assertEquals(List.of(NAME), CHOOSY.unasked(job(question("hours", Kind.OPENING_HOURS))));
        assertEquals(List.of(NAME), CHOOSY.unasked(job(question("name", Kind.NUMBER))));
        assertEquals(List.of(), CHOOSY.unasked(job(question("title", Kind.TEXT))));
    }

    @Test
    void findsWhatIsAskedInAWayItCanNotUnderstand() {
        Question hours = question("hours", Kind.TEXT);
        assertEquals(List.of(hours), CHOOSY.misfits(job(hours, question("name", Kind.NAME))));
    }

    @Test
    void findsAnswersThatNothingIsMadeOf() {
        Question colour = question("colour", Kind.COLOUR);
        assertEquals(List.of(colour), CHOOSY.idle(job(colour, question("name", Kind.NAME))));
        assertEquals(List.of(), Inputs.ANYTHING.idle(job(colour)));
    }
}

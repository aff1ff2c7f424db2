package dev.kikitori.prompts.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.engine.job.Decide;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.Question;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BuiltInJobsTest {
    private static final Set<String> GENERATORS = Set.of("page", "csv-program", "record");
    private final List<JobType> jobs = BuiltInJobs.read(new JobReader(GENERATORS));

    @Test
    void offersThreeInThisOrder() {
        assertEquals(
                List.of("shop-page", "csv-summary", "enquiry"),
                jobs.stream().map(JobType::id).toList());
    }

    @Test
    void haveNoFaultAndNoWarning() {
        for (JobType job : jobs) {
            JobCheck check = new JobReader(GENERATORS).read(job.source());
            assertEquals(
                    List.of(),
                    check.faults().stream()
                            .map(fault -> fault.shown(job.id(), "en"))
                            .toList());
        }
    }

    @Test
    void sayInBothLanguagesWhatIsAskedWhyAndHow() {
        for (JobType job : jobs) {
            for (Question question : job.questions()) {
                for (String language : Wordings.LANGUAGES) {
                    String which = job.id() + " " + question.id() + " " + language;
                    assertTrue(question.ask().byLanguage().containsKey(language), which);
                    assertTrue(question.label().byLanguage().containsKey(language), which);
                    assertTrue(question.why().byLanguage().containsKey(language), which);
                    assertTrue(question.help().byLanguage().containsKey(language), which);
                }
            }
        }
    }

    @Test
    void areShort() {
        for (JobType job : jobs) {
            assertTrue(job.questions().size() <= 15, job.id());
            assertTrue(job.questions().stream().filter(Question::essential).count() <= 6, job.id());
        }
    }

    @Test
    void decideNothingButTheLookAndTheFigures() {
        Set<String> free = Set.of("mood", "background", "letters", "measures", "order");
        for (JobType job : jobs) {
            for (Question question : job.questions()) {
                assertEquals(free.contains(question.id()), question.decide() == Decide.DEFAULT, question.id());
                assertFalse(!free.contains(question.id()) && question.fallback().isPresent(), question.id());
            }
        }
    }
}

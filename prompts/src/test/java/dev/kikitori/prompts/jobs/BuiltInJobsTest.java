package dev.kikitori.prompts.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.engine.job.Decide;
import dev.kikitori.engine.job.Faq;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.LocalText;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BuiltInJobsTest {
    private static final Set<String> GENERATORS = Set.of("page", "csv-program", "record", "price-calculator");
    private final List<JobType> jobs = BuiltInJobs.read(new JobReader(GENERATORS));

    @Test
    void offersTheseInThisOrder() {
        assertEquals(
                List.of(
                        "shop-page",
                        "self-introduction",
                        "event-page",
                        "club-page",
                        "price-list",
                        "notice",
                        "enquiry",
                        "booking-request",
                        "csv-summary",
                        "price-calculator"),
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
    void answerWhatPeopleAskBack() {
        for (JobType job : jobs) {
            assertTrue(job.faq().size() >= 6, job.id());
            for (Faq faq : job.faq()) {
                for (String language : Wordings.LANGUAGES) {
                    assertTrue(faq.ask().byLanguage().containsKey(language), job.id() + faq);
                    assertTrue(faq.answer().byLanguage().containsKey(language), job.id() + faq);
                }
            }
        }
    }

    @Test
    void askTheEssentialsBeforeAnyRoundAndInAtMostSevenTurns() {
        for (JobType job : jobs) {
            int last = -1;
            int firstOfARound = job.questions().size();
            for (int i = 0; i < job.questions().size(); i++) {
                Question question = job.questions().get(i);
                last = question.essential() ? i : last;
                firstOfARound = question.round().isPresent() ? Math.min(i, firstOfARound) : firstOfARound;
            }
            assertTrue(last < 7, job.id());
            assertTrue(last < firstOfARound, job.id());
        }
    }

    @Test
    void askForTheColoursByTheirPlace() {
        for (JobType job : jobs) {
            if (job.generator().equals("page")) {
                assertEquals(Kind.COLOUR, job.question("colour").orElseThrow().kind(), job.id());
                assertTrue(
                        job.question("background")
                                .map(question -> question.kind() == Kind.COLOUR)
                                .orElseGet(() -> job.question("mood")
                                        .flatMap(mood -> mood.choice("dark"))
                                        .isPresent()),
                        job.id());
                assertTrue(job.question("features").orElseThrow().choices().size() >= 10, job.id());
            }
        }
    }

    @Test
    void pagesAskForTheirMoodAndLetters() {
        for (JobType job : jobs) {
            if (job.generator().equals("page")) {
                Question mood = job.question("mood").orElseThrow();
                for (String id : List.of("calm", "lively", "plain", "elegant", "playful", "sans", "serif", "rounded")) {
                    assertTrue(mood.choice(id).isPresent(), job.id() + " " + id);
                }
            }
        }
    }

    @Test
    void whatElseItMustSayOrDoIsAskedLast() {
        for (String id : List.of(
                "shop-page",
                "self-introduction",
                "event-page",
                "club-page",
                "price-list",
                "notice",
                "price-calculator")) {
            JobType job =
                    jobs.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
            assertTrue(job.questions().getLast().wishes(), id);
        }
    }

    @Test
    void speakPolitelyAndWithoutWordsOfTheTrade() {
        Pattern unwanted = Pattern.compile("ジョブ|スペック|あなた|彼女?|[!！]");
        for (JobType job : jobs) {
            assertFalse(unwanted.matcher(job.source()).find(), job.id());
            for (Question question : job.questions()) {
                for (LocalText text : List.of(question.ask(), question.why(), question.help())) {
                    String japanese = text.in("ja");
                    assertTrue(japanese.endsWith("。"), japanese);
                    assertFalse(text.in("en").contains("please enter"), text.in("en"));
                }
                assertTrue(question.ask().in("ja").matches(".*(か。|ください|どうぞ|お願い).*"), job.id() + " " + question.id());
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
        Set<String> free = Set.of("mood", "letters", "measures", "order", "discount-on", "rounding");
        for (JobType job : jobs) {
            for (Question question : job.questions()) {
                assertEquals(free.contains(question.id()), question.decide() == Decide.DEFAULT, question.id());
                assertFalse(!free.contains(question.id()) && question.fallback().isPresent(), question.id());
            }
        }
    }
}

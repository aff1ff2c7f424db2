package dev.kikitori.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.engine.job.JobType;
import dev.kikitori.prompts.flow.Flow;
import dev.kikitori.prompts.jobs.JobLibrary;
import dev.kikitori.prompts.jobs.JobReader;
import dev.kikitori.store.memory.InMemoryStores;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code jobs export} draws can be read by everyone, on its own and in a page. */
@InChromium
class DrawnFlowTest {
    @TempDir
    private Path noOthers;

    private List<JobType> jobs() {
        JobReader reader = new JobReader(Set.of());
        InMemoryStores stores = new InMemoryStores(() -> "upload");
        return new JobLibrary(reader, noOthers, stores.jobSources(), InstantSource.system(), faults -> {}).current();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void everyDrawingIsFreeOfHardships(String lang, Visitors visitors) {
        Visitor visitor = visitors.one();
        visitor.page().navigate("about:blank");
        for (JobType job : jobs()) {
            String svg = Flow.of(job, lang).svg();
            visitor.page()
                    .setContent("<!DOCTYPE html><html lang=\"" + lang + "\"><head><title>" + job.id()
                            + "</title></head><body><main><h1>" + job.id()
                            + "</h1><div style=\"overflow:auto\" tabindex=\"0\""
                            + " role=\"group\" aria-label=\"" + job.id() + "\">" + svg + "</div></main></body></html>");
            assertTrue(visitor.page().locator("svg text").count() > 20, job.id());
            assertEquals(List.of(), visitor.hardships(job.id()), job.id());
        }
    }
}

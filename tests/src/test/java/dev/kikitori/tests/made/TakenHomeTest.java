package dev.kikitori.tests.made;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import dev.kikitori.engine.generation.Artifact;
import dev.kikitori.engine.generation.UploadedFiles;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.spec.Spec;
import dev.kikitori.engine.value.Value;
import dev.kikitori.generators.workshop.ZipWriter;
import dev.kikitori.prompts.jobs.JobReader;
import dev.kikitori.tests.chromium.Chromium;
import dev.kikitori.tests.chromium.NeedsChromium;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The zip of a shop's page, unpacked into a folder on a machine without a connection, does all that it promises. */
@NeedsChromium
class TakenHomeTest {
    private static final String WEDNESDAY_MORNING = "2026-11-25T01:30:00Z";
    private static final String TUESDAY_MORNING = "2026-11-24T01:30:00Z";

    @Test
    void theZipHoldsThePageAndItsVerification(Chromium chromium) throws IOException {
        Map<String, byte[]> files = unzipped(bakery());
        assertTrue(files.containsKey("index.html"));
        assertTrue(files.containsKey("verification.json"));
    }

    @Test
    void copyButtonsCopy(Chromium chromium) throws IOException {
        try (Visit visit = home(chromium, WEDNESDAY_MORNING)) {
            Page page = visit.page();
            page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            List<String> copied = new java.util.ArrayList<>();
            for (int i = 0; i < page.locator("button.copy").count(); i++) {
                page.locator("button.copy").nth(i).click();
                page.locator("#copied:not(:empty)").waitFor();
                copied.add((String) page.evaluate("() => navigator.clipboard.readText()"));
            }
            assertEquals(List.of("12 Mill Lane, Ashford TN23 1AB", "03-1234-5678", "hello@hinode.example"), copied);
            assertEquals(List.of(), visit.faults());
        }
    }

    @Test
    void openNowFollowsTheClock(Chromium chromium) throws IOException {
        try (Visit visit = home(chromium, WEDNESDAY_MORNING)) {
            assertTrue(visit.page().locator("#open-now").textContent().startsWith("Open now"));
        }
        try (Visit visit = home(chromium, TUESDAY_MORNING)) {
            assertTrue(visit.page().locator("#open-now").textContent().startsWith("Closed now"));
        }
    }

    @Test
    void everyLinkOfThePageLeadsSomewhere(Chromium chromium) throws IOException {
        try (Visit visit = home(chromium, WEDNESDAY_MORNING)) {
            Object dead = visit.page().evaluate("""
                    () => [...document.querySelectorAll('a')].map(a => a.getAttribute('href'))
                      .filter(to => to.startsWith('#') ? !document.getElementById(to.slice(1)) : !/^(tel|mailto):/.test(to))
                    """);
            assertEquals(List.of(), dead);
        }
    }

    @Test
    void onPaperThereIsTextAndNothingToPress(Chromium chromium) throws IOException {
        try (Visit visit = home(chromium, WEDNESDAY_MORNING)) {
            Page page = visit.page();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertFalse(page.locator("button.copy").first().isVisible());
            assertFalse(page.locator("#open-now").isVisible());
            assertFalse(page.locator("nav").first().isVisible());
            assertTrue(page.locator("h1").isVisible());
            assertTrue(page.getByText("Rye sourdough").isVisible());
            assertEquals(
                    "rgb(255, 255, 255)",
                    page.evaluate("() => getComputedStyle(document.documentElement).backgroundColor"));
            assertTrue(page.pdf().length > 1000);
        }
    }

    private static Visit home(Chromium chromium, String now) throws IOException {
        return new Visit(
                chromium,
                "home",
                unzipped(bakery()),
                "index.html",
                new Browser.NewContextOptions().setTimezoneId("Asia/Tokyo"),
                Optional.of(now));
    }

    private static Map<String, byte[]> unzipped(Artifact artifact) throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        ZipWriter.write(artifact.files(), zip);
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static Artifact bakery() throws IOException {
        Map<String, Value> answers = new LinkedHashMap<>();
        answers.put("name", new Value.Name("Hinode Bakery", Optional.empty()));
        answers.put("business", new Value.Text("bakery"));
        answers.put("actions", new Value.Choices(List.of("visit", "call")));
        answers.put("hours", new Value.Text("We-Sa 07:00-18:00; Su-Tu off"));
        answers.put("address", new Value.Address("", "", "", "", "", "12 Mill Lane, Ashford TN23 1AB"));
        answers.put("contact", new Value.Text("03-1234-5678, hello@hinode.example"));
        answers.put(
                "items", new Value.Items(List.of(new Value.Item("Rye sourdough", Optional.empty(), Optional.empty()))));
        answers.put("background", new Value.Text("dark"));
        Spec spec = new Spec(
                "shop-page",
                "hash",
                "en",
                answers,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
        try (Makers makers = new Makers(Optional.empty())) {
            return makers.make(spec, shopPage(), UploadedFiles.NONE).artifact();
        }
    }

    private static JobType shopPage() throws IOException {
        try (var file =
                Objects.requireNonNull(TakenHomeTest.class.getResourceAsStream("/kikitori/jobs/shop-page.yaml"))) {
            return new JobReader(Set.of("page")).read(file.readAllBytes()).job().orElseThrow();
        }
    }
}

package dev.kikitori.generators.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.engine.generation.Artifact;
import dev.kikitori.engine.generation.UploadedFiles;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import dev.kikitori.generators.trial.Jobs;
import dev.kikitori.generators.view.PhoneWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageGeneratorTest {
    private static final PageGenerator PAGE = new PageGenerator(List.of(), PhoneWriter.PLAIN);
    private static final JobType SHOP = Jobs.job("page", "Shop page", Optional.empty(), Jobs.shop());

    private static String page(JobType job, Map<String, Value> answers) {
        return file(PAGE.generate(Jobs.spec("en", answers), job, UploadedFiles.NONE), "index.html");
    }

    private static String file(Artifact artifact, String path) {
        return new String(artifact.files().getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    }

    @Test
    void saysOnlyWhatWasAnswered() {
        String page = page(SHOP, Map.of("name", Value.Name.of("Hinode"), "business", new Value.Text("bakery")));
        assertTrue(page.contains("<h1 dir=\"auto\">Hinode</h1>"), page);
        assertFalse(page.contains("<section"), page);
        assertFalse(page.contains("<nav"), page);
        assertFalse(page.contains("class=\"actions\""), page);
        assertFalse(page.contains("class=\"draft\""), page);
    }

    @Test
    void leadsWhereTheAnswersLead() {
        String page = page(
                SHOP,
                Map.of(
                        "name", Value.Name.of("Hinode"),
                        "actions", new Value.Choices(List.of("call", "book", "ask", "follow", "visit")),
                        "phone", new Value.Text("+442079460123")));
        assertTrue(page.contains("<li><a href=\"tel:+442079460123\">Call us</a></li>"), page);
        assertTrue(page.contains("Book by telephone"), page);
        assertFalse(page.contains("Come by"), page);
    }

    @Test
    void keepsWhatIsSensitiveOffThePage() {
        JobType job = Jobs.job(
                "page",
                "Page",
                Jobs.question("name", Kind.NAME, "name"),
                Jobs.sensitive("private", Kind.PHONE, "private number"));
        Artifact made = PAGE.generate(
                Jobs.spec("en", Map.of("name", Value.Name.of("H"), "private", new Value.Text("+442079460123"))),
                job,
                UploadedFiles.NONE);
        assertFalse(file(made, "index.html").contains("2079460123"));
        assertTrue(file(made, "about.txt").contains("private number"));
    }

    @Test
    void tellsThatAColourWasMoved() {
        Map<String, Value> yellow = Map.of("name", Value.Name.of("H"), "colour", new Value.Text("#ffee00"));
        Artifact made = PAGE.generate(Jobs.spec("en", yellow), SHOP, UploadedFiles.NONE);
        assertTrue(file(made, "about.txt").contains("#ffee00"), file(made, "about.txt"));
        Map<String, Value> green = Map.of("name", Value.Name.of("H"), "colour", new Value.Text("#004d25"));
        Artifact kept = PAGE.generate(Jobs.spec("en", green), SHOP, UploadedFiles.NONE);
        assertFalse(file(kept, "about.txt").contains("#004d25"), file(kept, "about.txt"));
    }

    @Test
    void tellsThePersonInLines() {
        Map<String, Value> answers = Map.of(
                "name", Value.Name.of("Hinode & Co"),
                "actions", new Value.Choices(List.of("call")),
                "colour", new Value.Text("#ffee00"));
        Artifact made = PAGE.generate(Jobs.spec("en", answers, List.of("phone", "address")), SHOP, UploadedFiles.NONE);
        List<String> lines = file(made, "about.txt").lines().toList();
        assertEquals(List.of("Hinode & Co", "Your web page", ""), lines.subList(0, 3));
        assertTrue(
                lines.containsAll(List.of("- telephone", "- address", "- call", "What was adjusted")),
                lines.toString());
        assertTrue(lines.getLast().contains("verification.json"), lines.toString());
        assertEquals(
                Optional.of(lines.get(lines.indexOf("What was adjusted") + 1)),
                PAGE.preview(Jobs.spec("en", answers), SHOP, UploadedFiles.NONE).map(note -> "- " + note));
    }
}

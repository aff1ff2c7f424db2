package dev.kikitori.generators.price;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.engine.generation.Artifact;
import dev.kikitori.engine.generation.Check;
import dev.kikitori.engine.generation.UploadedFiles;
import dev.kikitori.engine.generation.Verifier;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import dev.kikitori.generators.sandbox.Sandbox;
import dev.kikitori.generators.trial.Jobs;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class PriceCalculatorGeneratorTest {
    private static final Optional<Sandbox> SANDBOX = Sandbox.find();
    private static final PriceCalculatorGenerator CALCULATOR = new PriceCalculatorGenerator(SANDBOX, List.of());
    private static final JobType JOB = Jobs.job(
            "price-calculator",
            "Prices",
            Jobs.question("name", Kind.NAME, "name"),
            Jobs.question("items", Kind.ITEMS, "things"));

    private static Value.Item item(String name, String amount, String currency) {
        return new Value.Item(name, Optional.of(new Value.Money(new BigDecimal(amount), currency)), Optional.empty());
    }

    private static Map<String, Value> answers() {
        Map<String, Value> answers = new LinkedHashMap<>();
        answers.put("name", Value.Name.of("Printing </script><b>"));
        answers.put(
                "items",
                new Value.Items(List.of(
                        item("card", "0.35", "EUR"),
                        item("poster", "12.50", "EUR"),
                        item("old stock", "500", "JPY"),
                        new Value.Item("by hand", Optional.empty(), Optional.of("ask us")))));
        answers.put("options", new Value.Items(List.of(item("delivery", "4.90", "EUR"))));
        answers.put(
                "discounts",
                new Value.Group(List.of(
                        Map.of("from", Value.Number.of(100), "percent", Value.Number.of(10)),
                        Map.of("from", Value.Number.of(10), "percent", Value.Number.of(5)))));
        answers.put("tax", Value.Number.of(19));
        answers.put("tax-included", new Value.YesNo(false));
        return answers;
    }

    private static Artifact made(Map<String, Value> answers, String language) {
        return CALCULATOR.generate(Jobs.spec(language, answers), JOB, UploadedFiles.NONE);
    }

    private static String file(Artifact artifact, String path) {
        return new String(artifact.files().getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    }

    @Test
    void addsUpAsOneWouldByHand() {
        Tariff tariff = Tariff.of(Jobs.spec("en", answers()));
        Tariff.Sum sum = tariff.sum(List.of(100, 2, 7, 7), List.of(true));
        assertEquals(
                List.of("35.00", "25.00", "0.00", "0.00"),
                sum.lines().stream().map(BigDecimal::toPlainString).toList());
        assertEquals("64.90", sum.subtotal().toPlainString());
        assertEquals("3.50", sum.discount().toPlainString());
        assertEquals("11.67", sum.tax().toPlainString());
        assertEquals("73.07", sum.total().toPlainString());
    }

    @Test
    void roundsAsItWasAskedTo() {
        Map<String, Value> answers = new LinkedHashMap<>();
        answers.put("items", new Value.Items(List.of(item("tea", "108.5", "JPY"))));
        answers.put("tax", Value.Number.of(8));
        assertEquals(
                "109",
                Tariff.of(Jobs.spec("ja", answers))
                        .sum(List.of(1), List.of())
                        .total()
                        .toPlainString());
        answers.put("rounding", new Value.Text("down"));
        Tariff down = Tariff.of(Jobs.spec("ja", answers));
        assertEquals("108", down.sum(List.of(1), List.of()).total().toPlainString());
        assertEquals("8", down.sum(List.of(1), List.of()).tax().toPlainString());
    }

    @Test
    void thePageComesToTheSameSums() {
        Assumptions.assumeTrue(SANDBOX.isPresent(), "bubblewrap is not installed or not allowed to work");
        for (String language : List.of("en", "ja")) {
            Artifact artifact = made(answers(), language);
            for (Verifier verifier : CALCULATOR.verifiers()) {
                Check check = verifier.check(artifact);
                assertEquals(List.of(), check.findings());
                assertEquals(Check.Result.PASSED, check.result());
            }
        }
    }

    @Test
    void noticesAWrongSum() {
        Assumptions.assumeTrue(SANDBOX.isPresent(), "bubblewrap is not installed or not allowed to work");
        Artifact artifact = made(answers(), "en");
        byte[] wrong = file(artifact, "index.html")
                .replace("goods + added - discount", "goods + added")
                .getBytes(StandardCharsets.UTF_8);
        Check check = CALCULATOR.verifiers().getLast().check(artifact.with("index.html", wrong));
        assertEquals(Check.Result.FAILED, check.result());
    }

    @Test
    void listsWhatItCanNotAddUp() {
        Artifact artifact = made(answers(), "en");
        String page = file(artifact, "index.html");
        assertEquals(2, page.split("class=\"count\"", -1).length - 1);
        assertTrue(page.contains("price on request"), page);
        assertFalse(page.contains("<b>"), page);
        assertTrue(file(artifact, "README.txt").contains("- old stock\n"), file(artifact, "README.txt"));
        assertTrue(file(artifact, "README.txt").contains("19 % is added"), file(artifact, "README.txt"));
    }

    @Test
    void saysWhatItNeeds() {
        JobType without = Jobs.job("price-calculator", "Prices", Jobs.question("name", Kind.NAME, "name"));
        assertEquals(1, CALCULATOR.inputs().unasked(without).size());
        assertEquals(List.of(), CALCULATOR.inputs().unasked(JOB));
    }
}

package dev.kikitori.generators.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.engine.generation.UploadedFiles;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.value.Value;
import dev.kikitori.generators.colour.Colour;
import dev.kikitori.generators.trial.Jobs;
import dev.kikitori.generators.view.PhoneWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Pages of one job type do not look alike, and what was wished for holds. */
class LooksTest {
    private static final PageGenerator PAGE = new PageGenerator(List.of(), PhoneWriter.PLAIN);
    private static final JobType SHOP = Jobs.job("page", "Shop page", Optional.empty(), Jobs.shop());
    private static final List<String> BUSINESSES = List.of("bakery", "florist", "パン屋", "dentist", "bookshop");

    private static Map<String, Value> shop(int number) {
        Map<String, Value> answers = new LinkedHashMap<>();
        answers.put("name", Value.Name.of("Shop " + number));
        answers.put("business", new Value.Text(BUSINESSES.get(number % BUSINESSES.size())));
        answers.put("actions", new Value.Choices(List.of("visit")));
        answers.put("hours", new Value.Text("Mo-Fr 09:00-17:00"));
        answers.put("address", new Value.Address("", "", "", "", "", "12 Mill Lane"));
        answers.put("phone", new Value.Text("+442079460123"));
        answers.put("items", new Value.Items(List.of(new Value.Item("rye", Optional.empty(), Optional.empty()))));
        return answers;
    }

    private static Look look(Map<String, Value> answers) {
        return Look.of(Jobs.spec("en", answers), SHOP);
    }

    private static String structure(Map<String, Value> answers) {
        String page = new String(
                PAGE.generate(Jobs.spec("en", answers), SHOP, UploadedFiles.NONE)
                        .files()
                        .getOrDefault("index.html", new byte[0]),
                StandardCharsets.UTF_8);
        List<String> sections = new ArrayList<>();
        for (String part : page.split("<section id=\"")) {
            sections.add(part.substring(0, Math.min(8, part.length())));
        }
        return look(answers).classes() + sections.subList(1, sections.size());
    }

    @Test
    void fiftyShopsHaveFiftyPalettesAndManyStructures() {
        Set<String> structures = new HashSet<>();
        Set<Colour> accents = new HashSet<>();
        Set<String> orders = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            String structure = structure(shop(i));
            structures.add(structure);
            orders.add(structure.substring(structure.indexOf('[')));
            accents.add(look(shop(i)).palette().usual().accent());
        }
        assertTrue(structures.size() >= 45, structures.size() + " structures");
        assertTrue(accents.size() >= 40, accents.size() + " accents");
        assertTrue(orders.size() >= 3, orders.toString());
    }

    @Test
    void twoShopsOfOneKindSeldomShareTheFormOfTheirHead() {
        int same = 0;
        for (int i = 0; i < 200; i += 2) {
            Layout one = look(shop(i)).layout();
            Layout other = look(shop(i + 5)).layout();
            same += one.head() == other.head() && one.flow() == other.flow() ? 1 : 0;
        }
        assertTrue(same <= 20, same + " of 100 pairs");
    }

    @Test
    void whatWasWishedForHoldsForEveryName() {
        for (int i = 0; i < 40; i++) {
            Map<String, Value> answers = shop(i);
            answers.put("mood", new Value.Text("lively"));
            answers.put("letters", new Value.Text("serif"));
            answers.put("colour", new Value.Text("#004d25"));
            Look look = look(answers);
            assertEquals(Mood.LIVELY, look.mood());
            assertEquals(Look.Letters.SERIF, look.letters());
            assertEquals("#004d25", look.palette().usual().accent().code());
            assertTrue(Mood.LIVELY.heads().contains(look.layout().head()));
            answers.put("background", new Value.Text("dark"));
            assertTrue(look(answers).palette().night().isEmpty());
        }
    }

    @Test
    void staysTheSameForTheSameAnswers() {
        assertEquals(look(shop(3)), look(shop(3)));
    }

    @Test
    void theFirstThingToDoComesEarly() {
        Map<String, Value> visit = shop(1);
        Map<String, Value> order = shop(1);
        order.put("actions", new Value.Choices(List.of("order")));
        String visiting = structure(visit);
        String ordering = structure(order);
        assertTrue(visiting.indexOf("place") < visiting.indexOf("items"), visiting);
        assertTrue(ordering.indexOf("items") < ordering.indexOf("place"), ordering);
    }
}

package dev.kikitori.tests.wishes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.Question;
import dev.kikitori.prompts.jobs.JobLibrary;
import dev.kikitori.prompts.jobs.JobReader;
import dev.kikitori.store.memory.InMemoryStores;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The judgement is a person's; what is tested is that it is about the questions there are, and that it is enough. */
class WishesTest {
    private static final double ENOUGH = 0.6;

    @TempDir
    private Path noOthers;

    private static List<JsonNode> wishes(String file) throws IOException {
        List<JsonNode> wishes = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(WishesTest.class.getResourceAsStream("/wishes/" + file))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                wishes.add(new ObjectMapper().readTree(line));
            }
        }
        return wishes;
    }

    private List<JobType> jobs() {
        InMemoryStores stores = new InMemoryStores(() -> "upload");
        return new JobLibrary(
                        new JobReader(Set.of()), noOthers, stores.jobSources(), InstantSource.system(), faults -> {})
                .current();
    }

    private static Optional<Question> question(List<JobType> jobs, String job, String id) {
        return jobs.stream()
                .filter(one -> one.id().equals(job))
                .findFirst()
                .orElseThrow()
                .question(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"website.jsonl", "website-later.jsonl"})
    void mostOfWhatIsBehindAWishIsNamedByAQuestion(String file) throws IOException {
        int all = 0;
        int named = 0;
        Set<String> cited = new TreeSet<>();
        for (JsonNode wish : wishes(file)) {
            for (JsonNode requirement : wish.get("behind")) {
                all++;
                if (requirement.has("namedBy")) {
                    named++;
                    cited.add(wish.get("job").asText() + " "
                            + requirement.get("namedBy").asText());
                }
            }
        }
        List<JobType> jobs = jobs();
        for (String one : cited) {
            String[] parts = one.split(" ", -1);
            Optional<Question> question = question(jobs, parts[0], parts[1]);
            assertTrue(question.isPresent() && !question.get().wishes(), one);
        }
        assertTrue(named >= ENOUGH * all, named + " of " + all);
    }

    @Test
    void thereAreManyWishesOfManyKinds() throws IOException {
        List<JsonNode> wishes = wishes("website.jsonl");
        assertTrue(wishes.size() >= 30, () -> "only " + wishes.size());
        Set<String> jobs = new TreeSet<>();
        for (JsonNode wish : wishes) {
            jobs.add(wish.get("job").asText());
            int behind = wish.get("behind").size();
            assertTrue(behind >= 8 && behind <= 15, wish.get("who") + ": " + behind);
        }
        assertEquals(7, jobs.size(), jobs.toString());
    }
}

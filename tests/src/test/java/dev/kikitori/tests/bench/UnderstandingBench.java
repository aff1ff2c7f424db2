package dev.kikitori.tests.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kikitori.channels.app.Main;
import dev.kikitori.engine.conversation.Command;
import dev.kikitori.engine.conversation.Conversation;
import dev.kikitori.engine.conversation.Interpretation;
import dev.kikitori.engine.conversation.Utterance;
import dev.kikitori.engine.policy.Suggestions;
import dev.kikitori.engine.turn.Arrival;
import dev.kikitori.engine.turn.DialogEngine;
import dev.kikitori.engine.turn.Ports;
import dev.kikitori.engine.turn.Setting;
import dev.kikitori.engine.turn.TurnListener;
import dev.kikitori.engine.turn.TurnRefused;
import dev.kikitori.generators.workshop.GeneratorCatalogue;
import dev.kikitori.prompts.jobs.JobLibrary;
import dev.kikitori.prompts.jobs.JobReader;
import dev.kikitori.prompts.phrasebook.YamlPhrasebook;
import dev.kikitori.store.memory.InMemoryStores;
import dev.kikitori.understanding.Understanding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * How much is understood of what people would say, by kind and language, in both halves of the set, through {@code
 * interpret}; how many lines it reads a second, after start; and how long texts take that were made to take long. Of the
 * second half only scores are shown.
 */
final class UnderstandingBench {
    private static final Set<String> PLAIN =
            Set.of("number", "money", "yes-no", "choice", "choices", "phone", "email", "url");
    private static final Set<String> TIMES = Set.of("date", "time", "datetime", "duration");
    private static final int LINES = 20_000;
    private static final int UNREAD = 1_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final InstantSource clock = InstantSource.system();

    private UnderstandingBench() {}

    /** Right ones of all. */
    private record Score(int right, int all) {
        Score plus(boolean isRight) {
            return new Score(right + (isRight ? 1 : 0), all + 1);
        }

        double percent() {
            return 100.0 * right / all;
        }
    }

    static boolean run(Path root, List<String> arguments) throws Exception {
        List<String> halves = arguments.contains("--first") ? List.of("first") : List.of("first", "second");
        boolean misses = arguments.contains("--misses");
        UnderstandingBench bench = new UnderstandingBench();
        List<JsonNode> spoken = new ArrayList<>();
        boolean reached = true;
        for (String half : halves) {
            for (String lang : List.of("en", "ja")) {
                UtteranceSet set = UtteranceSet.read(lang, half);
                spoken.addAll(set.lines());
                Map<String, Score> scores = bench.score(set, misses && half.equals("first"));
                System.out.println(lang + ", " + half + " half");
                for (Map.Entry<String, Score> score : scores.entrySet()) {
                    reached &= report(score.getKey(), score.getValue());
                }
            }
        }
        List<JsonNode> values =
                spoken.stream().filter(line -> !line.has("command")).toList();
        reached &= speed(many(values), "off", "", 2_000);
        reached &= speed(many(values), "on", "", 100);
        reached &= speed(unread(), "on", ", each line asking the model", 100);
        return reached & HostileInputBench.run();
    }

    private static boolean report(String kind, Score score) {
        double wanted = PLAIN.contains(kind) ? 90 : TIMES.contains(kind) ? 80 : 0;
        boolean reached = score.percent() >= wanted;
        System.out.printf(
                "  %-14s %3d of %3d  %5.1f %%%s%n",
                kind,
                score.right(),
                score.all(),
                score.percent(),
                wanted == 0 ? "" : " (wanted: " + (int) wanted + ")" + (reached ? "" : " MISSED"));
        return reached;
    }

    private Map<String, Score> score(UtteranceSet set, boolean misses) throws Exception {
        Map<String, Score> scores = new TreeMap<>();
        List<JsonNode> values =
                set.lines().stream().filter(line -> !line.has("command")).toList();
        List<JsonNode> outs = interpreted(values);
        for (int i = 0; i < values.size(); i++) {
            JsonNode line = values.get(i);
            boolean right = UtteranceSet.isRight(line, outs.get(i));
            scores.merge(UtteranceSet.kind(line), new Score(0, 0).plus(right), (a, b) -> a.plus(right));
            if (!right && misses) {
                System.out.println("    " + UtteranceSet.kind(line) + "\t" + line.get("text") + "\n      wanted "
                        + line.get("expect") + "\n      given  " + outs.get(i));
            }
        }
        Conversation conversation = conversation(set.lang());
        Understanding understanding = new Understanding();
        for (JsonNode line : set.lines()) {
            if (line.has("command")) {
                boolean right = isHeeded(line, understanding, conversation, misses);
                scores.merge("command", new Score(0, 0).plus(right), (a, b) -> a.plus(right));
            }
        }
        return scores;
    }

    private static List<JsonNode> interpreted(List<JsonNode> lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        interpret(lines, "off", out);
        List<JsonNode> outs = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            outs.add(JSON.readTree(line));
        }
        return outs;
    }

    private static void interpret(List<JsonNode> lines, String embeddings, OutputStream out) {
        StringBuilder in = new StringBuilder();
        lines.forEach(line -> in.append(line).append('\n'));
        int status = Main.run(
                new String[] {"interpret", "--embeddings", embeddings},
                Map.of(),
                new ByteArrayInputStream(in.toString().getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                System.err);
        if (status != 0) {
            throw new IllegalStateException("interpret ended with status " + status);
        }
    }

    /** A table is being booked, and how many people come is the open question. */
    private Conversation conversation(String lang) throws URISyntaxException, TurnRefused {
        Path jobs = Path.of(Objects.requireNonNull(UnderstandingBench.class.getResource("/golden/jobs"))
                .toURI());
        InMemoryStores stores = new InMemoryStores(() -> "upload");
        DialogEngine engine = new DialogEngine(new Ports(
                stores.conversations(),
                new JobLibrary(new JobReader(Set.of()), jobs, stores.jobSources(), clock, faults -> {}),
                new Understanding(),
                YamlPhrasebook.standard(90),
                Suggestions.NONE,
                new GeneratorCatalogue(List.of()),
                stores.artifacts(),
                stores.uploads(),
                clock,
                TurnListener.NONE));
        Optional<String> none = Optional.empty();
        return engine.start(
                        "c",
                        new Arrival(lang, "UTC", "US", "bench", Optional.of("table-booking"), none, none, none, ""))
                .conversation();
    }

    private static boolean isHeeded(
            JsonNode line, Understanding understanding, Conversation conversation, boolean misses) {
        String text = line.get("text").asText();
        Interpretation heard = understanding.interpret(
                new Utterance("m", new Utterance.Words(text), "bench", 1, Instant.EPOCH),
                text,
                conversation,
                new Setting(Instant.EPOCH, List.of()));
        Optional<Command> wanted = Command.of(line.get("expect").get("command").asText());
        boolean right = wanted.isPresent() && heard.equals(new Interpretation.Order(wanted.get()));
        if (!right && misses) {
            System.out.println("    command\t" + text + "\n      wanted " + wanted + "\n      given  " + heard);
        }
        return right;
    }

    private static List<JsonNode> many(List<JsonNode> lines) {
        List<JsonNode> many = new ArrayList<>();
        while (many.size() < LINES) {
            many.addAll(lines);
        }
        return many;
    }

    /** Choices that no word tells, so that each line asks the model. */
    private static List<JsonNode> unread() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (int number = 0; number < UNREAD; number++) {
            lines.add(JSON.readTree(
                    "{\"kind\":\"choice\",\"lang\":\"en\",\"options\":[\"bakery\",\"bookshop\",\"florist\"],"
                            + "\"text\":\"novels of the year " + (1000 + number) + "\"}"));
        }
        return lines;
    }

    /** Lines a second from the first answer to the last, after as many lines to warm up. */
    private static boolean speed(List<JsonNode> many, String embeddings, String which, int wanted) {
        interpret(many, embeddings, OutputStream.nullOutputStream());
        Stopwatch watch = new Stopwatch();
        interpret(many, embeddings, watch);
        boolean reached = watch.perSecond() >= wanted;
        System.out.printf(
                "embeddings %s%s: %.0f lines a second (wanted: %d)%s%n",
                embeddings, which, watch.perSecond(), wanted, reached ? "" : " MISSED");
        return reached;
    }

    /** Counts lines and the time between the first and the last. */
    private static final class Stopwatch extends OutputStream {
        private long first;
        private long last;
        private long lines;

        @Override
        public void write(int b) {
            if (b == '\n') {
                last = System.nanoTime();
                first = lines == 0 ? last : first;
                lines++;
            }
        }

        double perSecond() {
            return (lines - 1) / ((last - first) / 1e9);
        }
    }
}

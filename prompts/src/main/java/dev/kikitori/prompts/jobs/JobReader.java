package dev.kikitori.prompts.jobs;

import dev.kikitori.engine.generation.Generator;
import dev.kikitori.engine.generation.Generators;
import dev.kikitori.engine.generation.Inputs;
import dev.kikitori.engine.job.Faq;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.LocalText;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.job.Round;
import dev.kikitori.engine.job.Step;
import dev.kikitori.engine.job.Tone;
import dev.kikitori.prompts.jobs.Fault.Code;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a job type from the text of its file: YAML 1.2 with the core schema. Never throws for anything in a file, finds
 * all faults at once, and costs no more than the length of the file. Thread-safe.
 */
public final class JobReader {
    /** The largest file that is read, in bytes. */
    public static final int LARGEST = 1_048_576;

    static final List<String> KEYS =
            List.of("id", "title", "intro", "generator", "receiver", "tone", "rounds", "questions", "steps", "faq");

    static final List<String> TONES =
            Arrays.stream(Tone.values()).map(Tone::word).toList();

    private final Set<String> generators;
    private final Map<String, Inputs> inputs;
    private final UnaryOperator<String> readings;

    /** @param generators the ids of the generators there are; empty: any id is taken */
    public JobReader(Set<String> generators) {
        this.generators = new TreeSet<>(generators);
        this.inputs = Map.of();
        this.readings = UnaryOperator.identity();
    }

    /**
     * A reader that also says which answers a generator looks for in vain.
     *
     * @param readings how a Japanese text is read, in hiragana, so that choices are found that only look different
     */
    public JobReader(Generators generators, UnaryOperator<String> readings) {
        this.readings = readings;
        this.inputs = generators.all().stream().collect(Collectors.toUnmodifiableMap(Generator::id, Generator::inputs));
        this.generators = new TreeSet<>(inputs.keySet());
    }

    /** Reads the bytes of a file, in UTF-8 with or without a byte order mark. */
    public JobCheck read(byte[] bytes) {
        Faults faults = new Faults();
        return SourceText.decode(bytes, LARGEST, faults)
                .map(this::readDecoded)
                .orElseGet(() -> new JobCheck(Optional.empty(), faults.sorted()));
    }

    /** Reads the text of a file. */
    public JobCheck read(String text) {
        Faults faults = new Faults();
        return SourceText.check(text, LARGEST, faults)
                .map(this::readDecoded)
                .orElseGet(() -> new JobCheck(Optional.empty(), faults.sorted()));
    }

    private JobCheck readDecoded(String source) {
        Faults faults = new Faults();
        Optional<JobType> job = YamlTree.read(source, faults)
                .flatMap(node -> open(node, faults))
                .flatMap(sheet -> job(sheet, source, faults));
        return new JobCheck(faults.hasErrors() ? Optional.empty() : job, faults.sorted());
    }

    /**
     * Reads questions that stand alone, as a program sends them: plain maps in the form that a file has. An {@code id}
     * or {@code ask} that is missing is made up, and {@code type} is taken for {@code kind}.
     */
    public static QuestionsCheck questions(List<? extends Map<String, ?>> plain) {
        Faults faults = new Faults();
        Map<String, Integer> lines = new LinkedHashMap<>();
        List<Node> nodes = new ArrayList<>();
        for (Map<String, ?> one : plain) {
            Map<String, @Nullable Object> filled = new LinkedHashMap<>(one);
            filled.putIfAbsent("id", "question-" + (nodes.size() + 1));
            filled.putIfAbsent("ask", filled.get("id"));
            Object type = filled.remove("type");
            filled.putIfAbsent("kind", type);
            nodes.add(Node.of(filled));
        }
        List<Draft> drafts = new QuestionReader(faults).read(nodes, "questions", lines);
        List<Question> questions = new QuestionLinks(faults).complete(drafts, Scope.of(lines.keySet(), drafts));
        return new QuestionsCheck(questions, faults.sorted());
    }

    /** What names a version: the first 32 hexadecimal digits of the SHA-256 of the file's text in UTF-8. */
    public static String hash(String source) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Optional<Sheet> open(Node root, Faults faults) {
        if (root instanceof Node.Table) {
            return Sheet.open(root, "job", KEYS, faults);
        }
        if (root instanceof Node.Scalar scalar && scalar.isNothing()) {
            faults.add(Code.EMPTY, 1);
        } else {
            faults.add(Code.NO_JOB_TYPE, root.line(), String.join(", ", KEYS));
        }
        return Optional.empty();
    }

    private Optional<JobType> job(Sheet sheet, String source, Faults faults) {
        Optional<String> id = sheet.id("job");
        LocalText title = sheet.sentence("title");
        if (!sheet.has("title")) {
            faults.add(Code.NO_TITLE, sheet.line());
        }
        LocalText intro = sheet.sentence("intro");
        Optional<String> generator = sheet.needed("generator", "job")
                .flatMap(node -> generators.isEmpty() ? sheet.text("generator") : sheet.word("generator", generators));
        Optional<String> receiver = sheet.part("receiver")
                .flatMap(node -> Sheet.open(node, "receiver", List.of("lang"), faults))
                .flatMap(part -> part.needed("lang", "receiver").flatMap(node -> part.text("lang")));
        List<Round> rounds = rounds(sheet, faults);
        sheet.needed("questions", "job");
        Map<String, Integer> lines = new LinkedHashMap<>();
        List<Draft> drafts = new QuestionReader(faults).read(sheet.list("questions"), "questions", lines);
        sheet.refuseEmptyList("questions");
        checkRounds(drafts, rounds, faults);
        Scope scope = Scope.of(lines.keySet(), drafts);
        List<Question> questions = new QuestionLinks(faults).complete(drafts, scope);
        checkCircles(questions, lines, faults);
        List<Step> steps = new StepReader(scope, faults).read(sheet.list("steps"));
        Optional<Tone> tone = sheet.word("tone", TONES).flatMap(Tone::of);
        List<Faq> faq = new FaqReader(scope, faults).read(sheet.list("faq"));
        if (faults.hasErrors()) {
            return Optional.empty();
        }
        LocalText shownTitle = title.isEmpty() ? new LocalText(Map.of("en", id.orElse(""))) : title;
        JobType job = new JobType(
                id.orElseThrow(),
                hash(source),
                shownTitle,
                intro,
                generator.orElseThrow(),
                receiver,
                rounds,
                questions,
                steps,
                tone,
                faq,
                source);
        Advice advice = new Advice(job, sheet, drafts, readings, faults);
        advice.give();
        Optional.ofNullable(inputs.get(job.generator())).ifPresent(advice::onInputs);
        return Optional.of(job);
    }

    private static void checkCircles(List<Question> questions, Map<String, Integer> lines, Faults faults) {
        for (List<String> circle : Circles.in(questions)) {
            int line = circle.stream()
                    .mapToInt(id -> lines.getOrDefault(id, 1))
                    .min()
                    .orElse(1);
            faults.add(Code.CIRCULAR, line, String.join(" → ", circle) + " → " + circle.getFirst());
        }
    }

    private static List<Round> rounds(Sheet job, Faults faults) {
        Map<String, Integer> lines = new HashMap<>();
        List<Round> rounds = new ArrayList<>();
        for (Node node : job.list("rounds")) {
            Sheet.open(node, "rounds", List.of("id", "title"), faults).ifPresent(sheet -> {
                LocalText title = sheet.sentence("title");
                sheet.id("round").ifPresent(id -> {
                    Integer first = lines.putIfAbsent(id, sheet.line("id"));
                    if (first == null) {
                        rounds.add(new Round(id, title));
                    } else {
                        faults.add(Code.REPEATED_ID, sheet.line("id"), id, first.toString());
                    }
                });
            });
        }
        return rounds;
    }

    private static void checkRounds(List<Draft> drafts, List<Round> rounds, Faults faults) {
        List<String> declared = rounds.stream().map(Round::id).toList();
        drafts.forEach(draft -> draft.sheet().word("round", declared));
    }
}

package dev.kikitori.generators.csv;

import dev.kikitori.engine.generation.Artifact;
import dev.kikitori.engine.generation.Generator;
import dev.kikitori.engine.generation.Inputs;
import dev.kikitori.engine.generation.UploadedFiles;
import dev.kikitori.engine.generation.Verifier;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.spec.Spec;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import dev.kikitori.generators.sandbox.Sandbox;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes a program that summarises CSV files, once in Python and once as a page for the browser, with a README and tests.
 *
 * <p>It reads these answers, all of which may be missing: {@code sample}, a file like those to summarise; {@code group}
 * and {@code value}, the names of columns; {@code measures}, some of {@code sum, mean, count, min, max} (else sum and
 * count); {@code order}, one of {@code largest, smallest, name} (else largest); {@code title}. Where neither column is
 * named, the program lets its user choose. A sample of more than 10 MB is not looked at.
 */
public final class CsvProgramGenerator implements Generator {
    private static final int LARGEST_SAMPLE = 10 << 20;
    private static final int MOST_CHOICES = 200;
    private static final int LONGEST_CHOICE = 200;
    private static final int PREVIEW_ROWS = 8;

    private final List<Verifier> verifiers;

    /**
     * @param sandbox where the made programs run their tests; empty: nothing made is run
     * @param pageChecks what the page has to pass besides
     */
    public CsvProgramGenerator(Optional<Sandbox> sandbox, List<Verifier> pageChecks) {
        List<Verifier> all = new ArrayList<>(List.of(
                CsvChecks.pythonCompiles(sandbox), CsvChecks.pythonTests(sandbox), CsvChecks.javaScriptTests(sandbox)));
        all.addAll(pageChecks);
        this.verifiers = List.copyOf(all);
    }

    @Override
    public String id() {
        return "csv-program";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Inputs inputs() {
        return new Inputs(
                List.of(
                        Inputs.Input.used("sample", Kind.FILE),
                        Inputs.Input.used("header", Kind.TEXT, Kind.LONG_TEXT),
                        Inputs.Input.used("group", Kind.CHOICE, Kind.TEXT),
                        Inputs.Input.used("value", Kind.CHOICE, Kind.TEXT),
                        Inputs.Input.used("measures", Kind.CHOICES, Kind.CHOICE),
                        Inputs.Input.used("order", Kind.CHOICE),
                        Inputs.Input.used("title", Kind.TEXT, Kind.NAME)),
                false);
    }

    @Override
    public Artifact generate(Spec spec, JobType job, UploadedFiles files) {
        Words words = Words.in(spec.lang());
        Wanted wanted = Wanted.of(spec);
        Optional<byte[]> sample = sample(spec, files);
        Optional<String> result = sample.filter(_ -> !wanted.open()).flatMap(file -> result(file, wanted, words));
        String title =
                Wanted.text(spec, "title").filter(text -> !text.isBlank()).orElse(words.say("title"));
        SortedMap<String, byte[]> all = new TreeMap<>();
        new Programs(title, wanted, words)
                .files(sample.isPresent(), result.isPresent())
                .forEach((path, text) -> all.put(path, text.getBytes(StandardCharsets.UTF_8)));
        sample.ifPresent(file -> all.put("sample.csv", file));
        result.ifPresent(csv -> all.put("expected-result.csv", csv.getBytes(StandardCharsets.UTF_8)));
        return new Artifact("csv-summary", "summarise.html", all);
    }

    @Override
    public List<Verifier> verifiers() {
        return verifiers;
    }

    @Override
    public Optional<String> preview(Spec spec, JobType job, UploadedFiles files) {
        Wanted wanted = Wanted.of(spec);
        Words words = Words.in(spec.lang());
        return sample(spec, files).filter(_ -> !wanted.open()).map(file -> {
            try {
                return preview(Summary.of(Table.of(SourceText.of(file), words), wanted, words), words);
            } catch (Unsummarisable e) {
                return words.say("preview.nothing", Map.of("reason", e.getMessage()));
            }
        });
    }

    @Override
    public List<String> choicesIn(Question question, Value answer, UploadedFiles files) {
        return switch (answer) {
            case Value.FileRef file ->
                files.content(file)
                        .filter(content -> content.length <= LARGEST_SAMPLE)
                        .map(content -> choices(Table.namesIn(SourceText.of(content))))
                        .orElse(List.of());
            case Value.Text text -> choices(namesIn(text.text()));
            case Value.Number _,
                    Value.Money _,
                    Value.YesNo _,
                    Value.Choices _,
                    Value.Day _,
                    Value.Clock _,
                    Value.DayTime _,
                    Value.Range _,
                    Value.Length _,
                    Value.Name _,
                    Value.Items _,
                    Value.Address _,
                    Value.Group _ -> List.of();
        };
    }

    /** The columns of a header line; one that was typed may have its names apart by Japanese commas. */
    private static List<String> namesIn(String header) {
        List<String> names = Table.namesIn(SourceText.pasted(header));
        return names.size() == 1
                ? Table.namesIn(SourceText.pasted(header.replace('、', ',').replace('，', ',')))
                : names;
    }

    private static List<String> choices(List<String> names) {
        return names.stream()
                .filter(name -> name.length() <= LONGEST_CHOICE)
                .limit(MOST_CHOICES)
                .toList();
    }

    private static Optional<byte[]> sample(Spec spec, UploadedFiles files) {
        return spec.answer("sample")
                .flatMap(value -> value instanceof Value.FileRef file ? files.content(file) : Optional.empty())
                .filter(content -> content.length <= LARGEST_SAMPLE);
    }

    private static Optional<String> result(byte[] sample, Wanted wanted, Words words) {
        try {
            return Optional.of(Summary.of(Table.of(SourceText.of(sample), words), wanted, words)
                    .csv());
        } catch (Unsummarisable e) {
            return Optional.empty();
        }
    }

    private static String preview(Summary summary, Words words) {
        List<String> lines = new ArrayList<>(List.of(words.say("preview.intro")));
        int names = summary.grouped() ? 1 : 0;
        for (List<String> row : summary.rows().stream().limit(PREVIEW_ROWS).toList()) {
            List<String> measures = new ArrayList<>();
            for (int i = names; i < row.size(); i++) {
                measures.add(words.say(
                        "preview.measure",
                        Map.of("label", Letters.visible(summary.header().get(i), 60), "number", row.get(i))));
            }
            String values = String.join(words.say("preview.between"), measures);
            String name = row.getFirst().isEmpty() ? words.say("result.empty") : Letters.visible(row.getFirst(), 60);
            lines.add(names == 0 ? values : words.say("preview.row", Map.of("name", name, "values", values)));
        }
        if (summary.rows().size() > PREVIEW_ROWS) {
            lines.add(words.say("preview.more", Map.of("count", summary.rows().size() - PREVIEW_ROWS)));
        }
        lines.addAll(summary.notes());
        return String.join("\n", lines);
    }
}

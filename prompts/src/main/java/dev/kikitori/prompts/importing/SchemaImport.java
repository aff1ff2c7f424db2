package dev.kikitori.prompts.importing;

import dev.kikitori.prompts.jobs.Fault;
import dev.kikitori.prompts.jobs.Fault.Code;
import dev.kikitori.prompts.jobs.Node;
import dev.kikitori.prompts.jobs.YamlTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a job type of a schema: a JSON Schema of draft 4 to 2020-12, an object schema anywhere in a file, or the request
 * body of an OpenAPI 3 operation, in JSON or YAML. Never throws for anything in a file, follows no reference out of it,
 * and costs a bounded time. Thread-safe.
 */
public final class SchemaImport {
    /** The largest file that is read, in bytes. */
    public static final int LARGEST = 4 << 20;

    private static final String GENERATOR = "record";

    private SchemaImport() {}

    /**
     * Reads a file and makes a job type of the schema in it.
     *
     * @param fileName what the file is called; the id is made of it where the schema has no name
     * @param language the language of the first line, which is for whoever goes on writing
     */
    public static Imported read(byte[] bytes, String fileName, Selection selection, String language) {
        YamlTree.Parsed parsed = YamlTree.parse(bytes, LARGEST);
        if (parsed.root().isEmpty()) {
            return new Imported(Optional.empty(), parsed.faults());
        }
        Notes notes = new Notes();
        try {
            References references = new References(parsed.root().get());
            Entrance entrance = Entrance.find(parsed.root().get(), selection, references, notes, stem(fileName));
            Map<String, Object> job = job(entrance, new Shapes(references, notes), notes);
            return new Imported(Optional.of(head(fileName, language) + JobFile.written(job)), notes.sorted());
        } catch (Refused refused) {
            List<Fault> faults = new ArrayList<>(List.of(refused.fault()));
            return new Imported(Optional.empty(), faults);
        }
    }

    private static Map<String, Object> job(Entrance entrance, Shapes shapes, Notes notes) throws Refused {
        Shape shape = shapes.of(entrance.schema());
        Fields fields = new Fields(shapes, notes);
        fields.outermost(shape, entrance.name());
        if (fields.questions().isEmpty()) {
            throw new Refused(Code.NOTHING_TO_ASK, shape.line());
        }
        Optional<Shape> about = entrance.about().isPresent()
                ? Optional.of(shapes.of(
                        new Node.Table(shape.line(), entrance.about().get().entries(), 1, 1)))
                : Optional.empty();
        Map<String, String> title = Wording.said(shape, "title");
        about.map(operation -> Wording.said(operation, "summary"))
                .ifPresent(summary -> summary.forEach(title::putIfAbsent));
        if (title.isEmpty()) {
            title.putAll(Wording.label(entrance.name(), shape));
        }
        Map<String, String> intro = Wording.said(shape, "description");
        about.map(operation -> Wording.said(operation, "description"))
                .ifPresent(said -> said.forEach(intro::putIfAbsent));
        Map<String, Object> job = new LinkedHashMap<>();
        job.put("id", Labels.id(entrance.name()).map(SchemaImport::small).orElse("imported"));
        job.put("title", title);
        Wording.put(job, "intro", intro);
        job.put("generator", GENERATOR);
        List<String> used = fields.questions().stream()
                .map(question -> String.valueOf(question.get("round")))
                .toList();
        List<Map<String, Object>> rounds = fields.rounds().stream()
                .filter(round -> used.contains(String.valueOf(round.get("id"))))
                .toList();
        if (!rounds.isEmpty()) {
            job.put("rounds", rounds);
        }
        job.put("questions", fields.questions());
        return job;
    }

    private static String small(String id) {
        return String.join("-", Labels.words(id)).toLowerCase(Locale.ROOT);
    }

    private static String head(String fileName, String language) {
        String line = Tables.string(Tables.map(Tables.WORDS, "made"), language)
                .orElse("{file}")
                .replace("{file}", Labels.clean(last(fileName)));
        return "# " + line + "\n";
    }

    private static String last(String fileName) {
        return fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    }

    /** The name of a file without folders and endings such as {@code .schema.json}. */
    private static String stem(String fileName) {
        String stem = last(fileName).replaceAll("(?i)(\\.(schema|openapi|oas))?\\.(json|ya?ml|jsonschema)$", "");
        return stem.isBlank() || stem.equals("-") ? "imported" : stem;
    }
}

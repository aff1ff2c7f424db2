package dev.kikitori.generators.view;

import dev.kikitori.engine.generation.Generator;
import dev.kikitori.engine.generation.Verifier;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.spec.Spec;
import dev.kikitori.engine.value.Value;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A generator whose files come from the templates and wordings of one folder on the class path. */
public abstract class TemplateGenerator implements Generator {
    private final String id;
    private final String version;
    private final String folder;
    private final List<Verifier> verifiers;
    private final Templates templates;

    /**
     * @param id what job types call it; also the folder in {@code kikitori/generators}
     * @param verifiers what is made has to pass
     */
    protected TemplateGenerator(String id, String version, List<Verifier> verifiers) {
        this.id = id;
        this.version = version;
        this.folder = "kikitori/generators/" + id;
        this.verifiers = List.copyOf(verifiers);
        this.templates = new Templates(folder);
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String version() {
        return version;
    }

    @Override
    public final List<Verifier> verifiers() {
        return verifiers;
    }

    protected final Templates templates() {
        return templates;
    }

    /** The wordings in this language. */
    protected final Words words(PageLanguage language) {
        return Words.in(folder, language.code());
    }

    /** The language of whoever receives the result. */
    protected static PageLanguage received(Spec spec, JobType job) {
        return PageLanguage.of(job.receiver().orElse(spec.lang()));
    }

    /** What these questions are called, in this language. */
    protected static List<String> labels(List<String> ids, JobType job, String language) {
        return ids.stream()
                .map(id -> job.question(id)
                        .map(question -> Entries.label(question, language))
                        .orElse(id))
                .map(Legible::line)
                .toList();
    }

    /** What was wished for and can't be fulfilled, and what was said to a question about wishes. */
    protected static List<String> wishes(Spec spec) {
        Stream<String> said = spec.answer("wishes").stream()
                .flatMap(value -> value instanceof Value.Text text
                        ? Legible.text(text.text()).lines()
                        : Stream.empty());
        return Stream.concat(said, spec.wishes().stream())
                .map(Legible::line)
                .filter(wish -> !wish.isEmpty())
                .distinct()
                .toList();
    }

    /** How a content security policy names this script. */
    protected static String sha256(String script) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes(script));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    protected static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The first of these texts that gives a name in letters which every system takes for a folder, else {@code other}. */
    protected static String folderName(List<String> texts, String other) {
        for (String text : texts) {
            String name = Normalizer.normalize(text, Normalizer.Form.NFKD)
                    .replaceAll("\\p{M}+", "")
                    .replaceAll("[^A-Za-z0-9]+", "-")
                    .replaceAll("^-+|-+$", "")
                    .toLowerCase(Locale.ROOT);
            if (name.length() >= 3) {
                return name.substring(0, Math.min(name.length(), 40)).replaceAll("-+$", "");
            }
        }
        return other;
    }
}

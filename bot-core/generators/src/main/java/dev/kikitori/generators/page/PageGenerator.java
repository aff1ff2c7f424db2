package dev.kikitori.generators.page;

import dev.kikitori.engine.generation.Artifact;
import dev.kikitori.engine.generation.Inputs;
import dev.kikitori.engine.generation.UploadedFiles;
import dev.kikitori.engine.generation.Verifier;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.spec.Spec;
import dev.kikitori.generators.view.Legible;
import dev.kikitori.generators.view.PageLanguage;
import dev.kikitori.generators.view.PhoneWriter;
import dev.kikitori.generators.view.TemplateGenerator;
import dev.kikitori.generators.view.Words;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes a web page that needs no server: {@code index.html}, which holds its styles and its small program, and
 * {@code about.txt}, which tells the person what was adjusted and how to use it. Made for a shop, but any job type's
 * answers find a place on it.
 */
public final class PageGenerator extends TemplateGenerator {
    private final PhoneWriter phones;
    private final String css = templates().text("page.css");
    private final String js = templates().text("page.js");
    private final String jsHash = sha256(js);

    /**
     * @param verifiers what the page has to pass
     * @param phones how telephone numbers are written
     */
    public PageGenerator(List<Verifier> verifiers, PhoneWriter phones) {
        super("page", "2", verifiers);
        this.phones = phones;
    }

    @Override
    public Inputs inputs() {
        return PageInputs.ALL;
    }

    @Override
    public Artifact generate(Spec spec, JobType job, UploadedFiles files) {
        PageLanguage language = received(spec, job);
        Words words = words(language);
        PageView view = new PageWriter(spec, job, language.code(), words, phones).view();
        Look look = Look.of(spec, job);
        Map<String, byte[]> made = new TreeMap<>();
        made.put("index.html", bytes(templates().fill("page.html", model(view, look, language, words))));
        made.put("about.txt", bytes(templates().fill("about.txt", about(view, look, spec, job))));
        return new Artifact(folderName(List.of(view.title(), job.id()), "page"), "index.html", new TreeMap<>(made));
    }

    /** What was adjusted in the look, in the person's language. */
    @Override
    public Optional<String> preview(Spec spec, JobType job, UploadedFiles files) {
        return adjusted(Look.of(spec, job), words(PageLanguage.of(spec.lang())));
    }

    private static Optional<String> adjusted(Look look, Words words) {
        Palette palette = look.palette();
        Palette.Tones tones = look.ground() == Look.Ground.DARK ? palette.dark() : palette.light();
        if (look.colour().isEmpty() || tones.accent().equals(palette.asked())) {
            return Optional.empty();
        }
        boolean darker = tones.accent().luminance() < palette.asked().luminance();
        return Optional.of(words.of(
                darker ? "about.darker" : "about.lighter",
                List.of(palette.asked().code(), tones.accent().code())));
    }

    private Map<String, Object> model(PageView view, Look look, PageLanguage language, Words words) {
        Map<String, Object> model = new LinkedHashMap<>();
        Palette palette = look.palette();
        boolean dark = look.ground() == Look.Ground.DARK;
        model.put("view", view);
        model.put("language", language);
        model.put("w", words);
        model.put("classes", look.classes());
        model.put("tones", (dark ? palette.dark() : palette.light()).codes());
        model.put("darkTones", dark ? Map.of() : palette.dark().codes());
        model.put("asked", look.colour().map(Colour::code).orElse(""));
        model.put("css", css);
        model.put("js", js);
        model.put("jsHash", jsHash);
        return model;
    }

    private Map<String, Object> about(PageView view, Look look, Spec spec, JobType job) {
        Words words = words(PageLanguage.of(spec.lang()));
        String language = PageLanguage.of(spec.lang()).code();
        List<String> kept = job.questions().stream()
                .filter(question ->
                        question.sensitive() && spec.answer(question.id()).isPresent())
                .map((Question question) -> Legible.line(question.labelIn(language)))
                .toList();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("title", view.title());
        model.put("w", words);
        model.put("adjusted", adjusted(look, words).map(List::of).orElse(List.of()));
        model.put("private", kept);
        model.put("unreached", unreached(view, job, language));
        model.put(
                "missing",
                spec.missing().stream()
                        .map(id -> job.question(id)
                                .map(question -> question.labelIn(language))
                                .orElse(id))
                        .map(Legible::line)
                        .toList());
        return model;
    }

    private static List<String> unreached(PageView view, JobType job, String language) {
        return view.unreached().stream()
                .map(id -> job.question("actions")
                        .flatMap(question -> question.choice(id))
                        .map(choice -> choice.shown(language))
                        .orElse(id))
                .map(Legible::line)
                .toList();
    }

    private static String sha256(String script) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes(script));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

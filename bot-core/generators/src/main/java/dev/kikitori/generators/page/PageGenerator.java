package dev.kikitori.generators.page;

import dev.kikitori.engine.generation.Artifact;
import dev.kikitori.engine.generation.Generator;
import dev.kikitori.engine.generation.UploadedFiles;
import dev.kikitori.engine.generation.Verifier;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.spec.Spec;
import dev.kikitori.generators.check.PaletteContrast;
import dev.kikitori.generators.view.Legible;
import dev.kikitori.generators.view.PageLanguage;
import dev.kikitori.generators.view.Templates;
import dev.kikitori.generators.view.Words;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes a web page that needs no server: {@code index.html}, which holds its styles and its small program, and
 * {@code about.txt}, which tells the person what was adjusted and how to use it. Made for a shop, but any job type's
 * answers find a place on it.
 */
public final class PageGenerator implements Generator {
    private static final String FOLDER = "kikitori/generators/page";

    private final List<Verifier> verifiers;
    private final Templates templates = new Templates(FOLDER);
    private final String css = templates.text("page.css");
    private final String js = templates.text("page.js");
    private final String jsHash = sha256(js);

    /** @param verifiers what the page has to pass, besides the contrast of its colours */
    public PageGenerator(List<Verifier> verifiers) {
        List<Verifier> all = new ArrayList<>(verifiers);
        all.add(new PaletteContrast());
        this.verifiers = List.copyOf(all);
    }

    @Override
    public String id() {
        return "page";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public List<Verifier> verifiers() {
        return verifiers;
    }

    @Override
    public Artifact generate(Spec spec, JobType job, UploadedFiles files) {
        PageLanguage language = PageLanguage.of(job.receiver().orElse(spec.lang()));
        Words words = Words.in(FOLDER, language.code());
        PageView view = new PageWriter(spec, job, language.code(), words).view();
        Look look = Look.of(spec, job);
        Map<String, byte[]> made = new TreeMap<>();
        made.put("index.html", bytes(templates.fill("page.html", model(view, look, language, words))));
        made.put("about.txt", bytes(templates.fill("about.txt", about(view, look, spec, job))));
        return new Artifact(name(view.title(), job), "index.html", new TreeMap<>(made));
    }

    /** What was adjusted in the look, in the person's language. */
    @Override
    public Optional<String> preview(Spec spec, JobType job, UploadedFiles files) {
        return adjusted(
                Look.of(spec, job),
                Words.in(FOLDER, PageLanguage.of(spec.lang()).code()));
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

    private static Map<String, Object> about(PageView view, Look look, Spec spec, JobType job) {
        String language = PageLanguage.of(spec.lang()).code();
        Words words = Words.in(FOLDER, language);
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

    /** The page's name in letters that every system takes for a folder, else the job type's. */
    private static String name(String title, JobType job) {
        for (String text : new ArrayList<>(List.of(title, job.id()))) {
            String name = Normalizer.normalize(text, Normalizer.Form.NFKD)
                    .replaceAll("\\p{M}+", "")
                    .replaceAll("[^A-Za-z0-9]+", "-")
                    .replaceAll("^-+|-+$", "")
                    .toLowerCase(Locale.ROOT);
            if (name.length() >= 3) {
                return name.substring(0, Math.min(name.length(), 40)).replaceAll("-+$", "");
            }
        }
        return "page";
    }

    private static String sha256(String script) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes(script));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

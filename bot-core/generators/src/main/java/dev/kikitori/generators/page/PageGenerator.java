package dev.kikitori.generators.page;

import dev.kikitori.engine.generation.Artifact;
import dev.kikitori.engine.generation.Inputs;
import dev.kikitori.engine.generation.UploadedFiles;
import dev.kikitori.engine.generation.Verifier;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.job.ValueText;
import dev.kikitori.engine.spec.Spec;
import dev.kikitori.generators.colour.Colour;
import dev.kikitori.generators.colour.Palette;
import dev.kikitori.generators.colour.Tones;
import dev.kikitori.generators.view.Legible;
import dev.kikitori.generators.view.PageLanguage;
import dev.kikitori.generators.view.PhoneWriter;
import dev.kikitori.generators.view.TemplateGenerator;
import dev.kikitori.generators.view.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes a web page that needs no server: {@code index.html}, which holds its styles and its small program, photos and a file
 * for calendars where there are any, and {@code about.txt}, which tells the person what was adjusted and how to use it. Made for a shop, but any job type's
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
        super("page", "3", verifiers);
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
        Look look = Look.of(spec, job);
        Photos photos = Photos.of(spec, files);
        PageView view = new PageWriter(spec, job, language.code(), words, phones, look.hand()).view(photos);
        Optional<String> calendar = view.has("when")
                ? Calendar.of(spec, view.title(), place(spec, job, language.code()))
                : Optional.empty();
        Map<String, byte[]> made = new TreeMap<>(photos.files());
        calendar.ifPresent(file -> made.put(Calendar.PATH, bytes(file)));
        made.put("index.html", bytes(templates().fill("page.html", model(view, look, language, words, spec))));
        made.put("about.txt", bytes(templates().fill("about.txt", about(view, look, spec, job, photos, calendar))));
        return new Artifact(folderName(List.of(view.title(), job.id()), "page"), "index.html", new TreeMap<>(made));
    }

    private static String place(Spec spec, JobType job, String language) {
        return spec.answer("address")
                .flatMap(value ->
                        job.question("address").map(question -> Legible.line(ValueText.of(question, value, language))))
                .orElse("");
    }

    /** What was adjusted in the look, in the person's language. */
    @Override
    public Optional<String> preview(Spec spec, JobType job, UploadedFiles files) {
        List<String> adjusted = adjusted(Look.of(spec, job), words(PageLanguage.of(spec.lang())));
        return adjusted.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", adjusted));
    }

    private static List<String> adjusted(Look look, Words words) {
        List<String> notes = new ArrayList<>();
        Tones tones = look.palette().usual();
        look.colour().ifPresent(asked -> moved(asked, tones.accent(), words).ifPresent(notes::add));
        look.palette()
                .wish()
                .heading()
                .flatMap(asked -> moved(asked, tones.heading(), words))
                .ifPresent(notes::add);
        return notes;
    }

    private static Optional<String> moved(Colour asked, Colour used, Words words) {
        if (asked.equals(used)) {
            return Optional.empty();
        }
        String how = used.luminance() < asked.luminance() ? "about.darker" : "about.lighter";
        return Optional.of(words.of(how, List.of(asked.code(), used.code())));
    }

    private Map<String, Object> model(PageView view, Look look, PageLanguage language, Words words, Spec spec) {
        Map<String, Object> model = new LinkedHashMap<>();
        Palette palette = look.palette();
        boolean aside = look.layout().flow() == Layout.Flow.ASIDE;
        List<PageView.Section> beside =
                view.sections().stream().filter(Arrangement::beside).toList();
        List<PageView.Section> ahead = view.sections().stream()
                .filter(section -> !Arrangement.beside(section))
                .toList();
        boolean two = aside && !beside.isEmpty() && !ahead.isEmpty();
        model.put("view", view);
        model.put("ahead", two ? ahead : List.of());
        model.put("beside", two ? beside : List.of());
        model.put("language", language);
        model.put("w", words);
        model.put("classes", look.classes());
        model.put("wares", look.layout().wares() == Layout.Wares.TABLE ? "table" : "");
        model.put("ornament", look.ornament());
        model.put("photos", view.has("photos"));
        boolean search = Answers.chosen("features", spec, "search") || Answers.chosen("features", spec, "filter");
        model.put("search", search ? words.of("search.found", List.of("{1}", "{2}")) : "");
        model.put(
                "tools",
                Stream.of("print", "share")
                        .filter(tool -> Answers.chosen("features", spec, tool))
                        .toList());
        model.put("tones", palette.usual().codes());
        model.put("darkTones", palette.night().map(Tones::codes).orElse(Map.of()));
        model.put("asked", look.colour().map(Colour::code).orElse(""));
        model.put("css", css);
        model.put("js", js);
        model.put("jsHash", jsHash);
        return model;
    }

    private Map<String, Object> about(
            PageView view, Look look, Spec spec, JobType job, Photos photos, Optional<String> calendar) {
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
        model.put("adjusted", adjusted(look, words));
        model.put("private", kept);
        model.put("unreached", unreached(view, job, language));
        model.put(
                "features",
                Features.of(Answers.chosen("features", spec, job, language), view, calendar.isPresent(), words));
        model.put("wishes", wishes(spec));
        model.put(
                "pictures",
                photos.pictures().stream()
                        .filter(one -> one.shows().isEmpty())
                        .map(Photos.Picture::path)
                        .toList());
        model.put("unreadable", photos.unreadable());
        model.put("missing", labels(spec.missing(), job, language));
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
}

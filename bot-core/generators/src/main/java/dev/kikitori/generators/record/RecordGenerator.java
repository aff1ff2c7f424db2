package dev.kikitori.generators.record;

import dev.kikitori.engine.generation.Artifact;
import dev.kikitori.engine.generation.UploadedFiles;
import dev.kikitori.engine.generation.Verifier;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.job.Round;
import dev.kikitori.engine.spec.Spec;
import dev.kikitori.generators.view.Entries;
import dev.kikitori.generators.view.Entry;
import dev.kikitori.generators.view.Legible;
import dev.kikitori.generators.view.PageLanguage;
import dev.kikitori.generators.view.PhoneWriter;
import dev.kikitori.generators.view.TemplateGenerator;
import dev.kikitori.generators.view.Words;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes the record of any interview, in the receiver's language: {@code index.html} to read and print,
 * {@code record.json} with the spec as the contract has it, and {@code record.csv} with a line of labels and a line of
 * answers (UTF-8 with a byte order mark, as spreadsheets want it).
 */
public final class RecordGenerator extends TemplateGenerator {
    private final PhoneWriter phones;
    private final String css = templates().text("record.css");

    /**
     * @param verifiers what the page has to pass
     * @param phones how telephone numbers are written
     */
    public RecordGenerator(List<Verifier> verifiers, PhoneWriter phones) {
        super("record", "2", verifiers);
        this.phones = phones;
    }

    /** A record says what the summary says. */
    @Override
    public boolean showsEarly() {
        return false;
    }

    @Override
    public Artifact generate(Spec spec, JobType job, UploadedFiles files) {
        PageLanguage language = received(spec, job);
        Words words = words(language);
        Map<String, byte[]> made = new TreeMap<>();
        made.put("index.html", bytes(templates().fill("record.html", model(spec, job, language, words))));
        made.put("record.json", SpecJson.of(spec));
        made.put("record.csv", bytes(RecordTable.of(spec, job, language.code(), words)));
        return new Artifact(name(job, spec), "index.html", new TreeMap<>(made));
    }

    private static String name(JobType job, Spec spec) {
        String name = (job.id()
                        + spec.reference().map(reference -> "-" + reference).orElse(""))
                .replaceAll("[^A-Za-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return name.isEmpty() ? "record" : name;
    }

    private Map<String, Object> model(Spec spec, JobType job, PageLanguage language, Words words) {
        Map<String, Object> model = new LinkedHashMap<>();
        String title = Legible.line(job.title().in(language.code()));
        model.put("language", language);
        model.put("w", words);
        model.put("css", css);
        model.put("title", title.isEmpty() ? job.id() : title);
        model.put("reference", spec.reference().map(Legible::line).orElse(""));
        model.put("completed", spec.completed().map(when -> when(when, words)).orElse(""));
        model.put(
                "completedAt",
                spec.completed()
                        .map(when -> when.truncatedTo(ChronoUnit.SECONDS).toString())
                        .orElse(""));
        model.put("draft", spec.draft());
        model.put("missing", labels(spec.missing(), job, language.code()));
        model.put("skipped", labels(spec.skipped(), job, language.code()));
        model.put(
                "wishes",
                spec.wishes().stream()
                        .map(Legible::line)
                        .filter(wish -> !wish.isEmpty())
                        .toList());
        model.put("sections", sections(spec, job, language, words));
        return model;
    }

    private static String when(Instant instant, Words words) {
        ZonedDateTime at = instant.atZone(ZoneOffset.UTC);
        return words.of(
                "completed.form",
                List.of(
                        Integer.toString(at.getYear()),
                        words.of("month." + at.getMonthValue()),
                        Integer.toString(at.getDayOfMonth()),
                        "%02d:%02d".formatted(at.getHour(), at.getMinute())));
    }

    /** The answers of one round under its title; questions of no round come first, without a title. */
    public record Section(String title, List<Entry> entries) {}

    private List<Section> sections(Spec spec, JobType job, PageLanguage language, Words words) {
        List<Section> sections = new ArrayList<>();
        add(sections, "", Optional.empty(), spec, job, language, words);
        for (Round round : job.rounds()) {
            String title = Legible.line(round.title().in(language.code()));
            add(sections, title, Optional.of(round.id()), spec, job, language, words);
        }
        return sections;
    }

    private void add(
            List<Section> sections,
            String title,
            Optional<String> round,
            Spec spec,
            JobType job,
            PageLanguage language,
            Words words) {
        Entries entries = new Entries(language.code(), phones);
        List<Entry> inRound = new ArrayList<>();
        for (Question question : job.questions()) {
            if (question.round().equals(round)) {
                Optional<String> mark =
                        spec.decided().contains(question.id()) ? Optional.of(words.of("decided")) : Optional.empty();
                spec.answer(question.id()).ifPresent(value -> inRound.add(entries.entry(question, value, mark)));
            }
        }
        if (!inRound.isEmpty()) {
            sections.add(new Section(title, List.copyOf(inRound)));
        }
    }
}

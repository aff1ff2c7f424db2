package dev.kikitori.generators.page;

import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.spec.Spec;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import dev.kikitori.generators.view.Legible;
import dev.kikitori.generators.view.PhoneWriter;
import dev.kikitori.generators.view.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Puts the answers of one spec on a page. Questions of the usual pages are known by their ids; any other finds its place
 * by its kind, under its own label.
 */
final class PageWriter {
    private static final int MOST_LINES = 40;
    private static final Pattern APART = Pattern.compile("[\n,;、；。]|\\.\\s");

    private final Spec spec;
    private final JobType job;
    private final String language;
    private final Words words;
    private final Hand hand;
    private final Answers answers;

    PageWriter(Spec spec, JobType job, String language, Words words, PhoneWriter phones, Hand hand) {
        this.spec = spec;
        this.job = job;
        this.language = language;
        this.words = words;
        this.hand = hand;
        this.answers = new Answers(spec, job, language, phones);
    }

    /** @param photos those that the page shows */
    PageView view(Photos photos) {
        Optional<Question> named = answers.take("name", Kind.NAME, Kind.TEXT)
                .or(() -> answers.take("title", Kind.NAME, Kind.TEXT))
                .or(() -> answers.take(Kind.NAME));
        String title = named.flatMap(this::name).orElseGet(this::jobTitle);
        List<String> taglines = Stream.of(
                        answers.take("business", Kind.TEXT, Kind.CHOICE), answers.take("tagline", Kind.TEXT))
                .flatMap(Optional::stream)
                .map(answers::line)
                .filter(line -> !line.isEmpty())
                .toList();
        Optional<Question> asked = answers.take("actions", Kind.CHOICES).or(() -> answers.take("actions", Kind.CHOICE));
        Optional<Question> story = answers.take("story", Kind.LONG_TEXT, Kind.TEXT);
        List<String> request = answers.take("request", Kind.LONG_TEXT, Kind.TEXT, Kind.CHOICES)
                .map(this::lines)
                .orElse(List.of());
        List<String> wanted = asked.map(answers::ids).orElse(List.of());
        Sections all = new Sections(spec, words, language, answers);
        List<PageView.Section> sections = new Arrangement(wanted, hand).ordered(all.of(title, photos, request));
        Map<String, String> called = Answers.chosen("actions", spec, job, language);
        Actions actions = new Actions(words, sections, called, request);
        return new PageView(
                title,
                named.flatMap(this::reading).orElse(""),
                taglines,
                actions.of(wanted),
                actions.unreached(wanted),
                story.map(question -> Legible.paragraphs(answers.raw(question))).orElse(List.of()),
                sections,
                spec.missing().stream().map(answers::label).toList());
    }

    private String jobTitle() {
        String title = Legible.line(job.title().in(language));
        return title.isEmpty() ? job.id() : title;
    }

    /** What a request must contain: one thing a line, however they were set apart. */
    private List<String> lines(Question question) {
        List<String> parts = new ArrayList<>();
        if (question.kind() == Kind.CHOICES) {
            parts.addAll(Answers.chosen(question.id(), spec, job, language).values());
        } else {
            for (String part : APART.split(Legible.text(answers.raw(question)), -1)) {
                String line = Legible.line(part).replaceAll("[.:：]+$", "");
                if (!line.isEmpty()) {
                    parts.add(line);
                }
            }
        }
        return parts.size() > MOST_LINES ? List.of(answers.line(question)) : parts;
    }

    private Optional<String> name(Question question) {
        String name = answers.value(question) instanceof Value.Name given
                ? Legible.line(given.name())
                : answers.line(question);
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    private Optional<String> reading(Question question) {
        return answers.value(question) instanceof Value.Name given
                ? given.reading().map(Legible::line).filter(reading -> !reading.equals(Legible.line(given.name())))
                : Optional.empty();
    }
}

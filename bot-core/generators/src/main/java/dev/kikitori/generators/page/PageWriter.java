package dev.kikitori.generators.page;

import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.OpeningHours;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.job.ValueText;
import dev.kikitori.engine.spec.Spec;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import dev.kikitori.generators.view.Entries;
import dev.kikitori.generators.view.Entry;
import dev.kikitori.generators.view.Legible;
import dev.kikitori.generators.view.Links;
import dev.kikitori.generators.view.PhoneWriter;
import dev.kikitori.generators.view.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Puts the answers of one spec on a page. Questions of a shop's page are known by their ids; any other finds its place by
 * its kind, under its own label. Sensitive answers stay off the page.
 */
final class PageWriter {
    private final Spec spec;
    private final JobType job;
    private final String language;
    private final Words words;
    private final Entries entries;
    private final List<Question> open = new ArrayList<>();
    private final Set<String> usedIds = new LinkedHashSet<>(Set.of("top", "main", "open-now", "copied", "draft"));

    PageWriter(Spec spec, JobType job, String language, Words words, PhoneWriter phones) {
        this.spec = spec;
        this.job = job;
        this.language = language;
        this.words = words;
        this.entries = new Entries(language, phones);
    }

    PageView view() {
        open.addAll(job.questions().stream()
                .filter(question -> spec.answers().containsKey(question.id()) && !question.sensitive())
                .filter(question -> !Look.QUESTIONS.contains(question.id()))
                .toList());
        Look.colourQuestion(job).ifPresent(open::remove);
        Optional<Question> named = take(byId("name", Kind.NAME, Kind.TEXT))
                .or(() -> take(byId("title", Kind.NAME, Kind.TEXT)))
                .or(() -> take(question -> question.kind() == Kind.NAME));
        Optional<Question> tagline = take(byId("business", Kind.TEXT));
        Optional<Question> asked = take(byId("actions", Kind.CHOICES, Kind.CHOICE));
        Optional<Question> story = take(byId("story", Kind.LONG_TEXT, Kind.TEXT));
        List<PageView.Section> sections = sections();
        Actions actions = new Actions(words, sections);
        List<String> wanted = asked.map(this::ids).orElse(List.of());
        return new PageView(
                named.flatMap(this::name).orElseGet(this::jobTitle),
                named.flatMap(this::reading).orElse(""),
                tagline.map(this::line).orElse(""),
                actions.of(wanted),
                actions.unreached(wanted),
                story.map(question -> Legible.paragraphs(raw(question))).orElse(List.of()),
                sections,
                spec.missing().stream().map(this::label).toList());
    }

    private String jobTitle() {
        String title = Legible.line(job.title().in(language));
        return title.isEmpty() ? job.id() : title;
    }

    private List<PageView.Section> sections() {
        List<PageView.Section> sections = new ArrayList<>();
        List<PageView.Section> later = new ArrayList<>();
        while (true) {
            Optional<Question> items = take(question -> question.kind() == Kind.ITEMS);
            if (items.isEmpty()) {
                break;
            }
            add(sections, id("items"), heading(items.get(), "items"), List.of(items.get()));
        }
        hours(sections);
        place(sections);
        contact(later);
        details(later);
        for (Question question : List.copyOf(open)) {
            add(sections, id(question.id()), label(question), List.of(question));
        }
        sections.addAll(later.reversed());
        return sections.stream().filter(PageWriter::filled).toList();
    }

    private static boolean filled(PageView.Section section) {
        return section.week().isPresent()
                || !section.details().isEmpty()
                || !section.contacts().isEmpty()
                || section.entries().stream().anyMatch(PageWriter::says);
    }

    private static boolean says(Entry entry) {
        return !entry.paragraphs().isEmpty()
                || !entry.bullets().isEmpty()
                || !entry.groups().isEmpty();
    }

    private void add(List<PageView.Section> sections, String id, String heading, List<Question> questions) {
        sections.add(PageView.Section.of(
                id,
                heading,
                questions.stream().map(this::entry).filter(PageWriter::says).toList()));
    }

    private void hours(List<PageView.Section> sections) {
        take(question -> question.kind() == Kind.OPENING_HOURS).ifPresent(question -> {
            Value value = answer(question);
            PageView.Section plain =
                    PageView.Section.of(id("hours"), heading(question, "hours"), List.of(entry(question)));
            sections.add(OpeningHours.parse(raw(question))
                    .flatMap(hours -> Week.of(hours, ValueText.lines(question, value, language), words))
                    .map(plain::withWeek)
                    .orElse(plain));
            hours(sections);
        });
    }

    private void place(List<PageView.Section> sections) {
        take(question -> question.kind() == Kind.ADDRESS).ifPresent(question -> {
            List<Question> both = new ArrayList<>(List.of(question));
            take(byId("directions", Kind.TEXT, Kind.LONG_TEXT)).ifPresent(both::add);
            PageView.Section place = PageView.Section.of(
                    id("place"),
                    heading(question, "place"),
                    both.stream().map(this::entry).toList());
            String address = line(question);
            sections.add(place.withCopy(Optional.of(new PageView.Copy(words.of("copy.address"), address))));
            place(sections);
        });
    }

    private void contact(List<PageView.Section> sections) {
        List<PageView.Contact> contacts = new ArrayList<>();
        for (Kind kind : List.of(Kind.PHONE, Kind.EMAIL, Kind.URL)) {
            for (Optional<Question> one = take(q -> q.kind() == kind);
                    one.isPresent();
                    one = take(q -> q.kind() == kind)) {
                contacts.add(contact(one.get(), kind, "copy." + kind.word()));
            }
        }
        take(byId("contact", Kind.TEXT)).ifPresent(question -> contacts.add(contact(question, Kind.URL, "copy.text")));
        if (!contacts.isEmpty()) {
            sections.add(PageView.Section.of(id("contact"), words.of("contact"), List.of())
                    .withContacts(contacts));
        }
    }

    private PageView.Contact contact(Question question, Kind kind, String copy) {
        String text = line(question);
        String label = words.has("known." + question.id()) ? words.of("known." + question.id()) : label(question);
        return new PageView.Contact(
                label, text, Links.to(kind, raw(question).strip()), new PageView.Copy(words.of(copy), text));
    }

    private void details(List<PageView.Section> sections) {
        List<Entry> details = new ArrayList<>();
        for (Question question : List.copyOf(open)) {
            if (question.kind() != Kind.LONG_TEXT && question.kind() != Kind.GROUP_LIST) {
                open.remove(question);
                details.add(entry(question));
            }
        }
        details.removeIf(entry -> !says(entry));
        if (!details.isEmpty()) {
            sections.add(PageView.Section.of(id("details"), words.of("details"), List.of())
                    .withDetails(details));
        }
    }

    private static Predicate<Question> byId(String id, Kind... kinds) {
        return question -> question.id().equals(id) && List.of(kinds).contains(question.kind());
    }

    private Optional<Question> take(Predicate<Question> wanted) {
        Optional<Question> found = open.stream().filter(wanted).findFirst();
        found.ifPresent(open::remove);
        return found;
    }

    /** The section's own heading where the question is one that the page knows, else the question's label. */
    private String heading(Question question, String known) {
        boolean ours = question.id().equals(known)
                || (known.equals("place") && question.id().equals("address"));
        return ours ? words.of(known) : label(question);
    }

    private String id(String wanted) {
        String id = Entries.part(wanted);
        String free = id;
        for (int i = 2; !usedIds.add(free); i++) {
            free = id + "-" + i;
        }
        return free;
    }

    private Entry entry(Question question) {
        return entries.entry(question, answer(question), Optional.empty());
    }

    private Value answer(Question question) {
        return spec.answer(question.id()).orElseThrow();
    }

    private String raw(Question question) {
        return answer(question) instanceof Value.Text text ? text.text() : "";
    }

    private String line(Question question) {
        return entries.text(question, answer(question));
    }

    private Optional<String> name(Question question) {
        String name = answer(question) instanceof Value.Name given ? Legible.line(given.name()) : line(question);
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    private Optional<String> reading(Question question) {
        return answer(question) instanceof Value.Name given
                ? given.reading().map(Legible::line).filter(reading -> !reading.equals(Legible.line(given.name())))
                : Optional.empty();
    }

    private List<String> ids(Question question) {
        return switch (answer(question)) {
            case Value.Choices choices -> choices.ids();
            case Value.Text text -> List.of(text.text());
            default -> List.of();
        };
    }

    private String label(String id) {
        return job.question(id).map(this::label).orElse(id);
    }

    private String label(Question question) {
        String label = Entries.label(question, language);
        int first = label.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + label.substring(Character.charCount(first));
    }
}

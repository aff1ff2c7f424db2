package dev.kikitori.generators.page;

import dev.kikitori.engine.job.OpeningHours;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.job.ValueText;
import dev.kikitori.engine.spec.Spec;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import dev.kikitori.generators.view.Entries;
import dev.kikitori.generators.view.Entry;
import dev.kikitori.generators.view.Links;
import dev.kikitori.generators.view.Words;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The sections of one page, from the answers that nobody has taken. */
final class Sections {
    private static final String MAP = "https://www.openstreetmap.org/search?query=";
    private static final List<String> TIMES = List.of("date", "start", "end", "deadline");

    private final Spec spec;
    private final Words words;
    private final String language;
    private final Answers answers;
    private final List<PageView.Section> made = new ArrayList<>();
    private final Set<String> usedIds =
            new LinkedHashSet<>(Set.of("top", "main", "open-now", "copied", "draft", "wanted"));

    Sections(Spec spec, Words words, String language, Answers answers) {
        this.spec = spec;
        this.words = words;
        this.language = language;
        this.answers = answers;
    }

    /**
     * All sections that say something.
     *
     * @param request what a request must contain, line by line
     */
    List<PageView.Section> of(String title, Photos photos, List<String> request) {
        when(title);
        answers.take("photos", Kind.GROUP_LIST);
        made.add(
                PageView.Section.of(id("photos"), words.of("photos"), List.of()).withPictures(photos.pictures()));
        for (Optional<Question> items = answers.take(Kind.ITEMS); items.isPresent(); items = answers.take(Kind.ITEMS)) {
            add(
                    items.get().id().equals("items") ? "items" : items.get().id(),
                    heading(items.get(), "items"),
                    items.get());
        }
        hours();
        place();
        contact();
        request(request);
        List<Entry> details = new ArrayList<>();
        for (Question question : answers.left()) {
            String own = "section." + spec.job() + "." + question.id();
            String section = words.has(own) ? own : "section." + question.id();
            boolean known = words.has(section);
            if (known || question.kind() == Kind.LONG_TEXT || question.kind() == Kind.GROUP_LIST) {
                add(question.id(), known ? words.of(section) : answers.label(question), question);
            } else {
                details.add(answers.entry(question));
            }
        }
        details.removeIf(entry -> !entry.says());
        made.add(PageView.Section.of(id("details"), words.of("details"), List.of())
                .withDetails(details));
        return made.stream().filter(PageView.Section::says).toList();
    }

    private void add(String id, String heading, Question question) {
        made.add(PageView.Section.of(id(id), heading, said(answers.entry(question))));
    }

    private static List<Entry> said(Entry entry) {
        return entry.says() ? List.of(entry) : List.of();
    }

    /** When an event is, by when to answer, and a file for calendars. */
    private void when(String title) {
        List<Entry> times = new ArrayList<>();
        for (String id : TIMES) {
            answers.take(id, Kind.DATE, Kind.TIME, Kind.DATETIME, Kind.TEXT)
                    .map(answers::entry)
                    .filter(Entry::says)
                    .ifPresent(times::add);
        }
        if (!times.isEmpty()) {
            List<PageView.Further> links = Calendar.of(spec, title, "").isPresent()
                    ? List.of(new PageView.Further(words.of("calendar"), Calendar.PATH, true))
                    : List.of();
            made.add(PageView.Section.of(id("when"), words.of("when"), List.of())
                    .withDetails(times)
                    .withLinks(links));
        }
    }

    private void hours() {
        for (Optional<Question> one = answers.take(Kind.OPENING_HOURS);
                one.isPresent();
                one = answers.take(Kind.OPENING_HOURS)) {
            Question question = one.get();
            Value value = answers.value(question);
            PageView.Section plain =
                    PageView.Section.of(id("hours"), heading(question, "hours"), said(answers.entry(question)));
            made.add(OpeningHours.parse(answers.raw(question))
                    .flatMap(hours -> Week.of(hours, ValueText.lines(question, value, language), words))
                    .map(plain::withWeek)
                    .orElse(plain));
        }
    }

    private void place() {
        for (Optional<Question> one = answers.take(Kind.ADDRESS).or(() -> answers.take("address", Kind.TEXT));
                one.isPresent();
                one = answers.take(Kind.ADDRESS)) {
            Question question = one.get();
            List<Entry> both = new ArrayList<>(said(answers.entry(question)));
            answers.take("directions", Kind.TEXT, Kind.LONG_TEXT)
                    .map(answers::entry)
                    .filter(Entry::says)
                    .ifPresent(both::add);
            String address = answers.line(question);
            String map =
                    MAP + URLEncoder.encode(address, StandardCharsets.UTF_8).replace("+", "%20");
            boolean mapped = Answers.chosen("features", spec, "map") && address.length() < 300;
            made.add(PageView.Section.of(id("place"), heading(question, "place"), both)
                    .withLinks(mapped ? List.of(new PageView.Further(words.of("map"), map, false)) : List.of())
                    .withCopy(Optional.of(new PageView.Copy(words.of("copy.address"), address))));
        }
    }

    private void contact() {
        List<PageView.Contact> contacts = new ArrayList<>();
        for (Kind kind : List.of(Kind.PHONE, Kind.EMAIL, Kind.URL)) {
            for (Optional<Question> one = answers.take(kind); one.isPresent(); one = answers.take(kind)) {
                Question question = one.get();
                String text = answers.line(question);
                contacts.add(new PageView.Contact(
                        label(question),
                        text,
                        Links.to(kind, answers.raw(question).strip()),
                        new PageView.Copy(words.of("copy." + kind.word()), text)));
            }
        }
        answers.take("contact", Kind.TEXT, Kind.LONG_TEXT).ifPresent(question -> inText(question, contacts));
        made.add(PageView.Section.of(id("contact"), words.of("contact"), List.of())
                .withContacts(contacts.stream()
                        .filter(contact -> !contact.text().isEmpty())
                        .toList()));
    }

    /** The ways that a person named in a sentence: each by itself, and the sentence where it says more. */
    private void inText(Question question, List<PageView.Contact> contacts) {
        String text = answers.line(question);
        for (ContactText.Way way : ContactText.ways(text)) {
            String known =
                    way.kind() == Kind.URL ? "known.url" : "known." + way.kind().word();
            contacts.add(new PageView.Contact(
                    way.network().orElseGet(() -> words.of(known)),
                    way.text(),
                    Optional.of(way.target()),
                    new PageView.Copy(words.of("copy." + way.kind().word()), way.text())));
        }
        String rest = ContactText.rest(text);
        if (!rest.isEmpty()) {
            contacts.add(new PageView.Contact(
                    label(question), rest, Optional.empty(), new PageView.Copy(words.of("copy.text"), rest)));
        }
    }

    private void request(List<String> lines) {
        if (!lines.isEmpty()) {
            Entry list = Entry.list("request", words.of("request"), lines);
            String copied = String.join(
                    "\n",
                    lines.stream().map(line -> words.of("request.line", line)).toList());
            made.add(PageView.Section.of(id("request"), words.of("request"), List.of(list))
                    .withCopy(Optional.of(new PageView.Copy(words.of("copy.text"), copied))));
        }
    }

    private String label(Question question) {
        return words.has("known." + question.id()) ? words.of("known." + question.id()) : answers.label(question);
    }

    /** The section's own heading where the question is one that the page knows, else the question's label. */
    private String heading(Question question, String known) {
        boolean ours = question.id().equals(known)
                || (known.equals("place") && question.id().equals("address"));
        return ours ? words.of(known) : answers.label(question);
    }

    private String id(String wanted) {
        String id = Entries.part(wanted);
        String free = id;
        for (int i = 2; !usedIds.add(free); i++) {
            free = id + "-" + i;
        }
        return free;
    }
}

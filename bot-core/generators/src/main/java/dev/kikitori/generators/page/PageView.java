package dev.kikitori.generators.page;

import dev.kikitori.generators.view.Entry;
import java.util.List;
import java.util.Optional;

/**
 * All that a page says, in the order it says it.
 *
 * @param title the name, or the job type's title where there is none
 * @param reading how the name is read; may be empty
 * @param taglines what it is, in one or two lines
 * @param unreached ids of things to do that nothing leads to, so that they have no button
 * @param lead paragraphs of introduction
 * @param missing the labels of what is still missing
 */
record PageView(
        String title,
        String reading,
        List<String> taglines,
        List<Action> actions,
        List<String> unreached,
        List<String> lead,
        List<Section> sections,
        List<String> missing) {
    PageView {
        taglines = List.copyOf(taglines);
        actions = List.copyOf(actions);
        unreached = List.copyOf(unreached);
        lead = List.copyOf(lead);
        sections = List.copyOf(sections);
        missing = List.copyOf(missing);
    }

    /** Whether there is a section with this id. */
    boolean has(String section) {
        return sections.stream().anyMatch(one -> one.id().equals(section));
    }

    /** What a visitor can do, and where that leads. */
    record Action(String label, String target) {}

    /** A link below a section; {@code saved}: to a file that is kept, not looked at. */
    record Further(String label, String target, boolean saved) {}

    /** A part of the page under a heading; at least one of the lists, or the week, is filled. */
    record Section(
            String id,
            String heading,
            Optional<Week> week,
            List<Entry> entries,
            List<Entry> details,
            List<Contact> contacts,
            List<Photos.Picture> pictures,
            List<Further> links,
            Optional<Copy> copy) {
        private static final int LARGE = 6;

        Section {
            entries = List.copyOf(entries);
            details = List.copyOf(details);
            contacts = List.copyOf(contacts);
            pictures = List.copyOf(pictures);
            links = List.copyOf(links);
        }

        static Section of(String id, String heading, List<Entry> entries) {
            return new Section(
                    id,
                    heading,
                    Optional.empty(),
                    entries,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty());
        }

        /** Whether it needs the whole width. */
        public boolean large() {
            return !pictures.isEmpty()
                    || entries.stream()
                            .anyMatch(entry -> entry.bullets().size() > LARGE
                                    || entry.groups().size() > 1);
        }

        /** Whether it says anything. */
        boolean says() {
            return week.isPresent()
                    || !details.isEmpty()
                    || !contacts.isEmpty()
                    || !pictures.isEmpty()
                    || entries.stream().anyMatch(Entry::says);
        }

        Section withWeek(Week some) {
            return new Section(id, heading, Optional.of(some), List.of(), details, contacts, pictures, links, copy);
        }

        Section withDetails(List<Entry> some) {
            return new Section(id, heading, week, entries, some, contacts, pictures, links, copy);
        }

        Section withContacts(List<Contact> some) {
            return new Section(id, heading, week, entries, details, some, pictures, links, copy);
        }

        Section withPictures(List<Photos.Picture> some) {
            return new Section(id, heading, week, entries, details, contacts, some, links, copy);
        }

        Section withLinks(List<Further> some) {
            return new Section(id, heading, week, entries, details, contacts, pictures, some, copy);
        }

        Section withCopy(Optional<Copy> some) {
            return new Section(id, heading, week, entries, details, contacts, pictures, links, some);
        }
    }

    /** A way to reach someone. */
    record Contact(String label, String text, Optional<String> target, Copy copy) {}

    /** A button that puts a text on the visitor's clipboard. */
    record Copy(String label, String text) {}
}

package dev.kikitori.generators.page;

import dev.kikitori.generators.view.Entry;
import java.util.List;
import java.util.Optional;

/**
 * All that a page says, in the order it says it.
 *
 * @param title the name, or the job type's title where there is none
 * @param reading how the name is read; may be empty
 * @param tagline what it is; may be empty
 * @param unreached ids of things to do that nothing leads to, so that they have no button
 * @param lead paragraphs of introduction
 * @param missing the labels of what is still missing
 */
record PageView(
        String title,
        String reading,
        String tagline,
        List<Action> actions,
        List<String> unreached,
        List<String> lead,
        List<Section> sections,
        List<String> missing) {
    PageView {
        actions = List.copyOf(actions);
        unreached = List.copyOf(unreached);
        lead = List.copyOf(lead);
        sections = List.copyOf(sections);
        missing = List.copyOf(missing);
    }

    /** What a visitor can do, and where that leads. */
    record Action(String label, String target) {}

    /** A part of the page under a heading; one of the lists, or the week, is filled. */
    record Section(
            String id,
            String heading,
            Optional<Week> week,
            List<Entry> entries,
            List<Entry> details,
            List<Contact> contacts,
            Optional<Copy> copy) {
        Section {
            entries = List.copyOf(entries);
            details = List.copyOf(details);
            contacts = List.copyOf(contacts);
        }

        static Section of(String id, String heading, List<Entry> entries) {
            return new Section(id, heading, Optional.empty(), entries, List.of(), List.of(), Optional.empty());
        }

        Section withWeek(Week some) {
            return new Section(id, heading, Optional.of(some), List.of(), details, contacts, copy);
        }

        Section withDetails(List<Entry> some) {
            return new Section(id, heading, week, entries, some, contacts, copy);
        }

        Section withContacts(List<Contact> some) {
            return new Section(id, heading, week, entries, details, some, copy);
        }

        Section withCopy(Optional<Copy> some) {
            return new Section(id, heading, week, entries, details, contacts, some);
        }
    }

    /** A way to reach someone. */
    record Contact(String label, String text, Optional<String> target, Copy copy) {}

    /** A button that puts a text on the visitor's clipboard. */
    record Copy(String label, String text) {}
}

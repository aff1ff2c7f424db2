package dev.kikitori.understanding.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Words for kinds of things, and for what belongs to them: a row of the table is a kind (its own words parted by
 * {@code |}) and then its members. The sense of a kind is {@code kind NAME}, that of a member {@code of NAME}.
 */
final class Kinds {
    private record Form(String plain, String sense) {}

    private final List<Form> forms = new ArrayList<>();

    Kinds(List<List<String>> rows) {
        for (List<String> row : rows) {
            String[] names = row.getFirst().split("\\|", 20);
            for (String name : names) {
                forms.add(new Form(Folded.plain(name), "kind " + names[0]));
            }
            row.subList(1, row.size()).forEach(member -> forms.add(new Form(Folded.plain(member), "of " + names[0])));
        }
        forms.sort(Comparator.comparingInt(form -> -form.plain().length()));
    }

    /** The senses of the words that stand in a plain text, each where it first stands. */
    List<Span> in(String plain) {
        List<Span> found = new ArrayList<>();
        Set<String> senses = new LinkedHashSet<>();
        for (Form form : forms) {
            int at = plain.indexOf(form.plain());
            int end = at + form.plain().length();
            if (at >= 0 && Lexicon.isWhole(plain, at, end) && senses.add(form.sense() + at)) {
                found.add(new Span(at, end, form.sense()));
            }
        }
        return found;
    }
}

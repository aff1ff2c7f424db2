package dev.kikitori.understanding.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Words that mean the same thing when something is chosen; a row of the table is one sense. */
final class Synonyms {
    private record Form(String plain, String sense) {}

    private final List<Form> forms = new ArrayList<>();

    Synonyms(List<List<String>> rows) {
        for (List<String> row : rows) {
            row.forEach(form -> forms.add(new Form(Folded.plain(form), row.getFirst())));
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

package dev.kikitori.understanding.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words and what they mean when something is chosen. A word may have several senses. */
final class Synonyms {
    private static final int LONGEST = 1_000;

    private record Form(String plain, String sense) {}

    private final Map<Character, List<Form>> byFirst = new HashMap<>();

    private Synonyms(List<Form> forms) {
        forms.stream()
                .sorted(Comparator.comparingInt(form -> -form.plain().length()))
                .forEach(form -> byFirst.computeIfAbsent(form.plain().charAt(0), ignored -> new ArrayList<>())
                        .add(form));
    }

    /** Words that mean the same: a row of the table is one sense, called by its first word and its number. */
    static Synonyms of(List<List<String>> rows) {
        List<Form> forms = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String sense = rows.get(i).getFirst() + " " + i;
            rows.get(i).forEach(form -> forms.add(new Form(Folded.plain(form), sense)));
        }
        return new Synonyms(forms);
    }

    /**
     * Words for kinds of things, and for what belongs to them: a row is a kind (its own words parted by {@code |}) and
     * then its members. The sense of a kind is {@code kind NAME}, that of a member {@code of NAME}.
     */
    static Synonyms ofKinds(List<List<String>> rows) {
        List<Form> forms = new ArrayList<>();
        for (List<String> row : rows) {
            String[] names = row.getFirst().split("\\|", 20);
            for (String name : names) {
                forms.add(new Form(Folded.plain(name), "kind " + names[0]));
            }
            row.subList(1, row.size()).forEach(member -> forms.add(new Form(Folded.plain(member), "of " + names[0])));
        }
        return new Synonyms(forms);
    }

    /** The senses of the words that stand in a plain text, in order; none of a text of more than 1,000 characters. */
    List<Span> in(String plain) {
        List<Span> found = new ArrayList<>();
        Set<String> senses = new HashSet<>();
        for (int at = 0; at < plain.length() && plain.length() <= LONGEST; at++) {
            List<Form> forms =
                    Lexicon.begins(plain, at) ? byFirst.getOrDefault(plain.charAt(at), List.of()) : List.<Form>of();
            for (Form form : forms) {
                int end = at + form.plain().length();
                if (plain.startsWith(form.plain(), at)
                        && Lexicon.isWhole(plain, at, end)
                        && senses.add(at + form.sense())) {
                    found.add(new Span(at, end, form.sense()));
                }
            }
        }
        return found;
    }
}

package dev.kikitori.understanding.words;

import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Sounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A name in a language whose sentences are parted by signs only: which of its clauses says the name. */
final class NameClauses {
    private final NameFrame frame;
    private final Language language;
    private final boolean person;

    /** @param person whether a person's name is asked for: what else they say is no name then */
    NameClauses(NameFrame frame, boolean person) {
        this.frame = frame;
        this.language = frame.language();
        this.person = person;
    }

    /** The clause that says the name, without what frames it; of what was taken back, what counts. */
    Folded naming(Folded told) {
        return clause(mended(told));
    }

    /** From behind the words that take a first name back: 「原田、じゃなくて原です」. */
    private Folded mended(Folded told) {
        String plain = told.plain();
        for (String word : language.phrases("not-this-but")) {
            int at = plain.indexOf(word);
            int end = at + word.length();
            boolean first = at > 0 && plain.substring(0, at).chars().noneMatch(c -> "。、?!".indexOf(c) >= 0);
            if (first && end < plain.length() && plain.charAt(end) != 'も') {
                return told.part(end, told.length()).bare();
            }
        }
        List<Folded> clauses = clauses(told);
        for (int i = clauses.size() - 1; i > 0; i--) {
            int end = language.beginning(clauses.get(i).plain(), "instead");
            boolean alone = end == clauses.get(i).length();
            if (end > 0 && !(alone && i + 1 == clauses.size())) {
                return alone
                        ? clauses.get(i + 1)
                        : clauses.get(i).part(end, clauses.get(i).length()).bare();
            }
        }
        return told;
    }

    /** Of several clauses, the one that says the name. */
    private Folded clause(Folded told) {
        List<Folded> clauses = closed(clauses(told));
        Optional<Folded> named = saying(clauses);
        if (named.isPresent()) {
            return named.get();
        }
        Folded name = told;
        boolean found = false;
        for (Folded clause : clauses) {
            Folded bare = trimmed(clause);
            boolean frames = bare.isEmpty()
                    || language.has("name-greeting", bare.plain())
                    || isAside(clause, bare, clauses.size());
            if (frames) {
                continue;
            }
            boolean whole =
                    bare.plain().startsWith(name.plain()) && !bare.plain().endsWith(name.plain());
            if (!found || whole || writes(bare, name)) {
                name = found && !whole ? kanji(bare) : bare;
                found = true;
            }
        }
        if (clauses.size() == 1) {
            return trimmed(clauses.getFirst());
        }
        return found && (saysIt(clauses) || isOne(clauses, name)) ? name : trimmed(told);
    }

    /** Of several clauses the last that says what something is called: 「花屋をしていて、フローリスト花音と申します」. */
    private Optional<Folded> saying(List<Folded> clauses) {
        if (clauses.size() < 2) {
            return Optional.empty();
        }
        for (int i = 0; i + 1 < clauses.size(); i++) {
            Folded label = clauses.get(i);
            if (language.beginning(label.plain(), "name-label") == label.length()) {
                return Optional.of(trimmed(clauses.get(i + 1)));
            }
        }
        return clauses.reversed().stream()
                .filter(this::names)
                .map(clause -> isAside(clause, trimmed(clause), clauses.size()) ? clause.part(0, 0) : trimmed(clause))
                .filter(name -> !name.isEmpty() && !language.has("name-greeting", name.plain()))
                .findFirst();
    }

    private boolean names(Folded clause) {
        return language.beginning(clause.plain(), "name-label") > 0
                || language.ending(clause.plain(), "naming-end") > 0
                || (!person && language.ending(clause.plain(), "choosing-end") > 0);
    }

    /** Without the clauses that only lead up to the one that names a thing: 「母の店なんですが、」. */
    private List<Folded> closed(List<Folded> clauses) {
        if (person) {
            return clauses;
        }
        List<Folded> closed = clauses.stream()
                .filter(clause -> language.ending(clause.plain(), "clause-open") < 0)
                .toList();
        boolean named = closed.stream()
                .anyMatch(clause -> !isAside(clause, trimmed(clause), clauses.size())
                        && language.ending(clause.plain(), "name-after") > 0);
        return named ? closed : clauses;
    }

    /** Whether a clause ends with the signs that a name in kana is written with: 「さいとうです、簡単な方の斉藤です」. */
    private static boolean writes(Folded clause, Folded name) {
        String kanji = kanji(clause).plain();
        boolean kana = name.plain().chars().allMatch(c -> c >= 0x3041 && c <= 0x30ff);
        return kana && !kanji.isEmpty() && Sounds.reading(kanji).equals(Sounds.hiragana(name.plain()));
    }

    private static Folded kanji(Folded clause) {
        int from = clause.length();
        while (from > 0 && Character.isIdeographic(clause.plain().charAt(from - 1))) {
            from--;
        }
        return clause.part(from, clause.length());
    }

    /** Whether a clause is about the name, or asks something before it. */
    private boolean isAside(Folded clause, Folded bare, int clauses) {
        return language.beginning(bare.plain(), "name-aside") >= 0
                || language.beginning(clause.plain(), "name-aside") >= 0
                || (clauses > 1 && language.ending(clause.plain(), "question-sure-end") > 0);
    }

    /** Whether one of the clauses ends as a sentence does. */
    private boolean saysIt(List<Folded> clauses) {
        return clauses.stream().anyMatch(clause -> language.ending(clause.plain(), "name-after") > 0);
    }

    /** Whether nothing but this name is left when the clauses around it are gone. */
    private boolean isOne(List<Folded> clauses, Folded name) {
        return clauses.stream()
                                .filter(clause -> {
                                    Folded bare = trimmed(clause);
                                    return !bare.isEmpty() && !isAside(clause, bare, clauses.size());
                                })
                                .count()
                        == 1
                && !name.isEmpty();
    }

    private List<Folded> clauses(Folded told) {
        List<Folded> clauses = new ArrayList<>();
        String plain = told.plain();
        int from = 0;
        for (int at = 0; at <= plain.length(); at++) {
            if (at == plain.length() || "。、?!".indexOf(plain.charAt(at)) >= 0) {
                if (at > from) {
                    clauses.add(told.part(from, at));
                }
                from = at + 1;
            }
        }
        return clauses;
    }

    /** Without what tells since when something is called so: 「祖父の代から三つ葉堂」. */
    private Folded sinceWhen(Folded name) {
        for (String since : person ? List.<String>of() : language.phrases("name-since")) {
            int at = name.plain().indexOf(since);
            int end = at + since.length();
            if (at > 0 && end < name.length()) {
                return name.part(end, name.length()).bare();
            }
        }
        return name;
    }

    /** Without what frames a clause, and without a particle that the dictionary parts from the name. */
    private Folded trimmed(Folded clause) {
        Folded bare = language.trimmed(clause, "name-before", "name-after");
        Folded name = sinceWhen(language.trimmed(frame.untailed(bare), "name-before", "name-after"));
        String plain = name.plain();
        boolean particle = plain.length() > 2 && language.ending(plain, "name-particle-after") > 0;
        List<Sounds.Word> words = particle ? Sounds.of(plain) : List.of();
        boolean apart = words.size() > 1
                && plain.substring(words.getLast().from())
                        .equals(plain.substring(language.ending(plain, "name-particle-after")));
        Folded rest = apart ? name.part(0, words.getLast().from()) : name;
        int honour = language.ending(rest.plain(), "honour");
        boolean called = honour > 1
                || (honour == 1 && Character.isIdeographic(rest.plain().charAt(0)));
        boolean shop = called && language.ending(rest.plain().substring(0, honour), "shop-end") >= 0;
        return called && !shop ? rest.part(0, honour) : rest;
    }
}

package dev.kikitori.understanding.words;

import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Lexicon;
import java.util.List;

/**
 * The sentence around a name. Before it stand words that lead up to it and one that introduces it ("you can put it under"),
 * behind it what tells more about it ("Kim, with a K", 「木村です、木に村です」). Where a language parts clauses by signs only,
 * the clause counts that says "it is", and the others say more about it.
 */
final class NameFrame {
    private static final int MOST_WORDS = 30;
    private static final int LONGEST = 300;
    private static final String SIGNS = ",.!?:;";

    private final Language language;
    private final boolean person;
    private final boolean japanese;

    /** @param person whether a person's name is asked for: the words around it are no part of what people are called */
    NameFrame(Language language, boolean person) {
        this.language = language;
        this.person = person;
        this.japanese = language.manner("script").equals("Jpan");
    }

    Language language() {
        return language;
    }

    /** What is left of a text when the sentence around the name is gone; the text itself if nothing would be left. */
    Folded without(Folded told) {
        if (told.length() > LONGEST) {
            return told;
        }
        Folded name = japanese ? new NameClauses(this, person).naming(told) : apposed(told);
        name = led(name);
        name = untailed(name);
        name = person || japanese ? name : capitals(name);
        return name.isEmpty() ? told : name;
    }

    /** Without a greeting or a label that a sign closes: "Sure! Lena Fischer", "Name: The Lot". */
    Folded greeted(Folded told) {
        String plain = told.plain();
        int end = wordEnd(plain, 0);
        String word = plain.substring(0, end);
        String bare = bare(word);
        boolean greeting = bare.length() < word.length()
                && end < plain.length()
                && (language.has("name-greeting", bare) || (word.endsWith(":") && language.has("name-lead", bare)));
        return greeting ? told.part(next(plain, end), plain.length()) : told;
    }

    /** "ours is The Tin Kettle": of a sentence in small letters the words with capitals at its end. */
    private Folded capitals(Folded told) {
        String given = told.given();
        String[] words = given.split(" ", MOST_WORDS);
        if (words.length < 3 || words.length == MOST_WORDS || !isLead(bare(Folded.plain(words[0])))) {
            return told;
        }
        int from = words.length;
        while (from > 0
                && (isCapital(words[from - 1]) || (from > 1 && joins(words[from - 1]) && isCapital(words[from - 2])))) {
            from--;
        }
        boolean article = from == 1 && language.has("determiner", Folded.plain(words[0]));
        boolean small = from > 0 && from < words.length && !article;
        for (int i = 1; i < from; i++) {
            small &= !isCapital(words[i]) || words[i].equals("I");
        }
        boolean apart = small && !language.has("name-joint", Folded.plain(words[from - 1]));
        int at = apart ? String.join(" ", List.of(words).subList(0, from)).length() + 1 : 0;
        return apart ? told.part(at, told.length()).bare() : told;
    }

    private boolean joins(String word) {
        return word.equals("&") || language.has("name-joint", Folded.plain(word));
    }

    private static boolean isCapital(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
    }

    /** "I have a small bakery, Flour & Salt": a thing is described in small letters, and named behind the comma. */
    private Folded apposed(Folded told) {
        int comma = told.plain().indexOf(',');
        boolean owned = !person && comma > 0 && language.beginning(told.plain(), "name-of-mine") > 0;
        if (!owned) {
            return told;
        }
        int word = told.plain().lastIndexOf(' ', comma) + 1;
        String behind = told.given(comma + 1, told.length());
        boolean named = !behind.isEmpty()
                && Character.isUpperCase(behind.codePointAt(0))
                && !Character.isUpperCase(told.given(word, comma).codePointAt(0));
        return named ? told.part(comma + 1, told.length()).bare() : told;
    }

    /** From behind the last word that introduces the name, if nothing but words that lead up to it stands before. */
    private Folded led(Folded told) {
        String plain = told.plain();
        int begin = strong(plain);
        int at = begin;
        int leads = 0;
        for (int i = 0; i < MOST_WORDS && at < plain.length(); i++) {
            int intro = Math.max(
                    language.beginning(plain, at, "name-intro"),
                    at == 0 && !person ? -1 : language.beginning(plain, at, "name-intro-inside"));
            int word = wordEnd(plain, at);
            String bare = bare(plain.substring(at, word));
            if (intro >= at + bare.length() && intro > 0) {
                at = next(plain, intro);
                begin = at;
            } else if (bare.length() < word - at && language.has("name-greeting", bare)) {
                at = next(plain, word);
                begin = at;
            } else if (isRelation(plain, at, word) && next(plain, word) < plain.length()) {
                at = next(plain, word);
                begin = at;
            } else if (person && begin == at && language.has("name-sentence", bare)) {
                at = next(plain, word);
                begin = at;
            } else if (isLead(bare)) {
                leads += language.has("name-sentence", bare) || leads > 0 || at == begin ? 1 : 0;
                at = next(plain, word);
            } else {
                break;
            }
        }
        if (person && begin == 0 && leads > 1 && at < plain.length()) {
            begin = at;
        }
        return begin == 0 || begin >= plain.length() ? told : told.part(begin, plain.length());
    }

    /** Behind the last words that can only introduce a name, wherever they stand; 0 if there are none. */
    private int strong(String plain) {
        int end = 0;
        for (String intro : language.phrases(person ? "name-strong" : "title-strong")) {
            int at = plain.lastIndexOf(intro);
            int behind = at + intro.length();
            boolean whole =
                    (person ? at >= 0 : at > 0) && behind < plain.length() && Lexicon.isWhole(plain, at, behind);
            if (whole && next(plain, behind) < plain.length()) {
                end = Math.max(end, next(plain, behind));
            }
        }
        return end;
    }

    /** Whether these words are only of the sentence around a name. */
    boolean isFrame(String plain) {
        return language.has("name-intro", plain) || language.has("stop", plain) || isLead(plain);
    }

    private boolean isLead(String word) {
        return language.has("name-lead", word)
                || language.has("name-greeting", word)
                || isOwner(word)
                || (person && (language.has("stop", word) || language.has("name-sentence", word)));
    }

    /** Whether someone ends here whose name follows: "my mother Ingrid", "my wife's name, Hannah". */
    private boolean isRelation(String plain, int at, int word) {
        String before = plain.substring(0, at).stripTrailing();
        String bare = bare(plain.substring(at, word));
        boolean known = language.has("relation", bare) && language.ending(before, "determiner") >= 0;
        return person && (known || (before.endsWith("'s") && language.has("owned-name", bare)));
    }

    private static boolean isOwner(String word) {
        return word.endsWith("'s") && word.length() > 3;
    }

    private static String bare(String word) {
        int end = word.length();
        while (end > 0 && SIGNS.indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(0, end);
    }

    private static int wordEnd(String plain, int from) {
        int space = plain.indexOf(' ', from);
        return space < 0 ? plain.length() : space;
    }

    private static int next(String plain, int from) {
        int at = from;
        while (at < plain.length() && (plain.charAt(at) == ' ' || SIGNS.indexOf(plain.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    /** Without what tells more about the name: how it is written, a greeting, another name for the same person. */
    Folded untailed(Folded name) {
        String plain = name.plain();
        int end = tail(plain, "name-tail");
        end = person ? Math.min(end, tail(plain, "person-tail")) : end;
        Folded rest = end < plain.length() ? name.part(0, end).bare() : name;
        return japanese ? rest : unexplained(rest);
    }

    /** Where the first of these begins that stands behind something; the end of the text if none does. */
    private int tail(String plain, String group) {
        return language.phrases(group).stream()
                .mapToInt(word -> tailAt(plain, word))
                .filter(at -> at > 0)
                .min()
                .orElse(plain.length());
    }

    private static int tailAt(String plain, String word) {
        int at = plain.indexOf(word);
        boolean whole = at > 0
                && Lexicon.isWhole(plain, at, at + word.length())
                && (!Character.isLetter(word.charAt(0)) || word.charAt(0) > 0x3000 || plain.charAt(at - 1) == ' ');
        return whole ? at : -1;
    }

    /** "Nguyen, n g u y e n"; "Bond, James Bond"; "Ember, like the coal". */
    private static Folded unexplained(Folded name) {
        String plain = name.plain();
        int comma = plain.indexOf(',');
        if (comma <= 0) {
            return name;
        }
        String before = plain.substring(0, comma).strip();
        String after = plain.substring(comma + 1).strip();
        boolean again = after.endsWith(before) || after.startsWith(before + " ");
        if (again) {
            return name.part(comma + 1, plain.length());
        }
        String given = name.given(comma + 1, plain.length());
        boolean capital = Character.isUpperCase(name.given(0, comma).codePointAt(0));
        boolean small = capital && !given.isEmpty() && Character.isLowerCase(given.codePointAt(0));
        return small || isSpelled(after) ? name.part(0, comma) : name;
    }

    private static boolean isSpelled(String text) {
        String[] letters = text.split("[ -]", 40);
        boolean single = letters.length > 2;
        for (String letter : letters) {
            single &= letter.length() == 1;
        }
        return single;
    }
}

package dev.kikitori.understanding.words;

import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Spelling;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A sentence with a name as it is heard: hesitations are left out, signs that are said are written ("smith dash jones"),
 * and letters that only repeat the name are gone: "brandt, that's b r a n d t". A name that is nothing but its letters is
 * put together from them.
 */
final class HeardName {
    private static final int MOST_WORDS = 60;
    private static final int FEWEST_LETTERS = 3;
    private static final int MOST_NAMES = 3;

    private final Language language;
    private final List<String> words;

    private HeardName(List<String> words, Language language) {
        this.words = words;
        this.language = language;
    }

    /**
     * The sentence without what only speech has; the text itself where it has none of that.
     *
     * @param person whether a person's name is asked for, so that single letters are no name of their own
     */
    static Folded of(Folded told, Language language, boolean person) {
        List<String> given = List.of(told.given().split("\\s{1,9}", MOST_WORDS + 1));
        boolean word = given.size() < 2 && told.plain().indexOf('-') < 0;
        if (word || given.size() > MOST_WORDS || language.manner("script").equals("Jpan")) {
            return told;
        }
        HeardName heard = new HeardName(new ArrayList<>(given), language);
        heard.hesitate();
        heard.sign();
        heard.letters(person);
        if (person) {
            heard.again();
        }
        return heard.words.equals(given) || heard.words.isEmpty() ? told : Folded.of(String.join(" ", heard.words));
    }

    private void hesitate() {
        boolean all = words.stream().allMatch(word -> language.has("hesitation", bare(word)));
        if (!all) {
            words.removeIf(word -> language.has("hesitation", bare(word)));
        }
    }

    /** "o apostrophe brien": o'brien. */
    private void sign() {
        for (int at = words.size() - 2; at > 0; at--) {
            String sign = signOf(words.get(at));
            boolean joins = !sign.isEmpty() && !isFrame(words.get(at - 1)) && !isFrame(words.get(at + 1));
            if (joins) {
                words.set(at - 1, words.get(at - 1) + sign + words.get(at + 1));
                words.subList(at, at + 2).clear();
            }
        }
    }

    private String signOf(String word) {
        List<Token> tokens = language.lexicon().tokens(bare(word));
        boolean spoken = tokens.size() == 1 && tokens.getFirst().is(Tag.SPELL);
        String sign = spoken ? tokens.getFirst().value(Tag.SPELL) : "";
        return word.length() > 1 && (sign.equals("'") || sign.equals("-")) ? sign : "";
    }

    private boolean isFrame(String word) {
        String bare = bare(word);
        return bare.length() > 1
                && (language.has("stop", bare)
                        || language.has("name-lead", bare)
                        || language.has("name-intro", bare)
                        || language.has("spell-before", bare));
    }

    /** Takes out each run of letters that repeats a name; puts one together that stands for a name. */
    private void letters(boolean person) {
        List<int[]> runs = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            int end = end(at);
            if (end > at) {
                runs.addFirst(new int[] {at, end});
                at = end;
            }
        }
        runs.forEach(run -> run(run[0], run[1], person));
    }

    /** "Bond, James Bond": the family name, then all of it. */
    private void again() {
        int last = words.size() - 1;
        boolean again = last >= 2 && bare(words.get(last)).equals(bare(words.get(last - 2)));
        if (again && !isFrame(words.get(last))) {
            words.remove(last - 2);
        }
    }

    private void run(int from, int to, boolean person) {
        String letters = written(from, to);
        if (letters.chars().filter(Character::isLetter).count() < FEWEST_LETTERS) {
            return;
        }
        int lead = lead(from);
        if (repeats(lead, to, letters)) {
            words.subList(lead, to).clear();
        } else if (lead > 0 && Spelling.isNear(Folded.plain(words.get(lead - 1)), Folded.plain(letters))) {
            words.subList(lead - 1, to).clear();
            words.add(lead - 1, letters);
        } else if (person || (from == 0 && to == words.size())) {
            boolean beside = lead > 0 && !isFrame(words.get(lead - 1));
            words.subList(beside ? lead : from, to).clear();
            words.add(beside ? lead : from, letters);
        }
    }

    /** Where the words begin that lead up to letters: "that's spelled". */
    private int lead(int from) {
        int lead = from;
        for (int at = from - 1; at >= 0 && at >= from - 4; at--) {
            String before = Folded.plain(String.join(" ", words.subList(at, from)));
            lead = language.has("spell-before", strip(before)) ? at : lead;
        }
        return lead;
    }

    /** Whether some of the words before or behind the letters are what they spell. */
    private boolean repeats(int lead, int to, String letters) {
        for (int from = 0; from < words.size(); from++) {
            int last = from < lead ? lead : words.size();
            for (int end = from + 1; end <= Math.min(from + MOST_NAMES, last); end++) {
                boolean apart = from < lead || from >= to;
                if (apart && spells(from, end, letters)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean spells(int from, int to, String letters) {
        String name = Folded.key(String.join("", words.subList(from, to)));
        String spelled = Folded.key(letters);
        return !name.isEmpty() && (name.equals(spelled) || (to == from + 1 && name.contains(spelled)));
    }

    private int end(int from) {
        int at = from;
        while (at < words.size() && reaches(at) > at) {
            at = reaches(at);
        }
        return at;
    }

    /** Behind the letter that is said at this word, with the word it is explained by; this place if there is none. */
    private int reaches(int at) {
        String word = bare(words.get(at));
        if (language.has("letter-marked", word) && at + 1 < words.size() && isLetter(bare(words.get(at + 1)))) {
            return at + 2;
        }
        if (!isLetter(word) || isFrame(word)) {
            return at;
        }
        for (int like = at + 1; like <= at + 2 && like + 1 < words.size(); like++) {
            String between = Folded.plain(String.join(" ", words.subList(at + 1, like + 1)));
            boolean explained = language.has("letter-like", between)
                    && bare(words.get(like + 1)).startsWith(word);
            if (explained) {
                return like + 2;
            }
        }
        return at + 1;
    }

    /** A letter, or letters with nothing but signs between: s-m-i-t-h. */
    private static boolean isLetter(String word) {
        boolean letters = !word.isEmpty() && word.length() % 2 == 1;
        for (int i = 0; i < word.length(); i++) {
            letters &= i % 2 == 0 ? Character.isLetter(word.charAt(i)) : "-'.".indexOf(word.charAt(i)) >= 0;
        }
        return letters;
    }

    private String written(int from, int to) {
        StringBuilder written = new StringBuilder();
        for (int at = from; at < to; at = reaches(at)) {
            boolean marked = language.has("letter-marked", bare(words.get(at))) && reaches(at) == at + 2;
            String letter =
                    strip(words.get(marked ? at + 1 : at)).replace("-", "").replace(".", "");
            boolean twice = marked && language.has("letter-twice", bare(words.get(at)));
            written.append(letter).append(twice ? letter : "");
        }
        String letters = written.toString();
        boolean capitals = letters.equals(letters.toUpperCase(Locale.ROOT));
        return capitals ? letters.charAt(0) + letters.substring(1).toLowerCase(Locale.ROOT) : letters;
    }

    private static String bare(String word) {
        return strip(Folded.plain(word));
    }

    private static String strip(String word) {
        int end = word.length();
        while (end > 0 && ",.!?:;".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(0, end);
    }
}

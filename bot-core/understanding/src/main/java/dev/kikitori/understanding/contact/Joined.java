package dev.kikitori.understanding.contact;

import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Phrase;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A typed address whose signs stand apart, or as words in brackets: "tom @ example . com", "tom [at] example.com". */
final class Joined {
    private static final Pattern BRACKETED =
            Pattern.compile(" ?[\\[({<] ?(@|\\.|[\\p{L} ー]{2,12}) ?[\\])}>] ?", Pattern.UNICODE_CASE);
    private static final Pattern APART = Pattern.compile("(?<=[A-Za-z0-9]) ?([@.]) ?(?=[A-Za-z0-9])");
    private static final Pattern FULL_STOP = Pattern.compile("(?<=[A-Za-z0-9])。(?=[A-Za-z])");
    private static final Pattern SAID = Pattern.compile("(?<=[A-Za-z0-9]) ?([\\u30a0-\\u30ff]{2,8}) ?(?=[A-Za-z0-9])");
    private static final int LONGEST = 300;

    private Joined() {}

    /** The phrase as it was given, with its signs joined; an empty string if it is too long to hold an address only. */
    static String of(Phrase phrase) {
        String given = phrase.folded().given().replace('＠', '@').replace('．', '.');
        if (given.length() > LONGEST) {
            return "";
        }
        Matcher bracketed = BRACKETED.matcher(given);
        String signs = bracketed.replaceAll(
                found -> Matcher.quoteReplacement(sign(found.group(1).strip(), found.group(), phrase)));
        String words = SAID.matcher(signs)
                .replaceAll(found -> Matcher.quoteReplacement(inner(found.group(1), found.group(), phrase)));
        return APART.matcher(FULL_STOP.matcher(words).replaceAll(".")).replaceAll("$1");
    }

    /** 「kハイフンsato」: a sign said as a word between letters that were typed. */
    private static String inner(String word, String whole, Phrase phrase) {
        String sign = sign(word, whole, phrase);
        return sign.equals("@") ? whole : sign;
    }

    private static String sign(String word, String whole, Phrase phrase) {
        if (word.equals("@") || word.equals(".")) {
            return word;
        }
        List<Token> tokens = phrase.language().lexicon().tokens(Folded.plain(word));
        boolean sign = tokens.size() == 1 && tokens.getFirst().is(Tag.SPELL);
        return sign ? tokens.getFirst().value(Tag.SPELL) : whole;
    }
}

package dev.kikitori.understanding.choice;

import dev.kikitori.understanding.text.Phrase;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The clauses of a sentence that chooses: which one a place in it belongs to, which of them only lead up to another
 * ("… but", 「…けど」, 「…ので」), and what each says no to.
 */
final class Clauses {
    private static final String SIGNS = ",、.。;!?\n";

    /** A clause from here to there; what it ends with is in it, what it begins with too. */
    private record Clause(int from, int to, boolean leads) {}

    private final Phrase phrase;
    private final String plain;
    private final List<Clause> clauses = new ArrayList<>();
    private final Map<String, int[]> endings = new HashMap<>();

    Clauses(Phrase phrase) {
        this.phrase = phrase;
        this.plain = phrase.plain();
        int from = 0;
        int at = 0;
        while (at < plain.length()) {
            int close = ending(at, "clause-close");
            int open = at > from ? ending(at, "clause-open") : -1;
            boolean sign = SIGNS.indexOf(plain.charAt(at)) >= 0;
            if (close > at || open > at || sign) {
                int to = close > at ? close : sign ? at + 1 : at;
                boolean leads =
                        close > at || (open > at && phrase.language().has("clause-turn", plain.substring(at, open)));
                clauses.add(new Clause(from, to, leads));
                from = to;
                at = Math.max(to, open);
            } else {
                at++;
            }
        }
        clauses.add(new Clause(from, plain.length(), false));
    }

    /** Where a phrase of this group that stands here ends; -1 without one. */
    private int ending(int at, String group) {
        return phrase.language().beginning(plain, at, group);
    }

    /** Where phrases of this group end, by where they begin; -1 where none does. Looked for only once. */
    private int[] endings(String group) {
        return endings.computeIfAbsent(group, ignored -> {
            int[] ends = new int[plain.length()];
            Arrays.setAll(ends, at -> ending(at, group));
            return ends;
        });
    }

    private int index(Mention mention) {
        for (int i = 0; i < clauses.size(); i++) {
            if (mention.from() < clauses.get(i).to()) {
                return i;
            }
        }
        return clauses.size() - 1;
    }

    /** Whether the clause of a mention only leads up to what is chosen. */
    boolean leads(Mention mention) {
        return clauses.get(index(mention)).leads();
    }

    /** Whether the clause of a mention, or what its topic is said of, says no to it. */
    boolean refuses(Mention mention, List<Mention> all) {
        return isNextTo(mention) || isSaidNoBefore(mention) || isSaidNoBehind(mention, all);
    }

    /** "the window is out", 「窓際じゃなくて」, "no window". */
    private boolean isNextTo(Mention mention) {
        List<Token> tokens = phrase.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is(Tag.NOT_AFTER)
                    && follows(token, mention)
                    && isSaid(tokens, i)
                    && ending(token.from(), "refuses-all-before-not") < 0) {
                return true;
            }
        }
        for (Token token : tokens.reversed()) {
            if (token.to() <= mention.from() && !phrase.language().has("determiner", token.text())) {
                return token.is(Tag.NOT_BEFORE);
            }
        }
        return false;
    }

    private boolean follows(Token token, Mention mention) {
        if (token.from() < mention.to()) {
            return false;
        }
        String between = plain.substring(mention.to(), token.from()).strip();
        return between.isEmpty() || between.equals("'s");
    }

    /** "too" says so only with what is too much. */
    private static boolean isSaid(List<Token> tokens, int at) {
        boolean needs = tokens.get(at).value(Tag.NOT_AFTER).equals("of-what");
        return !needs
                || (at + 1 < tokens.size()
                        && Character.isLetter(tokens.get(at + 1).text().charAt(0)));
    }

    /** "I can't do Monday or Saturday". */
    private boolean isSaidNoBefore(Mention mention) {
        int from = clauses.get(index(mention)).from();
        return said("refuses-all-behind", from, mention.from()) >= 0;
    }

    /** 「パンと米は使いません」; a clause that names nothing itself still speaks of the topic before it. */
    private boolean isSaidNoBehind(Mention mention, List<Mention> all) {
        int index = index(mention);
        int to = clauses.get(index).to();
        boolean topic = ending(mention.to(), "topic") >= 0;
        while (topic && index + 1 < clauses.size() && names(index + 1, all).isEmpty()) {
            to = clauses.get(++index).to();
        }
        return said("refuses-all-before", mention.to(), to) >= 0;
    }

    private List<Mention> names(int index, List<Mention> all) {
        return all.stream().filter(mention -> index(mention) == index).toList();
    }

    /** Where a phrase of this group stands that is no part of one that only looks like it; -1 if nowhere. */
    private int said(String group, int from, int to) {
        int[] harmlessEnds = endings(group + "-not");
        int[] ends = endings(group);
        int at = from;
        while (at < to) {
            int harmless = harmlessEnds[at];
            int end = harmless > at ? -1 : ends[at];
            if (end > at && end <= to) {
                return at;
            }
            at = harmless > at ? harmless : at + 1;
        }
        return -1;
    }

    /** Whether the sentence names all that it has not named otherwise: "the rest", 「ほかは全部」. */
    boolean saysRest() {
        return said("the-rest", 0, plain.length()) >= 0;
    }

    /** Whether what follows all mentions turns them round: 「洗濯は自分でするので、それ以外」. */
    boolean saysAllBut(List<Mention> mentions) {
        int from = mentions.isEmpty() ? plain.length() : mentions.getLast().to();
        return said("but-that", from, plain.length()) >= 0;
    }
}

package dev.kikitori.understanding.choice;

import dev.kikitori.understanding.text.Lexicon;
import dev.kikitori.understanding.text.Phrase;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which choices a sentence wants and which it refuses: "not the window", 「窓際じゃなくて」 name a choice without choosing it,
 * "anything but Monday" chooses the others.
 */
final class Selection {
    private final Offer offer;
    private final Phrase phrase;
    private final Clauses clauses;
    private final List<Mention> wanted = new ArrayList<>();
    private final Set<Integer> refused = new TreeSet<>();
    private final boolean excepts;

    private Selection(Offer offer, Phrase phrase, List<Mention> mentions, boolean averse) {
        this.offer = offer;
        this.phrase = phrase;
        this.clauses = new Clauses(phrase);
        List<Token> except =
                phrase.tokens().stream().filter(token -> token.is(Tag.EXCEPT)).toList();
        boolean excepting = false;
        for (Mention mention : mentions) {
            boolean excepted = except.stream().anyMatch(token -> isExcepted(mention, token))
                    && mentions.stream().noneMatch(other -> isWholeOf(mention, other));
            excepting |= excepted;
            boolean no = !averse && clauses.refuses(mention, mentions);
            boolean lacks = no && !excepted && offer.lacks(mention, phrase.language());
            if (excepted || (no && !lacks)) {
                refused.addAll(mention.places());
            } else {
                wanted.add(mention);
            }
        }
        if (refused.isEmpty() && clauses.saysAllBut(mentions)) {
            wanted.forEach(mention -> refused.addAll(mention.places()));
            wanted.clear();
        }
        this.excepts = excepting;
    }

    static Selection of(Offer offer, Phrase phrase, List<Mention> mentions) {
        return of(offer, phrase, mentions, false);
    }

    /** @param averse whether the question asks for what is refused, so that a refusal chooses */
    static Selection of(Offer offer, Phrase phrase, List<Mention> mentions, boolean averse) {
        return new Selection(offer, phrase, mentions, averse);
    }

    /** 「平日の火曜以外」: of the two only the part is excepted. */
    private static boolean isWholeOf(Mention mention, Mention other) {
        return other.from() > mention.from()
                && other.from() - mention.to() <= 1
                && mention.places().size() > other.places().size()
                && mention.places().containsAll(other.places());
    }

    /** In English it stands before what it excepts, in Japanese behind it; in neither does the sentence end between. */
    private boolean isExcepted(Mention mention, Token except) {
        boolean behind = except.value(Tag.EXCEPT).equals("after");
        int from = behind ? mention.to() : except.to();
        int to = behind ? except.from() : mention.from();
        return from <= to
                && phrase.language().phrases("prefer-before").stream()
                        .noneMatch(word -> phrase.plain().substring(from, to).contains(", " + word))
                && phrase.plain().substring(from, to).indexOf('。') < 0
                && phrase.plain().substring(from, to).indexOf(';') < 0;
    }

    /** What is wanted, without what is refused as well; the rest of all, where that is what is said. */
    Set<Integer> chosen() {
        Set<Integer> chosen = new TreeSet<>();
        wanted.forEach(mention -> chosen.addAll(mention.places()));
        chosen.removeAll(refused);
        return chosen.isEmpty() && isRest(chosen) ? rest() : chosen;
    }

    private boolean isRest(Set<Integer> chosen) {
        return !refused.isEmpty() && (saysAll() || clauses.saysRest() || (excepts && chosen.isEmpty()));
    }

    /** Everything that is not refused. */
    Set<Integer> rest() {
        Set<Integer> rest =
                new TreeSet<>(IntStream.range(0, offer.size()).boxed().toList());
        rest.removeAll(refused);
        return rest;
    }

    boolean refusesSome() {
        return !refused.isEmpty();
    }

    boolean saysAll() {
        return phrase.tokens().stream().anyMatch(token -> token.is(Tag.ALL));
    }

    /** What is wanted with all between the two ends of a range, and without what was taken back. */
    Set<Integer> severally() {
        Set<Integer> chosen = new TreeSet<>();
        List<Mention> kept = unled(unrepaired());
        for (int i = 0; i < kept.size(); i++) {
            chosen.addAll(kept.get(i).places());
            if (kept.get(i).places().size() == 1 && follows("and-after", kept.get(i))) {
                int first = kept.get(i).places().iterator().next();
                IntStream.range(first, offer.size()).forEach(chosen::add);
            }
            if (i + 1 < kept.size() && isRange(kept.get(i), kept.get(i + 1))) {
                int first = kept.get(i).places().iterator().next();
                int last = kept.get(i + 1).places().iterator().next();
                IntStream.range(first, last + 1).forEach(chosen::add);
            }
        }
        chosen.removeAll(refused);
        return isRest(chosen) ? rest() : chosen;
    }

    /** Without what the sentence only leads up with, where it says that it wants nothing but the rest. */
    private List<Mention> unled(List<Mention> mentions) {
        List<Mention> main = mentions.stream().filter(m -> !clauses.leads(m)).toList();
        if (main.isEmpty() || main.size() == mentions.size()) {
            return mentions;
        }
        boolean just = main.stream().anyMatch(m -> follows("just", m));
        boolean topics = mentions.stream().filter(m -> !main.contains(m)).allMatch(m -> follows("topic", m));
        boolean also = main.stream().anyMatch(m -> follows("also", m));
        return just || (topics && !also) ? main : mentions;
    }

    private boolean follows(String group, Mention mention) {
        return phrase.language().beginning(phrase.plain(), mention.to(), group) >= 0;
    }

    private boolean isRange(Mention one, Mention other) {
        List<Token> between = phrase.tokens().stream()
                .filter(token -> token.from() >= one.to() && token.to() <= other.from())
                .toList();
        return one.places().size() == 1
                && other.places().size() == 1
                && !between.isEmpty()
                && between.stream().allMatch(token -> token.is(Tag.RANGE));
    }

    /** "yoga, no wait, dance": as many as were said instead are taken back; all, if it is "just" that. */
    private List<Mention> unrepaired() {
        List<Mention> kept = new ArrayList<>();
        List<Mention> sorted = new ArrayList<>(wanted);
        int repair = repair();
        List<Mention> after =
                sorted.stream().filter(m -> repair >= 0 && m.from() >= repair).toList();
        List<Mention> before =
                sorted.stream().filter(m -> repair < 0 || m.from() < repair).toList();
        boolean adds = repair >= 0 && phrase.language().beginning(said(repair), "also") >= 0;
        boolean only = repair >= 0 && phrase.language().beginning(said(repair), "only") >= 0;
        int left = after.isEmpty() || adds ? before.size() : only ? 0 : Math.max(0, before.size() - after.size());
        kept.addAll(before.subList(0, left));
        kept.addAll(after);
        return kept;
    }

    private String said(int from) {
        String said = phrase.plain().substring(from).strip();
        return said.startsWith(",") || said.startsWith("、") ? said.substring(1).strip() : said;
    }

    /** Behind the last phrase that takes something back; -1 without one. */
    private int repair() {
        String plain = phrase.plain();
        int repair = -1;
        for (String word : phrase.language().phrases("repair")) {
            int at = plain.lastIndexOf(word);
            int end = at + word.length();
            boolean apart = at > 0 && " ,、。".indexOf(plain.charAt(at - 1)) >= 0;
            if (apart && Lexicon.isWhole(plain, at, end)) {
                repair = Math.max(repair, end);
            }
        }
        return repair;
    }

    /** Of several wanted, the ones that a word of choosing points at, or that are not only led up with. */
    Set<Integer> preferred() {
        Set<Integer> chosen = chosen();
        if (chosen.size() < 2) {
            return chosen;
        }
        String plain = phrase.plain();
        int cue = phrase.language().phrases("prefer-before").stream()
                .mapToInt(word -> wholeLast(plain, word))
                .max()
                .orElse(-1);
        Set<Integer> after =
                places(wanted.stream().filter(m -> cue >= 0 && m.from() > cue).toList());
        if (after.size() == 1) {
            return after;
        }
        List<Mention> leading = wanted.stream().filter(m -> !clauses.leads(m)).toList();
        Set<Integer> main = places(leading);
        if (main.size() == 1) {
            return main;
        }
        Set<Integer> sure = places((leading.isEmpty() ? wanted : leading)
                .stream().filter(Mention::sure).toList());
        if (sure.size() == 1) {
            return sure;
        }
        Set<Integer> pointed = places(wanted.stream()
                .filter(m -> phrase.language().beginning(plain, m.to(), "prefer-after") >= 0)
                .toList());
        return pointed.size() == 1 ? pointed : chosen;
    }

    private Set<Integer> places(List<Mention> some) {
        Set<Integer> places = new TreeSet<>();
        some.forEach(mention -> places.addAll(mention.places()));
        places.removeAll(refused);
        return places;
    }

    private static int wholeLast(String plain, String word) {
        int at = plain.lastIndexOf(word);
        return at >= 0 && Lexicon.isWhole(plain, at, at + word.length()) ? at : -1;
    }

    /** Whether nothing is wanted that is called by its own name. */
    boolean isUnsure() {
        return wanted.stream().noneMatch(Mention::sure);
    }
}

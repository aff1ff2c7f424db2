package dev.kikitori.understanding.choice;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.kikitori.engine.job.Choice;
import dev.kikitori.understanding.number.Numbers;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Lexicon;
import dev.kikitori.understanding.text.Phrase;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** What is offered, and which of it a phrase means. Places in the order are counted from 0. For any number of threads. */
public final class Offer {
    private static final int LONGEST_PLACE = 60;
    private static final int MOST_KEPT = 1_000;

    /** A wording of the choice at this place. */
    record Wording(String plain, String key, int place) {}

    /** A part of a phrase that names the choice at this place. */
    record Mention(int place, int from, int to) {}

    private static final LoadingCache<List<Choice>, Offer> LATELY =
            Caffeine.newBuilder().weakKeys().maximumSize(MOST_KEPT).build(Offer::new);

    private final int size;
    private final List<Wording> wordings = new ArrayList<>();
    private final Map<String, Likeness> likenesses = new ConcurrentHashMap<>();
    private final Map<String, Set<BigDecimal>> numbers = new ConcurrentHashMap<>();

    /** Of a question's choices; the same list of choices gets the same offer for as long as it is asked about. */
    public static Offer of(List<Choice> choices) {
        return LATELY.get(choices);
    }

    /** Of choices that are offered once. */
    public Offer(List<Choice> choices) {
        this.size = choices.size();
        for (int place = 0; place < size; place++) {
            Choice choice = choices.get(place);
            Set<String> said = new LinkedHashSet<>();
            said.add(choice.id());
            choice.say().byLanguage().values().forEach(said::addAll);
            for (String one : said) {
                String plain = Folded.of(one).bare().plain();
                if (!plain.isEmpty()) {
                    wordings.add(new Wording(plain, Folded.key(one), place));
                }
            }
        }
        wordings.sort(Comparator.comparingInt(wording -> -wording.plain().length()));
    }

    public int size() {
        return size;
    }

    /** The choice that is called exactly so. */
    public Optional<Integer> called(String text) {
        String key = Folded.key(text);
        return key.isEmpty()
                ? Optional.empty()
                : only(wordings.stream()
                        .filter(wording -> wording.key().equals(key))
                        .toList());
    }

    /** The only choice with a wording that begins so: with three letters at least, or with one sign that is a word. */
    public Optional<Integer> beginning(String text) {
        String key = Folded.key(text);
        boolean enough = key.length() > 2 || (!key.isEmpty() && key.charAt(0) > 0x3000);
        return !enough
                ? Optional.empty()
                : only(wordings.stream()
                        .filter(wording -> wording.key().startsWith(key))
                        .toList());
    }

    private static Optional<Integer> only(List<Wording> found) {
        Set<Integer> places = new TreeSet<>();
        found.forEach(wording -> places.add(wording.place()));
        return places.size() == 1 ? Optional.of(places.iterator().next()) : Optional.empty();
    }

    /** The choices whose wordings stand in a plain text; a wording inside a longer one does not count. */
    List<Mention> mentions(String plain) {
        List<Mention> mentions = new ArrayList<>();
        for (Wording wording : wordings) {
            int at = plain.indexOf(wording.plain());
            while (at >= 0) {
                int end = at + wording.plain().length();
                int begin = at;
                if (Lexicon.isWhole(plain, at, end)
                        && mentions.stream().noneMatch(m -> begin < m.to() && m.from() < end)) {
                    mentions.add(new Mention(wording.place(), at, end));
                }
                at = mentions.size() > 1000 ? -1 : plain.indexOf(wording.plain(), at + 1);
            }
        }
        mentions.sort(Comparator.comparingInt(Mention::from));
        return mentions;
    }

    /** The choices that a word stands for which is like no other choice's words. */
    List<Mention> tellingWords(Phrase phrase) {
        Language language = phrase.language();
        return likenesses
                .computeIfAbsent(language.code(), ignored -> new Likeness(wordings, language))
                .in(phrase);
    }

    /** The only choice that is itself a yes, or a no, where the other is offered too. */
    Optional<Integer> agreeing(boolean yes, Language language) {
        Optional<Integer> meant = only(said(yes ? Tag.YES : Tag.NO, language));
        return only(said(yes ? Tag.NO : Tag.YES, language)).isPresent() ? meant : Optional.empty();
    }

    private List<Wording> said(Tag tag, Language language) {
        return wordings.stream()
                .filter(wording -> language.lexicon().tokens(wording.plain()).stream()
                        .limit(1)
                        .anyMatch(token -> token.is(tag)))
                .toList();
    }

    /** The places that a phrase names by number, if it does nothing else: "2", "the second one", "1 and 3". */
    public List<Integer> places(Phrase phrase) {
        List<Token> tokens = phrase.tokens();
        Set<Integer> places = new LinkedHashSet<>();
        if (phrase.plain().length() > LONGEST_PLACE || saysNumber(phrase)) {
            return List.of();
        }
        for (int i = 0; i < tokens.size(); ) {
            Token token = tokens.get(i);
            boolean pronoun = token.is(Tag.POLITE) && !places.isEmpty();
            Optional<Numbers.Found> number =
                    token.is(Tag.ORDINAL) || pronoun ? Optional.empty() : Numbers.at(tokens, i);
            if (token.is(Tag.ORDINAL)) {
                places.add(place(token.number(Tag.ORDINAL)));
            } else if (number.isPresent()) {
                places.add(number.get().small() - 1);
            } else if (isLetter(tokens, i)) {
                places.add(token.text().charAt(0) - 'a');
            } else if (!isSilent(token)) {
                return List.of();
            }
            i = number.map(Numbers.Found::to).orElse(i + 1);
        }
        return places.stream().allMatch(place -> place >= 0 && place < size) ? List.copyOf(places) : List.of();
    }

    /** Whether a number in the phrase is one that a wording has: "60" of 30, 60 and 90 minutes. */
    private boolean saysNumber(Phrase phrase) {
        Set<BigDecimal> offered = numbers.computeIfAbsent(
                phrase.language().code(), ignored -> offered(phrase.language().lexicon()));
        if (offered.isEmpty()) {
            return false;
        }
        Set<BigDecimal> said = new HashSet<>();
        numbers(phrase.tokens(), said);
        boolean place = phrase.tokens().stream().anyMatch(t -> t.is(Tag.ORDINAL_SUFFIX) || t.is(Tag.ORDINAL_PREFIX));
        return !place && said.stream().anyMatch(offered::contains);
    }

    private Set<BigDecimal> offered(Lexicon lexicon) {
        Set<BigDecimal> offered = new HashSet<>();
        wordings.forEach(wording -> numbers(lexicon.tokens(wording.plain()), offered));
        return offered;
    }

    private static void numbers(List<Token> tokens, Set<BigDecimal> numbers) {
        Numbers.all(tokens).forEach(found -> numbers.add(found.number().stripTrailingZeros()));
    }

    /** From 1; -1 the last, 0 the one in the middle. */
    private int place(int which) {
        return which < 0 ? size + which : which == 0 ? (size % 2 == 1 ? size / 2 : -1) : which - 1;
    }

    /** "b", "option a", "c)". */
    private boolean isLetter(List<Token> tokens, int at) {
        String text = tokens.get(at).text();
        boolean letter = text.length() == 1 && text.charAt(0) >= 'a' && text.charAt(0) < 'a' + size;
        boolean named = at > 0 && tokens.get(at - 1).is(Tag.ORDINAL_PREFIX);
        boolean alone = tokens.size() == 1
                || (tokens.size() == 2 && ").".contains(tokens.get(1).text()));
        return letter && (named || alone);
    }

    /** The places that a phrase names in any way: exactly, by number, by wording, by its beginning, by a telling word. */
    public List<Integer> meant(Phrase phrase) {
        Optional<Integer> called = called(phrase.plain());
        if (called.isPresent()) {
            return List.of(called.get());
        }
        List<Integer> places = places(phrase);
        places = places.isEmpty() ? Mentions.meant(mentions(phrase.plain()), phrase) : places;
        if (places.isEmpty()) {
            places = beginning(phrase.language().unadorned(phrase.folded()).plain())
                    .map(List::of)
                    .orElseGet(List::of);
        }
        return places.isEmpty() ? Mentions.meant(tellingWords(phrase), phrase) : places;
    }

    private static boolean isSilent(Token token) {
        return token.is(Tag.ORDINAL_SUFFIX)
                || token.is(Tag.ORDINAL_PREFIX)
                || token.is(Tag.POLITE)
                || token.is(Tag.AND)
                || token.is(Tag.SO)
                || token.is(Tag.ONE)
                || ",、.#()+&!~".contains(token.text());
    }
}

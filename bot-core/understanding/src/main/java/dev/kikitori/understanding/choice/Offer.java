package dev.kikitori.understanding.choice;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.kikitori.engine.job.Choice;
import dev.kikitori.understanding.number.Numbers;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Lexicon;
import dev.kikitori.understanding.text.Phrase;
import dev.kikitori.understanding.text.Span;
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
import java.util.stream.IntStream;

/** What is offered, and which of it a phrase means. Places in the order are counted from 0. For any number of threads. */
public final class Offer {
    private static final int MOST_KEPT = 1_000;
    private static final int MOST_ALIKE = 100;
    private static final int LONGEST_PARTED = 200;
    private static final int SHORTEST_PARTED = 5;
    private static final int MOST_PARTS = 3;

    /** Nobody names choices more often in one sentence; what comes behind is not looked at. */
    private static final int MOST_MENTIONS = 100;

    /** A wording of the choice at this place. */
    record Wording(String plain, String key, int place) {}

    private static final LoadingCache<List<Choice>, Offer> LATELY =
            Caffeine.newBuilder().weakKeys().maximumSize(MOST_KEPT).build(Offer::alike);
    private static final LoadingCache<List<Choice>, Offer> EQUAL =
            Caffeine.newBuilder().maximumSize(MOST_ALIKE).build(Offer::new);

    private static final int NAMELESS = 0xE000;

    private final int size;
    private final List<String> ids;
    private final List<Wording> wordings = new ArrayList<>();
    private final Map<String, Likeness> likenesses = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> orderWords = new ConcurrentHashMap<>();
    private final Map<String, Set<BigDecimal>> numbers = new ConcurrentHashMap<>();

    /** Of a question's choices; the same list of choices gets the same offer for as long as it is asked about. */
    public static Offer of(List<Choice> choices) {
        return LATELY.get(choices);
    }

    /** Of choices that were offered lately in another question of the same words. */
    private static Offer alike(List<Choice> choices) {
        return EQUAL.get(choices);
    }

    /** Of so many that are told apart by their places alone. */
    public static Offer ofPlaces(int count) {
        return new Offer(places(count));
    }

    /** So many choices, called by letters that nobody says. */
    public static List<Choice> places(int count) {
        return IntStream.range(0, count)
                .mapToObj(place -> Choice.called(Character.toString(NAMELESS + place)))
                .toList();
    }

    /** Of choices that are offered once. */
    public Offer(List<Choice> choices) {
        this.size = choices.size();
        this.ids = choices.stream().map(Choice::id).toList();
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

    /**
     * The parts of a phrase that name choices, in order: their wordings (one inside a longer one does not count), places
     * in the order that can't be anything else, and words that are like those of a choice.
     */
    List<Mention> mentions(Phrase phrase) {
        List<Mention> mentions = wordings(phrase.plain(), phrase.language());
        if (!saysNumber(phrase)) {
            addApart(
                    mentions,
                    Places.within(phrase, size, orderWords(phrase.language())).stream()
                            .filter(place -> !isOfMonth(place, phrase))
                            .toList());
        }
        addApart(mentions, likeness(phrase.language()).in(phrase));
        mentions.removeIf(mention -> isOfLastOrder(mention, phrase));
        mentions.sort(Comparator.comparingInt(Mention::from));
        return mentions.subList(0, Math.min(mentions.size(), MOST_MENTIONS));
    }

    /** "the second Wednesday" is a day of the month, and no second choice. */
    private static boolean isOfMonth(Mention place, Phrase phrase) {
        return phrase.tokens().stream()
                .anyMatch(
                        token -> token.is(Tag.WEEKDAY) && token.from() >= place.to() && token.from() - place.to() <= 1);
    }

    /** "last order half an hour before" is said of opening hours, and orders nothing. */
    private static boolean isOfLastOrder(Mention mention, Phrase phrase) {
        return phrase.tokens().stream()
                .anyMatch(token -> token.is(Tag.LAST_ORDER)
                        && token.from() <= mention.from()
                        && token.to() >= mention.to()
                        && token.to() - token.from() > mention.to() - mention.from());
    }

    /** Where choices are named by one of their wordings, not by a place or a word that is like one; the sense is the id. */
    public List<Span> named(String plain, Language language) {
        return wordings(plain, language).stream()
                .flatMap(mention ->
                        mention.places().stream().map(place -> new Span(mention.from(), mention.to(), ids.get(place))))
                .toList();
    }

    private static void addApart(List<Mention> mentions, List<Mention> more) {
        List<Mention> known = List.copyOf(mentions);
        more.stream().filter(one -> known.stream().noneMatch(one::overlaps)).forEach(mentions::add);
    }

    /** In wordings with figures, 一 is 1. */
    private List<Mention> wordings(String plain, Language language) {
        List<Mention> mentions = standing(plain, language);
        String figures = mentions.isEmpty() && language.manner("script").equals("Jpan") ? figures(plain) : plain;
        return figures.equals(plain) ? mentions : standing(figures, language);
    }

    private static String figures(String plain) {
        StringBuilder figures = new StringBuilder(plain);
        for (int i = 0; i < plain.length(); i++) {
            int digit = "〇一二三四五六七八九".indexOf(plain.charAt(i));
            if (digit >= 0) {
                figures.setCharAt(i, (char) ('0' + digit));
            }
        }
        return figures.toString();
    }

    private List<Mention> standing(String plain, Language language) {
        List<Mention> mentions = new ArrayList<>();
        for (Wording wording : wordings) {
            int at = plain.indexOf(wording.plain());
            while (at >= 0) {
                Mention mention =
                        Mention.sure(wording.place(), at, at + wording.plain().length());
                if (isWord(plain, mention, language) && mentions.stream().noneMatch(mention::overlaps)) {
                    mentions.add(mention);
                }
                at = mentions.size() > 1000 ? -1 : plain.indexOf(wording.plain(), at + 1);
            }
        }
        return mentions.isEmpty() && plain.length() <= LONGEST_PARTED ? parted(plain) : mentions;
    }

    /** Wordings that are written in one word or parted otherwise: "pay pal", "take-away". */
    private List<Mention> parted(String plain) {
        List<Mention> mentions = new ArrayList<>();
        for (int from = 0; from >= 0 && from < plain.length(); from = next(plain, from)) {
            int to = from;
            for (int count = 0; count < MOST_PARTS && to < plain.length(); count++) {
                int space = plain.indexOf(' ', to + 1);
                to = space < 0 ? plain.length() : space;
                String key = Folded.key(plain.substring(from, to));
                int begin = from;
                int end = to;
                wordings.stream()
                        .filter(one ->
                                key.length() >= SHORTEST_PARTED && one.key().equals(key))
                        .map(one -> Mention.sure(one.place(), begin, end))
                        .filter(one -> mentions.stream().noneMatch(one::overlaps))
                        .findFirst()
                        .ifPresent(mentions::add);
            }
        }
        return mentions;
    }

    /** Where the next word begins; -1 without one. */
    private static int next(String plain, int from) {
        int space = plain.indexOf(' ', from);
        return space < 0 ? -1 : space + 1;
    }

    /** Whether a wording stands there as a word; one of a single sign is none inside another word: 大 in 大きさ. */
    private static boolean isWord(String plain, Mention mention, Language language) {
        boolean single = mention.to() - mention.from() == 1 && Character.isIdeographic(plain.charAt(mention.from()));
        boolean begins = mention.from() == 0 || !Character.isIdeographic(plain.charAt(mention.from() - 1));
        boolean ends = mention.to() == plain.length()
                || (!Character.isIdeographic(plain.charAt(mention.to()))
                        && !language.has("inflection", plain.substring(mention.to(), mention.to() + 1)));
        return Lexicon.isWhole(plain, mention.from(), mention.to()) && (!single || (begins && ends));
    }

    private Likeness likeness(Language language) {
        return likenesses.computeIfAbsent(language.code(), ignored -> new Likeness(wordings, language));
    }

    /** Whether a choice says a number. */
    boolean hasNumbers(Phrase phrase) {
        return !numbers.computeIfAbsent(
                        phrase.language().code(),
                        ignored -> offered(phrase.language().lexicon()))
                .isEmpty();
    }

    /** The most or the least, where numbers or words for the ends of a scale tell in which order the choices are. */
    Optional<Integer> most(Phrase phrase) {
        Language language = phrase.language();
        boolean most = says("the-most", phrase);
        boolean least = says("the-least", phrase);
        if (most == least) {
            return Optional.empty();
        }
        List<BigDecimal> sizes = new ArrayList<>();
        for (int place = 0; place < size; place++) {
            int at = place;
            wordings.stream()
                    .filter(wording -> wording.place() == at)
                    .map(wording -> Numbers.all(language.lexicon().tokens(wording.plain())))
                    .filter(found -> !found.isEmpty())
                    .findFirst()
                    .ifPresent(found -> sizes.add(found.getFirst().number()));
        }
        boolean counted = sizes.size() == size;
        boolean rises = counted
                ? sizes.getFirst().compareTo(sizes.getLast()) < 0
                : isCalled(0, "scale-low", language) || isCalled(size - 1, "scale-high", language);
        boolean falls = counted
                ? sizes.getFirst().compareTo(sizes.getLast()) > 0
                : isCalled(0, "scale-high", language) || isCalled(size - 1, "scale-low", language);
        return rises == falls ? Optional.empty() : Optional.of(most == rises ? size - 1 : 0);
    }

    private static boolean says(String group, Phrase phrase) {
        return phrase.language().phrases(group).stream().anyMatch(word -> isSaid(phrase.plain(), word));
    }

    private boolean isCalled(int place, String group, Language language) {
        return wordings.stream()
                .filter(wording -> wording.place() == place)
                .anyMatch(wording -> language.phrases(group).stream().anyMatch(word -> isSaid(wording.plain(), word)));
    }

    /** Whether a choice is called by the lack of what is mentioned: "nuts" of "nut free". */
    boolean lacks(Mention mention, Language language) {
        return !mention.sure()
                && wordings.stream()
                        .filter(wording -> mention.places().contains(wording.place()))
                        .anyMatch(wording ->
                                language.phrases("lacking").stream().anyMatch(word -> isSaid(wording.plain(), word)));
    }

    private static boolean isSaid(String plain, String word) {
        int at = plain.indexOf(word);
        return at >= 0 && Lexicon.isWhole(plain, at, at + word.length());
    }

    private Set<String> orderWords(Language language) {
        return orderWords.computeIfAbsent(language.code(), ignored -> {
            Set<String> words = new HashSet<>();
            wordings.forEach(wording -> language.lexicon().tokens(wording.plain()).stream()
                    .filter(token -> token.is(Tag.ORDINAL))
                    .forEach(token -> words.add(token.text())));
            return words;
        });
    }

    /** The only choice that is itself a yes, or a no, where some are the other. */
    Optional<Integer> agreeing(boolean yes, Language language) {
        Optional<Integer> meant = only(said(yes ? Tag.YES : Tag.NO, language));
        return said(yes ? Tag.NO : Tag.YES, language).isEmpty() ? Optional.empty() : meant;
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
        return saysNumber(phrase) ? List.of() : Places.only(phrase, size, orderWords(phrase.language()));
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

    /** The places that a phrase names in any way: exactly, by number, by wording, by its beginning, by a telling word. */
    public List<Integer> meant(Phrase phrase) {
        Optional<Integer> called = called(phrase.plain());
        if (called.isPresent()) {
            return List.of(called.get());
        }
        List<Integer> places = places(phrase);
        if (places.isEmpty()) {
            places = beginning(phrase.language().unadorned(phrase.folded()).plain())
                    .map(List::of)
                    .orElseGet(List::of);
        }
        return places.isEmpty()
                ? List.copyOf(Selection.of(this, phrase, mentions(phrase)).chosen())
                : places;
    }
}

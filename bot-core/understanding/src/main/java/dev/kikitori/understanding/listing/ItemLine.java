package dev.kikitori.understanding.listing;

import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.number.Moneys;
import dev.kikitori.understanding.number.Numbers;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Kana;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Sounds;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads things with their prices and notes, one by one. Not for several threads. */
final class ItemLine {
    static final int LONGEST_ENTRY = 400;
    private static final Pattern BULLET =
            Pattern.compile("^(?:\\d{1,3}[.)．）]\\s?(?=\\D)|[-*•・●◦‣○◯▪■□◆◇★☆▶►➤✔✓※①-⑳❶-❿]\\s{0,5})");
    private static final String AROUND = " \t　:：-–—=＝…‥・,，、|｜/／.。@＠※*";
    private static final String NONE = "no such group";
    private static final String KANJI_NUMBERS = "一二三四五六七八九十百半0123456789";

    private final Language language;
    private final String region;
    private final boolean priced;
    private final Map<String, PriceCuts> known = new HashMap<>();

    ItemLine(Language language, String region, boolean priced) {
        this.language = language;
        this.region = region;
        this.priced = priced;
    }

    /** The prices of a line or of a piece of it, which is looked through only once. */
    PriceCuts cuts(String text) {
        return known.computeIfAbsent(text, line -> PriceCuts.of(line, language, region, priced));
    }

    boolean hasPrice(String line) {
        return !cuts(line).prices().isEmpty();
    }

    boolean hasSeveralPrices(String line) {
        return line.length() <= LONGEST_ENTRY
                && cuts(line).prices().stream().filter(Moneys.Found::named).count() > 1;
    }

    /** Whether it is a line of a table: a thing, its price, and more about it. */
    boolean isRow(String line) {
        List<String> cells = Columns.cells(line, "\t");
        return cells.size() > 2 && !hasPrice(cells.getFirst()) && hasPrice(cells.get(1)) && !hasSeveralPrices(line);
    }

    /** An amount that stands alone. */
    Optional<Value.Money> amount(String text) {
        List<Token> tokens = language.lexicon().tokens(Folded.of(text).plain());
        boolean free = tokens.size() == 1 && tokens.getFirst().is(Tag.FREE);
        return free
                ? Optional.of(nothing())
                : Moneys.all(tokens, region).stream().map(Moneys.Found::money).findFirst();
    }

    /** The thing of a piece of text; its name is empty if it is a price only. */
    Optional<Value.Item> item(String entry) {
        String line = BULLET.matcher(entry).replaceFirst("");
        if (line.length() > LONGEST_ENTRY) {
            return Optional.of(new Value.Item(line, Optional.empty(), Optional.empty()));
        }
        List<String> cells = Columns.cells(line, line.indexOf('\t') >= 0 ? "\t" : "|");
        Parenthesis note = Parenthesis.in(trimmed(line).isEmpty() ? line : trimmed(line));
        if (cells.size() > 2
                && amount(cells.get(1)).isPresent()
                && !cells.get(0).isEmpty()) {
            String rest = String.join(" ", cells.subList(2, cells.size())).strip();
            return Optional.of(new Value.Item(cells.get(0), amount(cells.get(1)), told(rest)));
        }
        PriceCuts cuts = cuts(note.rest());
        Optional<Moneys.Found> price = cuts.prices().stream().reduce((first, second) -> second);
        return price.isEmpty() ? unpriced(note, cuts) : priced(note, cuts, price.get());
    }

    private Optional<Value.Item> unpriced(Parenthesis note, PriceCuts cuts) {
        Folded folded = cuts.folded();
        List<Token> tokens = cuts.tokens();
        int last = tokens.size() - 1;
        while (last > 0 && tokens.get(last).is(Tag.POLITE)) {
            last--;
        }
        if (last > 0 && tokens.get(last).is(Tag.FREE)) {
            String name = named(folded.part(0, tokens.get(last).from()));
            return Optional.of(new Value.Item(name, Optional.of(nothing()), note.inside()));
        }
        Optional<Value.Money> inside = note.inside()
                .map(this::cuts)
                .filter(one -> one.prices().size() == 1
                        && one.prices().getFirst().to()
                                        - one.prices().getFirst().from()
                                == one.tokens().size())
                .map(one -> one.prices().getFirst().money());
        String name = named(folded);
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of(new Value.Item(name, inside, inside.isPresent() ? Optional.empty() : note.inside()));
    }

    private Optional<Value.Item> priced(Parenthesis note, PriceCuts cuts, Moneys.Found price) {
        Folded folded = cuts.folded();
        List<Token> tokens = cuts.tokens();
        int begin = tokens.get(price.from()).from();
        int end = tokens.get(price.to() - 1).to();
        int lot = lot(tokens, price.from());
        Folded ahead = folded.part(0, lot < price.from() ? tokens.get(lot).from() : begin);
        String before = named(ahead);
        String behind = trimmed(folded.given(end, folded.length()));
        boolean rate = cuts.endOfRate(price.to()) > price.to();
        boolean reversed = before.isEmpty() && !behind.isEmpty() && !rate;
        if (reversed) {
            String name = named(language.trimmed(Folded.of(behind), "price-first", NONE));
            return Optional.of(new Value.Item(name, Optional.of(price.money()), note.inside()));
        }
        Optional<String> several =
                lot < price.from() ? Optional.of(folded.given(tokens.get(lot).from(), end)) : Optional.empty();
        Counted counted = several.isEmpty() ? counted(trimmed(ahead.given())) : new Counted(before, several);
        Optional<String> told = note.inside().or(counted::note).or(() -> meaningful(behind));
        return Optional.of(new Value.Item(named(Folded.of(counted.name())), Optional.of(price.money()), told));
    }

    /** Where "2 for" begins, right before a price; the price's own place if nothing such stands there. */
    private int lot(List<Token> tokens, int price) {
        boolean lot =
                price > 1 && language.has("price-for", tokens.get(price - 1).text());
        for (int at = Math.max(1, price - 4); lot && at < price - 1; at++) {
            if (Numbers.at(tokens, at).filter(one -> one.to() == price - 1).isPresent()) {
                return at;
            }
        }
        return price;
    }

    private record Counted(String name, Optional<String> note) {}

    /** A number of pieces, or a word on taxes, that ends a name: 二個で, 税込. */
    private Counted counted(String name) {
        String body = name.endsWith("で") ? name.substring(0, name.length() - 1) : name;
        int word = language.ending(Folded.plain(body), "price-tax");
        if (word > 0 && Folded.plain(body).length() == body.length()) {
            return new Counted(trimmed(body.substring(0, word)), Optional.of(body.substring(word)));
        }
        int counter = language.ending(Folded.plain(body), "item-counter");
        if (counter < 1 || Folded.plain(body).length() != body.length()) {
            return new Counted(name, Optional.empty());
        }
        int from = counter;
        while (from > 0 && KANJI_NUMBERS.indexOf(Folded.plain(body).charAt(from - 1)) >= 0) {
            from--;
        }
        return from == 0 || from == counter
                ? new Counted(name, Optional.empty())
                : new Counted(body.substring(0, from), Optional.of(name.substring(from)));
    }

    /** A name without what leads to it and to its price. */
    private String named(Folded text) {
        Folded rest = language.trimmed(text, "item-lead", "price-before");
        if (language.beginning(rest.plain(), "item-article") > 0
                && Character.isLowerCase(rest.given().charAt(0))) {
            return named(rest.part(language.beginning(rest.plain(), "item-article"), rest.length()));
        }
        String plain = rest.plain();
        boolean told = language.phrases("item-owner").stream().anyMatch(owner -> plain.startsWith(owner + " "));
        for (String verb : told ? language.phrases("item-verb") : List.<String>of()) {
            int at = plain.indexOf(" " + verb + " ");
            if (at > 0) {
                return trimmed(rest.part(at + verb.length() + 2, plain.length()).given());
            }
        }
        int too = language.ending(plain, "item-too");
        boolean particle = too > 0
                && (!Kana.isHiragana(plain.charAt(too - 1))
                        || Sounds.of(plain).getLast().from() == too);
        return trimmed((particle ? rest.part(0, too) : rest).given());
    }

    private static Optional<String> told(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** What follows a price and says something: not "each", not です. */
    private Optional<String> meaningful(String behind) {
        String rest = language.unadorned(Folded.of(behind)).plain();
        boolean silent = Folded.key(rest).isEmpty() || language.has("price-after", Folded.plain(behind));
        return silent || language.has("price-after", rest) ? Optional.empty() : Optional.of(behind);
    }

    private Value.Money nothing() {
        return new Value.Money(BigDecimal.ZERO, Moneys.currency(region));
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && AROUND.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && AROUND.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }
}

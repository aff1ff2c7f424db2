package dev.kikitori.understanding.listing;

import dev.kikitori.understanding.number.Moneys;
import dev.kikitori.understanding.number.Numbers;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the prices of a text, and cuts it into pieces with one price each. */
final class PriceCuts {
    private static final int LONGEST = 2_000;
    /** A smaller number in the middle of a text is no price that nothing marks. */
    private static final BigDecimal LEAST_APART = BigDecimal.valueOf(50);

    private final Folded folded;
    private final Language language;
    private final List<Token> tokens;
    private final boolean priced;
    private final List<Moneys.Found> prices;

    private PriceCuts(Folded folded, Language language, String region, boolean priced) {
        this.folded = folded;
        this.language = language;
        this.tokens =
                folded.length() > LONGEST ? List.of() : whole(language.lexicon().tokens(folded.plain()));
        this.priced = priced;
        this.prices = found(region);
    }

    /**
     * The prices of a text.
     *
     * @param priced whether the person said a currency somewhere, so that a number at the end is a price too
     */
    static PriceCuts of(String text, Language language, String region, boolean priced) {
        return new PriceCuts(Folded.of(text), language, region, priced);
    }

    /** The ドル of キャンドル is no currency. */
    private static List<Token> whole(List<Token> tokens) {
        List<Token> whole = new ArrayList<>(tokens);
        for (int i = 1; i < whole.size(); i++) {
            Token token = whole.get(i);
            Token before = whole.get(i - 1);
            boolean inside = token.is(Tag.CURRENCY)
                    && before.to() == token.from()
                    && isKatakana(before.text())
                    && isKatakana(token.text());
            if (inside) {
                whole.set(i, new Token(token.text(), token.from(), token.to(), Map.of(), Optional.empty()));
            }
        }
        return whole;
    }

    private static boolean isKatakana(String text) {
        char c = text.charAt(0);
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA || c == 'ー';
    }

    /** The text. */
    Folded folded() {
        return folded;
    }

    List<Token> tokens() {
        return tokens;
    }

    /** The amounts that are prices, in order: with a currency, or where only a price can stand. */
    List<Moneys.Found> prices() {
        return prices;
    }

    private List<Moneys.Found> found(String region) {
        List<Moneys.Found> all = Moneys.all(tokens, region);
        List<Moneys.Found> sure = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Moneys.Found one = all.get(i);
            Optional<Moneys.Found> cents =
                    i + 1 < all.size() ? Cents.together(one, all.get(i + 1), tokens) : Optional.empty();
            Moneys.Found amount = cents.orElse(one);
            if (amount.named() || isPrice(amount)) {
                sure.add(amount);
                i += cents.isPresent() ? 1 : 0;
            }
        }
        return sure;
    }

    /** A plain number that ends something, behind a word that a price stands behind, or before "per hour". */
    private boolean isPrice(Moneys.Found number) {
        int to = number.to();
        boolean figure = tokens.get(number.from()).isFigure();
        boolean introduced = isIntroduced(number.from());
        boolean joint = to < tokens.size()
                && isJoint(to)
                && (to + 1 >= tokens.size() || Numbers.at(tokens, to + 1).isEmpty());
        boolean ends = to == tokens.size();
        boolean per = to < tokens.size() && endOfRate(to) > to && number.from() > 0;
        boolean behindPrice =
                (number.from() > 1 && tokens.get(number.from() - 1).is(Tag.CURRENCY))
                        || (number.from() > 1 && tokens.get(number.from() - 2).is(Tag.CURRENCY));
        boolean named = priced && !behindPrice;
        boolean apart = figure
                && to < tokens.size()
                && tokens.get(to).from() > tokens.get(to - 1).to()
                && language.manner("half-day-clock").equals("no")
                && number.money().amount().compareTo(LEAST_APART) >= 0;
        boolean first = number.from() == 0 && tokens.size() > 1;
        return !first
                && ((named && ends)
                        || apart
                        || (figure && (ends || joint || per))
                        || (introduced && (ends || joint || per)));
    }

    private boolean isIntroduced(int at) {
        return at > 1 && language.has("price-before", tokens.get(at - 1).text());
    }

    private boolean isJoint(int at) {
        Token token = tokens.get(at);
        return token.is(Tag.AND) || ",、と".contains(token.text()) || isConnector(at);
    }

    /** で, and other words that only stand between one thing and the next. */
    private boolean isConnector(int at) {
        return language.has("item-joint", tokens.get(at).text());
    }

    /** Behind "an hour", "per person", "/kg"; the place itself if no such rate begins there. */
    int endOfRate(int at) {
        if (at >= tokens.size() || isConnector(at)) {
            return at;
        }
        boolean rate = tokens.get(at).text().equals("/")
                || language.has("price-rate", tokens.get(at).text());
        boolean one = tokens.get(at).is(Tag.ONE) && at + 1 < tokens.size();
        if (!rate && !one) {
            return language.has("price-after", tokens.get(at).text()) ? at + 1 : at;
        }
        int end = Math.min(at + 2, tokens.size());
        boolean closes =
                end == tokens.size() || isJoint(end) || !tokens.get(end).isUnknown();
        return rate || closes ? end : at;
    }

    /** The pieces, each with its price; the whole text if there is one price or none. */
    List<String> pieces() {
        if (prices.size() < 2) {
            return List.of(folded.given());
        }
        return isFirst(prices.getFirst()) ? before() : behind();
    }

    private boolean isFirst(Moneys.Found price) {
        return price.from() == 0 && price.to() < tokens.size() && !isJoint(price.to());
    }

    /** "$6 soup and $4 pie": each piece begins with its price. */
    private List<String> before() {
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < prices.size(); i++) {
            int end = i + 1 < prices.size() ? prices.get(i + 1).from() : tokens.size();
            while (i + 1 < prices.size() && end > prices.get(i).to() + 1 && isJoint(end - 1)) {
                end--;
            }
            pieces.add(given(prices.get(i).from(), end));
        }
        return pieces;
    }

    /** "soup for $6 and pie for $4": each piece ends behind its price. */
    private List<String> behind() {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (Moneys.Found price : prices) {
            if (price.to() <= from) {
                continue;
            }
            int end = price.equals(prices.getLast()) ? tokens.size() : endOfNote(price.to());
            pieces.add(given(from, end));
            from = end;
            while (from < tokens.size() && isJoint(from)) {
                from++;
            }
        }
        return pieces;
    }

    private int endOfNote(int at) {
        int end = endOfRate(at);
        if (end < tokens.size() && "(".equals(tokens.get(end).text())) {
            int close = end;
            while (close < tokens.size() && !tokens.get(close).text().equals(")")) {
                close++;
            }
            return Math.min(close + 1, tokens.size());
        }
        return end;
    }

    private String given(int from, int to) {
        return from >= to
                ? ""
                : folded.given(tokens.get(from).from(), tokens.get(to - 1).to());
    }

    /** The parts between the joints of a list without prices; the whole where it is not clear that it is one. */
    static List<String> atJoints(Folded folded, Language language, boolean alone) {
        PriceCuts cuts = new PriceCuts(folded, language, "US", false);
        List<Integer> joints = new ArrayList<>();
        for (int i = 1; i + 1 < cuts.tokens.size(); i++) {
            if (cuts.tokens.get(i).is(Tag.AND) && !cuts.tokens.get(i).text().equals("&")) {
                joints.add(i);
            }
        }
        boolean kana = language.manner("half-day-clock").equals("no");
        boolean part = kana && folded.plain().indexOf('の') > folded.plain().indexOf('と');
        if (joints.isEmpty() || part || (alone && !kana && joints.size() < 2)) {
            return List.of(folded.given());
        }
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int joint : joints) {
            parts.add(cuts.given(from, joint));
            from = joint + 1;
        }
        parts.add(cuts.given(from, cuts.tokens.size()));
        return parts;
    }
}

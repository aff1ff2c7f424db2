package dev.kikitori.understanding.listing;

import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.number.Moneys;
import dev.kikitori.understanding.reading.KindReader;
import dev.kikitori.understanding.reading.ReadingContext;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Phrase;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads things with their prices: "curry 850 yen", one a line or parted by semicolons or commas. What stands in
 * parentheses, or behind the price, is a note.
 */
public final class ItemsReader implements KindReader {
    private static final int LONGEST_ENTRY = 400;
    private static final Pattern BULLET = Pattern.compile("^(?:\\d{1,3}[.)．）]\\s?(?=\\D)|[-*•・●◦‣○◯▪※①-⑳❶-❿]\\s{0,5})");
    private static final String AROUND = " \t　:：-–—=＝…‥・,，、|｜/／.。@＠";

    @Override
    public Readings read(Question question, Phrase phrase, ReadingContext context) {
        List<Value.Item> items = new ArrayList<>();
        for (String entry : Entries.parts(phrase.whole())) {
            if (isHeader(entry, phrase.language())) {
                continue;
            }
            Optional<Value.Item> item = item(entry, phrase.language(), context);
            item.ifPresent(found -> add(items, found));
        }
        return items.isEmpty() ? Readings.none() : Readings.sure(new Value.Items(items));
    }

    /** Whether a line only says what stands in the columns below it. */
    private static boolean isHeader(String entry, Language language) {
        String[] cells = entry.split("[,\\t|、]", 8);
        return cells.length > 1
                && Arrays.stream(cells).map(Folded::plain).allMatch(cell -> language.has("column", cell));
    }

    /** A price alone belongs to the thing before it. */
    private static void add(List<Value.Item> items, Value.Item item) {
        boolean priceOnly = item.name().isEmpty();
        if (!priceOnly) {
            items.add(item);
        } else if (!items.isEmpty() && items.getLast().price().isEmpty()) {
            Value.Item before = items.removeLast();
            items.add(new Value.Item(before.name(), item.price(), before.note().or(item::note)));
        }
    }

    private static Optional<Value.Item> item(String entry, Language language, ReadingContext context) {
        String line = BULLET.matcher(entry).replaceFirst("");
        if (line.length() > LONGEST_ENTRY) {
            return Optional.of(new Value.Item(line, Optional.empty(), Optional.empty()));
        }
        Parenthesis note = Parenthesis.in(trimmed(line).isEmpty() ? line : trimmed(line));
        Folded folded = Folded.of(note.rest());
        List<Token> tokens = language.lexicon().tokens(folded.plain());
        Optional<Moneys.Found> price = price(tokens, context.region());
        boolean free = price.isEmpty() && tokens.size() > 1 && tokens.getLast().is(Tag.FREE);
        if (free) {
            String name = trimmed(folded.given(0, tokens.getLast().from()));
            Value.Money nothing = new Value.Money(BigDecimal.ZERO, Moneys.currency(context.region()));
            return Optional.of(new Value.Item(name, Optional.of(nothing), note.inside()));
        }
        if (price.isEmpty()) {
            String name = trimmed(note.rest());
            return name.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Value.Item(name, Optional.empty(), note.inside()));
        }
        Folded ahead = folded.part(0, tokens.get(price.get().from()).from());
        String before =
                trimmed(language.trimmed(ahead, "no such group", "price-before").given());
        String behind = trimmed(folded.given(tokens.get(price.get().to() - 1).to(), folded.length()));
        boolean reversed = before.isEmpty() && !behind.isEmpty();
        String name = reversed ? behind : before;
        Optional<String> told = note.inside().or(() -> reversed ? Optional.empty() : meaningful(behind, language));
        return Optional.of(new Value.Item(name, Optional.of(price.get().money()), told));
    }

    /** What follows a price and says something: not "each", not です. */
    private static Optional<String> meaningful(String behind, Language language) {
        String rest = language.unadorned(Folded.of(behind)).plain();
        return Folded.key(rest).isEmpty() || language.has("price-after", rest) ? Optional.empty() : Optional.of(behind);
    }

    /** The last amount with a currency; without one, a bare number that the line ends with. */
    private static Optional<Moneys.Found> price(List<Token> tokens, String region) {
        List<Moneys.Found> all = Moneys.all(tokens, region);
        Optional<Moneys.Found> named = all.stream().filter(Moneys.Found::named).reduce((first, second) -> second);
        boolean ends = !all.isEmpty()
                && all.getLast().to() == tokens.size()
                && (all.getLast().from() > 0 || tokens.size() == 1)
                && tokens.get(all.getLast().from()).isFigure();
        return named.isPresent() || !ends ? named : Optional.of(all.getLast());
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

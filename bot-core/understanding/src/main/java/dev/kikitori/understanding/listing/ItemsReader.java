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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads things with their prices: "curry 850 yen", one a line, parted by semicolons or commas, in columns, or told in a
 * sentence. What stands in parentheses, or behind the price, is a note.
 */
public final class ItemsReader implements KindReader {

    @Override
    public Readings read(Question question, Phrase phrase, ReadingContext context) {
        List<String> lines = Entries.lines(phrase.whole());
        Optional<Columns> columns =
                lines.size() > 1 ? Columns.of(lines.getFirst(), phrase.language()) : Optional.empty();
        List<Value.Item> items = new ArrayList<>();
        if (columns.isPresent()) {
            for (String line : lines.subList(1, lines.size())) {
                columns.get().item(line, phrase.language(), context.region()).ifPresent(items::add);
            }
        }
        if (items.isEmpty()) {
            told(lines, phrase.language(), context.region(), items);
        }
        return items.isEmpty() || isUndecided(items, phrase)
                ? Readings.none()
                : Readings.sure(new Value.Items(inOneCurrency(items, phrase, context.region())));
    }

    /** Where one price is told with its currency and others with none, all are in that one. */
    private static List<Value.Item> inOneCurrency(List<Value.Item> items, Phrase phrase, String region) {
        String local = Moneys.currency(region);
        List<String> others = items.stream()
                .flatMap(item -> item.price().stream())
                .map(Value.Money::currency)
                .filter(currency -> !currency.equals(local))
                .distinct()
                .toList();
        boolean mixed = others.size() != 1
                || Moneys.all(phrase.tokens(), region).stream()
                        .anyMatch(found ->
                                found.named() && found.money().currency().equals(local));
        if (mixed) {
            return items;
        }
        String currency = others.getFirst();
        return items.stream()
                .map(item -> new Value.Item(
                        item.name(), item.price().map(price -> new Value.Money(price.amount(), currency)), item.note()))
                .toList();
    }

    /** Whether it is a bare yes or no, or one thing that only says that there is nothing to tell yet. */
    private static boolean isUndecided(List<Value.Item> items, Phrase phrase) {
        List<Token> tokens = phrase.tokens();
        boolean bare = !tokens.isEmpty()
                && tokens.stream().allMatch(token -> token.is(Tag.YES) || token.is(Tag.NO) || token.is(Tag.POLITE));
        boolean unsure = items.size() == 1
                && tokens.stream().anyMatch(token -> token.value(Tag.UNSURE).equals("unknown"));
        return (bare || unsure) && items.stream().allMatch(item -> item.price().isEmpty());
    }

    private static void told(List<String> all, Language language, String region, List<Value.Item> items) {
        boolean currency = all.stream()
                .limit(20)
                .anyMatch(line -> language.lexicon().tokens(Folded.plain(line)).stream()
                        .anyMatch(token -> token.is(Tag.CURRENCY)));
        ItemLine reader = new ItemLine(language, region, currency);
        List<String> lines = Titles.without(all, reader::hasPrice);
        boolean single = lines.size() == 1;
        Headings headings = new Headings(lines, reader);
        for (String line : lines) {
            if (Columns.isHeader(line, language) || (!single && headings.has(line))) {
                continue;
            }
            if (reader.isRow(line)) {
                reader.item(line).ifPresent(items::add);
                continue;
            }
            List<String> parts = single || all.size() < lines.size() || reader.hasSeveralPrices(line)
                    ? Entries.cut(line, ",，、､")
                    : List.of(line);
            boolean priced = reader.hasPrice(line);
            List<String> pieces = new ArrayList<>();
            for (String part : priced ? parts : Plainly.listed(parts, language)) {
                pieces.addAll(priced ? reader.cuts(part).pieces() : List.of(part));
            }
            for (String piece : pieces) {
                reader.item(piece).ifPresent(item -> add(items, item));
            }
        }
    }

    /** A price alone belongs to the thing before it. */
    private static void add(List<Value.Item> items, Value.Item item) {
        if (!item.name().isEmpty()) {
            items.add(item);
        } else if (!items.isEmpty() && items.getLast().price().isEmpty()) {
            Value.Item before = items.removeLast();
            items.add(new Value.Item(before.name(), item.price(), before.note().or(item::note)));
        }
    }

    /** Things that are listed with no prices. */
    private static final class Plainly {
        private static final int LONGEST = 200;

        private Plainly() {}

        /** "sourdough, baguette and rye", カレーと紅茶とケーキ: the last comma of a list is an "and". */
        static List<String> listed(List<String> parts, Language language) {
            String last = parts.getLast();
            Folded folded = language.trimmed(Folded.of(last), "item-lead", "item-tail");
            boolean named = folded.length() > LONGEST || !language.writes(folded.plain());
            List<String> ends = named ? List.of(last) : PriceCuts.atJoints(folded, language, parts.size() == 1);
            List<String> all = new ArrayList<>(parts.subList(0, parts.size() - 1));
            all.addAll(ends);
            return all;
        }
    }
}

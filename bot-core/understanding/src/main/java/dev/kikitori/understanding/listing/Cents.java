package dev.kikitori.understanding.listing;

import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.number.Moneys;
import dev.kikitori.understanding.text.Token;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Two numbers in words that are one price: "four fifty". */
final class Cents {
    private Cents() {}

    static Optional<Moneys.Found> together(Moneys.Found whole, Moneys.Found small, List<Token> tokens) {
        boolean words = small.from() == whole.to()
                && !tokens.get(whole.from()).isFigure()
                && !tokens.get(small.from()).isFigure();
        BigDecimal cents = small.money().amount();
        boolean parts = Currency.getInstance(whole.money().currency()).getDefaultFractionDigits() == 2
                && !whole.named()
                && whole.money().amount().compareTo(BigDecimal.valueOf(100)) < 0
                && cents.compareTo(BigDecimal.TEN) >= 0
                && cents.compareTo(BigDecimal.valueOf(100)) < 0;
        return words && parts
                ? Optional.of(new Moneys.Found(
                        new Value.Money(
                                whole.money().amount().add(cents.movePointLeft(2)),
                                whole.money().currency()),
                        small.named(),
                        whole.from(),
                        small.to()))
                : Optional.empty();
    }
}

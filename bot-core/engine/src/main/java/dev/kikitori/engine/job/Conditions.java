package dev.kikitori.engine.job;

import dev.kikitori.engine.value.Value;
import java.math.BigDecimal;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** How a condition looks at one answer. */
final class Conditions {
    private Conditions() {}

    static boolean matches(@Nullable Value answer, Value wanted) {
        if (answer instanceof Value.Choices choices && wanted instanceof Value.Text one) {
            return choices.ids().contains(one.text());
        }
        return wanted.equals(answer);
    }

    static boolean compares(@Nullable Value answer, BigDecimal limit, IntPredicate sign) {
        return switch (answer) {
            case Value.Number number -> sign.test(number.number().compareTo(limit));
            case Value.Money money -> sign.test(money.amount().compareTo(limit));
            case null, default -> false;
        };
    }

    static int count(@Nullable Value answer) {
        return switch (answer) {
            case Value.Choices choices -> choices.ids().size();
            case Value.Items items -> items.items().size();
            case Value.Group group -> group.entries().size();
            case null -> 0;
            default -> 1;
        };
    }
}

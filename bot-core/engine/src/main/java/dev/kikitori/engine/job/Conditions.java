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
        if (answer instanceof Value.Number number) {
            return sign.test(number.number().compareTo(limit));
        }
        return answer instanceof Value.Money money && sign.test(money.amount().compareTo(limit));
    }

    static int count(@Nullable Value answer) {
        if (answer instanceof Value.Choices choices) {
            return choices.ids().size();
        }
        if (answer instanceof Value.Items items) {
            return items.items().size();
        }
        if (answer instanceof Value.Group group) {
            return group.entries().size();
        }
        return answer == null ? 0 : 1;
    }
}

package dev.kikitori.channels.app;

import dev.kikitori.channels.console.Words;
import dev.kikitori.store.StoreRefused;
import java.util.Locale;

/** Why a data folder or a database can't be used and what to do about it, for the person who runs the program. */
final class Refusal {
    private Refusal() {}

    static String sentence(StoreRefused refused, Words words) {
        if (refused.process().isPresent()) {
            return words.say(
                    "store.in-use-by", refused.place(), refused.process().getAsLong());
        }
        String kind = switch (refused.kind()) {
            case FOLDER -> "store.";
            case DATABASE -> "database.";
        };
        return words.say(kind + refused.code().name().toLowerCase(Locale.ROOT).replace('_', '-'), refused.place());
    }
}

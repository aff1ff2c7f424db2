package dev.kikitori.understanding.text;

import java.util.ArrayList;
import java.util.List;

/** The languages that are understood: one for each folder of tables. Immutable. */
public final class Languages {
    private final List<Language> all;

    private Languages(List<Language> all) {
        this.all = List.copyOf(all);
    }

    /** Reads the tables that come with this room; takes some milliseconds, so keep the result. */
    public static Languages load() {
        Tables tables = new Tables();
        return new Languages(
                tables.codes().stream().map(code -> new Language(code, tables)).toList());
    }

    /**
     * All languages in the order to try them on a text: those written as it is before the others, and among them that
     * of the conversation first. A language whose manner is {@code own-only} is tried in its own conversations alone.
     */
    public List<Language> toTry(String plain, String conversation) {
        List<Language> order = new ArrayList<>();
        List<Language> others = new ArrayList<>();
        for (Language language : all) {
            if (language.isOwnOnly() && !language.code().equals(conversation)) {
                continue;
            }
            List<Language> list = language.writes(plain) ? order : others;
            if (language.code().equals(conversation)) {
                list.addFirst(language);
            } else {
                list.add(language);
            }
        }
        order.addAll(others);
        return order;
    }

    public List<Language> all() {
        return all;
    }
}

package dev.kikitori.engine.job;

import java.util.List;
import java.util.Map;

/** One of the things a question offers: its id, and what it may be called in each language, the shown name first. */
public record Choice(String id, LocalList say) {
    /** What to show for it in this language; its id where nothing was written. */
    public String shown(String language) {
        List<String> wordings = say.in(language);
        return wordings.isEmpty() ? id : wordings.getFirst();
    }

    /** A choice that is called the same in every language, such as a column of the person's own file. */
    public static Choice called(String name) {
        return new Choice(name, new LocalList(Map.of("en", List.of(name), "ja", List.of(name))));
    }
}

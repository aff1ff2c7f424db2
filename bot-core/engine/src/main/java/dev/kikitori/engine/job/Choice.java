package dev.kikitori.engine.job;

import java.util.List;
import java.util.Map;

/**
 * One of the things a question offers.
 *
 * @param say what it may be called in each language, the shown name first
 * @param wish it can be said, and can't be made: it is kept among the wishes
 */
public record Choice(String id, LocalList say, boolean wish) {
    public Choice(String id, LocalList say) {
        this(id, say, false);
    }

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

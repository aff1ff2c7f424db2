package dev.kikitori.generators.page;

import dev.kikitori.generators.view.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What people should be able to do on the page, told honestly: what it does, what it could do if something were answered,
 * and what a page without a server can't do.
 *
 * @param done on the page
 * @param waiting not yet, for want of an answer
 * @param beyond not on any page without a server; each with what there is instead
 */
record Features(List<String> done, List<String> waiting, List<String> beyond) {
    private static final Set<String> ALWAYS = Set.of("print", "share", "reading-aid");

    /** The sections of the page, one of which it takes. */
    private static final Map<String, List<String>> NEEDED = Map.of(
            "search", List.of("items"),
            "filter", List.of("items"),
            "calendar", List.of("when"),
            "reminder", List.of("when"),
            "download", List.of("when"),
            "map", List.of("place"),
            "gallery", List.of("photos"),
            "book", List.of("contact"),
            "order", List.of("contact"),
            "form", List.of("contact"));

    Features {
        done = List.copyOf(done);
        waiting = List.copyOf(waiting);
        beyond = List.copyOf(beyond);
    }

    /**
     * @param wanted the ids of what was wished for, and what the person calls each
     * @param calendar whether there is a file for calendars
     */
    static Features of(Map<String, String> wanted, PageView view, boolean calendar, Words words) {
        List<String> done = new ArrayList<>();
        List<String> waiting = new ArrayList<>();
        List<String> beyond = new ArrayList<>();
        wanted.forEach((id, name) -> {
            List<String> needed = NEEDED.getOrDefault(id, List.of());
            boolean there =
                    needed.equals(List.of("when")) ? calendar : needed.stream().anyMatch(view::has);
            if (ALWAYS.contains(id) || there) {
                done.add(name);
            } else if (!needed.isEmpty() && !id.equals("download")) {
                waiting.add(words.of("feature.waiting", List.of(name, words.of("feature.needs." + id))));
            } else {
                String key = "feature.instead." + id;
                beyond.add(
                        words.of("feature.beyond", List.of(name, words.of(words.has(key) ? key : "feature.instead"))));
            }
        });
        return new Features(done, waiting, beyond);
    }
}
